import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { canonical, NotCanonical } from '../../../electron/core/ledger/canonical.ts'
import { commitmentOf } from '../../../electron/core/ledger/leaf.ts'
import { seedOfRun } from '../../builders/dice.ts'

const seed = seedOfRun()

describe(`canonical JSON (seed ${seed})`, () => {
  it('sorts keys by UTF-16 code units and escapes as RFC 8785 does', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const order = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
    expect(Object.keys(JSON.parse(canonical(value)) as object)).toHaveLength(order.length)
    let last = -1
    for (const key of order) {
      const at = canonical(value).indexOf(JSON.stringify(key))
      expect(at).toBeGreaterThan(last)
      last = at
    }
    expect(canonical('\u000f\n"\\/\u007f ß')).toBe('"\\u000f\\n\\"\\\\/\u007f ß"')
  })

  it('writes the same text for the same content whatever the order of its keys', () => {
    expect(canonical({ b: [1, true], a: { d: 'x', c: -7 } })).toBe(
      '{"a":{"c":-7,"d":"x"},"b":[1,true]}',
    )
  })

  it('refuses what could be written in two ways or not at all', () => {
    const circle: unknown[] = []
    circle.push(circle)
    const refused = [
      null,
      undefined,
      0.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      2 ** 53,
      10n,
      '\ud800',
      { '\udc00': 1 },
      { a: undefined },
      [undefined],
      // A hole is not an item.
      // oxlint-disable-next-line no-sparse-arrays
      [1, , 2],
      new Date(0),
      new Map(),
      new Uint8Array(2),
      circle,
      () => 1,
    ]
    for (const value of refused) expect(() => canonical(value)).toThrow(NotCanonical)
  })

  it('reads back as what was written, for any content', () => {
    const text = fc.string({ unit: 'grapheme' })
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.boolean(),
        fc.maxSafeInteger().map((number) => (number === 0 ? 0 : number)),
        fc.array(tie('value')),
        fc.dictionary(text, tie('value'), { noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(value, (content) => {
        const once = canonical(content)
        expect(JSON.parse(once)).toEqual(content)
        expect(canonical(JSON.parse(once))).toBe(once)
      }),
      { numRuns: 500, seed },
    )
  })

  it('commits to salt and body: without the salt a name cannot be found by trying', () => {
    const salt = new Uint8Array(32).fill(7)
    const other = new Uint8Array(32).fill(8)
    expect(commitmentOf(salt, '"Müller"')).toBe(commitmentOf(salt, '"Müller"'))
    expect(commitmentOf(salt, '"Müller"')).not.toBe(commitmentOf(other, '"Müller"'))
    expect(commitmentOf(salt, '"Müller"')).not.toBe(commitmentOf(salt, '"Mueller"'))
  })
})
