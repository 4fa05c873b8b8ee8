import { expect, test } from 'vitest'

import { LogLine } from '../../../shared/desk/log.ts'
import { emptyOffice, refusalOf } from '../rehearsal.ts'

test('a screen that could not be drawn stands in the log under the reference it shows, also before the house is open', async () => {
  const office = emptyOffice()
  const { reference } = await office.call('screen.failed', { error: 'RangeError' })
  expect(office.logged).toEqual([
    { level: 'error', event: 'screen.failed', reference, code: 'RangeError' },
  ])
  expect(office.logged.every((line) => LogLine.safeParse(line).success)).toBe(true)
  const next = await office.call('screen.failed', { error: 'TypeError' })
  expect(next.reference).not.toBe(reference)
})

test('nothing of what the error says gets into the log', async () => {
  const office = emptyOffice()
  const told = office.call('screen.failed', { error: 'Frau Sößenköther, PIN 2706' })
  expect(await refusalOf(told)).toBe('invalidInput')
  expect(office.logged).toEqual([])
})
