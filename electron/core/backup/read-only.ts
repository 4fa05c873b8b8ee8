import { contract, type CommandName } from '../../../shared/contract/contract.ts'

/**
 * The commands that go on in an archive that was handed over: opening, locking and looking, what leaves the house as it
 * is, and the ways back. None of them adds to the ledger; the ledger itself refuses besides (`ledger/handed-over.ts`).
 */
export const goesOnReadOnly = [
  // opening and locking; what concerns no archive or another one
  'archive.unlock',
  'archive.lock',
  'archive.tryAgain',
  'archive.chooseFolder',
  'tour.begin',
  'tour.end',
  'screen.failed',
  'sample.play',
  // the turned screen, which was perhaps open when it happened
  'guest.leave',
  // how this computer shows it
  'settings.set',
  'camera.allow',
  // saving, printing, checking
  'ledger.check',
  'ledger.export',
  'job.exportCase',
  'sheet.print',
  'sheet.save',
  'sitting.draftMail',
  // the generation that was still to be made, and the ways back
  'backup.handOver',
  'backup.cancel',
  'backup.chooseSource',
  'backup.look',
  'backup.saveKept',
  'backup.takeBack',
  'backup.takeOver',
] as const satisfies readonly CommandName[]

const goesOn: ReadonlySet<string> = new Set(goesOnReadOnly)

/** The commands that are refused while another computer writes this archive. Questions never are. */
export const onlyForWriters: ReadonlySet<string> = new Set(
  Object.entries(contract)
    .filter(([name, { kind }]) => kind === 'command' && !goesOn.has(name))
    .map(([name]) => name),
)
