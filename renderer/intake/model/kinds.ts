import type { IntakeDraft } from '../../../shared/model/intake.ts'
import type { Device } from '../../../shared/model/items.ts'
import type { DraftOf } from '../../../shared/model/draft.ts'

export type DeviceDraft = DraftOf<Device>
export type CustomerDraft = NonNullable<IntakeDraft['customer']>
export type OrderDraft = NonNullable<IntakeDraft['order']>
export type SignatoryDraft = NonNullable<IntakeDraft['signatory']>

/** A body with a name of its own, rather than a person (law Q1). */
export const isOrganisation = (draft: IntakeDraft): boolean => {
  const capacity = draft.customer?.capacity
  return capacity !== undefined && capacity !== 'private' && capacity !== 'mostlyBusiness'
}

/** Somebody who contracts mainly for private ends (§ 13 BGB): the withdrawal papers are due at his door. */
export const isConsumer = (draft: IntakeDraft): boolean => draft.customer?.capacity === 'private'

/** Whoever does not use the device exclusively for himself answers for the data on it (Art. 2(2)(c) DSGVO). */
export const isController = (draft: IntakeDraft): boolean => {
  const capacity = draft.customer?.capacity
  if (capacity === undefined) return false
  const shared = draft.order?.sharedUse
  return capacity !== 'private' || (shared !== undefined && shared !== 'no')
}

/** A consumer's contract that carries a right of withdrawal: made at his door or at a distance (law 2.5). */
export const mayWithdraw = (draft: IntakeDraft): boolean =>
  isConsumer(draft) && draft.order?.contract?.place !== 'atBusiness'

/** Practices are asked whether they serve the statutory health insurance (law Q4). */
export const asksHealthInsurance = (draft: IntakeDraft): boolean => {
  const secrecy = draft.customer?.secrecy
  return secrecy === 'medical' || secrecy === 'psychologist'
}

/** Social data lie with authorities and counselling offices (§ 80 SGB X). */
export const asksSocialData = (draft: IntakeDraft): boolean =>
  draft.customer?.capacity === 'authority' || draft.customer?.secrecy === 'counselling'

/** Can this person bind the customer by the role alone? Otherwise a word of authority is owed (law Q12). */
export const bindsByRole = (draft: IntakeDraft): boolean => {
  const role = draft.signatory?.role
  if (role === 'self' || role === 'guardian') return !isOrganisation(draft)
  return (
    role === 'owner' || role === 'managingDirector' || role === 'board' || role === 'authorised'
  )
}

/** Somebody of a body who only brings its order: what he may not sign goes to whoever may. */
export const isBrought = (draft: IntakeDraft): boolean =>
  isOrganisation(draft) && draft.signatory?.messengerFor !== undefined

/** Somebody else's device: who allowed the repair, and how do we know? */
export const asksOwnerAuthority = (device: DeviceDraft): boolean =>
  device.owner !== undefined && device.owner !== 'customer'

/** A professional under secrecy is asked whether the work concerns one single case (§ 43e(5) BRAO and its sisters). */
export const asksSingleMandate = (draft: IntakeDraft): boolean => {
  const secrecy = draft.customer?.secrecy
  return secrecy !== undefined && secrecy !== 'none'
}
