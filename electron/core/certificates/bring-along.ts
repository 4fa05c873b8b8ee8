import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'

import * as pkijs from 'pkijs'

import { isStrongEnough, type SealIdentity } from '../papers/seal/certificate.ts'
import { Refusal } from '../refusal.ts'

/**
 * Reads a certificate with its key from a PKCS#12 file (RFC 7292). Refuses `certificateUnreadable`,
 * `certificateWrongPassword`, `certificateWeak` (RSA below 3072 bit, another curve than P-256) and `certificateExpired`.
 */
export const bringAlong = async (
  file: Uint8Array,
  password: string,
  now: Date,
): Promise<SealIdentity> => {
  const { certificates, privateKey } = await contentOf(file, password)
  const own = certificates.find((candidate) => isOf(candidate, privateKey))
  if (own === undefined) throw new Refusal('certificateUnreadable')
  if (!isStrongEnough(privateKey)) throw new Refusal('certificateWeak')
  const { validFromDate, validToDate } = new X509Certificate(own)
  if (now < validFromDate || now >= validToDate) throw new Refusal('certificateExpired')
  return { certificate: own, privateKey }
}

interface Content {
  readonly certificates: readonly Uint8Array[]
  readonly privateKey: Uint8Array
}

const contentOf = async (file: Uint8Array, password: string): Promise<Content> => {
  const secret = new TextEncoder().encode(password).buffer
  const container = parsed(file)
  try {
    await container.parseInternalValues({ password: secret, checkIntegrity: true })
  } catch {
    // what does not fit its own checksum was opened with another password, or is cut
    throw new Refusal('certificateWrongPassword')
  }
  try {
    return await bagsOf(container, password, secret)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('certificateUnreadable')
  }
}

const parsed = (file: Uint8Array): pkijs.PFX => {
  try {
    return pkijs.PFX.fromBER(file)
  } catch {
    throw new Refusal('certificateUnreadable')
  }
}

const bagsOf = async (
  container: pkijs.PFX,
  password: string,
  secret: ArrayBuffer,
): Promise<Content> => {
  const safe = container.parsedValue?.authenticatedSafe
  if (safe === undefined) throw new Refusal('certificateUnreadable')
  await safe.parseInternalValues({
    safeContents: safe.safeContents.map(() => ({ password: secret })),
  })
  const certificates: Uint8Array[] = []
  let privateKey: Uint8Array | undefined
  // the library types what it took apart loosely
  const contents = (safe.parsedValue as { safeContents: { value: pkijs.SafeContents }[] })
    .safeContents
  for (const { bagValue } of contents.flatMap(({ value }) => value.safeBags)) {
    if (bagValue instanceof pkijs.CertBag && bagValue.parsedValue instanceof pkijs.Certificate) {
      certificates.push(new Uint8Array(bagValue.parsedValue.toSchema().toBER()))
    }
    if (bagValue instanceof pkijs.PKCS8ShroudedKeyBag) {
      privateKey = unshrouded(new Uint8Array(bagValue.toSchema().toBER()), password)
    }
    if (bagValue instanceof pkijs.PrivateKeyInfo) privateKey = pkcs8Of(bagValue)
  }
  if (privateKey === undefined) throw new Refusal('certificateUnreadable')
  return { certificates, privateKey }
}

const pkcs8Of = (info: pkijs.PrivateKeyInfo): Uint8Array => new Uint8Array(info.toSchema().toBER())

/** A key under its password (EncryptedPrivateKeyInfo, PKCS #8), also in the older forms that Node still opens. */
const unshrouded = (encrypted: Uint8Array, passphrase: string): Uint8Array =>
  new Uint8Array(
    createPrivateKey({
      key: Buffer.from(encrypted),
      format: 'der',
      type: 'pkcs8',
      passphrase,
    }).export({ type: 'pkcs8', format: 'der' }),
  )

/** Whether the certificate was made for this key. */
const isOf = (certificate: Uint8Array, pkcs8: Uint8Array): boolean => {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })
  const mine = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const theirs = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' })
  return mine.equals(theirs)
}
