import { ledgerKinds } from '../../../shared/facts/ledger.kinds.ts'
import { contentOf } from '../ledger/fact.ts'
import type { Projection } from './projections.ts'

/** Bodies that may only be looked at in the archive until their statutory period is over (§ 35(3) BDSG). */
export const restrictions: Projection = {
  name: 'restrictions',
  tables: ['restrictions'],
  create: `
    CREATE TABLE restrictions (
      log TEXT NOT NULL,
      seq INTEGER NOT NULL,
      slot TEXT NOT NULL,
      until TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (log, seq, slot)
    ) STRICT, WITHOUT ROWID;
  `,
  apply(fact, tables) {
    if (fact.kind === 'body.restricted') {
      const schema = ledgerKinds['body.restricted'].slots.restricted
      const restricted = contentOf(fact, 'restricted', schema)
      for (const { log, seq, slot } of restricted?.bodies ?? []) {
        tables.run(
          `INSERT INTO restrictions (log, seq, slot, until, reason) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET until = excluded.until, reason = excluded.reason`,
          [log, seq, slot, restricted?.until ?? '', restricted?.reason ?? ''],
        )
      }
    }
    if (fact.kind === 'body.forgotten') {
      const schema = ledgerKinds['body.forgotten'].slots.forgotten
      for (const { log, seq, slot } of contentOf(fact, 'forgotten', schema)?.bodies ?? []) {
        tables.run('DELETE FROM restrictions WHERE log = ? AND seq = ? AND slot = ?', [
          log,
          seq,
          slot,
        ])
      }
    }
  },
}
