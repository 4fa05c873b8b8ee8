import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import type { TableWriter } from '../archive/tables.ts'
import { contentOf, type Fact } from '../ledger/fact.ts'

/**
 * Agreements with customers beside the signed sheets: those the customer brought, ends, and what was announced. Since
 * when a sub-processor stands on our list follows from the lists themselves, by place in the ledger: clocks jump.
 */
export const privacyTables: Projection = {
  name: 'privacy',
  tables: ['their_agreements', 'agreement_ends', 'announcements', 'sub_processors_since'],
  create: `
    CREATE TABLE their_agreements (
      id TEXT PRIMARY KEY, customer TEXT NOT NULL, position INTEGER NOT NULL, content TEXT
    ) STRICT;
    CREATE TABLE agreement_ends (agreement TEXT PRIMARY KEY, ended_on TEXT NOT NULL) STRICT;
    CREATE TABLE announcements (
      position INTEGER PRIMARY KEY, agreement TEXT NOT NULL, names TEXT NOT NULL, effective_on TEXT NOT NULL
    ) STRICT;
    CREATE TABLE sub_processors_since (name TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT;
  `,
  apply(fact, tables) {
    switch (fact.kind) {
      case 'agreement.received':
        return receive(fact, tables)
      case 'agreement.ended':
        return end(fact, tables)
      case 'subProcessors.announced':
        return announce(fact, tables)
      case 'subProcessors.listed':
        return listNames(fact, tables)
    }
  },
}

const subject = (fact: Fact, ...prefixes: string[]): string =>
  fact.subjects.find((id) => prefixes.some((prefix) => id.startsWith(prefix))) ?? ''

function receive(fact: Fact, tables: TableWriter): void {
  const slot = factKinds['agreement.received'].slots.agreement
  const agreement = contentOf(fact, 'agreement', slot)
  tables.run('INSERT INTO their_agreements (id, customer, position, content) VALUES (?, ?, ?, ?)', [
    subject(fact, 'agr_'),
    subject(fact, 'cus_'),
    fact.position,
    agreement === undefined ? null : JSON.stringify(agreement),
  ])
}

/** A forgotten end still is one: the day it was recorded stands in the envelope. */
function end(fact: Fact, tables: TableWriter): void {
  const ended = contentOf(fact, 'ended', factKinds['agreement.ended'].slots.ended)
  tables.run('INSERT OR REPLACE INTO agreement_ends (agreement, ended_on) VALUES (?, ?)', [
    subject(fact, 'agr_', 'she_'),
    ended?.on ?? fact.recordedAt.slice(0, 10),
  ])
}

function announce(fact: Fact, tables: TableWriter): void {
  const said = contentOf(fact, 'announced', factKinds['subProcessors.announced'].slots.announced)
  if (said === undefined) return
  tables.run(
    'INSERT INTO announcements (position, agreement, names, effective_on) VALUES (?, ?, ?, ?)',
    [fact.position, said.agreement, JSON.stringify(said.names), said.effectiveOn],
  )
}

/** Whoever left the list and comes back is new again. */
function listNames(fact: Fact, tables: TableWriter): void {
  const slot = factKinds['subProcessors.listed'].slots.subProcessors
  const names = (contentOf(fact, 'subProcessors', slot) ?? []).map(({ name }) => name)
  tables.run(
    `DELETE FROM sub_processors_since WHERE name NOT IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(names)],
  )
  for (const name of names) {
    tables.run('INSERT OR IGNORE INTO sub_processors_since (name, since) VALUES (?, ?)', [
      name,
      fact.position,
    ])
  }
}
