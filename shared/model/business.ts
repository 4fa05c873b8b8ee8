import { z } from 'zod'

import { Instant } from '../time.ts'
import { Address, BreachContact } from './customer.ts'
import { Line, Lines, Sha256 } from './text.ts'

/** A place where we process; in a dwelling the customer's right to inspect is granted there (AVV-32, AVV-33). */
export const Site = z.strictObject({
  name: Line(80),
  address: Address,
  isDwelling: z.boolean(),
})
export type Site = z.infer<typeof Site>

/** Whether we take part in dispute resolution before a consumer body (§§ 36, 37 VSBG). */
export const DisputeResolution = z.strictObject({
  takesPart: z.enum(['no', 'willing', 'obliged']),
  /** The body that is competent for us; absent = the federal general one. */
  body: z.strictObject({ name: Line(160), address: Line(200), website: Line(120) }).exactOptional(),
})
export type DisputeResolution = z.infer<typeof DisputeResolution>

/** The business as it stands on every paper (AVV-01, DL-InfoV § 2(1)). */
export const Business = z.strictObject({
  name: Line(120),
  ownerName: Line(120),
  address: Address,
  phone: Line(40),
  mail: Line(120),
  website: Line(120).exactOptional(),
  /** § 19 UStG: turnover is tax-free. */
  smallBusiness: z.boolean(),
  vatId: Line(20).exactOptional(),
  /** Professional liability insurer, if insured: name, address, territorial scope. */
  insurer: Line(200).exactOptional(),
  privacyOfficer: Line(160).exactOptional(),
  breachContact: BreachContact,
  /** Who steps in when the owner cannot (AVV-17). */
  emergencyContact: Line(200).exactOptional(),
  /** Helpers with access; empty = the owner alone (AVV-12). */
  helpers: z.array(z.strictObject({ name: Line(120), committedOn: z.iso.date() })).max(10),
  sites: z.array(Site).min(1).max(5),
  federalState: z.enum([
    'BW',
    'BY',
    'BE',
    'BB',
    'HB',
    'HH',
    'HE',
    'MV',
    'NI',
    'NW',
    'RP',
    'SL',
    'SN',
    'ST',
    'SH',
    'TH',
  ]),
  /** Absent = neither willing nor obliged. */
  disputeResolution: DisputeResolution.exactOptional(),
})
export type Business = z.infer<typeof Business>

/** One measure of Art. 32 DSGVO; `limb`: a encryption · b confidentiality … · c restore · d regular review. */
export const Measure = z.strictObject({
  id: z.string().regex(/^TOM-\d{2}$/),
  limb: z.array(z.enum(['a', 'b', 'c', 'd'])).min(1),
  state: z.enum(['yes', 'no', 'planned']),
  /** What is really done, concretely. "Stand der Technik" alone is refused (AVV-13). */
  text: Lines(400),
  checkedOn: z.iso.date().exactOptional(),
})
export type Measure = z.infer<typeof Measure>

export const Measures = z.strictObject({
  version: z.int().min(1),
  /** Said when they replaced others that agreements in force promise: not less than before (T-TOM-1). */
  assured: z.literal('equalOrBetter').exactOptional(),
  items: z.array(Measure).max(60),
})
export type Measures = z.infer<typeof Measures>

/** Somebody who processes on our behalf (AVV-15, AVV-16, AVV-35). */
export const SubProcessor = z.strictObject({
  name: Line(120),
  address: Line(200),
  contact: Line(120),
  task: Line(200),
  country: Line(60),
  /** Needed outside the EU and the EEA. */
  transferBasis: Line(160).exactOptional(),
  contractOn: z.iso.date().exactOptional(),
  /** Does it get at data on customers' devices, or only at our own records about customers? */
  touches: z.enum(['ownRecords', 'customerDevices']),
})
export type SubProcessor = z.infer<typeof SubProcessor>

/** Outside the EU and the EEA, which is where a transfer needs a basis, and with access to customers' devices. */
export const worksAbroad = ({ touches, transferBasis }: SubProcessor): boolean =>
  touches === 'customerDevices' && transferBasis !== undefined

/** What the official withdrawal notice and form consist of, and what does not belong in them (W-05, W-06). */
export const withdrawalParts = [
  'noticeTitle',
  'noticeRight',
  'noticePeriod',
  'noticeBegin',
  'noticeHow',
  'noticeUs',
  'noticeEffects',
  'noticeServices',
  'formTitle',
  'formTo',
  'formDeclares',
  'formOrdered',
  'formWho',
  'formSigns',
  'formApart',
  'noticeFaxTooMuch',
  'noticeOnlineTooMuch',
  'noticeHintsTooMuch',
] as const
export type WithdrawalPart = (typeof withdrawalParts)[number]

/** The official withdrawal notice and form, deposited once and printed unchanged (W-05, W-06 as decided). */
export const WithdrawalPapers = z.strictObject({
  fileSha256: Sha256,
  pages: z.int().min(1).max(20),
  lawAsOf: z.iso.date(),
  /** A clearly marked stand-in of the samples, never valid for a real contract. */
  placeholder: z.boolean(),
  /** Who saw that they are complete: the program by their text, or the user where it is a scan. */
  checked: z.enum(['byText', 'byHand']).exactOptional(),
  depositedAt: Instant,
})
export type WithdrawalPapers = z.infer<typeof WithdrawalPapers>
