import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { SheetContent } from '../../../electron/core/papers/layout/blocks.ts'
import { literal } from '../../../electron/core/papers/layout/inline.ts'
import type { Face, Shaped } from '../../../electron/core/papers/print/faces.ts'
import { unprintable } from '../../../electron/core/papers/print/letters.ts'
import { renderSheet } from '../../../electron/core/papers/print/render-sheet.ts'
import { seedOfRun } from '../../builders/dice.ts'
import { flowing, readPdf } from './read-pdf.ts'
import { extra, faces } from './print-setup.ts'
import { sample } from './sample-sheet.ts'
import { tool } from './tools.ts'

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))

/** The letters of DIN 91379 that are one code point, in its groups of Latin letters. */
const single = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x17e],
  [0x187, 0x188],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1cd, 0x1dc],
  [0x1de, 0x1df],
  [0x1e2, 0x1f0],
  [0x1f4, 0x1f5],
  [0x1f8, 0x1ff],
  [0x212, 0x213],
  [0x218, 0x21b],
  [0x21e, 0x21f],
  [0x227, 0x233],
  [0x1e02, 0x1e03],
  [0x1e06, 0x1e07],
  [0x1e0a, 0x1e11],
  [0x1e1c, 0x1e2b],
  [0x1e2f, 0x1e37],
  [0x1e3a, 0x1e3b],
  [0x1e40, 0x1e49],
  [0x1e52, 0x1e5b],
  [0x1e5e, 0x1e63],
  [0x1e6a, 0x1e6f],
  [0x1e80, 0x1e87],
  [0x1e8c, 0x1e97],
  [0x1ea0, 0x1ef9],
]
  .flatMap(([from = 0, to = 0]) => range(from, to))
  .concat([...'ƏƗƷəɨʒẞ'])
/** Those that are a letter and its marks. */
const joined =
  'A̋ C̀ C̄ C̆ C̈ C̕ C̣ C̦ C̨̆ D̂ F̀ F̄ G̀ H̄ H̦ H̱ J́ J̌ K̀ K̂ K̄ K̇ K̕ K̛ K̦ K͟H K͟h L̂ L̥ L̥̄ L̦ M̀ M̂ M̆ M̐ N̂ N̄ N̆ N̦ P̀ P̄ P̕ P̣ R̆ R̥ R̥̄ S̀ S̄ S̛̄ S̱ T̀ T̄ T̈ T̕ T̛ U̇ Z̀ Z̄ Z̆ Z̈ Z̧ a̋ c̀ c̄ c̆ c̈ c̕ c̣ c̦ c̨̆ d̂ f̀ f̄ g̀ h̄ h̦ j́ k̀ k̂ k̄ k̇ k̕ k̛ k̦ k͟h l̂ l̥ l̥̄ l̦ m̀ m̂ m̆ m̐ n̂ n̄ n̆ n̦ p̀ p̄ p̕ p̣ r̆ r̥ r̥̄ s̀ s̄ s̛̄ s̱ t̀ t̄ t̕ t̛ u̇ z̀ z̄ z̆ z̈ z̧ Ç̆ Û̄ ç̆ û̄ ÿ́ Č̕ Č̣ č̕ č̣ ē̍ Ī́ ī́ ō̍ Ž̦ Ž̧ ž̦ ž̧ Ḳ̄ ḳ̄ Ṣ̄ ṣ̄ Ṭ̄ ṭ̄ Ạ̈ ạ̈ Ọ̈ ọ̈ Ụ̄ Ụ̈ ụ̄ ụ̈'.split(
    ' ',
  )
/** The Greek letters of the standard, and the Cyrillic ones with those of the other languages that write so. */
const greekAndCyrillic = [
  'Ά',
  ...range(0x388, 0x38a),
  'Ό',
  ...range(0x38e, 0x3a1),
  ...range(0x3a3, 0x3ce),
  ...range(0x400, 0x45f),
  ...'ҐґҒғҚқҢңҮүҰұҲҳҺһӘәӨө',
]
/** What else the standard allows in names and in running text. */
const signs = [
  ...range(0x20, 0x40),
  ...range(0x5b, 0x60),
  ...range(0x7b, 0x7e),
  ...range(0xa1, 0xac),
  ...range(0xae, 0xbf),
  ...'×÷ƒʰʳʹʺʾʿˆˈˌ˜ˢᵈᵗ‘’‚“”„†‡…‰‹›⁰⁴⁵⁶⁷⁸⁹ⁿ₀₁₂₃₄₅₆₇₈₉€™∞≤≥',
]

const letter = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...single) },
  { weight: 2, arbitrary: fc.constantFrom(...joined) },
  { weight: 1, arbitrary: fc.constantFrom(...greekAndCyrillic) },
)
const part = fc.array(letter, { minLength: 2, maxLength: 9 }).map((letters) => letters.join(''))
const name = fc
  .tuple(part, fc.constantFrom('', '-', ' ', '’', 'ʹ', 'ʺ', 'ʾ', 'ʿ', ' von der '), part)
  .map(([first, between, last]) => `${first}${between}${last}`.normalize('NFC'))

const withNames = (names: readonly string[]): SheetContent => {
  const [paper] = sample.papers
  if (paper === undefined) throw new Error('the sample has a paper')
  return {
    ...sample,
    papers: [{ ...paper, blocks: [{ type: 'list', items: names.map(literal) }] }],
  }
}

const seed = seedOfRun()

describe('names', () => {
  const names = fc.sample(name, { numRuns: 5200, seed })
  const lost = (among: readonly string[], text: string): string[] =>
    among.filter((one) => !text.includes(`– ${flowing(one)}`))
  const printed = async (among: readonly string[]): Promise<Uint8Array> => {
    const content = withNames(among)
    return (await renderSheet(content, extra(content), faces)).bytes
  }

  it(`come out of the PDF as they went in: 5,200 of them (seed ${seed})`, async () => {
    const text = flowing(tool('pdftotext', (file) => ['-raw', file, '-'], await printed(names)))
    expect(lost(names, text)).toEqual([])
    // A reader that drops marks would be noticed.
    const bare = text.normalize('NFD').replace(/\p{M}/gu, '')
    expect(lost(names, bare).length).toBeGreaterThan(2500)
  })

  it('come out alike in a second, independent reader', async () => {
    const some = names.slice(0, 500)
    expect(lost(some, flowing((await readPdf(await printed(some))).text))).toEqual([])
  })

  it('have a glyph for every letter of DIN 91379, for Greek and for Cyrillic', () => {
    expect(single.length).toBe(499)
    expect(
      [...single, ...joined, ...greekAndCyrillic, ...signs].filter(
        (one) => unprintable(one, faces) !== undefined,
      ),
    ).toEqual([])
    expect(unprintable('Łukasz Ƈ 王', faces)).toBe('王')
  })

  it('are set or refused, never a crash and never another text, whatever somebody types', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), name),
        (typed) => {
          const text = typed.normalize('NFC').replace(/[\u200B\u2060\uFEFF]/g, '')
          for (const face of Object.values(faces)) {
            if (!face.has(text)) continue
            const { glyphs } = face.shape(text)
            expect(glyphs.some((glyph) => glyph.glyph === 0)).toBe(false)
            const back = glyphs.map((glyph) => glyph.unicode).join('')
            expect(back.normalize('NFC')).toBe(text.replaceAll('\u00A0', ' '))
          }
        },
      ),
      { numRuns: 1500, seed },
    )
  })

  const below = /[\u0323-\u0328\u0331]/u
  /** Marks beside their letter, or not at the height where they belong. */
  const misplaced = (shape: (text: string) => Shaped, face: Face): string[] =>
    joined.filter((one) => {
      const [base, ...marks] = shape(one).glyphs
      const whole = [...one.normalize('NFC')]
      const apart = whole.flatMap((letter) => [...letter.normalize('NFD')])
      const signs = marks.length < whole.length ? whole : apart
      let pen = base?.advance ?? 0
      return marks.some((mark, index) => {
        const at = pen
        pen += mark.advance
        const sign = signs.at(index - marks.length) ?? ''
        if (mark.unicode !== '' || /[\u0315\u031B\u035F]/u.test(sign)) return false
        const box = face.font.getGlyph(mark.glyph)?.bbox
        const [left, right] = [box?.minX ?? 0, box?.maxX ?? 0]
        const centre = at + mark.dx + (left + right) / 2
        const [foot, top] = [mark.dy + (box?.minY ?? 0), mark.dy + (box?.maxY ?? 0)]
        const letter = face.font.getGlyph(base?.glyph ?? 0)?.bbox
        const isBeside = centre < 0 || centre > (base?.advance ?? 0) + 40
        return isBeside || (below.test(sign) ? top > 120 : foot < (letter?.maxY ?? 0) - 40)
      })
    })

  it('set their marks over or under the letter, not beside it', () => {
    for (const face of Object.values(faces)) {
      expect(misplaced(face.shape, face)).toEqual([])
      // As a library sets them that drops the offsets.
      const dropped = (text: string): Shaped => {
        const { glyphs, width } = face.shape(text)
        return { width, glyphs: glyphs.map((glyph) => ({ ...glyph, dx: 0, dy: 0 })) }
      }
      expect(misplaced(dropped, face).length).toBeGreaterThan(20)
    }
  })

  it('draw the hook of Ƈ at its upper right corner, read as one letter', () => {
    for (const [letter, base] of [
      ['Ƈ', 'C'],
      ['ƈ', 'c'],
    ] as const)
      for (const { shape, font } of Object.values(faces)) {
        const [drawn, hook, ...others] = shape(letter).glyphs
        expect([drawn?.unicode, hook?.unicode, others]).toEqual([letter, '', []])
        const box = font.glyphForCodePoint(base.codePointAt(0) ?? 0)?.bbox
        const mark = font.getGlyph(hook?.glyph ?? 0)?.bbox
        const edge = (drawn?.advance ?? 0) + (hook?.dx ?? 0) + (mark?.minX ?? 0)
        expect(edge).toBeGreaterThan((box?.maxX ?? 0) * 0.6)
        expect(edge).toBeLessThan(box?.maxX ?? 0)
        expect((hook?.dy ?? 0) + (mark?.maxY ?? 0)).toBeGreaterThan(box?.maxY ?? 0)
      }
  })
})
