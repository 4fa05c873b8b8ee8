import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anyLetter, nextLetter } from '../../../electron/core/ledger/letters.ts'
import { InstallationLetter } from '../../../shared/facts/ledger.kinds.ts'

const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

describe('the letter of an installation', () => {
  it('is the next one, and after Z goes on with AA and AB, after ZZ with AAA', () => {
    const taken: string[] = []
    for (let count = 0; count < 26 + 26 * 26 + 1; count += 1) taken.push(nextLetter(taken))
    expect(taken.slice(0, 3)).toEqual(['A', 'B', 'C'])
    expect(taken.slice(25, 29)).toEqual(['Z', 'AA', 'AB', 'AC'])
    expect(taken.slice(-2)).toEqual(['ZZ', 'AAA'])
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken.filter((letter) => !InstallationLetter.safeParse(letter).success)).toEqual([])
  })

  it('is never one that a log of the archive has, whatever chance says', () => {
    const logs = fc.uniqueArray(fc.constantFrom(...alphabet, 'AA', 'QX'))
    fc.assert(
      fc.property(
        logs,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (taken, chance) => {
          const letter = anyLetter(taken, (count) => Math.floor(chance * count))
          expect(taken).not.toContain(letter)
          expect(InstallationLetter.safeParse(letter).success).toBe(true)
        },
      ),
    )
  })

  it('can be each of the free ones where another copy may begin a log too', () => {
    const chosen = alphabet.slice(1).map((_, at) => anyLetter(['A'], () => at))
    expect(chosen).toEqual(alphabet.slice(1))
    expect(anyLetter(alphabet, (count) => count - 1)).toBe('ZZ')
  })
})
