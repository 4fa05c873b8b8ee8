import { z } from 'zod'

import { CertificateView } from '../model/certificates.ts'
import { ConfirmedHead } from '../model/papers.ts'
import { Line } from '../model/text.ts'
import { command, query } from './call.ts'

const Nothing = z.strictObject({})
export const CertificatesView = z.strictObject({
  /** The newest first; none before the business is described. */
  certificates: z.array(CertificateView),
})
export type CertificatesView = z.infer<typeof CertificatesView>

const authority = z.url({ protocol: /^https?$/ }).max(200)

/** A time that somebody else confirms. Fetching it is the one thing that needs a network. */
export const timeStampCalls = {
  'timeStamps.view': query(
    Nothing,
    z.strictObject({
      /** Address of the authority the business has named. */
      authority: authority.exactOptional(),
      /** It is asked as soon as a sheet is secured, not only at a press. */
      atSealing: z.boolean(),
      /** Secured sheets with a time of their own, and without one. */
      stamped: z.int(),
      waiting: z.int(),
      /** Those of the ones without that a confirmed state of the ledger covers. */
      covered: z.int(),
      /** The newest state of the ledger that somebody else confirmed. */
      head: ConfirmedHead.exactOptional(),
    }),
  ),
  /** Without an address nothing is fetched any more. */
  'timeStamps.choose': command(z.strictObject({ authority: authority.exactOptional() }), Nothing),
  /** Whether just this authority may be asked as soon as a sheet is secured; another address needs another yes. */
  'timeStamps.askAtSealing': command(z.strictObject({ ask: z.boolean() }), Nothing),
  'timeStamps.fetch': command(Nothing, z.strictObject({ stamped: z.int(), waiting: z.int() })),
  /** Has the newest state of the ledger confirmed, or answers with the confirmation there is when nothing was added since. */
  'timeStamps.confirmHead': command(Nothing, ConfirmedHead),
}

/** What papers are secured with. */
export const certificateCalls = {
  'certificates.view': query(Nothing, CertificatesView),
  /** A new key and certificate; the key before is destroyed. */
  'certificate.renew': command(Nothing, Nothing),
  /** The key may be in other hands: notes that, destroys it, and goes on with a new one. */
  'certificate.revoke': command(z.strictObject({ reason: Line(200) }), Nothing),
  /** The core reads the PKCS#12 file the user picks; with this password. */
  'certificate.import': command(z.strictObject({ password: z.string().max(200) }), Nothing),
  /** The public part as a file, for whoever wants to check our papers. */
  'certificate.export': command(Nothing, z.strictObject({ fileName: z.string() })),
}
