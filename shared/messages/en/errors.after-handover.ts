import type { Refusal } from '../de/errors.ts'
import type { afterHandover as german } from '../de/errors.after-handover.ts'

const unchanged = 'Nothing was changed.'

/** Refusals about what comes after the handover: letters, giving away, corrections. */
export const afterHandover = {
  disposalNotAllowed: {
    happened: 'Nothing may be given away or disposed of in this way.',
    kept: 'Everything stays in your care.',
    next: 'A medium needs a signed deletion order. Anything else goes only by public auction after the last reminder, with no medium inside, or by a court.',
  },
  deletionOrderOpen: {
    happened: 'A signed deletion order has not been carried out yet.',
    kept: unchanged,
    next: 'Record under “Erase or destroy media” what was done – an attempt that failed, too – or that the erasure was called off.',
  },
  certificateMissing: {
    happened: 'The customer has no certificate yet of what was erased or destroyed.',
    kept: unchanged,
    next: 'Issue the deletion certificate under “Papers” and sign it.',
  },
  noticeTooEarly: {
    happened: 'The term of the last letter is still running.',
    kept: unchanged,
    next: 'Wait until the day that stands with the job.',
  },
  noticeNotDelivered: {
    happened: 'The last letter has not reached the customer yet.',
    kept: unchanged,
    next: 'Deliver it and record that. A draft or a printout does not count.',
  },
  notCorrectable: {
    happened: 'This sheet cannot be corrected like this.',
    kept: 'It stays as it was signed.',
    next: 'A correction needs a finished, signed sheet of this job. Scope, price and permissions stand on the order.',
  },
  subProcessorObjected: {
    happened: 'The customer objected to this sub-processor.',
    kept: 'Nothing was entered.',
    next: 'Find a way without them, or talk to the customer and record the consent with your business under “Sub-processors”. If the device is there already, enter it as an incident.',
  },
  subProcessorNotYet: {
    happened: 'This sub-processor may not have the customer’s data yet.',
    kept: 'Nothing was entered.',
    next: 'The agreement is older than the sub-processor: announce them, and wait for the term or for the consent. Both stand with your business under “Sub-processors”.',
  },
  subProcessorWithoutContract: {
    happened: 'No data processing agreement with this sub-processor has been entered yet.',
    kept: 'Nothing was entered.',
    next: 'Your agreement with the customer asks for one. Conclude it and enter its day with your business under “Sub-processors”. If the device is there already, enter it as an incident.',
  },
  onlyForConsumers: {
    happened: 'Only consumers get this notice.',
    kept: unchanged,
    next: 'This customer does not need it.',
  },
} satisfies Record<keyof typeof german, Refusal>
