import { z } from 'zod'

import { CertificateId } from '../ids.ts'
import { Instant } from '../time.ts'
import { Line, Sha256 } from './text.ts'

/** Why there is another certificate than before. */
export const certificateReasons = [
  'first',
  'renamed',
  'expiring',
  'wished',
  'revoked',
  'imported',
] as const

/** The certificate with which the business secures its papers (X.509). The private key is not in it. */
export const Certificate = z.strictObject({
  id: CertificateId,
  /** SHA-256 of the certificate in DER. */
  fingerprint: Sha256,
  /** DER in base64. */
  der: z.string().max(12_000),
  name: Line(120),
  /** Instants in UTC. */
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  /** Made here, or bought and brought along. */
  origin: z.enum(['own', 'imported']),
  reason: z.enum(certificateReasons),
})
export type Certificate = z.infer<typeof Certificate>

/** A certificate as the screens show it, with what became of it. */
export const CertificateView = Certificate.omit({ der: true }).extend({
  state: z.enum(['current', 'replaced', 'revoked']),
  since: Instant,
  revoked: z.strictObject({ at: Instant, reason: Line(200) }).exactOptional(),
  /** Sheets that were secured with it. */
  sheets: z.int(),
})
export type CertificateView = z.infer<typeof CertificateView>
