import { z } from 'zod'

/**
 * Random ids: a prefix that says what it names and 128 random bits in lower-case base32. They are the only names the
 * ledger's envelopes hold, so nothing about a person may be derivable from them.
 */
const id = <Brand extends string>(prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[a-z2-7]{26}$`))
    .brand<Brand>()

export const BusinessId = id<'BusinessId'>('biz')
export const CustomerId = id<'CustomerId'>('cus')
export const ContactId = id<'ContactId'>('con')
export const JobId = id<'JobId'>('job')
export const DeviceId = id<'DeviceId'>('dev')
export const MediumId = id<'MediumId'>('med')
export const AccessoryId = id<'AccessoryId'>('acc')
export const SheetId = id<'SheetId'>('she')
export const SittingId = id<'SittingId'>('sit')
export const CopyId = id<'CopyId'>('cop')
export const SecretId = id<'SecretId'>('sec')
export const PhotoId = id<'PhotoId'>('pho')
export const AccessId = id<'AccessId'>('use')
export const ErasureId = id<'ErasureId'>('era')
/** A numbered set of withdrawal papers, printed beforehand. */
export const PackId = id<'PackId'>('pak')
export const AgreementId = id<'AgreementId'>('agr')
/** The record of a formal commitment to a public body (D19). */
export const CommitmentId = id<'CommitmentId'>('com')
/** A PDF of the business's own in place of our wording for one paper. */
export const OwnPaperId = id<'OwnPaperId'>('own')
/** A certificate with which papers are secured. */
export const CertificateId = id<'CertificateId'>('cer')
/** A folder into which backups go: on another drive, so nothing but this id of it stands in a fact. */
export const BackupPlaceId = id<'BackupPlaceId'>('plc')

/** A state of the ledger whose time somebody else confirmed. */
export const HeadStampId = id<'HeadStampId'>('hst')

/** Everything written out of the archive at once, for other programs. */
export const ExportId = id<'ExportId'>('exp')
/** One handing over of the whole archive to another computer. */
export const MoveId = id<'MoveId'>('mov')
/** The ledger of another computer, kept beside this one's. */
export const KeptLedgerId = id<'KeptLedgerId'>('kpt')

export type BusinessId = z.infer<typeof BusinessId>
export type CustomerId = z.infer<typeof CustomerId>
export type ContactId = z.infer<typeof ContactId>
export type JobId = z.infer<typeof JobId>
export type DeviceId = z.infer<typeof DeviceId>
export type MediumId = z.infer<typeof MediumId>
export type AccessoryId = z.infer<typeof AccessoryId>
export type SheetId = z.infer<typeof SheetId>
export type SittingId = z.infer<typeof SittingId>
export type CopyId = z.infer<typeof CopyId>
export type SecretId = z.infer<typeof SecretId>
export type PhotoId = z.infer<typeof PhotoId>
export type AccessId = z.infer<typeof AccessId>
export type ErasureId = z.infer<typeof ErasureId>
export type PackId = z.infer<typeof PackId>
export type AgreementId = z.infer<typeof AgreementId>
export type CommitmentId = z.infer<typeof CommitmentId>
export type OwnPaperId = z.infer<typeof OwnPaperId>
export type CertificateId = z.infer<typeof CertificateId>
export type BackupPlaceId = z.infer<typeof BackupPlaceId>
export type HeadStampId = z.infer<typeof HeadStampId>
export type ExportId = z.infer<typeof ExportId>
export type MoveId = z.infer<typeof MoveId>
export type KeptLedgerId = z.infer<typeof KeptLedgerId>

/** A device, a medium or an accessory: whatever can be in somebody's hands. */
export const ItemId = z.union([DeviceId, MediumId, AccessoryId])
export type ItemId = z.infer<typeof ItemId>

/** Prefixes by kind, for whoever makes ids from randomness. */
export const idPrefixes = {
  business: 'biz',
  customer: 'cus',
  contact: 'con',
  job: 'job',
  device: 'dev',
  medium: 'med',
  accessory: 'acc',
  sheet: 'she',
  sitting: 'sit',
  copy: 'cop',
  secret: 'sec',
  photo: 'pho',
  access: 'use',
  erasure: 'era',
  pack: 'pak',
  agreement: 'agr',
  commitment: 'com',
  ownPaper: 'own',
  certificate: 'cer',
  backupPlace: 'plc',
  headStamp: 'hst',
  export: 'exp',
  move: 'mov',
  keptLedger: 'kpt',
} as const
export type IdKind = keyof typeof idPrefixes
