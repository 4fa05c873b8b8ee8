import type { Messages } from '../../shared/messages/messages.ts'
import { businessScreens } from './business-screens.ts'
import type { CaseName } from './cases.ts'
import { expectAccessible, matchPictures, test } from './screens.ts'
import { settingsScreens } from './settings-screens.ts'
import { testScreens } from './test-screens.ts'
import { choose, measure, press, pressKeys, type, type Walk } from './walks.ts'

/** Every screen of the technician: its house, and the way to it in the words of one language. */
const screensIn = (t: Messages): Record<string, readonly [CaseName, ...Walk[]]> => {
  const toFolder = [press(t.setUp.welcome.begin)]
  const toPassphrase = [...toFolder, press(t.setUp.folder.take)]
  const good = 'vier Worte die nicht passen'
  const toKey = [
    ...toPassphrase,
    type(t.setUp.passphrase.field, good),
    type(t.setUp.passphrase.again, good),
    press(t.setUp.passphrase.create),
  ]
  const toJob = [press(/^Lenovo ThinkPad T14/)]
  const toReturn = [...toJob, press(t.job.prepareReturn)]
  return {
    'set-up-welcome': ['none'],
    'set-up-folder': ['none', ...toFolder],
    'set-up-passphrase': [
      'none',
      ...toPassphrase,
      type(t.setUp.passphrase.field, 'kurz'),
      type(t.setUp.passphrase.again, 'anders'),
    ],
    'set-up-recovery-key': ['none', ...toKey],
    'set-up-recovery-key-entry': ['keyNotConfirmed'],
    'set-up-business': ['setUpBusiness'],
    'set-up-business-open': ['setUpBusiness', press(t.setUp.business.save)],
    'set-up-measures': ['setUpPin'],
    'set-up-measures-open': [
      'setUpPin',
      measure(t, 'TOM-16', 'planned'),
      async (page) => page.getByText(t.business.limbsOpenText).scrollIntoViewIfNeeded(),
    ],
    'set-up-sub-processors': ['setUpPin', press(t.setUp.measures.save)],
    'set-up-withdrawal-papers': [
      'setUpPin',
      press(t.setUp.measures.save),
      press(t.setUp.subProcessors.saveNone),
    ],
    'set-up-pin': [
      'setUpPin',
      press(t.setUp.measures.save),
      press(t.setUp.subProcessors.saveNone),
      press(t.setUp.withdrawalPapers.skip),
      pressKeys('123'),
    ],
    unlock: ['locked'],
    'unlock-refused': ['locked', type(t.setUp.passphrase.field, 'falsch'), press(t.unlock.open)],
    'unlock-by-key': ['locked', press(t.unlock.toKey)],
    'unlock-tour': ['lockedOnTour'],
    'unlock-tour-refused': [
      'lockedOnTour',
      async (page) => page.getByText(t.tour.unlockTitle).waitFor(),
      pressKeys('123456'),
      async (page) => page.getByText(t.tour.wrong(3)).waitFor(),
    ],
    board: ['open'],
    'board-empty': ['empty'],
    'board-sample': ['sample'],
    'board-sample-stays': ['sampleStays'],
    'board-check-failed': ['checkFailed'],
    'board-nothing-found': [
      'open',
      async (page) => page.getByRole('searchbox').fill('Drucker'),
      async (page) => page.getByText(t.board.nothingFound).waitFor(),
    ],
    today: ['open', press(new RegExp(`^${t.board.today}`))],
    'today-at-customer': ['atCustomer'],
    customers: ['open', press(t.customers.title)],
    customer: ['open', press(t.customers.title), press(/^Wind & Wetter/)],
    'customer-agreement': [
      'open',
      press(t.customers.title),
      press(/^Wind & Wetter/),
      press(t.agreements.receive),
      press(t.agreements.terms.choose),
    ],
    'customer-agreement-end': [
      'open',
      press(t.customers.title),
      press(/^Wind & Wetter/),
      press(t.agreements.end),
      press(t.agreements.ending.save),
    ],
    'customer-commitment': [
      'publicBody',
      press(t.customers.title),
      press(/^Wind & Wetter/),
      press(t.commitments.deposit),
      press(t.commitments.form.choose),
    ],
    job: ['open', ...toJob],
    'job-consumer': ['open', press(/^PC, selbst/)],
    'job-waiting': ['waiting', press(/^PC, selbst/)],
    'job-begin-early': [
      'waiting',
      press(/^PC, selbst/),
      press(t.withdrawal.early.button),
      press(t.withdrawal.early.save),
    ],
    'job-withdrawal': [
      'open',
      press(/^PC, selbst/),
      press(t.withdrawal.receive.button),
      choose(t.withdrawal.receive.ways.letter),
      type(t.withdrawal.receive.share, '30'),
      press(t.withdrawal.receive.save),
    ],
    'job-withdrawn': ['withdrawn', press(/^PC, selbst/)],
    'job-withdrawal-confirmation': [
      'withdrawn',
      press(/^PC, selbst/),
      press(t.withdrawal.confirm.button),
    ],
    'board-withdrawn': ['withdrawn'],
    'job-record': [
      'open',
      ...toJob,
      press(t.words.custodyKind.ACCESS_END),
      press(t.job.record.save),
    ],
    'job-record-kinds': ['open', ...toJob, press(t.job.timeline.all)],
    'job-secret': [
      'open',
      ...toJob,
      press(t.job.secrets.show),
      type(t.job.record.purpose, 'Anmelden nach dem Neustart'),
      press(t.job.secrets.saveShow),
    ],
    'job-copy-erasure': ['open', ...toJob, press(t.job.copies.erase)],
    'job-erasure': ['open', press(/^Samsung SSD/), press(t.job.media.record)],
    'board-refused': ['refusing'],
    return: ['open', ...toReturn],
    'return-work': ['open', ...toReturn, press(t.returning.tickAll), press(t.common.next)],
    'return-handover': [
      'open',
      ...toReturn,
      press(t.common.next),
      press(t.common.next),
      choose(t.returning.receiverOther),
      choose(t.returning.accept.withReservation),
      press(t.returning.prepare),
    ],
    ...businessScreens(t),
    ...settingsScreens(t),
  }
}

/** Dialogs and states of a screen that is pictured in full already: one picture will do, at the door and in the light. */
const states = new Set([
  'set-up-business-open',
  'set-up-measures-open',
  'board-sample',
  'board-sample-stays',
  'board-check-failed',
  'board-nothing-found',
  'board-refused',
  'customer-agreement',
  'customer-agreement-end',
  'customer-commitment',
  'business-unprintable',
  'business-wording-mail',
  'business-wording-refused',
  'business-measures-promised',
  'business-objection',
  'business-withdrawal-incomplete',
  'business-withdrawal-scan',
  'business-own-papers-none',
  'business-own-papers-refused',
  'business-own-papers-preview',
  'business-own-papers-withdraw',
  'job-waiting',
  'job-begin-early',
  'job-withdrawal',
  'job-withdrawn',
  'job-withdrawal-confirmation',
  'board-withdrawn',
  'job-record',
  'job-record-kinds',
  'job-secret',
  'job-copy-erasure',
  'job-erasure',
  'business-sub-processor',
  'settings-pin',
  'settings-certificate',
  'settings-certificate-bring',
  'settings-certificate-revoke',
  'settings-time-stamps',
  'settings-tour',
  'settings-tour-begin',
  'settings-no-tour',
])

/** What keeps the house shut: each says what happened and two next steps. */
const badStates = (): Record<string, readonly [CaseName]> => ({
  'problem-damaged': ['damaged'],
  'problem-wrong-key': ['wrongKey'],
  'problem-blob-missing': ['blobMissing'],
  'problem-ledger-shorter': ['ledgerShorter'],
  'problem-newer-schema': ['newerSchema'],
  'problem-read-only': ['readOnly'],
  'problem-disk-full': ['diskFull'],
  'problem-drive-failed': ['driveFailed'],
  'problem-second-instance': ['secondInstance'],
  'problem-archive-missing': ['archiveMissing'],
})

testScreens(screensIn, {
  isState: (name) => states.has(name),
  // that page names a letter no font has
  strange: { 'business-unprintable': '☺' },
})

testScreens(badStates, { isState: () => false })

for (const name of ['buttons', 'tiles', 'fields', 'statements', 'lists', 'icons']) {
  test(`the parts on the page ${name} look as they did`, async ({ stage }) => {
    const page = await stage.open('open', { query: `&gallery=${name}` })
    await expectAccessible(page)
    await matchPictures(stage, `parts-${name}`, { sizes: ['door'] })
  })
}

test('in the sun the board is black on white', async ({ stage }) => {
  const page = await stage.open('open', { query: '&theme=sun' })
  await expectAccessible(page)
  await matchPictures(stage, 'board-sun', { themes: ['light'] })
})
