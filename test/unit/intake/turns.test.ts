import { describe, expect, test } from 'vitest'

import {
  customerOwes,
  guestSheets,
  hasBegun,
  nextTurn,
  ownTurns,
  penTurn,
  receiptTurn,
  signedBy,
  turnKey,
} from '../../../renderer/guest/turns.ts'
import { startStep } from '../../../renderer/intake/model/steps.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import { SheetId } from '../../../shared/ids.ts'
import type { SheetKind, SheetView } from '../../../shared/model/papers.ts'
import { finishedIntake, sheet } from '../../screens/fixtures/sittings.ts'

const id = (letter: string) => SheetId.parse(`she_${letter.repeat(26)}`)

const slot = (name: string, done: SheetView['slots'][number]['done'] = 'open') => ({
  slot: name,
  by: name === 'technician' ? ('technician' as const) : ('customer' as const),
  name: 'Ilse Brandt',
  role: '',
  label: name,
  owed: true,
  done,
})

const page = (
  letter: string,
  kind: SheetKind,
  slots: SheetView['slots'],
  shown = false,
): SheetView =>
  sheet({ id: id(letter), kind, slots, shown, ...(kind === 'C' ? { codes: ['D08'] } : {}) })

const sitting = (...sheets: SheetView[]): SittingView => ({
  ...finishedIntake,
  state: 'prepared',
  sheets,
})

const household = sitting(
  page('a', 'A', []),
  page('b', 'A', [slot('customer-receipt')]),
  page('c', 'B', [slot('customer'), slot('technician')]),
  page('d', 'C', [slot('customer-early-start')]),
)

const nobody = { sheet: page('z', 'B', []), slot: slot('customer') }

describe('the turned screen', () => {
  test('asks for what is signed on it, and never for the receipt strip, which wants a pen', () => {
    expect(guestSheets(household).map(({ kind }) => kind)).toEqual(['B'])
    expect(receiptTurn(household)?.sheet.id).toBe(id('b'))
  })

  test('asks for an early start only when it was wanted here; otherwise it waits for a pen', () => {
    expect(penTurn(household)?.sheet.id).toBe(id('d'))
    expect(guestSheets(household, id('d')).map(({ kind }) => kind)).toEqual(['B', 'C'])
    const only = sitting(page('d', 'C', [slot('customer-early-start')]))
    expect(customerOwes(only)).toBe(false)
    expect(nextTurn(only, new Set())).toBeUndefined()
    expect(nextTurn(only, new Set(), new Set(), id('d'))?.sheet.id).toBe(id('d'))
  })

  test('goes on with an early start that was read here before', () => {
    const read = sitting(page('d', 'C', [slot('customer-early-start')], true))
    expect(nextTurn(read, new Set())?.sheet.id).toBe(id('d'))
  })

  test('no pen is waited for once the early start is signed or declined', () => {
    for (const done of ['onPaper', 'onScreen', 'refused'] as const) {
      const decided = sitting(page('d', 'C', [slot('customer-early-start', done)]))
      expect(penTurn(decided)).toBeUndefined()
    }
  })

  test('goes on at the first signature that is open', () => {
    expect(nextTurn(household, new Set())?.sheet.id).toBe(id('c'))
    const half = sitting(
      page('c', 'B', [slot('customer', 'onScreen')]),
      page('d', 'D', [slot('customer-deletion')]),
    )
    expect(nextTurn(half, new Set())?.sheet.id).toBe(id('d'))
  })

  test('does not ask again for what was refused or moved to paper', () => {
    const refused = sitting(
      page('c', 'B', [slot('customer')]),
      page('d', 'C', [slot('customer-early-start', 'refused')]),
    )
    expect(nextTurn(refused, new Set([id('c')]))).toBeUndefined()
  })

  test('greets only once: not when a sheet was shown or decided already', () => {
    expect(hasBegun(household)).toBe(false)
    expect(hasBegun(sitting(page('c', 'B', [slot('customer')], true)))).toBe(true)
    expect(hasBegun(sitting(page('c', 'B', [slot('customer', 'mayNot')])))).toBe(true)
    expect(hasBegun(sitting(page('c', 'B', [slot('customer', 'onPaper')])))).toBe(false)
  })

  test('is held up by nothing voluntary, which can be left out', () => {
    const voluntary = { ...slot('customer-acceptance'), owed: false }
    const back = sitting(
      page('f', 'F', [slot('customer', 'onScreen'), voluntary, slot('technician')]),
    )
    const next = nextTurn(back, new Set())
    expect(next?.slot.slot).toBe('customer-acceptance')
    expect(nextTurn(back, new Set(), new Set([turnKey(next ?? nobody)]))).toBeUndefined()
    expect(customerOwes(back)).toBe(false)
    expect(customerOwes(household)).toBe(true)
  })

  test('leaves our own signatures to the technician, one for each sheet', () => {
    expect(ownTurns(household).map(({ sheet: { id: on } }) => on)).toEqual([id('c')])
  })
})

describe('an intake opens', () => {
  const empty = {}
  test('where it was left', () => {
    expect(startStep(undefined, 'devices', empty)).toBe('devices')
  })
  test('where somebody wants to go', () => {
    expect(startStep('order', 'papers', empty)).toBe('order')
  })
  test('at the papers when signing was left and somebody comes back to read', () => {
    expect(startStep('signatures', 'signatures', empty)).toBe('papers')
  })
  test('at the customer while something is open there', () => {
    expect(startStep(undefined, 'customer', empty)).toBe('customer')
  })
})

describe('a sheet', () => {
  const signed = (...slots: SheetView['slots']) => signedBy(page('a', 'B', slots))

  test('names those who signed it, and nobody else', () => {
    expect(signed(slot('customer', 'onScreen'), slot('technician', 'onPaper'))).toBe('both')
    expect(signed(slot('customer-early-start', 'onPaper'))).toBe('customer')
    expect(signed(slot('technician', 'onScreen'))).toBe('technician')
    expect(signed()).toBe('nobody')
  })

  test('that was refused is not called signed', () => {
    expect(signed(slot('customer', 'refused'))).toBe('declined')
    expect(signed(slot('customer', 'refused'), slot('technician', 'onScreen'))).toBe('technician')
  })
})
