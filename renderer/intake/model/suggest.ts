import { personName } from '../../../shared/model/customer.ts'
import type { IntakeDraft } from '../../../shared/model/intake.ts'
import type { AccessLevel, JobType } from '../../../shared/model/order.ts'
import { messages } from '../../../shared/messages/messages.ts'
import {
  asksHealthInsurance,
  asksSocialData,
  isConsumer,
  isController,
  isOrganisation,
} from './kinds.ts'

// What goes on a paper is German, whatever language the screen speaks.
const texts = messages.de.intake.suggested
const words = messages.de.words

/** What the app proposes; a question without a proposal is left to the technician. */
export interface Suggested {
  customer: Pick<
    NonNullable<IntakeDraft['customer']>,
    'secrecy' | 'sgb5' | 'socialData' | 'church' | 'breachContact'
  >
  signatory: NonNullable<IntakeDraft['signatory']>
  owner: 'customer' | 'employer' | undefined
  order: NonNullable<IntakeDraft['order']>
  placeLabel: string
}

/** Where and when the intake is made. */
export interface Around {
  readonly place: 'atCustomer' | 'inWorkshop'
  /** The day one would promise unasked: a week from today. */
  readonly inAWeek: string
}

/** Proposes answers from the answers so far; pure, so that a proposal follows what it came from. */
export const suggest = (draft: IntakeDraft, around: Around): Suggested => ({
  customer: suggestCustomer(draft),
  signatory: suggestSignatory(draft),
  owner: suggestOwner(draft),
  order: suggestOrder(draft, around),
  placeLabel: texts.place[around.place],
})

function suggestCustomer(draft: IntakeDraft): Suggested['customer'] {
  const capacity = draft.customer?.capacity
  const plain = isConsumer(draft) || capacity === 'association'
  const name = personNameOf(draft)
  const phone = draft.customer?.phone ?? ''
  return {
    ...(plain ? { secrecy: 'none' } : {}),
    ...(asksHealthInsurance(draft) ? {} : { sgb5: false }),
    ...(asksSocialData(draft) ? {} : { socialData: false }),
    ...(capacity === 'church' ? {} : { church: 'none' }),
    ...(isController(draft) && name !== '' && phone !== ''
      ? { breachContact: { name, phone } }
      : {}),
  }
}

/** A private person at the own door signs for herself; for everybody else the role is asked. */
function suggestSignatory(draft: IntakeDraft): Suggested['signatory'] {
  const name = personNameOf(draft)
  return {
    ...(isConsumer(draft) ? { role: 'self' } : {}),
    ...(name === '' ? {} : { name }),
    adult: true,
    idSeen: false,
  }
}

function suggestOwner(draft: IntakeDraft): Suggested['owner'] {
  const shared = draft.order?.sharedUse
  if (shared === 'employer') return 'employer'
  return isConsumer(draft) && shared !== undefined ? 'customer' : undefined
}

function suggestOrder(draft: IntakeDraft, around: Around): Suggested['order'] {
  const types = draft.order?.types ?? []
  const scope = types.map((type) => texts.scope[type]).join(' ')
  const processing = suggestProcessing(draft)
  return {
    ...(scope === '' ? {} : { scope, accessLevel: suggestLevel(draft, types) }),
    ...(isConsumer(draft) || draft.customer?.capacity === undefined
      ? {}
      : { sharedUse: draft.customer.capacity === 'mostlyBusiness' ? 'ownBusiness' : 'no' }),
    permissions: { bypassPassword: false, reset: false, openCase: false, delete: false },
    backup: { safetyCopy: false },
    recoveryKeyHeld: 'unknown',
    sensitiveDataKnown: keepsSecrets(draft) ? 'yes' : 'unknown',
    copiesDeadlineDays: 14,
    targetOn: around.inAWeek,
    price: suggestPrice(draft),
    notifyBy: 'phone',
    collectors: [],
    contract: suggestContract(around),
    ...(processing === undefined ? {} : { processing }),
    ...(types.includes('remote') ? { remote: suggestRemote(draft) } : {}),
    ...(types.includes('purchase')
      ? { purchase: { items: [{ count: 1 }], until: around.inAWeek } }
      : {}),
  }
}

/** Somebody at the customer's lets us in, nothing stays there; the program itself is asked. */
function suggestRemote(draft: IntakeDraft): NonNullable<Suggested['order']['remote']> {
  const releasedBy = draft.signatory?.name ?? personNameOf(draft)
  return {
    ...(releasedBy === '' ? {} : { releasedBy }),
    unattended: false,
    toolStays: false,
  }
}

/** The level this kind of job needs, and no more. */
function suggestLevel(draft: IntakeDraft, types: readonly JobType[]): AccessLevel {
  if (draft.order?.dataAccess !== undefined && draft.order.dataAccess !== 'yes') return 0
  const needs: Record<JobType, AccessLevel> = {
    repair: 1,
    repairWithoutData: 0,
    recovery: 3,
    erasure: 0,
    remote: 2,
    setUp: 2,
    purchase: 0,
  }
  const highest = Math.max(...types.map((type) => needs[type]))
  return levels.find((level) => level === highest) ?? 0
}

const levels: readonly AccessLevel[] = [0, 1, 2, 3]

/** Nothing beyond the price itself is proposed: what is not named cannot be charged (§ 312e BGB). */
function suggestPrice(draft: IntakeDraft): NonNullable<Suggested['order']['price']> {
  const price = draft.order?.price
  const { amountCents: amount, travelCents: travel } = price ?? {}
  const first = price?.basis === 'estimateFirst'
  const fixed = price?.basis === 'fixed' && amount !== undefined && travel !== undefined
  const diagnosis = price?.diagnosisCents ?? 0
  const estimated = draft.order?.estimate?.maximumCents
  return {
    diagnosisCents: 0,
    ...(first ? { amountCents: 0 } : {}),
    ...(fixed ? { ceilingCents: amount + travel + diagnosis } : {}),
    ...(first && travel !== undefined ? { ceilingCents: travel + diagnosis } : {}),
    ...(first && estimated !== undefined ? { ceilingCents: estimated } : {}),
  }
}

/** At the door the contract is made at the door, unless somebody says otherwise (W-01). */
function suggestContract(around: Around): NonNullable<Suggested['order']['contract']> {
  const here = around.place === 'atCustomer'
  return { place: here ? 'atCustomer' : 'atBusiness', visitRequested: here, urgent: false }
}

/** What the contract on processing says of this customer (AVV-06 … AVV-08, AVV-14, AVV-20, AVV-30). */
function suggestProcessing(draft: IntakeDraft): Suggested['order']['processing'] {
  if (!isController(draft)) return undefined
  const kind = texts.processing[processingKind(draft)]
  // whoever only brings the order gives no instructions either
  const { name, role } = draft.signatory?.messengerFor ?? draft.signatory ?? {}
  const instructor = name ?? personNameOf(draft)
  const phone = draft.customer?.phone ?? ''
  return {
    dataKinds: [...kind.dataKinds],
    personKinds: [...kind.personKinds],
    sensitive: draft.order?.sensitiveDataKnown ?? (keepsSecrets(draft) ? 'yes' : 'unknown'),
    safeguards: [...texts.safeguards],
    subProcessors: 'specific',
    noticeDays: 14,
    breachHours: 24,
    ...(instructor === '' || role === undefined || phone === ''
      ? {}
      : {
          instructors: [
            { name: instructor, position: positionOf(draft, instructor, role), reach: phone },
          ],
        }),
  }
}

/** The position is the contact's: whoever opens the door does not lend it to whoever signs. */
function positionOf(draft: IntakeDraft, name: string, role: keyof typeof words.role): string {
  const position = name === personNameOf(draft) ? (draft.customer?.contact?.position ?? '') : ''
  return position === '' ? words.role[role] : position
}

function processingKind(draft: IntakeDraft): keyof typeof texts.processing {
  const { secrecy, capacity } = draft.customer ?? {}
  if (secrecy === 'medical' || secrecy === 'psychologist') return 'practice'
  if (secrecy !== undefined && secrecy !== 'none') return 'mandates'
  if (capacity === 'association' || capacity === 'church') return 'members'
  if (capacity === 'authority') return 'citizens'
  return isOrganisation(draft) ? 'company' : 'household'
}

const keepsSecrets = (draft: IntakeDraft): boolean =>
  draft.customer?.secrecy !== undefined && draft.customer.secrecy !== 'none'

const personNameOf = (draft: IntakeDraft): string => {
  const { givenName = '', familyName = '' } = draft.customer?.contact ?? {}
  return personName({
    ...(givenName === '' ? {} : { givenName }),
    familyName,
  }).trim()
}
