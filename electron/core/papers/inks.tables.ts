import { factKinds } from '../../../shared/facts/kinds.ts'
import { inkMarks } from '../../../shared/model/ink.ts'
import type { Projection } from '../archive/projections.ts'
import type { TableWriter } from '../archive/tables.ts'
import { contentOf, type Fact } from '../ledger/fact.ts'

const kinds = factKinds

/**
 * Where the ink of each signature drawn on the screen lies, once it is moved and scaled into one box: an index over all
 * there are, so that the same strokes under another sheet are found however long ago the first were drawn.
 */
export const inksTables: Projection = {
  name: 'inks',
  tables: ['inks'],
  create: `
    CREATE TABLE inks (
      sheet TEXT NOT NULL,
      slot TEXT NOT NULL,
      strokes INTEGER NOT NULL,
      start_x INTEGER NOT NULL,
      start_y INTEGER NOT NULL,
      end_x INTEGER NOT NULL,
      end_y INTEGER NOT NULL,
      PRIMARY KEY (sheet, slot)
    ) STRICT;
    CREATE INDEX inks_marks ON inks (strokes, start_x, start_y, end_x, end_y);
  `,
  apply(fact, tables) {
    appliers[fact.kind]?.(fact, tables)
  },
}

/** What replaces a signature takes its ink away, as it does in the table of signatures. */
const appliers: Readonly<Record<string, (fact: Fact, tables: TableWriter) => void>> = {
  'signature.given': (fact, tables) => {
    const given = contentOf(fact, 'signature', kinds['signature.given'].slots.signature)
    if (given === undefined) return
    const { sheet, slot, picture } = given
    remove(tables, sheet, slot)
    if (picture.medium !== 'screen') return
    const { start, end } = inkMarks(picture.strokes)
    tables.run(
      `INSERT INTO inks (sheet, slot, strokes, start_x, start_y, end_x, end_y)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [sheet, slot, picture.strokes.length, ...start, ...end],
    )
  },
  'signature.declined': (fact, tables) => {
    const said = contentOf(fact, 'declined', kinds['signature.declined'].slots.declined)
    if (said !== undefined) remove(tables, said.sheet, said.slot)
  },
  'signature.withdrawn': (fact, tables) => {
    const said = contentOf(fact, 'withdrawn', kinds['signature.withdrawn'].slots.withdrawn)
    if (said !== undefined) remove(tables, said.sheet, said.slot)
  },
}

const remove = (tables: TableWriter, sheet: string, slot: string): number =>
  tables.run('DELETE FROM inks WHERE sheet = ? AND slot = ?', [sheet, slot])
