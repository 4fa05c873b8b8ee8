import type { SittingView } from '../../../shared/contract/job.calls.ts'
import { household, now, sheetId } from '../fixtures/people.ts'
import { yes } from '../bridge/answers.ts'
import { householdDue } from '../fixtures/due.ts'
import { finishedIntake, sheet } from '../fixtures/sittings.ts'
import { delivered, doorHouses, signing } from './door-houses.ts'

/** The household at the last sheet: two declarations, each by itself, then the signature. */
const lastSheet: SittingView = {
  ...delivered,
  sheets: delivered.sheets.map((one) => ({
    ...one,
    shown: true,
    slots: one.slots.map((slot) =>
      one.kind === 'C'
        ? {
            ...slot,
            declarations: [
              {
                id: 'early',
                text: 'Ich verlange ausdrücklich, dass Sie mit der Arbeit schon vor dem Ende der Widerrufsfrist beginnen.',
              },
              {
                id: 'knowledge',
                text: 'Mir ist bekannt, dass mein Widerrufsrecht erlischt, sobald Sie den Vertrag vollständig erfüllt haben.',
              },
            ],
          }
        : { ...slot, done: 'onScreen' as const, at: now },
    ),
  })),
}

const minutesLater = (minutes: number) =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString().replace('Z', '+00:00')

/** Taken over: the early start was signed as said, and last printed so many minutes after the signature. */
const takenOver = (
  done: 'onPaper' | 'onScreen',
  printed: number,
  lasting: { lastingSince?: string } = {},
): SittingView => ({
  ...finishedIntake,
  sheets: [
    ...finishedIntake.sheets,
    sheet({
      id: sheetId('c'),
      kind: 'C',
      title: 'Sofort beginnen',
      codes: ['D08'],
      pages: 1,
      fileSha256: 'd'.repeat(64),
      printedAt: minutesLater(printed),
      ...lasting,
      slots: delivered.sheets
        .filter(({ kind }) => kind === 'C')
        .flatMap(({ slots }) => slots.map((slot) => ({ ...slot, done, at: now }))),
    }),
  ],
})

export const earlyStartHouse = {
  doorEarlyStart: signing(lastSheet, household),
  /** All that must be in hand came with the appointment; only the early start is left to sign with a pen. */
  doorEarlyStartAhead: {
    ...doorHouses.doorPapers,
    'papers.due': () =>
      yes({
        ...householdDue,
        due: householdDue.due.map((paper) =>
          paper.deliver === 'beforeSignature' ? { ...paper, given: now.slice(0, 10) } : paper,
        ),
      }),
  },
  doorEarlyStartUnprinted: {
    ...doorHouses.doorDone,
    'sitting.view': () => yes(takenOver('onScreen', -9)),
    'sheet.print': () => yes(takenOver('onScreen', 1, { lastingSince: minutesLater(1) })),
  },
  doorEarlyStartPen: {
    ...doorHouses.doorDone,
    'sitting.view': () => yes(takenOver('onPaper', -9)),
  },
} as const
