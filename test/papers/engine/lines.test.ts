import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { hyphenPoints } from '../../../electron/core/papers/layout/hyphenate.ts'
import { plain } from '../../../electron/core/papers/layout/inline.ts'
import { breakLines } from '../../../electron/core/papers/layout/lines.ts'
import type { Line, TextStyle } from '../../../electron/core/papers/layout/lines.ts'
import type { Measure } from '../../../electron/core/papers/layout/page.ts'
import { faces } from './print-setup.ts'

const measure: Measure = {
  width: (text, font, size) => (faces[font].shape(text).width * size) / 1000,
  picture: () => ({ width: 4, height: 3 }),
}
const style: TextStyle = { size: 10.4, font: 'regular', colour: [0, 0, 0], language: 'de' }
const textOf = (line: Line): string => line.runs.map((run) => run.text).join('')
const lines = (text: string, width: number, change: Partial<TextStyle> = {}): string[] =>
  breakLines(text, width, { ...style, ...change }, measure).map(textOf)

/** Everything that makes a set text wrong: too wide, or not the text that was written. */
function faults(text: string, width: number, set: readonly Line[]): string[] {
  const together = set
    .map(textOf)
    .join(' ')
    .replace(/\u00AD /g, '')
  const same = (value: string): string => value.normalize('NFC').replace(/[\s\u00A0\u00AD]+/g, '')
  return [
    ...set.filter((line) => line.width > width + 0.01).map((line) => `too wide: ${textOf(line)}`),
    ...(same(together) === same(plain(text)) ? [] : [`other text: ${together}`]),
  ]
}

const word = fc.oneof(
  fc.constantFrom(
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsgesellschaft',
    'Rechtsschutzversicherungsgesellschaften',
    'Łukasz',
    'Straße',
    'Öztürk-Großmann-Weißgerber',
    'info@sehr-lange-adresse-einer-kanzlei.example',
    'https://example.org/ein/sehr/langer/pfad?mit=frage&und=noch+einer',
    '**wichtig**',
    '_Hinweis_',
    '☒',
    '§',
    '203',
    'StGB',
    'C̆ K̂ Ǟ',
    'PF_3X9_K2',
  ),
  fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäöüßéžșñABCÄÖÜ0123456789-/.,'),
    minLength: 1,
    maxLength: 90,
  }),
)
const anyText = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))

function divided(text: string, language: 'de' | 'en'): string {
  const points = [0, ...hyphenPoints(text, language), text.length]
  return points
    .slice(1)
    .map((point, index) => text.slice(points[index], point))
    .join('-')
}

describe('what is read as one', () => {
  it('stays on one line: a section and its paragraph, a letter and its hyphen', () => {
    const text = 'Wir haften nach § 300 Abs. 1 BGB, eine E-Mail genügt nach Art. 6 Abs. 1 DSGVO.'
    for (let width = 90; width < 320; width += 7) {
      const ends = lines(text, width).join('\n')
      expect(ends).not.toMatch(/§\s?300\n|300\nAbs|Abs\.\n1|E-\n|6\nAbs/)
    }
  })

  it('so do the letters behind a name, an abbreviation and an amount with its unit', () => {
    const text =
      'Ruderverein Trave e. V., vertreten i. V. durch den Vorstand, z. B. mit 1.234,00 € nach § 19 UStG in Nr. 5.'
    for (let width = 60; width < 320; width += 3) {
      const ends = lines(text, width).join('\n')
      expect(ends).not.toMatch(/\b[eiz]\.\n|0\n€|§\n|Nr\.\n/)
    }
  })
})

describe('lines of text', () => {
  it('never leave their column and never lose a letter, whatever is written', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 24, max: 475 }), (text, width) => {
        expect(faults(text, width, breakLines(text, width, style, measure))).toEqual([])
      }),
      { numRuns: 300, verbose: 1 },
    )
  })

  it.each(['a-', 'Modell Z-', 'siehe https://example.org/z-', 'a@b.example-', 'X-\nzweite Zeile'])(
    'never lose what ends in a hyphen: %j',
    (text) => {
      for (const width of [24, 60, 400])
        expect(faults(text, width, breakLines(text, width, style, measure))).toEqual([])
    },
  )

  it('stay inside a column of a few letters, where kerning between pieces counts most', () => {
    const text = '☒ aasg/hAaaa a'
    expect(faults(text, 25, breakLines(text, 25, style, measure))).toEqual([])
  })

  it('are found out when one is too wide or a word is missing', () => {
    const set = breakLines('Wir öffnen nur, was für die Reparatur nötig ist.', 120, style, measure)
    expect(faults('Wir öffnen nur, was für die Reparatur nötig ist.', 60, set)).not.toEqual([])
    expect(faults('Wir öffnen alles, was für die Reparatur nötig ist.', 120, set)).not.toEqual([])
  })

  it('divide German words where German divides them', () => {
    expect(divided('Verschwiegenheit', 'de')).toBe('Ver-schwie-gen-heit')
    expect(divided('Unterschrift', 'de')).toBe('Unter-schrift')
    expect(divided('Datei', 'de')).toBe('Datei')
  })

  it('divide English words where English divides them', () => {
    expect(divided('signature', 'en')).toBe('sig-na-ture')
    expect(divided('withdrawal', 'en')).toBe('with-drawal')
    expect(divided('confidential', 'en')).not.toBe(divided('confidential', 'de'))
    const text = 'The confidential withdrawal notification'
    expect(lines(text, 60, { language: 'en' }).some((line) => line.endsWith('\u00AD'))).toBe(true)
  })

  it('divide no serial number, address or abbreviation', () => {
    for (const text of ['NXA84EGLANGENUMMER00411902', 'BUNDESDATENSCHUTZGESETZ'])
      expect(lines(text, 80).every((line) => !line.includes('\u00AD'))).toBe(true)
  })

  it('divide a mail address at its hyphen only where it fits no line', () => {
    const text = 'Meldungen an l.grossmann@trave-schiff.example, bitte sofort'
    for (let width = 160; width < 300; width += 5)
      expect(
        lines(text, width).some((line) => line.includes('l.grossmann@trave-schiff.example')),
      ).toBe(true)
    expect(lines(text, 100).some((line) => line.endsWith('trave-'))).toBe(true)
  })

  it('follow the soft hyphens of whoever wrote the text', () => {
    expect(lines('Wort\u00ADungetümchen', 70, { language: undefined })[0]).toBe('Wort\u00AD')
    expect(lines('Wort\u00ADungetümchen', 400)).toEqual(['Wortungetümchen'])
  })

  it('keep together what is read as one', () => {
    for (const group of ['§ 203', '24 Stunden', '23. November', 'z. B.', '49,00 €', 'Art. 28']) {
      const [before] = [`Vor dem steht ${group}`]
      for (let width = 70; width < 140; width += 2)
        expect(
          lines(before, width, { language: undefined }).some((line) =>
            line.replaceAll('\u00A0', ' ').includes(group),
          ),
        ).toBe(true)
    }
  })

  it('keep a line end that was typed', () => {
    expect(lines('eins\nzwei', 400)).toEqual(['eins', 'zwei'])
  })

  it('begin with no dash and leave no short word alone where it can be avoided', () => {
    const text = 'Wir geben nichts weiter – außer an die Stellen, die Sie kennen, und nur dann.'
    for (let width = 90; width < 300; width += 7)
      for (const line of lines(text, width)) expect(line.startsWith('–')).toBe(false)
  })
})
