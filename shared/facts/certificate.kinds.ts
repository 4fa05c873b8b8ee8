import { z } from 'zod'

import { CertificateId, HeadStampId } from '../ids.ts'
import { Certificate } from '../model/certificates.ts'
import { Line } from '../model/text.ts'
import { HeadText } from './envelope.ts'
import { kind } from './kind.ts'

/** What the business secures its papers with. */
export const certificateKinds = {
  /** From here on papers are secured with this one; the key of the one before is destroyed. */
  'certificate.adopted': kind(1, { certificate: Certificate }),
  /** Nothing secured after this instant with this certificate is ours. What was secured before stays valid. */
  'certificate.revoked': kind(1, {
    revoked: z.strictObject({ id: CertificateId, reason: Line(200) }),
  }),
  /** Somebody else confirmed when the ledger stood like this (RFC 3161): whatever it held was there before. Names nobody. */
  'head.stamped': kind(1, {
    stamped: z.strictObject({
      id: HeadStampId,
      /** How many entries that state holds: the first ones of the log this entry stands in. */
      size: z.int().min(1),
      /** The signed head as text; the time is that of its bytes in UTF-8. */
      head: HeadText,
      /** The token in DER, base64. */
      token: z.base64().max(24_000),
      /** The authority's time, in UTC. */
      at: z.iso.datetime(),
      /** As its certificate names it. */
      by: Line(160),
    }),
  }),
}
