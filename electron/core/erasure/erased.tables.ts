import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf, type Fact } from '../ledger/fact.ts'

const kinds = factKinds

/** What an entry says was erased; nothing once it was forgotten: of that nobody can be told any more. */
const thingOf = (fact: Fact): 'medium' | 'copy' | undefined => {
  if (fact.kind === 'medium.erased')
    return contentOf(fact, 'erasure', kinds['medium.erased'].slots.erasure) && 'medium'
  if (fact.kind === 'copy.erased')
    return contentOf(fact, 'erasure', kinds['copy.erased'].slots.erasure) && 'copy'
  return undefined
}

/** When something was erased, by its place in the ledger: a certificate tells of what comes before it. */
export const erasedTables: Projection = {
  name: 'erased',
  tables: ['erased'],
  create: `
    CREATE TABLE erased (position INTEGER PRIMARY KEY, job TEXT NOT NULL, thing TEXT NOT NULL) STRICT;
    CREATE INDEX erased_job ON erased (job);
  `,
  apply(fact, tables) {
    const thing = thingOf(fact)
    if (thing === undefined) return
    const job = fact.subjects.find((subject) => subject.startsWith('job_')) ?? ''
    tables.run('INSERT INTO erased (position, job, thing) VALUES (?, ?, ?)', [
      fact.position,
      job,
      thing,
    ])
  },
}
