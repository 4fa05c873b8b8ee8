import type { Measures } from '../../../shared/model/business.ts'
import type { Capacity, Customer, Secrecy } from '../../../shared/model/customer.ts'
import type { Intake } from '../../../shared/model/intake.ts'
import { isSlogan, limbsOpen } from '../../../shared/model/measures.ts'
import type {
  Contract,
  DataAccess,
  JobType,
  Order,
  PaperChoices,
  Price,
  Processing,
  Purchase,
  SharedUse,
  Signatory,
} from '../../../shared/model/order.ts'
import type { PaperCode } from '../../../shared/model/papers.ts'
import type { Day } from '../../../shared/time.ts'
import { dayOf } from './models/format.ts'

/** A paper the customer has had, or signed, since this day. */
export interface Given {
  code: PaperCode
  on: Day
}

/** Answers as far as they are there: with an appointment price and permissions may still be open. */
export type Answered = Pick<Intake, 'customer' | 'signatory' | 'devices'> & {
  order: Pick<Order, 'types' | 'dataAccess' | 'sharedUse' | 'contract'> & Partial<Order>
}

/** What stands in the archive about this customer and this person before the job. */
export interface Known {
  /** The day on which the contract is made. */
  on: Day
  /** A framework agreement D04 with this customer is signed by both sides and has not ended. */
  framework: boolean
  /** This person already has the privacy information D03 in the version that would be handed over now. */
  informed: boolean
  /** The technician has signed his commitment to secrecy D06 towards this customer. */
  committed: boolean
  /** Somebody outside the EU who gets at customers' devices is on the list of sub-processors. */
  abroad?: boolean
  /** What reached the customer, or came back signed, before the visit. */
  given?: readonly Given[]
  measures: Measures
}

/** The answers of the intake that decide which papers are due (law 2.1), and nothing else. */
export interface DueAnswers {
  capacity: Capacity
  organisation: boolean
  secrecy: Secrecy
  sgb5: boolean
  socialData: boolean
  /** Somebody said that the supervisory authority was notified (§ 80 SGB X). */
  socialDataNotice: boolean
  church: Customer['church']
  sharedUse: SharedUse
  dataAccess: DataAccess
  types: readonly JobType[]
  /** Where the contract is made, after a prior offer was checked against the calendar (W-01). */
  place: Contract['place']
  earlyStart?: boolean
  /** Papers by mail instead of on paper; `hasMail`: there is an address to send them to. */
  byMail: boolean
  hasMail: boolean
  priceBasis: Price['basis']
  diagnosisFee: boolean
  /** What the repair will cost is known and said before it is ordered. */
  estimated: boolean
  /** How help from afar goes is described (RM-01 … RM-10). */
  remoteDescribed: boolean
  /** Who sells what is bought on behalf; absent while nobody said. */
  seller?: Purchase['seller']
  /** How many purposes beyond the job we ask consent for. */
  consents: number
  /** Whether the work is for one single mandate or patient; absent while nobody said. */
  singleMandate?: boolean
  /** Somebody outside the EU may get at the devices, and nobody said why the secrets are safe there. */
  abroadUnsaid?: boolean
  /** What the customer wants for each medium; a wish until a signed D14 names it. */
  mediaEnds: readonly ('unchanged' | 'erase' | 'destroy')[]
  /** Some device belongs to the employer and nobody says who allowed the repair. */
  employerSilent: boolean
  signatory: Pick<Signatory, 'role' | 'adult'> & {
    authority: boolean
    /** Only brings the order of somebody else. */
    messenger?: boolean
  }
  processing?: Processing
  framework: boolean
  informed: boolean
  committed: boolean
  given?: readonly Given[]
  papers: PaperChoices
  /** Each limb of Art. 32(1) DSGVO is served by at least one measure in force (AVV-13). */
  measuresComplete: boolean
}

/** The deciding answers of an intake, beside what is known of the customer. Pure. */
export const answersOf = (intake: Answered, known: Known): DueAnswers => {
  const { customer, order, devices, signatory } = intake
  return {
    capacity: customer.capacity,
    organisation: customer.organisation !== undefined,
    secrecy: customer.secrecy,
    sgb5: customer.sgb5,
    socialData: customer.socialData,
    socialDataNotice: order.socialDataNoticeSaidBy !== undefined,
    church: customer.church,
    sharedUse: order.sharedUse,
    dataAccess: order.dataAccess,
    types: order.types,
    place: placeOf(order.contract, known.on),
    ...(order.contract.earlyStart === undefined ? {} : { earlyStart: order.contract.earlyStart }),
    byMail: order.contract.byMail === true,
    hasMail: customer.mail !== undefined,
    priceBasis: order.price?.basis ?? 'fixed',
    diagnosisFee: (order.price?.diagnosisCents ?? 0) > 0,
    estimated: order.estimate !== undefined,
    remoteDescribed: order.remote !== undefined,
    ...(order.purchase === undefined ? {} : { seller: order.purchase.seller }),
    consents: order.consents?.length ?? 0,
    ...(order.singleMandate === undefined ? {} : { singleMandate: order.singleMandate.applies }),
    ...(known.abroad === true && order.secrecyAbroad === undefined ? { abroadUnsaid: true } : {}),
    mediaEnds: devices.flatMap((device) => device.media.map((medium) => medium.end)),
    employerSilent:
      devices.some((one) => one.owner === 'employer' && one.ownerAuthority === undefined) ||
      (order.sharedUse === 'employer' && devices.every((one) => one.ownerAuthority === undefined)),
    signatory: {
      role: signatory.role,
      adult: signatory.adult,
      authority: signatory.authority !== undefined,
      ...(signatory.messengerFor === undefined ? {} : { messenger: true }),
    },
    ...(order.processing === undefined ? {} : { processing: order.processing }),
    framework: known.framework,
    informed: known.informed,
    committed: known.committed,
    ...(known.given === undefined ? {} : { given: known.given }),
    papers: order.papers ?? { added: [], leftOut: [] },
    measuresComplete: measuresCover(known.measures),
  }
}

/** An offer counts as prior only when it was made on an earlier calendar day (W-01). */
const placeOf = ({ place, priorOfferAt }: Contract, on: Day): Contract['place'] => {
  if (place !== 'priorOffer') return place
  return priorOfferAt !== undefined && dayOf(priorOfferAt) < on ? 'priorOffer' : 'atCustomer'
}

/** True when at least one kind of data is described, not only "everything on the device" (AVV-06). */
export const describesData = ({ dataKinds }: Processing): boolean =>
  dataKinds.some((kind) => !isSlogan(kind))

/** True when concrete measures in force serve each of the four limbs of Art. 32(1) DSGVO. */
export const measuresCover = ({ items }: Measures): boolean => limbsOpen(items).length === 0

/** Somebody of a body who may not bind it, and does not claim to; a private person's contract needs that person. */
export const isMessenger = ({
  signatory,
  organisation,
}: Pick<DueAnswers, 'signatory' | 'organisation'>): boolean =>
  organisation && signatory.messenger === true && !signatory.authority

/** Predominantly private: a consumer, §§ 13, 14 BGB. */
export const isConsumer = ({ capacity }: Pick<DueAnswers, 'capacity'>): boolean =>
  capacity === 'private'

/**
 * Not exclusively private: answerable for the data under the GDPR (Art. 2(2)(c)). Another threshold than that of
 * consumer law, so the same person can be both.
 */
export const isController = ({
  capacity,
  sharedUse,
}: Pick<DueAnswers, 'capacity' | 'sharedUse'>): boolean =>
  capacity !== 'private' || sharedUse !== 'no'

/** A consumer's contract that can be withdrawn from for 14 days (§ 312g(1) BGB). */
export const canWithdraw = (answers: Pick<DueAnswers, 'capacity' | 'place'>): boolean =>
  isConsumer(answers) && (answers.place === 'atCustomer' || answers.place === 'distance')

/** Somebody wants a medium erased or destroyed. Says nothing about our working copies (AVV-21). */
export const wantsErasure = ({ types, mediaEnds }: Pick<DueAnswers, 'types' | 'mediaEnds'>) =>
  types.includes('erasure') || mediaEnds.some((end) => end !== 'unchanged')

/** Each of these kinds of job is processing by itself, whatever was answered about access. */
const processingByKind: readonly JobType[] = ['recovery', 'remote']

/** We cannot rule out getting at data; recovering, erasing and helping from afar are themselves processing. */
export const meetsData = (answers: DueAnswers): boolean =>
  answers.dataAccess === 'yes' ||
  answers.types.some((type) => processingByKind.includes(type)) ||
  wantsErasure(answers)

/** A controller whose data we may meet: the job needs a processing contract (Art. 28 DSGVO). */
export const needsContract = (answers: DueAnswers): boolean =>
  isController(answers) && meetsData(answers)

/** The work may endanger data, so a backup has to be asked for (law 5.1). Erasure has its own order D14. */
export const endangersData = (answers: DueAnswers): boolean => {
  const { types, dataAccess } = answers
  if (types.includes('repairWithoutData') && dataAccess === 'yes') return true
  const intrusive = types.some((type) => ['repair', 'recovery', 'setUp'].includes(type))
  return intrusive && (dataAccess !== 'mediaStay' || types.includes('recovery'))
}
