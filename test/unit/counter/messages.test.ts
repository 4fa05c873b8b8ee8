import { describe, expect, test } from 'vitest'

import { errorCodes } from '../../../shared/contract/errors.ts'
import { formatsOf } from '../../../shared/messages/format.ts'
import { messages } from '../../../shared/messages/messages.ts'

/** All fixed texts of a catalogue with their place; functions are texts once they are called. */
function texts(part: unknown, place: string): [string, string][] {
  if (typeof part === 'string') return [[place, part]]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => texts(value, `${place}.${key}`))
}

const exclaimed = (all: readonly [string, string][]) =>
  all.filter(([, text]) => text.includes('!')).map(([place]) => place)

describe.each(['de', 'en'] as const)('the texts in %s', (language) => {
  const all = texts(messages[language], language)

  test('never shout', () => expect(exclaimed(all)).toEqual([]))

  test('say for every refusal what happened, what was kept, what to do next', () => {
    for (const code of errorCodes) {
      const { happened, kept, next } = messages[language].errors[code]
      expect(
        [happened, kept, next].every((text) => /[.?]$/.test(text)),
        code,
      ).toBe(true)
    }
  })

  test('know no paragraph signs on the turned screen', () => {
    const guest = texts(messages[language].guest, 'guest')
    expect(guest.filter(([, text]) => /§|\bArt\. \d/.test(text))).toEqual([])
  })
})

test('a text that shouts is found', () =>
  expect(exclaimed([['here', 'Fertig!']])).toEqual(['here']))

describe('numbers and times', () => {
  const de = formatsOf('de')
  test('are written as Germans write them, and do not break', () => {
    expect(de.money(1_284_00)).toBe('1.284,00\u00a0€')
    expect(de.day('2026-11-23')).toBe('23.11.2026')
    expect(de.moment('2026-11-23T16:42:13.123+01:00')).toBe('23.11.2026,\u00a016:42')
    expect(de.shortDay('2026-11-23')).toBe('Mo.,\u00a023.11.')
  })
})
