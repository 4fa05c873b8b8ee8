import { describe, expect, test } from 'vitest'

import { saidTo } from '../../../renderer/job/agreed.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import type { SheetView } from '../../../shared/model/papers.ts'
import { finishedIntake } from '../../screens/fixtures/sittings.ts'

type Done = SheetView['slots'][number]['done']

const sitting = (done: Done, state: SittingView['state'] = 'finished'): SittingView => ({
  ...finishedIntake,
  state,
  sheets: finishedIntake.sheets.slice(0, 1).map((sheet) => ({
    ...sheet,
    slots: sheet.slots.slice(0, 1).map((slot) => ({ ...slot, slot: 'customer-purchase', done })),
  })),
})
const said = (...sittings: SittingView[]) => saidTo(sittings, 'customer-purchase')

describe('what the customer said to the purchase', () => {
  test('is a yes only where it was signed', () => {
    expect(said(sitting('onScreen'))).toBe('yes')
    expect(said(sitting('onPaper'))).toBe('yes')
    expect(said(sitting('refused'))).toBe('no')
    expect(said(sitting('notToday'))).toBe('no')
  })

  test('is a no when nothing was said until the end, and open before', () => {
    expect(said(sitting('open'))).toBe('no')
    expect(said(sitting('open', 'prepared'))).toBe('open')
  })

  test('is what the last sheets say; replaced ones do not count', () => {
    expect(said(sitting('onScreen'), sitting('refused'))).toBe('no')
    expect(said(sitting('refused'), sitting('onScreen', 'superseded'))).toBe('no')
  })

  test('is nothing where it was never asked', () => {
    expect(said(finishedIntake)).toBeUndefined()
  })
})
