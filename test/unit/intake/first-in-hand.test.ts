import { expect, test } from 'vitest'

import { isFirstInHand } from '../../../renderer/intake/model/first-in-hand.ts'
import { householdDue } from '../../screens/fixtures/due.ts'

const { due } = householdDue
const on = '2026-11-20'

test('a paper that must be in hand before the signature comes before the screen is turned', () => {
  expect(isFirstInHand(due)).toBe(true)
  expect(isFirstInHand(due.filter(({ code }) => code === 'D08'))).toBe(true)
  expect(isFirstInHand([])).toBe(false)
})

test('what was left out, given before or goes to somebody else costs no tap', () => {
  expect(isFirstInHand(due.map((paper) => ({ ...paper, given: on })))).toBe(false)
  expect(isFirstInHand(due.map((paper) => ({ ...paper, leftOut: 'nicht nötig' })))).toBe(false)
  expect(isFirstInHand(due.map((paper) => ({ ...paper, toPrincipal: true as const })))).toBe(false)
  // all but one
  const [first, ...rest] = due.filter(({ deliver }) => deliver === 'beforeSignature')
  if (first === undefined) throw new Error('nothing is due before the signature')
  expect(isFirstInHand([first, ...rest.map((paper) => ({ ...paper, leftOut: 'fehlt' }))])).toBe(
    true,
  )
})
