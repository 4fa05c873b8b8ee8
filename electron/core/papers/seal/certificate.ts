import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  webcrypto,
  X509Certificate,
} from 'node:crypto'

import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

/** A key with the certificate that says whose it is. */
export interface SealIdentity {
  /** X.509 in DER. Anybody may have it. */
  readonly certificate: Uint8Array
  /** PKCS #8 in DER. Stays in the archive. */
  readonly privateKey: Uint8Array
}

export interface CertificateWish {
  /** As it stands in the certificate and in every PDF reader; at most 64 letters (X.520). */
  readonly name: string
  readonly notBefore: Date
  readonly notAfter: Date
  /** 15 unpredictable bytes: the certificate's number. */
  readonly serial: Uint8Array
}

const oids = { country: '2.5.4.6', organisation: '2.5.4.10', commonName: '2.5.4.3' }

/** A new key (P-256) and its self-made certificate (RFC 5280), for signing and nothing else. */
export const newIdentity = async (wish: CertificateWish): Promise<SealIdentity> => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' })
  const certificate = new pkijs.Certificate({
    version: 2,
    // a leading byte below 0x80 keeps the number positive
    serialNumber: new asn1js.Integer({ valueHex: Uint8Array.of(0x4f, ...wish.serial) }),
    notBefore: new pkijs.Time({ value: wish.notBefore }),
    notAfter: new pkijs.Time({ value: wish.notAfter }),
    subject: nameOf(wish.name),
    issuer: nameOf(wish.name),
    extensions: extensionsFor(spki),
  })
  certificate.subjectPublicKeyInfo = pkijs.PublicKeyInfo.fromBER(spki)
  await certificate.sign(await signingKey(pkcs8), 'SHA-256')
  return {
    certificate: new Uint8Array(certificate.toSchema(true).toBER()),
    privateKey: new Uint8Array(pkcs8),
  }
}

/** Country, organisation and common name, each a component of its own (the library's own way makes one of all three). */
const nameOf = (name: string): pkijs.RelativeDistinguishedNames => {
  const component = (type: string, value: asn1js.BaseBlock) =>
    new asn1js.Set({
      value: [
        new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), value] }),
      ],
    })
  const sequence = new asn1js.Sequence({
    value: [
      component(oids.country, new asn1js.PrintableString({ value: 'DE' })),
      component(oids.organisation, new asn1js.Utf8String({ value: name })),
      component(oids.commonName, new asn1js.Utf8String({ value: name })),
    ],
  })
  return pkijs.RelativeDistinguishedNames.fromBER(sequence.toBER())
}

/** No authority over others; signatures and their non-repudiation; the key's own id. */
const extensionsFor = (spki: Uint8Array): pkijs.Extension[] => {
  const info = pkijs.PublicKeyInfo.fromBER(spki)
  const keyId = createHash('sha1').update(info.subjectPublicKey.valueBlock.valueHexView).digest()
  const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock) =>
    new pkijs.Extension({ extnID, critical, extnValue: value.toBER() })
  return [
    extension('2.5.29.19', true, new pkijs.BasicConstraints({ cA: false }).toSchema()),
    extension(
      '2.5.29.15',
      true,
      new asn1js.BitString({ valueHex: Uint8Array.of(0xc0), unusedBits: 6 }),
    ),
    extension('2.5.29.14', false, new asn1js.OctetString({ valueHex: keyId })),
  ]
}

/** What WebCrypto signs with. */
const signingKey = (pkcs8: Uint8Array): Promise<webcrypto.CryptoKey> => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  return webcrypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), algorithm, false, ['sign'])
}

/** Keys shorter than this are not taken (BNetzA: RSA below 3000 bit is unsuitable since 2026). */
export const shortestRsaBits = 3072

/** Whether a key may seal: P-256, or RSA of at least 3072 bit. */
export const isStrongEnough = (pkcs8: Uint8Array): boolean => {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = keyOf(pkcs8)
  if (type === 'ec') return details?.namedCurve === 'prime256v1'
  return type === 'rsa' && (details?.modulusLength ?? 0) >= shortestRsaBits
}

const keyOf = (pkcs8: Uint8Array) =>
  createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })

/** SHA-256 of the certificate in DER, hexadecimal: its name in the ledger. */
export const fingerprintOf = (certificate: Uint8Array): string =>
  createHash('sha256').update(certificate).digest('hex')

export interface CertificateFacts {
  readonly name: string
  /** Instants in ISO 8601, UTC. */
  readonly notBefore: string
  readonly notAfter: string
  readonly fingerprint: string
}

/** What a certificate says of itself. Throws when the bytes are none. */
export const readCertificate = (certificate: Uint8Array): CertificateFacts => {
  const read = new X509Certificate(certificate)
  return {
    name: /^CN=(.*)$/m.exec(read.subject)?.[1] ?? read.subject,
    notBefore: read.validFromDate.toISOString(),
    notAfter: read.validToDate.toISOString(),
    fingerprint: fingerprintOf(certificate),
  }
}

/** The certificate as a file for others: PEM (RFC 7468). */
export const pemOf = (certificate: Uint8Array): string =>
  new X509Certificate(certificate).toString()
