import { z } from 'zod'

import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import type { TableWriter } from '../archive/tables.ts'
import { contentOf, type Fact } from '../ledger/fact.ts'

/** Sittings, their sheets and the signatures on them. */
export const papersTables: Projection = {
  name: 'papers',
  tables: ['sittings', 'sheets', 'signatures'],
  create: `
    CREATE TABLE sittings (
      id TEXT PRIMARY KEY,
      job TEXT NOT NULL,
      direction TEXT NOT NULL,
      state TEXT NOT NULL,
      due TEXT NOT NULL,
      place_label TEXT NOT NULL,
      prepared_at TEXT NOT NULL,
      accepted_at TEXT,
      -- size of the ledger right after the handover was accepted: the head on all its sheets
      head_size INTEGER,
      log TEXT NOT NULL
    ) STRICT;
    CREATE TABLE sheets (
      id TEXT PRIMARY KEY,
      sitting TEXT NOT NULL,
      job TEXT NOT NULL,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      codes TEXT NOT NULL,
      content TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      summary TEXT NOT NULL,
      slots TEXT NOT NULL,
      copies TEXT NOT NULL,
      deposited INTEGER NOT NULL,
      prepared_at TEXT NOT NULL,
      shown TEXT,
      printed_at TEXT,
      drafted_at TEXT,
      delivered_at TEXT,
      evidence TEXT,
      sealed TEXT
    ) STRICT;
    CREATE TABLE signatures (
      sheet TEXT NOT NULL,
      slot TEXT NOT NULL,
      outcome TEXT NOT NULL,
      at TEXT NOT NULL,
      content TEXT,
      position INTEGER NOT NULL,
      PRIMARY KEY (sheet, slot)
    ) STRICT;
    CREATE INDEX signatures_position ON signatures (position);
  `,
  apply(fact, tables) {
    appliers[fact.kind]?.(fact, tables)
  },
}

const kinds = factKinds

const appliers: Readonly<Record<string, (fact: Fact, tables: TableWriter) => void>> = {
  'sitting.prepared': prepareSitting,
  'paper.prepared': prepareSheet,
  'sheet.shown': (fact, tables) => {
    const shown = contentOf(fact, 'shown', kinds['sheet.shown'].slots.shown)
    if (shown !== undefined) set(tables, shown.sheet, 'shown', shown.copySha256)
  },
  'sheet.printed': (fact, tables) => stamp(fact, tables, 'printed_at'),
  'sheet.drafted': (fact, tables) => stamp(fact, tables, 'drafted_at'),
  'sheet.delivered': (fact, tables) => {
    stamp(fact, tables, 'delivered_at')
    const delivered = contentOf(fact, 'delivered', kinds['sheet.delivered'].slots.delivered)
    if (delivered !== undefined) {
      set(tables, delivered.sheet, 'evidence', JSON.stringify(delivered.evidence))
    }
  },
  'signature.given': sign,
  'signature.declined': (fact, tables) => {
    const declined = contentOf(fact, 'declined', kinds['signature.declined'].slots.declined)
    if (declined === undefined) return
    keepSignature(tables, declined.sheet, declined.slot, {
      outcome: declined.outcome,
      at: fact.recordedAt,
      content: JSON.stringify(declined),
      position: fact.position,
    })
  },
  'signature.withdrawn': (fact, tables) => {
    const withdrawn = contentOf(fact, 'withdrawn', kinds['signature.withdrawn'].slots.withdrawn)
    if (withdrawn === undefined) return
    tables.run('DELETE FROM signatures WHERE sheet = ? AND slot = ?', [
      withdrawn.sheet,
      withdrawn.slot,
    ])
  },
  'handover.accepted': (fact, tables) => {
    close(fact, tables)
    supersedeSent(fact, tables)
  },
  'sitting.issued': close,
  'paper.sealed': seal,
  'paper.stamped': stampTime,
}

function prepareSitting(fact: Fact, tables: TableWriter): void {
  const sitting = contentOf(fact, 'sitting', kinds['sitting.prepared'].slots.sitting)
  const job = subject(fact, 'job_')
  const id = subject(fact, 'sit_')
  if (sitting !== undefined) {
    tables.run(
      `UPDATE sittings SET state = 'superseded'
       WHERE job = ? AND direction = ? AND state = 'prepared'`,
      [job, sitting.direction],
    )
  }
  tables.run(
    `INSERT INTO sittings (id, job, direction, state, due, place_label, prepared_at, log)
     VALUES (?, ?, ?, 'prepared', ?, ?, ?, ?)`,
    [
      id,
      job,
      sitting?.direction ?? 'toUs',
      JSON.stringify(sitting?.due ?? []),
      sitting?.placeLabel ?? '',
      fact.recordedAt,
      fact.log,
    ],
  )
}

function prepareSheet(fact: Fact, tables: TableWriter): void {
  const said = contentOf(fact, 'content', kinds['paper.prepared'].slots.content)
  const sheet = subject(fact, 'she_')
  const sitting = subject(fact, 'sit_')
  tables.run(
    `INSERT INTO sheets (id, sitting, job, position, kind, title, codes, content, content_hash,
       summary, slots, copies, deposited, prepared_at)
     VALUES (@id, @sitting, @job, @position, @kind, @title, @codes, @content, @hash,
       @summary, @slots, @copies, @deposited, @at)`,
    {
      id: sheet,
      sitting,
      job: subject(fact, 'job_'),
      position: fact.position,
      kind: said?.kind ?? '',
      title: said?.title ?? '',
      codes: JSON.stringify(said?.codes ?? []),
      content: said?.content ?? '',
      hash: said?.contentHash ?? '',
      summary: JSON.stringify(said?.summary ?? []),
      slots: JSON.stringify(said?.slots ?? []),
      copies: JSON.stringify(said?.copies ?? []),
      deposited: said?.deposited === true ? 1 : 0,
      at: fact.recordedAt,
    },
  )
}

function close(fact: Fact, tables: TableWriter): void {
  tables.run(
    `UPDATE sittings SET state = 'accepted', accepted_at = ?, head_size = ? WHERE id = ?`,
    [fact.recordedAt, fact.seq, subject(fact, 'sit_')],
  )
}

const OpenSheet = z.object({ sitting: z.string(), codes: z.string() })

/** What was sent and has not come back is settled when all of it was handed over or signed at the door instead. */
function supersedeSent(fact: Fact, tables: TableWriter): void {
  const here = tables.all(
    'SELECT sitting, codes FROM sheets WHERE sitting = ?',
    [subject(fact, 'sit_')],
    OpenSheet,
  )
  const away = tables.all(
    `SELECT sheets.sitting, sheets.codes FROM sheets JOIN sittings ON sittings.id = sheets.sitting
     WHERE sheets.job = ? AND sittings.direction = 'sent' AND sittings.state = 'prepared'`,
    [subject(fact, 'job_')],
    OpenSheet,
  )
  const codesOf = (rows: readonly z.infer<typeof OpenSheet>[]) =>
    rows.flatMap(({ codes }) => z.array(z.string()).parse(JSON.parse(codes)))
  const now = new Set(codesOf(here))
  // The privacy information alone holds nothing open.
  const waiting = codesOf(away).filter((code) => code !== 'D03')
  if (away.length === 0 || waiting.some((code) => !now.has(code))) return
  for (const { sitting } of away)
    tables.run(`UPDATE sittings SET state = 'superseded' WHERE id = ?`, [sitting])
}

function sign(fact: Fact, tables: TableWriter): void {
  const signature = contentOf(fact, 'signature', kinds['signature.given'].slots.signature)
  if (signature === undefined) return
  keepSignature(tables, signature.sheet, signature.slot, {
    outcome: outcomeOf[signature.picture.medium],
    at: fact.recordedAt,
    content: JSON.stringify(signature),
    position: fact.position,
  })
}

const outcomeOf = { screen: 'onScreen', paper: 'onPaper', scan: 'onPaper', mail: 'byMail' } as const

function seal(fact: Fact, tables: TableWriter): void {
  const sealed = contentOf(fact, 'sealed', kinds['paper.sealed'].slots.sealed)
  const sheet = subject(fact, 'she_')
  set(tables, sheet, 'sealed', sealed === undefined ? '{}' : JSON.stringify(sealed))
  const Left = z.object({ sitting: z.string(), open: z.int() })
  const left = tables.one(
    `SELECT sitting, (SELECT count(*) FROM sheets AS other
       WHERE other.sitting = sheets.sitting AND other.sealed IS NULL) AS open
     FROM sheets WHERE id = ?`,
    [sheet],
    Left,
  )
  if (left?.open === 0) {
    tables.run(`UPDATE sittings SET state = 'finished' WHERE id = ?`, [left.sitting])
  }
}

/** The file with the time stamp takes the place of the one without. */
function stampTime(fact: Fact, tables: TableWriter): void {
  const stamped = contentOf(fact, 'stamped', kinds['paper.stamped'].slots.stamped)
  if (stamped === undefined) return
  const { sheet, blob, fileSha256, at, by } = stamped
  tables.run(
    `UPDATE sheets SET sealed = json_patch(sealed, ?) WHERE id = ? AND sealed IS NOT NULL`,
    [JSON.stringify({ blob, fileSha256, stamped: { at, by } }), sheet],
  )
}

interface KeptSignature {
  outcome: string
  at: string
  content: string
  position: number
}

function keepSignature(
  tables: TableWriter,
  sheet: string,
  slot: string,
  { outcome, at, content, position }: KeptSignature,
): void {
  tables.run(
    `INSERT OR REPLACE INTO signatures (sheet, slot, outcome, at, content, position)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [sheet, slot, outcome, at, content, position],
  )
}

function stamp(
  fact: Fact,
  tables: TableWriter,
  column: 'printed_at' | 'drafted_at' | 'delivered_at',
) {
  tables.run(`UPDATE sheets SET ${column} = ? WHERE id = ?`, [
    fact.occurredAt ?? fact.recordedAt,
    subject(fact, 'she_'),
  ])
}

function set(
  tables: TableWriter,
  sheet: string,
  column: 'shown' | 'evidence' | 'sealed',
  value: string,
) {
  tables.run(`UPDATE sheets SET ${column} = ? WHERE id = ?`, [value, sheet])
}

const subject = (fact: Fact, prefix: string): string =>
  fact.subjects.find((candidate) => candidate.startsWith(prefix)) ?? ''
