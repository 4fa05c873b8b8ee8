import { randomBytes } from 'node:crypto'

import { newIdentity, type SealIdentity } from '../../../electron/core/papers/seal/certificate.ts'

/** A certificate of an invented business, as the office makes it. */
export const identityOf = (name: string): Promise<SealIdentity> =>
  newIdentity({
    name,
    notBefore: new Date('2026-11-01T00:00:00Z'),
    notAfter: new Date('2036-11-01T00:00:00Z'),
    serial: new Uint8Array(randomBytes(15)),
  })
