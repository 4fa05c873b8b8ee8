import type { Change } from '../../shared/contract/call.ts'
import type { QueryName } from '../../shared/contract/contract.ts'

type Subject = Change['subject']

/** Which announcements of the core make the answer to a question old. */
export const subjectsOf: Record<QueryName, readonly Subject[]> = {
  'archive.state': ['archive', 'business', 'board'],
  'archive.rate': [],
  'backup.view': ['backup', 'archive'],
  'leave.view': ['leaving', 'archive'],
  'security.view': ['archive', 'backup', 'job', 'secrets'],
  'backup.restoring': ['backup'],
  'settings.view': ['archive'],
  'ledger.view': ['archive'],
  'business.view': ['business'],
  'withdrawalPapers.pages': ['business'],
  'ownPaper.pages': [],
  'certificates.view': ['business', 'sitting'],
  'timeStamps.view': ['business', 'sitting'],
  'logo.view': ['business'],
  // what is typed here is not typed elsewhere at the same time
  'typing.kept': [],
  'wordings.view': ['business'],
  'wording.try': [],
  'customers.search': ['customer', 'job'],
  'customer.view': ['customer', 'job'],
  'agreements.view': ['customer', 'business', 'sitting'],
  'agreement.pages': [],
  'commitment.pages': [],
  'job.view': ['job', 'sitting', 'secrets', 'customer'],
  'ahead.view': ['job', 'sitting', 'customer', 'business'],
  'board.view': ['board', 'job', 'sitting'],
  'serial.check': [],
  'photo.view': [],
  'papers.due': ['job', 'business', 'customer'],
  'sitting.view': ['sitting', 'job'],
  'sheet.pages': [],
  'packs.view': ['business', 'sitting'],
  'withdrawal.confirmation': ['job', 'business'],
}
