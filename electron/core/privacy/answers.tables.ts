import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** What customers said to new sub-processors, name by name and in order: the last answer counts. */
export const answersTables: Projection = {
  name: 'subProcessorAnswers',
  tables: ['sub_processor_answers'],
  create: `
    CREATE TABLE sub_processor_answers (
      position INTEGER NOT NULL, agreement TEXT NOT NULL, name TEXT NOT NULL, answer TEXT NOT NULL,
      said_on TEXT NOT NULL, PRIMARY KEY (position, name)
    ) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind !== 'subProcessors.answered') return
    const said = contentOf(fact, 'answered', factKinds['subProcessors.answered'].slots.answered)
    for (const name of new Set(said?.names)) {
      tables.run(
        `INSERT INTO sub_processor_answers (position, agreement, name, answer, said_on)
         VALUES (?, ?, ?, ?, ?)`,
        [fact.position, said?.agreement ?? '', name, said?.answer ?? '', said?.on ?? ''],
      )
    }
  },
}
