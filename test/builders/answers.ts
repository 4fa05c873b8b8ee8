import fc from 'fast-check'

import type { DueAnswers } from '../../electron/core/papers/answers.ts'
import { Capacity, Secrecy } from '../../shared/model/customer.ts'
import { DataAccess, JobType, SharedUse, Signatory } from '../../shared/model/order.ts'
import { PaperCode } from '../../shared/model/papers.ts'
import { seedOfRun } from './dice.ts'
import { someProcessing } from './said.ts'

const answered = fc.record({
  capacity: fc.constantFrom(...Capacity.options),
  organisation: fc.boolean(),
  secrecy: fc.constantFrom(...Secrecy.options),
  sgb5: fc.boolean(),
  socialData: fc.boolean(),
  socialDataNotice: fc.boolean(),
  church: fc.constantFrom('none', 'protestant', 'catholic'),
  sharedUse: fc.constantFrom(...SharedUse.options),
  dataAccess: fc.constantFrom(...DataAccess.options),
  types: fc.uniqueArray(fc.constantFrom(...JobType.options), { minLength: 1 }),
  place: fc.constantFrom('atCustomer', 'atBusiness', 'distance', 'priorOffer'),
  byMail: fc.boolean(),
  hasMail: fc.boolean(),
  priceBasis: fc.constantFrom('fixed', 'hourly', 'estimateFirst'),
  diagnosisFee: fc.boolean(),
  estimated: fc.boolean(),
  remoteDescribed: fc.boolean(),
  consents: fc.integer({ min: 0, max: 3 }),
  mediaEnds: fc.array(fc.constantFrom('unchanged', 'erase', 'destroy'), { maxLength: 4 }),
  employerSilent: fc.boolean(),
  signatory: fc.record({
    role: fc.constantFrom(...Signatory.shape.role.options),
    adult: fc.boolean(),
    authority: fc.boolean(),
    messenger: fc.boolean(),
  }),
  framework: fc.boolean(),
  informed: fc.boolean(),
  committed: fc.boolean(),
  papers: fc.record({
    added: fc.array(fc.constantFrom(...PaperCode.options), { maxLength: 4 }),
    leftOut: fc.array(
      fc.record({
        code: fc.constantFrom(...PaperCode.options),
        reason: fc.constant('liegt schon vor'),
      }),
      { maxLength: 3 },
    ),
  }),
  measuresComplete: fc.boolean(),
})

/** Answers nobody may have given yet. */
const perhaps = fc.tuple(
  fc.constantFrom({}, { earlyStart: true }, { earlyStart: false }),
  fc.constantFrom({}, { processing: someProcessing() }),
  fc.constantFrom({}, { seller: 'dealer' as const }, { seller: 'us' as const }),
  fc.constantFrom({}, { singleMandate: true }, { singleMandate: false }),
  fc.constantFrom({}, { given: [{ code: 'D07' as const, on: '2026-11-20' }] }),
)

/** Any answers at all, sensible or not, with anything added and left out. */
export const anyAnswers: fc.Arbitrary<DueAnswers> = fc
  .tuple(answered, perhaps)
  .map(([decided, [early, told, seller, single, given]]): DueAnswers => ({
    ...decided,
    ...early,
    ...told,
    ...seller,
    ...single,
    ...given,
  }))

/** A new seed each time, printed with the test; `OBHUT_SEED` repeats one. */
export const seed = seedOfRun()
