import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import type { TableWriter } from '../archive/tables.ts'
import { contentOf, happenedAt } from '../ledger/fact.ts'

/** Keeps the key of the certificate that counts from now on; the key before is gone. */
export const keepOnlyKey = (
  tables: TableWriter,
  fingerprint: string,
  privateKey: Uint8Array,
): void => {
  destroyKeys(tables)
  tables.run('INSERT INTO seal_keys (certificate, private_key) VALUES (?, ?)', [
    fingerprint,
    privateKey,
  ])
}

/** From now on nothing can be secured with any certificate there was. */
export const destroyKeys = (tables: TableWriter): void =>
  void tables.run('DELETE FROM seal_keys', [])

/** All certificates papers were ever secured with; the last one that is not revoked counts. */
export const certificatesTables: Projection = {
  name: 'certificates',
  tables: ['certificates'],
  create: `
    CREATE TABLE certificates (
      id TEXT PRIMARY KEY,
      fingerprint TEXT NOT NULL,
      content TEXT NOT NULL,
      adopted_at TEXT NOT NULL,
      position INTEGER NOT NULL,
      revoked_at TEXT,
      revoked_why TEXT
    ) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind === 'certificate.adopted') {
      const slots = factKinds['certificate.adopted'].slots
      const certificate = contentOf(fact, 'certificate', slots.certificate)
      if (certificate === undefined) return
      tables.run(
        `INSERT INTO certificates (id, fingerprint, content, adopted_at, position)
         VALUES (?, ?, ?, ?, ?)`,
        [
          certificate.id,
          certificate.fingerprint,
          JSON.stringify(certificate),
          happenedAt(fact),
          fact.position,
        ],
      )
    }
    if (fact.kind === 'certificate.revoked') {
      const revoked = contentOf(fact, 'revoked', factKinds['certificate.revoked'].slots.revoked)
      if (revoked === undefined) return
      tables.run('UPDATE certificates SET revoked_at = ?, revoked_why = ? WHERE id = ?', [
        happenedAt(fact),
        revoked.reason,
        revoked.id,
      ])
    }
  },
}
