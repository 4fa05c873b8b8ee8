import { describe, expect, test } from 'vitest'

import { earlyStartWay, printBeforeDone } from '../../../renderer/intake/model/early-start.ts'
import type { SheetView } from '../../../shared/model/papers.ts'
import { sheetId } from '../../screens/fixtures/people.ts'
import { finishedIntake, sheet } from '../../screens/fixtures/sittings.ts'

const early = (done: SheetView['slots'][number]['done'], lastingSince?: string): SheetView =>
  sheet({
    id: sheetId('c'),
    kind: 'C',
    codes: ['D08'],
    slots: [
      {
        slot: 'customer-early-start',
        by: 'customer',
        name: 'Ilse Brandt',
        role: '',
        label: '',
        owed: true,
        done,
        ...(done === 'open' ? {} : { at: '2026-11-24T10:05:00.000+01:00' }),
      },
    ],
    printedAt: '2026-11-24T10:04:00.000+01:00',
    ...(lastingSince === undefined ? {} : { lastingSince }),
  })

const later = '2026-11-24T09:06:00.000+00:00'

describe('an early start (W-08)', () => {
  test('with a pen needs no print: its paper is signed', () => {
    expect(earlyStartWay(early('onPaper'))).toBe('pen')
  })

  test('on the screen is printed only when the signed sheet was; the copy that was read does not count', () => {
    expect(earlyStartWay(early('onScreen'))).toBe('unprinted')
    expect(earlyStartWay(early('onScreen', later))).toBe('printed')
  })

  test('that nobody signed holds nobody up, and no other sheet does', () => {
    for (const done of ['open', 'refused', 'byMail'] as const) {
      expect(earlyStartWay(early(done))).toBeUndefined()
    }
    expect(printBeforeDone(finishedIntake)).toBeUndefined()
    const unprinted = early('onScreen')
    const view = { ...finishedIntake, sheets: [...finishedIntake.sheets, unprinted] }
    expect(printBeforeDone(view)?.id).toBe(unprinted.id)
  })
})
