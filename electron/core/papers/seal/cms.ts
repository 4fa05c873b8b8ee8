import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

/**
 * The signature of a sheet as CMS (RFC 5652), in the one form we write: everything in it follows from the digest, the
 * certificate and the signature itself. Runs in the office and on the page for strangers alike.
 */

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  rsa: '1.2.840.113549.1.1.1',
  ecKey: '1.2.840.10045.2.1',
} as const

export interface Signing {
  /** SHA-256 over the byte range. */
  readonly digest: Uint8Array
  /** X.509 in DER, and its SHA-256. */
  readonly certificate: Uint8Array
  readonly certificateHash: Uint8Array
}

const bytesOf = (block: { toBER(): ArrayBuffer }): Uint8Array => new Uint8Array(block.toBER())

const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: bytes })

const attributesOf = ({ digest, certificateHash }: Signing): pkijs.Attribute[] => {
  const attribute = (type: string, value: asn1js.BaseBlock) =>
    new pkijs.Attribute({ type, values: [value] })
  const sequence = (value: asn1js.BaseBlock) => new asn1js.Sequence({ value: [value] })
  // DER wants a set in the order of its encodings: by length here, for their first bytes say how long they are
  return [
    attribute(oids.contentType, new asn1js.ObjectIdentifier({ value: oids.data })),
    attribute(oids.messageDigest, octets(digest)),
    // SigningCertificateV2 { certs { ESSCertIDv2 { certHash } } }; SHA-256 is the default, which DER leaves out
    attribute(oids.signingCertificateV2, sequence(sequence(sequence(octets(certificateHash))))),
  ]
}

/**
 * What is signed: exactly content type, message digest and signing-certificate-v2 (EN 319 142-1, baseline B-B), as the DER of
 * a set. The time stands in the PDF, not here.
 */
export const signedAttributes = (signing: Signing): Uint8Array => {
  const set = new asn1js.Set({ value: attributesOf(signing).map((one) => one.toSchema()) })
  return bytesOf(set)
}

/** Whether the certificate's key is RSA; otherwise it is one of P-256. Throws for any other. */
export const isRsa = (certificate: Uint8Array): boolean => {
  const { algorithmId } = pkijs.Certificate.fromBER(certificate).subjectPublicKeyInfo.algorithm
  if (algorithmId === oids.rsa) return true
  if (algorithmId === oids.ecKey) return false
  throw new Error(`no key that seals: ${algorithmId}`)
}

/**
 * The whole CMS in DER: the same three things give the same bytes, so a reader can make it again and compare. `timeStamp` is
 * the token of RFC 3161 in DER that was fetched later; it stands outside of what is signed.
 */
export const cmsOf = (
  signing: Signing,
  signature: Uint8Array,
  timeStamp?: Uint8Array,
): Uint8Array => {
  const signer = pkijs.Certificate.fromBER(signing.certificate)
  const sha256 = () =>
    new pkijs.AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new asn1js.Null() })
  const signatureAlgorithm = isRsa(signing.certificate)
    ? new pkijs.AlgorithmIdentifier({ algorithmId: oids.rsa, algorithmParams: new asn1js.Null() })
    : new pkijs.AlgorithmIdentifier({ algorithmId: oids.ecdsaWithSha256 })
  const signerInfo = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({
      issuer: signer.issuer,
      serialNumber: signer.serialNumber,
    }),
    digestAlgorithm: sha256(),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({
      type: 0,
      attributes: attributesOf(signing),
    }),
    signatureAlgorithm,
    signature: octets(signature),
  })
  if (timeStamp !== undefined) signerInfo.unsignedAttrs = timeStampAttribute(timeStamp)
  const signed = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oids.data }),
    certificates: [signer],
    signerInfos: [signerInfo],
  })
  const content = new pkijs.ContentInfo({
    contentType: oids.signedData,
    content: signed.toSchema(true),
  })
  return bytesOf(content.toSchema())
}

const timeStampAttribute = (token: Uint8Array): pkijs.SignedAndUnsignedAttributes =>
  new pkijs.SignedAndUnsignedAttributes({
    type: 1,
    attributes: [
      new pkijs.Attribute({ type: oids.timeStamp, values: [asn1js.fromBER(token).result] }),
    ],
  })

/** The parts of a CMS that do not follow from the others. */
export interface CmsParts {
  /** As the seal says it; whether it is that of the content is for the reader to see. */
  readonly digest: Uint8Array
  readonly certificate: Uint8Array
  readonly signature: Uint8Array
  readonly timeStamp?: Uint8Array
}

/** Takes a CMS apart as far as needed to make it again; throws when it is none of that shape. Judges nothing. */
export const partsOf = (cms: Uint8Array): CmsParts => {
  const signed = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(cms).content })
  const [certificate] = signed.certificates ?? []
  const [signer] = signed.signerInfos
  if (!(certificate instanceof pkijs.Certificate) || signer === undefined)
    throw new Error('no certificate or no signature in it')
  const digest = valueOf(signer.signedAttrs, oids.messageDigest)
  const token = valueOf(signer.unsignedAttrs, oids.timeStamp)
  if (!(digest instanceof asn1js.OctetString)) throw new Error('it says no digest')
  return {
    digest: digest.valueBlock.valueHexView.slice(),
    certificate: bytesOf(certificate.toSchema()),
    signature: signer.signature.valueBlock.valueHexView.slice(),
    ...(token instanceof asn1js.BaseBlock ? { timeStamp: bytesOf(token) } : {}),
  }
}

/** The first value of an attribute. The library types the values loosely. */
const valueOf = (
  attributes: pkijs.SignedAndUnsignedAttributes | undefined,
  wanted: string,
): unknown => attributes?.attributes.find(({ type }) => type === wanted)?.values[0]

/** The public key of a certificate: SubjectPublicKeyInfo in DER. */
export const publicKeyOf = (certificate: Uint8Array): Uint8Array =>
  bytesOf(pkijs.Certificate.fromBER(certificate).subjectPublicKeyInfo.toSchema())
