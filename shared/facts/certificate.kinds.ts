import { z } from 'zod'

import { CertificateId } from '../ids.ts'
import { Certificate } from '../model/certificates.ts'
import { Line } from '../model/text.ts'
import { kind } from './kind.ts'

/** What the business secures its papers with. */
export const certificateKinds = {
  /** From here on papers are secured with this one; the key of the one before is destroyed. */
  'certificate.adopted': kind(1, { certificate: Certificate }),
  /** Nothing secured after this instant with this certificate is ours. What was secured before stays valid. */
  'certificate.revoked': kind(1, {
    revoked: z.strictObject({ id: CertificateId, reason: Line(200) }),
  }),
}
