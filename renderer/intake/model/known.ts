import type { Output } from '../../../shared/contract/contract.ts'
import type { IntakeDraft } from '../../../shared/model/intake.ts'
import { newId } from './new-id.ts'

type View = Output<'customer.view'>
type Last = NonNullable<View['last']>

/** The draft with a known customer in it, as the archive has her. */
export const takeOver = (draft: IntakeDraft, view: View): IntakeDraft => ({
  ...draft,
  customerId: view.id,
  contactId: view.contactId,
  customer: view.customer,
})

/**
 * "Wie zuletzt": devices, order and signatory of the last job. Items get ids of their own in each job, photos stay
 * with theirs, what is wrong and until when is asked anew, and a medium once erased is not to be erased again.
 */
export const againAsLastTime = (draft: IntakeDraft, last: Last): IntakeDraft => {
  const { fault: _fault, targetOn: _targetOn, ...order } = last.order
  return {
    ...draft,
    signatory: last.signatory,
    order,
    devices: last.devices.map((device) => ({
      ...device,
      id: newId.device(),
      media: device.media.map((medium) => ({ ...medium, id: newId.medium(), end: 'unchanged' })),
      accessories: device.accessories.map((accessory) => ({ ...accessory, id: newId.accessory() })),
      priorDamage: device.priorDamage.map(({ photo: _photo, ...damage }) => damage),
      photos: [],
    })),
  }
}
