import { z } from 'zod'

import { Certificate, type CertificateView } from '../../../shared/model/certificates.ts'
import type { TableReader } from '../archive/tables.ts'
import type { SealIdentity } from '../papers/seal/certificate.ts'

const Row = z.object({
  content: z.string().transform((text) => Certificate.parse(JSON.parse(text))),
  adopted_at: z.string(),
  revoked_at: z.string().nullable(),
  revoked_why: z.string().nullable(),
})
type Row = z.output<typeof Row>

const rows = (reader: TableReader): Row[] =>
  reader.all('SELECT * FROM certificates ORDER BY position DESC', [], Row)

/** The certificate that counts; `undefined` before the first, and after one was revoked without another. */
export const currentCertificate = (reader: TableReader): Certificate | undefined => {
  const [newest] = rows(reader)
  return newest === undefined || newest.revoked_at !== null ? undefined : newest.content
}

const Key = z.object({ private_key: z.instanceof(Uint8Array) })

/** The certificate that counts with its private key. */
export const currentIdentity = (reader: TableReader): SealIdentity | undefined => {
  const certificate = currentCertificate(reader)
  if (certificate === undefined) return undefined
  const key = reader.one(
    'SELECT private_key FROM seal_keys WHERE certificate = ?',
    [certificate.fingerprint],
    Key,
  )
  if (key === undefined) return undefined
  return {
    certificate: new Uint8Array(Buffer.from(certificate.der, 'base64')),
    privateKey: key.private_key,
  }
}

const Count = z.object({ sheets: z.int() })

/** All certificates, the newest first, with what became of them. */
export const certificateViews = (reader: TableReader): CertificateView[] =>
  rows(reader).map(({ content, adopted_at: since, revoked_at: at, revoked_why: why }, place) => {
    const { der: _der, ...certificate } = content
    const found = reader.one(
      `SELECT count(*) AS sheets FROM sheets WHERE json_extract(sealed, '$.certificate') = ?`,
      [certificate.fingerprint],
      Count,
    )
    return {
      ...certificate,
      since,
      state: at !== null ? 'revoked' : place === 0 ? 'current' : 'replaced',
      ...(at === null ? {} : { revoked: { at, reason: why ?? '' } }),
      sheets: found?.sheets ?? 0,
    }
  })
