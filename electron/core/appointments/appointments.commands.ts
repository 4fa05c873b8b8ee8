import type { appointmentCalls } from '../../../shared/contract/appointment.calls.ts'
import { ContactId, CustomerId } from '../../../shared/ids.ts'
import { readDeciding } from '../../../shared/model/appointment.ts'
import { recordCustomer } from '../customers/customers.commands.ts'
import type { HandlersOf } from '../office.ts'
import { newId } from '../outside.ts'
import { unfitPapers } from '../papers/known.ts'
import { orMissingLetter } from '../papers/reading-copies.ts'
import { openJob } from '../papers/record-sitting.ts'
import { Refusal } from '../refusal.ts'
import { aheadOf, typedOf } from './ahead.view.ts'
import { sentSitting } from './appointments.views.ts'
import { prepareSent } from './prepare-sent.ts'
import { sendHandlers } from './send.ts'
import { takeBackHandlers } from './take-back.ts'

/** From the telephone to the door: the appointment, and the papers that are read or signed before it. */
export const appointmentHandlers: HandlersOf<keyof typeof appointmentCalls> = {
  'appointment.make': ({ job: id, ...appointment }, at) => {
    const job = openJob(at, id, 'intake')
    const read = readDeciding(typedOf(at, id))
    if (!read.complete) throw new Refusal('intakeIncomplete', read.open)
    const { customerId, contactId, customer } = orMissingLetter(at, read.value)
    const who = {
      customer: customerId ?? job.customer ?? CustomerId.parse(newId(at.outside, 'cus')),
      contact: contactId ?? job.contact ?? ContactId.parse(newId(at.outside, 'con')),
    }
    const sent = at.archive.read((reader) => sentSitting(reader, id))
    if (sent !== undefined && job.customer !== who.customer)
      throw new Refusal('appointmentOfAnother')
    at.archive.write((writer) => {
      recordCustomer(writer, who, customer)
      writer.append({
        kind: 'appointment.made',
        actor: 'owner',
        subjects: [id, who.customer, who.contact],
        bodies: [{ slot: 'appointment', about: who.customer, keep: 'r3', content: appointment }],
      })
    })
    at.door.tell({ subject: 'job', id })
    at.door.tell({ subject: 'board' })
    return {}
  },

  'ahead.view': ({ job }, at) => {
    const { due, open, blocked } = at.archive.read((reader) => aheadOf(reader, at, job))
    const unfit = at.archive.read((reader) => unfitPapers(reader, at, due))
    return {
      due: [...due],
      open,
      blocked: [...blocked, ...(unfit === undefined ? [] : [{ code: unfit }])],
    }
  },

  'ahead.prepare': ({ job }, at) => prepareSent(at, job),

  ...sendHandlers,
  ...takeBackHandlers,
}
