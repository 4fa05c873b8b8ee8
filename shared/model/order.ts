import { z } from 'zod'

import { Day, Instant } from '../time.ts'
import { PaperCode } from './papers.ts'
import { Cents, Line, Lines } from './text.ts'

/** J1 … J7 of the law's decision table. Which papers exist for them decides `due`. */
export const JobType = z.enum([
  'repair',
  'repairWithoutData',
  'recovery',
  'erasure',
  'remote',
  'setUp',
  'purchase',
])
export type JobType = z.infer<typeof JobType>

/** Law Q5 (decision in law 00): do we get at data? */
export const DataAccess = z.enum(['yes', 'encryptedNoKey', 'mediaStay'])
export type DataAccess = z.infer<typeof DataAccess>

/** Law Q2: is the device also used for something that is not private? */
export const SharedUse = z.enum(['no', 'ownBusiness', 'association', 'employer'])
export type SharedUse = z.infer<typeof SharedUse>

/** 0 hardware only · 1 start and test · 2 system and settings · 3 user data necessary. */
export const AccessLevel = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
export type AccessLevel = z.infer<typeof AccessLevel>

/** Each answered yes or no right above the signature (D10; §§ 202a, 303a StGB). */
export const Permissions = z.strictObject({
  bypassPassword: z.boolean(),
  reset: z.boolean(),
  openCase: z.boolean(),
  delete: z.boolean(),
})
export type Permissions = z.infer<typeof Permissions>

/** D11: asked before an intervention that endangers data. */
export const Backup = z.strictObject({
  exists: z.enum(['yes', 'no', 'unknown']),
  madeOn: Day.exactOptional(),
  tested: z.enum(['yes', 'no', 'unknown']).exactOptional(),
  /** Paid extra, never pre-ticked (§ 312a(3) BGB). */
  safetyCopy: z.boolean(),
  safetyCopyPriceCents: Cents.exactOptional(),
})
export type Backup = z.infer<typeof Backup>

/** Every amount is named before the signature; what is not named cannot be charged (§ 312e BGB). */
export const Price = z.strictObject({
  basis: z.enum(['fixed', 'hourly', 'estimateFirst']),
  /** Fixed price, or price of one hour. */
  amountCents: Cents,
  travelCents: Cents,
  /** Only with its own signature; 0 = none. */
  diagnosisCents: Cents,
  /** We call before it is exceeded. */
  ceilingCents: Cents,
})
export type Price = z.infer<typeof Price>

/** How the contract comes about (law Q6, Q7, Q9, Q10; W-01). */
export const Contract = z.strictObject({
  place: z.enum(['atCustomer', 'atBusiness', 'distance', 'priorOffer']),
  /** Text-form offer on an earlier calendar day; anything else falls back to `atCustomer`. */
  priorOfferAt: Instant.exactOptional(),
  visitRequested: z.boolean(),
  urgent: z.boolean(),
  urgentReason: Line(200).exactOptional(),
  /** Asked of consumers only, no default (§§ 356(5), 357a(2) BGB). */
  earlyStart: z.boolean().exactOptional(),
  /** The customer wants the papers by mail instead of on paper (law Q9; D09, § 312f(1) S. 2 BGB). */
  byMail: z.boolean().exactOptional(),
})
export type Contract = z.infer<typeof Contract>

/** What the AVV says about this processing (AVV-04 … AVV-08, AVV-14, AVV-20, AVV-30). */
export const Processing = z.strictObject({
  dataKinds: z.array(Line(80)).min(1).max(12),
  personKinds: z.array(Line(80)).min(1).max(12),
  sensitive: z.enum(['yes', 'no', 'unknown']),
  safeguards: z.array(Line(160)).max(8),
  subProcessors: z.enum(['specific', 'general']),
  noticeDays: z.int().min(1).max(90),
  breachHours: z.int().min(1).max(72),
  /** Who may give us instructions, and how (AVV-30). */
  instructors: z
    .array(z.strictObject({ name: Line(120), position: Line(80), reach: Line(120) }))
    .min(1)
    .max(5),
})
export type Processing = z.infer<typeof Processing>

/** Help from afar: what stands in the agreement or the notice about it (RM-01 … RM-10). */
export const Remote = z.strictObject({
  /** Name and version of the program. */
  tool: Line(80),
  /** Who runs the relay server, and where; absent for a direct connection. */
  relay: Line(120).exactOptional(),
  relayCountry: Line(60).exactOptional(),
  /** Who releases each session at the customer's. */
  releasedBy: Line(120),
  /** Agreed on its own: we may connect while nobody is there. */
  unattended: z.boolean(),
  /** A recording is deleted on this day; absent = nothing is recorded. */
  recordingUntil: Day.exactOptional(),
  toolStays: z.boolean(),
})
export type Remote = z.infer<typeof Remote>

/** A purchase in the customer's name: the contract is between dealer and customer (D13; §§ 164, 662, 667 BGB). */
export const Purchase = z.strictObject({
  items: z
    .array(
      z.strictObject({
        what: Line(160),
        count: z.int().min(1).max(99),
        /** For all pieces together, with tax and shipping. */
        ceilingCents: Cents,
      }),
    )
    .min(1)
    .max(10),
  dealer: Line(160),
  /** The power of attorney ends on this day. */
  until: Day,
  /** `us`: we sell in our own name, which is a sale and not D13. */
  seller: z.enum(['dealer', 'us']),
})
export type Purchase = z.infer<typeof Purchase>

/** What a repair will cost, said before it is ordered (D12; § 649 BGB, or Art. 245 EGBGB for the European form). */
export const Estimate = z.strictObject({
  form: z.enum(['estimate', 'european']),
  defect: Lines(600),
  repair: Lines(600),
  /** Total, or with a method of calculation the most it can become. */
  maximumCents: Cents,
  workDays: z.int().min(1).max(90),
  /** A device lent meanwhile, with its cost. */
  replacement: Line(160).exactOptional(),
  /** Transport and the like, with their cost. */
  ancillary: Line(200).exactOptional(),
  /** The European form binds for 30 days at least. */
  validUntil: Day,
})
export type Estimate = z.infer<typeof Estimate>

/** Something we ask for beyond the job; never a condition, one signature each (D17; Art. 7 DSGVO). */
export const Consent = z.strictObject({
  purpose: z.enum(['photos', 'reference', 'newsletter']),
  /** What exactly: which photos, which text with which name, how often. */
  detail: Line(200),
})
export type Consent = z.infer<typeof Consent>

/** What the technician changed about the papers the app worked out. */
export const PaperChoices = z.strictObject({
  added: z.array(PaperCode).max(10),
  leftOut: z.array(z.strictObject({ code: PaperCode, reason: Line(200) })).max(10),
})
export type PaperChoices = z.infer<typeof PaperChoices>

export const Order = z.strictObject({
  types: z.array(JobType).min(1).max(7),
  dataAccess: DataAccess,
  sharedUse: SharedUse,
  /** In the customer's own words. */
  fault: Lines(1200),
  scope: Lines(1200),
  /** What is off limits: "keine privaten Ordner öffnen". */
  limits: Lines(600).exactOptional(),
  accessLevel: AccessLevel,
  permissions: Permissions,
  backup: Backup,
  /** Does the customer hold the recovery key of BitLocker or FileVault? Only whether, never the key. */
  recoveryKeyHeld: z.enum(['yes', 'no', 'notEncrypted', 'unknown']),
  sensitiveDataKnown: z.enum(['yes', 'no', 'unknown']),
  /** Our working copies are always deleted; at choice handed over first (AVV-21). No default. */
  copiesEnd: z.enum(['delete', 'handOverThenDelete']),
  copiesDeadlineDays: z.int().min(0).max(90),
  price: Price,
  targetOn: Day,
  notifyBy: z.enum(['phone', 'mail', 'message']),
  /** Who else may collect; empty = only the customer. */
  collectors: z.array(Line(120)).max(5),
  contract: Contract,
  processing: Processing.exactOptional(),
  remote: Remote.exactOptional(),
  purchase: Purchase.exactOptional(),
  estimate: Estimate.exactOptional(),
  consents: z.array(Consent).max(3).exactOptional(),
  /**
   * Work for one single mandate or patient of a professional under § 203 StGB needs that person's consent (§ 43e(5)
   * BRAO and its sisters): whose word says that it is there.
   */
  singleMandate: z
    .discriminatedUnion('applies', [
      z.strictObject({ applies: z.literal(false) }),
      z.strictObject({ applies: z.literal(true), consentSaidBy: Line(160) }),
    ])
    .exactOptional(),
  /**
   * A body with social data notifies its supervisory authority before it awards the job (§ 80 SGB X): whose word says
   * that it did.
   */
  socialDataNoticeSaidBy: Line(160).exactOptional(),
  /**
   * Why somebody outside the EU may get at a device with professional secrets: comparable protection, or the secret does
   * not need it (§ 43e(4) BRAO and its sisters).
   */
  secrecyAbroad: Line(300).exactOptional(),
  papers: PaperChoices.exactOptional(),
})
export type Order = z.infer<typeof Order>

/** Who signs for the customer, and with what authority (law Q12, T-AVV-6). */
export const Signatory = z.strictObject({
  name: Line(120),
  role: z.enum([
    'self',
    'owner',
    'managingDirector',
    'board',
    'authorised',
    'employee',
    'familyMember',
    'guardian',
  ]),
  /** Power of attorney or confirmation when the role alone does not bind the customer. */
  authority: Line(200).exactOptional(),
  adult: z.boolean(),
  idSeen: z.boolean(),
  /**
   * May not sign for the customer, only brings the order and confirms the handover (§ 120 BGB): for whom. Contracts go
   * to that person.
   */
  messengerFor: z
    .strictObject({
      name: Line(120),
      role: z.enum(['owner', 'managingDirector', 'board', 'authorised']),
    })
    .exactOptional(),
})
export type Signatory = z.infer<typeof Signatory>
