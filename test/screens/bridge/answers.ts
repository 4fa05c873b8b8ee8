import type { AnswerTo, CallName, Parsed } from '../../../shared/contract/contract.ts'
import type { ErrorCode } from '../../../shared/contract/errors.ts'
import { AccessId, CopyId, PhotoId, SecretId } from '../../../shared/ids.ts'
import { backupLook, backupView, kept, stick } from '../fixtures/backups.ts'
import { certificates } from '../fixtures/certificates.ts'
import { boardView, companyJob } from '../fixtures/jobs.ts'
import { clubJob, householdJob } from '../fixtures/other-jobs.ts'
import {
  businessView,
  commitment,
  customerRows,
  customerView,
  jobId,
  now,
  ourAgreement,
  theirAgreement,
} from '../fixtures/people.ts'
import { exportCounts } from '../fixtures/leaving.ts'
import { securityView } from '../fixtures/security.ts'
import { finishedIntake } from '../fixtures/sittings.ts'
import { confirmation } from '../fixtures/withdrawals.ts'

/** One answer per call of the contract; a missing one does not compile. */
export type Answers = {
  [N in CallName]: (input: Parsed<N>) => AnswerTo<N> | Promise<AnswerTo<N>>
}

export const yes = <T>(value: T) => ({ ok: true as const, value })
export const no = (code: ErrorCode, fields?: Record<string, string>) => ({
  ok: false as const,
  error: { code, ...(fields === undefined ? {} : { fields }) },
})
const nothing = () => yes({})
const never = () => new Promise<never>(() => undefined)
const named = (prefix: string) => `${prefix}_${'q'.repeat(26)}`

const ledger = {
  logId: 'd'.repeat(64),
  letter: 'A',
  size: 312,
  root: 'e'.repeat(64),
  code: 'K7QD93MX2FHRPV4T8WZEMB6N3A',
  checked: 'ok' as const,
  checkedAt: now,
}

const openState = {
  state: 'open',
  folder: '/home/jonas/Obhut',
  setUp: 'done',
  pinSet: true,
  tour: { state: 'off' },
  sample: 'no',
  appVersion: '0.1.0',
} as const

/** What stands half-typed, for as long as the page lives. */
const typedAt = new Map<string, { typed: string }>()

/** An open archive of a business that is at work; cases change single answers. */
export const openHouse: Answers = {
  'archive.state': () => yes(openState),
  'archive.chooseFolder': () => yes({ folder: '/media/jonas/Archiv' }),
  'archive.rate': ({ passphrase }) =>
    yes(
      passphrase.length >= 20
        ? { score: 4, hint: 'good' }
        : { score: passphrase === '' ? 0 : 1, hint: 'addWords' },
    ),
  'archive.create': () => yes({ recoveryKey: 'K7QD-93MX-2FHR-PV4T-8WZE-MB6N-3AQF-7YTC' }),
  'archive.printRecoveryKey': nothing,
  'archive.confirmRecoveryKey': nothing,
  'archive.renewRecoveryKey': () => yes({ recoveryKey: 'M2QT-8RVA-KX7B-WD4N-35HE-ZP9C-LY6F-GT1S' }),
  'archive.unlock': () => no('wrongPassphrase'),
  'archive.tryAgain': () => yes(openState),
  'archive.lock': nothing,
  'backup.view': () => yes(backupView),
  'backup.addPlace': () => yes({ place: stick }),
  'backup.removePlace': nothing,
  'backup.make': () => yes({ generation: 13 }),
  'backup.cancel': nothing,
  'backup.chooseSource': () => yes({ folder: '/media/jonas/STICK', generations: [12, 11, 7] }),
  'backup.restoring': () => yes({}),
  'backup.look': () => yes(backupLook),
  'backup.restore': () => yes(openState),
  'backup.handOver': () => yes({ generation: 14 }),
  'backup.takeBack': nothing,
  'backup.takeOver': () => yes(openState),
  'backup.keepBeside': () => yes({ id: kept }),
  'backup.saveKept': () => yes({ fileName: 'Anderes Verwahrbuch 2026-11-24.json' }),
  'screen.failed': () => yes({ reference: 'k7qd3mx2fh' }),
  'archive.changePassphrase': nothing,
  'pin.set': nothing,
  'tour.begin': () => yes(openState),
  'tour.end': () => yes(openState),
  'guest.begin': nothing,
  'guest.leave': () => yes({ left: true, triesLeft: 5 }),
  'sample.play': () => no('unexpected'),
  'leave.view': () => yes({}),
  'leave.export': () => yes({ folder: 'Obhut Auszug 2026-11-29', counts: exportCounts }),
  'leave.cancel': nothing,
  'security.view': () => yes(securityView),
  'settings.view': () =>
    yes({
      language: 'de',
      theme: 'system',
      leftHanded: false,
      idleSeconds: 180,
      place: 'inWorkshop',
    }),
  'settings.set': (settings) => yes(settings),
  'camera.allow': nothing,
  'ledger.view': () => yes(ledger),
  'ledger.check': () => yes(ledger),
  'ledger.export': () => yes({ fileName: 'Verwahrbuch-2026-11-23.json' }),

  'business.view': () => yes(businessView),
  'business.describe': nothing,
  'typing.kept': ({ place }) => yes(typedAt.get(place) ?? {}),
  'typing.keep': ({ place, typed }) => {
    if (typed === undefined) typedAt.delete(place)
    else typedAt.set(place, { typed })
    return yes({ savedAt: now })
  },
  'measures.adopt': nothing,
  'subProcessors.list': nothing,
  'withdrawalPapers.deposit': () => no('cancelled'),
  'withdrawalPapers.pages': never,
  'ownPaper.deposit': () => no('cancelled'),
  'ownPaper.withdraw': nothing,
  'ownPaper.pages': never,
  'certificates.view': () => yes({ certificates }),
  'certificate.renew': nothing,
  'certificate.revoke': nothing,
  'certificate.import': () => no('certificateWrongPassword'),
  'certificate.export': () => no('cancelled'),
  'timeStamps.view': () =>
    yes({
      authority: 'https://zeit.example/tsa',
      atSealing: false,
      stamped: 96,
      waiting: 148,
      covered: 131,
      head: { size: 4211, at: '2026-11-20T17:05:00Z', by: 'Zeit Beispiel' },
    }),
  'timeStamps.choose': nothing,
  'timeStamps.askAtSealing': nothing,
  'timeStamps.confirmHead': () => no('noNetwork'),
  'timeStamps.fetch': () => no('noNetwork'),
  'logo.view': () => yes({}),
  'logo.deposit': () => yes({ sha256: 'e'.repeat(64) }),
  'logo.remove': nothing,

  'wordings.view': () => yes({ passages: [] }),
  'wording.try': () => yes({ problems: [] }),
  'wording.keep': () => yes({ savedAt: now }),
  'wording.change': nothing,
  'wording.restore': nothing,

  'customers.search': ({ text }) =>
    yes({
      rows: customerRows.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())),
    }),
  'customer.view': () => yes(customerView),

  'agreements.view': () => yes({ agreements: [ourAgreement, theirAgreement] }),
  'agreement.receive': () => yes(theirAgreement),
  'agreement.pages': never,
  'agreement.end': nothing,
  'commitment.deposit': () => yes(commitment),
  'commitment.pages': never,
  'subProcessors.announce': () =>
    yes({ fileName: 'Mitteilung 2026-11-23.eml', effectiveOn: '2026-12-07' }),

  'subProcessors.answer': nothing,

  'job.open': () => yes({ job: jobId('i'), number: '2026-A-0044' }),
  'job.abandon': nothing,
  'draft.save': () => yes({ savedAt: now }),
  'job.view': ({ job }) =>
    yes([companyJob, householdJob, clubJob].find(({ id }) => id === job) ?? companyJob),
  'job.close': nothing,
  'appointment.make': nothing,
  'ahead.view': () => yes({ due: [], open: {}, blocked: [] }),
  'ahead.prepare': () => yes(finishedIntake),
  'ahead.draftMail': () => yes({ fileName: '2026-A-0045 Vorab.eml', sitting: finishedIntake }),
  'ahead.print': () => yes(finishedIntake),
  'ahead.takeBack': () => no('mailIsOurs'),
  'board.view': ({ text }) =>
    yes({
      ...boardView,
      rows: boardView.rows.filter((row) =>
        `${row.title} ${row.customerName} ${row.number}`.toLowerCase().includes(text.toLowerCase()),
      ),
    }),
  'serial.check': () => yes({ jobs: [] }),
  'photo.add': () => yes({ photo: PhotoId.parse(named('pho')) }),
  'photo.view': never,

  'custody.record': () => yes({ seq: 53, access: AccessId.parse(named('use')) }),
  'copy.make': () => yes({ copy: CopyId.parse(named('cop')) }),
  'copy.erase': nothing,
  'medium.erase': () =>
    no('certificateRule', { 'erasure.DEL-01': 'erasure.rule.overwriteOnFlash' }),
  'secret.keep': () => yes({ secret: SecretId.parse(named('sec')) }),
  'secret.show': () => yes({ secret: '4711-Musterpin' }),
  'secret.destroy': nothing,
  'return.save': () => yes({ savedAt: now }),

  'papers.due': () => yes({ due: [], sheets: [], addable: [], blocked: [] }),
  'sitting.prepare': () => yes(finishedIntake),
  'sitting.view': () => yes(finishedIntake),
  'sitting.finish': () => yes(finishedIntake),
  'sheet.pages': never,
  'sheet.shown': () => yes(finishedIntake),
  'sheet.sign': () => yes(finishedIntake),
  'sheet.signOnPaper': () => yes(finishedIntake),
  'sheet.decline': () => yes(finishedIntake),
  'sheet.withdrawSignature': () => yes(finishedIntake),
  'sheet.print': () => yes(finishedIntake),
  'sheet.save': () => yes({ fileName: '2026-A-0042_Auftrag.pdf' }),
  'sheet.deliver': () => yes(finishedIntake),
  'job.exportCase': () => yes({ fileName: '2026-A-0042 Fallakte.json', sheets: 3, page: true }),
  'sitting.draftMail': () => yes({ fileName: 'Papiere.eml', sitting: finishedIntake }),
  'sheet.issue': () => yes(finishedIntake),
  'correction.prepare': () => yes(finishedIntake),
  'notice.issue': () => yes(finishedIntake),
  'estimate.issue': () => yes(finishedIntake),
  'estimate.answer': nothing,
  'disputeHint.issue': () => yes(finishedIntake),

  'work.beginEarly': nothing,
  'packs.register': () => no('packNumbersTaken'),
  'packs.view': () => yes({ free: [17, 18, 19, 20, 21, 22], used: 16, old: 0 }),
  'withdrawal.receive': () => no('invalidInput', { sentAt: 'beforeContract' }),
  'withdrawal.confirmation': () => yes(confirmation),
  'withdrawal.draftConfirmation': () => yes({ fileName: '2026-A-0043_Widerruf.eml' }),
}
