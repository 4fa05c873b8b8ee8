import type { ErrorCode } from '../../shared/contract/errors.ts'
import { no, openHouse, yes, type Answers } from './bridge/answers.ts'
import { boardView, emptyBoard, visitBoard } from './fixtures/jobs.ts'
import { leftJob, readyJob, remindedJob, pricedJob, unpricedJob } from './fixtures/collecting.ts'
import { orderWaitsJob } from './fixtures/deletion-orders.ts'
import { ownPapersHouse } from './fixtures/own-papers.ts'
import { backupHouses } from './fixtures/backup-houses.ts'
import { leavingHouses } from './fixtures/leaving-houses.ts'
import { appointedHouses } from './fixtures/appointments.ts'
import { emptyBusiness, publicBody } from './fixtures/people.ts'
import { withoutNames } from './fixtures/security.ts'
import { mailWordingHouse, wordingsHouse } from './fixtures/wordings.ts'
import { waitingJob, withdrawnJob } from './fixtures/withdrawals.ts'
import { doorHouses } from './intake/door-houses.ts'
import { earlyStartHouse } from './intake/early-start.ts'

/** What differs from the open house. */
export type Case = Partial<Answers>

const closed = {
  folder: '/home/jonas/Obhut',
  pinSet: false,
  tour: { state: 'off' },
  sample: 'no',
  appVersion: '0.1.0',
} as const

const problem = (code: ErrorCode): Case => ({
  'archive.state': () => yes({ ...closed, state: 'problem', problem: code, setUp: 'done' }),
})

/** The houses the pictures are taken of. */
export const cases = {
  open: {},
  ownPapers: ownPapersHouse,
  incompletePapers: {
    'withdrawalPapers.deposit': () =>
      no('withdrawalPapersIncomplete', {
        noticePeriod: 'notValid',
        noticeUs: 'notValid',
        formOrdered: 'notValid',
        noticeFaxTooMuch: 'notValid',
      }),
  },
  scannedPapers: { 'withdrawalPapers.deposit': () => no('withdrawalPapersUnreadable') },
  wordings: wordingsHouse,
  mailWording: mailWordingHouse,
  unprintable: { 'business.describe': () => no('letterMissing', { name: '☺' }) },
  promised: { 'measures.adopt': () => no('measuresNeedAssurance') },
  empty: {
    'board.view': () => yes(emptyBoard),
    'customers.search': () => yes({ rows: [] }),
  },
  atCustomer: {
    'security.view': () => yes(withoutNames),
    'board.view': () => yes(visitBoard),
    'settings.view': () =>
      yes({
        language: 'de',
        theme: 'system',
        leftHanded: false,
        idleSeconds: 180,
        place: 'atCustomer',
      }),
  },
  roomIsShort: {
    'archive.state': async () => {
      const told = await openHouse['archive.state']({})
      return told.ok ? yes({ ...told.value, roomIsShort: true as const }) : told
    },
  },
  keyFileChanged: {
    'archive.state': async () => {
      const told = await openHouse['archive.state']({})
      return told.ok ? yes({ ...told.value, keyDoubts: { recovery: 'changed' as const } }) : told
    },
  },
  publicBody: { 'customer.view': () => yes(publicBody) },
  waiting: { 'job.view': () => yes(waitingJob) },
  withdrawn: {
    'job.view': () => yes(withdrawnJob),
    'board.view': () =>
      yes({
        ...boardView,
        rows: boardView.rows.map((row) =>
          row.number === '2026-A-0043'
            ? {
                ...row,
                withdrawal: 'withdrawn',
                withdrawalCents: 64_20,
                nextStep: 'next.giveBack',
                deadline: { on: '2026-12-07', what: 'deadline.withdrawn' },
              }
            : row,
        ),
      }),
  },
  none: {
    'archive.state': () => yes({ ...closed, state: 'none', setUp: 'recoveryKey' }),
    'business.view': () => yes(emptyBusiness),
  },
  sample: {
    'archive.state': () => yes({ ...closed, state: 'open', setUp: 'done', sample: 'endsWithLock' }),
  },
  sampleStays: {
    'archive.state': () => yes({ ...closed, state: 'open', setUp: 'done', sample: 'stays' }),
  },
  keyNotConfirmed: {
    'archive.state': () => yes({ ...closed, state: 'open', setUp: 'recoveryKey' }),
  },
  locked: { 'archive.state': () => yes({ ...closed, state: 'locked', setUp: 'done' }) },
  onTour: {
    'archive.state': async () => {
      const told = await openHouse['archive.state']({})
      const tour = { state: 'on' as const, until: '2026-11-23T18:30:00.000+01:00', triesLeft: 5 }
      return told.ok ? yes({ ...told.value, tour }) : told
    },
  },
  noKeystore: {
    'archive.state': async () => {
      const told = await openHouse['archive.state']({})
      return told.ok ? yes({ ...told.value, tour: { state: 'notAvailable' as const } }) : told
    },
  },
  lockedOnTour: {
    'archive.state': () =>
      yes({
        ...closed,
        state: 'locked',
        setUp: 'done',
        tour: { state: 'on', until: '2026-11-23T18:30:00.000+01:00', triesLeft: 3 },
      }),
    'archive.unlock': () => no('wrongPin'),
  },
  setUpBusiness: {
    'archive.state': () => yes({ ...closed, state: 'open', setUp: 'business' }),
    'business.view': () => yes(emptyBusiness),
  },
  setUpPin: {
    'archive.state': () => yes({ ...closed, state: 'open', setUp: 'pin' }),
    'business.view': () => yes(emptyBusiness),
  },
  damaged: problem('archiveDamaged'),
  wrongKey: problem('keyOfOtherArchive'),
  blobMissing: problem('blobMissing'),
  ledgerShorter: problem('ledgerShorter'),
  newerSchema: problem('newerSchema'),
  readOnly: problem('readOnlyFolder'),
  diskFull: problem('diskFull'),
  driveFailed: problem('driveFailed'),
  secondInstance: problem('secondInstance'),
  archiveMissing: problem('archiveMissing'),
  checkFailed: {
    'ledger.view': async () => {
      const told = await openHouse['ledger.view']({})
      return told.ok ? yes({ ...told.value, checked: 'failed' as const }) : told
    },
  },
  refusing: {
    'job.view': () => no('notFound'),
    'board.view': () => no('unexpected'),
  },
  unpriced: { 'job.view': () => yes(unpricedJob) },
  priced: { 'job.view': () => yes(pricedJob) },
  readyToCollect: { 'job.view': () => yes(readyJob) },
  reminded: { 'job.view': () => yes(remindedJob) },
  orderWaits: { 'job.view': () => yes(orderWaitsJob) },
  left: { 'job.view': () => yes(leftJob) },
  ...appointedHouses,
  ...backupHouses,
  ...leavingHouses,
  ...doorHouses,
  ...earlyStartHouse,
} as const satisfies Record<string, Case>

export type CaseName = keyof typeof cases
export const isCase = (name: string): name is CaseName => Object.hasOwn(cases, name)
