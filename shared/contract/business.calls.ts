import { z } from 'zod'

import { ContactId, CustomerId, JobId, OwnPaperId } from '../ids.ts'
import { AgreementView } from '../model/agreement.ts'
import { Business, Measure, Measures, SubProcessor, WithdrawalPapers } from '../model/business.ts'
import { Commitment } from '../model/commitment.ts'
import { Customer } from '../model/customer.ts'
import { Device } from '../model/items.ts'
import { Order, Signatory } from '../model/order.ts'
import { OwnPaper, OwnPaperCode } from '../model/own-papers.ts'
import { Line, Sha256 } from '../model/text.ts'
import { Bytes } from './bytes.ts'
import { command, query } from './call.ts'

const Nothing = z.strictObject({})

/** What somebody does for the business; who it is stays open, or a stand-in would end up in a customer's contract. */
export const SubProcessorExample = SubProcessor.pick({ task: true, country: true, touches: true })
export type SubProcessorExample = z.infer<typeof SubProcessorExample>

export const BusinessView = z.strictObject({
  business: Business.exactOptional(),
  measures: Measures.exactOptional(),
  subProcessors: z.array(SubProcessor),
  withdrawalPapers: WithdrawalPapers.exactOptional(),
  /** Own PDFs in place of our wording, at most one for each paper. */
  ownPapers: z.array(OwnPaper),
  /** Pre-filled for a one-person business: the checklist of Art. 32 DSGVO, and examples of sub-processors. */
  suggestions: z.strictObject({
    measures: z.array(Measure),
    subProcessors: z.array(SubProcessorExample),
  }),
})
export type BusinessView = z.infer<typeof BusinessView>

export const businessCalls = {
  'business.view': query(Nothing, BusinessView),
  'business.describe': command(Business, Nothing),
  /** While agreements are in force, a change needs the word that it is not less than before. */
  'measures.adopt': command(Measures.omit({ version: true }), Nothing),
  'subProcessors.list': command(
    z.strictObject({ subProcessors: z.array(SubProcessor).max(30) }),
    Nothing,
  ),
  /** The core reads the PDF the user picks in the system's dialog and checks its structure. */
  'withdrawalPapers.deposit': command(
    z.strictObject({
      lawAsOf: z.iso.date(),
      /** Of a scan no program can say what it holds; the user has compared it himself. */
      comparedByHand: z.literal(true).exactOptional(),
    }),
    WithdrawalPapers,
  ),
  'withdrawalPapers.pages': query(
    Nothing,
    z.strictObject({ pdf: Bytes(40_000_000), sha256: Sha256, pages: z.int() }),
  ),
}

/** PDFs of the business's own in place of our wording (all papers of a take-over but D07). */
export const ownPaperCalls = {
  /** The core reads the PDF the user picks, refuses what cannot be signed as it is seen, and keeps it unchanged. */
  'ownPaper.deposit': command(
    z.strictObject({ code: OwnPaperCode, version: Line(40), lawAsOf: z.iso.date() }),
    OwnPaper,
  ),
  /** Back to our wording. */
  'ownPaper.withdraw': command(z.strictObject({ id: OwnPaperId }), Nothing),
  'ownPaper.pages': query(
    z.strictObject({ id: OwnPaperId }),
    z.strictObject({ pdf: Bytes(40_000_000), sha256: Sha256, pages: z.int() }),
  ),
}

/** The picture in the letterhead of our papers. */
export const logoCalls = {
  /** The core reads the JPEG or PNG the user picks, takes off what is written beside the picture, and keeps it. */
  'logo.deposit': command(Nothing, z.strictObject({ sha256: Sha256 })),
  'logo.remove': command(Nothing, Nothing),
  'logo.view': query(
    Nothing,
    z.strictObject({ picture: Bytes(100_000).exactOptional(), sha256: Sha256.exactOptional() }),
  ),
}

export const CustomerRow = z.strictObject({
  id: CustomerId,
  name: z.string(),
  town: z.string(),
  capacity: z.string(),
  openJobs: z.int(),
  lastJobAt: z.string().exactOptional(),
})
export type CustomerRow = z.infer<typeof CustomerRow>

export const CustomerView = z.strictObject({
  id: CustomerId,
  contactId: ContactId,
  customer: Customer,
  jobs: z.array(
    z.strictObject({
      id: JobId,
      number: z.string(),
      state: z.string(),
      title: z.string(),
      openedAt: z.string(),
    }),
  ),
  /** "Wie zuletzt": what was said last time, to be taken over with one tap. */
  last: z
    .strictObject({ job: JobId, devices: z.array(Device), order: Order, signatory: Signatory })
    .exactOptional(),
  /** Processing agreements with this customer, ours and theirs, the newest first. */
  agreements: z.array(AgreementView),
  /** Records of formal commitments to this public body (D19), the newest first. */
  commitments: z.array(Commitment),
  /** Has this person had the present version of the privacy information (D03)? */
  privacyNoticeGiven: z.boolean(),
})
export type CustomerView = z.infer<typeof CustomerView>

export const customerCalls = {
  /** As you type, over name, town, phone, device, serial, job number; `ü`, `ue` and `u` find each other. */
  'customers.search': query(
    z.strictObject({ text: z.string().max(120) }),
    z.strictObject({ rows: z.array(CustomerRow).max(100) }),
  ),
  'customer.view': query(z.strictObject({ customer: CustomerId }), CustomerView),
}
