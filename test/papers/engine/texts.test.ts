import { globSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { literal, parseInline, plain } from '../../../electron/core/papers/layout/inline.ts'
import {
  clause,
  idsOf,
  label,
  paragraphs,
  passage,
  placeholdersOf,
  sentences,
} from '../../../electron/core/papers/texts/fill.ts'
import { readTexts } from '../../../electron/core/papers/texts/library.ts'
import { readText } from '../../../electron/core/papers/texts/read.ts'

const front = `---
id: D04
version: 1.0
language: de
validFrom: 2026-11-23
lawAsOf: 2026-11-23
title: Vertrag zur Auftragsverarbeitung
---
`
const source = `${front}# labels
controller = Verantwortlicher
end.medium = Am Ende, {when}

# summary
- Wir öffnen nur, was für die Reparatur
  nötig ist.

- Wir schreiben unsere Zugriffe auf.

# clause.instructions (AVV-10, AVV-11)
## Weisungen für {customer}
Wir verarbeiten die Daten nur nach den
Weisungen von {customer}.

- binnen {days} Tagen
- ohne Weitergabe

Nächster **Absatz**.
`
const text = readText(source)

describe('a text file', () => {
  it('says what it is and what its passages hold', () => {
    expect([text.id, text.version, text.language, text.validFrom, text.title]).toEqual([
      'D04',
      '1.0',
      'de',
      '2026-11-23',
      'Vertrag zur Auftragsverarbeitung',
    ])
    expect(label(text, 'controller')).toBe('Verantwortlicher')
    expect(label(text, 'end.medium', { when: 'morgen' })).toBe('Am Ende, morgen')
    expect(sentences(text, 'summary')).toEqual([
      'Wir öffnen nur, was für die Reparatur nötig ist.',
      'Wir schreiben unsere Zugriffe auf.',
    ])
    expect(placeholdersOf(text, 'clause.instructions')).toEqual(['customer', 'days'])
    expect(idsOf(text, 'clause.instructions')).toEqual(['AVV-10', 'AVV-11'])
  })

  it('becomes a numbered clause with its requirement ids', () => {
    expect(
      clause(text, 'clause.instructions', 3, { customer: 'Öztürk & Voß', days: '14' }),
    ).toEqual({
      type: 'clause',
      number: '3',
      heading: 'Weisungen für Öztürk & Voß',
      body: [
        {
          type: 'paragraph',
          text: 'Wir verarbeiten die Daten nur nach den Weisungen von Öztürk & Voß.',
        },
        { type: 'list', items: ['binnen 14 Tagen', 'ohne Weitergabe'] },
        { type: 'paragraph', text: 'Nächster **Absatz**.' },
      ],
      ids: ['AVV-10', 'AVV-11'],
    })
    expect(paragraphs(text, 'clause.instructions', { customer: 'X', days: '1' })[0]).toHaveProperty(
      'ids',
    )
  })

  it('takes what somebody typed as it is, never as bold or italic', () => {
    const { body } = passage(text, 'clause.instructions', {
      customer: '**Meyer** _& Co_ \\',
      days: '1',
    })
    expect(body[0]?.type === 'paragraph' && plain(body[0].text)).toContain('**Meyer** _& Co_ \\.')
  })

  it.each([
    [
      'a value that is missing',
      { customer: 'X' },
      'D04 (de), passage "clause.instructions": no value for {days}',
    ],
    [
      'a value that belongs nowhere',
      { customer: 'X', days: '1', extra: 'y' },
      'there is no {extra}',
    ],
  ])('refuses %s, naming file and passage', (_, values, message) => {
    expect(() => passage(text, 'clause.instructions', values)).toThrow(message)
  })

  it('refuses a passage or label it does not have', () => {
    expect(() => passage(text, 'clause.none')).toThrow('D04 (de): passage "clause.none" is missing')
    expect(() => label(text, 'none')).toThrow('D04 (de): label "none" is missing')
  })

  it.each([
    ['no front matter', 'Text', 'line 1:'],
    [
      'an unknown front matter key',
      source.replace('version:', 'edition:'),
      'line 3: "edition: 1.0"',
    ],
    ['a missing front matter key', source.replace('lawAsOf: 2026-11-23\n', ''), 'lacks "lawAsOf"'],
    [
      'an impossible language',
      source.replace('language: de', 'language: fr'),
      'line 4: "fr" is no language',
    ],
    ['a passage twice', `${source}\n# summary\n- Noch einmal.\n`, 'line 29: passage "summary"'],
    ['a label twice', source.replace('end.medium', 'controller'), 'line 11: label "controller"'],
    ['a label without text', source.replace(' = Verantwortlicher', ''), 'line 10: "controller"'],
    ['text before the first passage', source.replace('# labels\n', ''), 'line 9: text before'],
    ['an open brace', source.replace('{days}', '{days'), 'line 24: braces'],
    [
      'a heading in the middle',
      source.replace('Nächster', '## Nächster'),
      'line 27: a passage has one heading',
    ],
    ['a bad id', source.replace('AVV-11', 'avv 11'), '"avv 11" is not a requirement id'],
  ])('is refused with the line number: %s', (_, broken, message) => {
    expect(() => readText(broken)).toThrow(message)
  })

  it('must lie under its own name in the folder of its language', () => {
    const known = source.replace(/\{\w+\}/g, '{hours}')
    const aid = known.replace('language: de', 'language: en')
    const read = readTexts([
      { path: 'texts/de/D04.md', source: known },
      { path: 'texts/en/D04.md', source: aid },
    ])
    expect(read.get('de', 'D04').title).toBe(text.title)
    expect(() => readTexts([{ path: 'texts/en/D04.md', source }])).toThrow(
      'texts/en/D04.md: this file says',
    )
    expect(() => readTexts([{ path: 'texts/de/D04.md', source: 'x' }])).toThrow(
      'texts/de/D04.md, line 1',
    )
  })
})

describe('the texts as they are read at start', () => {
  const files = globSync('assets/texts/*/*.md').map((path) => ({
    path,
    source: readFileSync(path, 'utf8'),
  }))
  const order = files.find(({ path }) => path.endsWith('de/D01.md'))
  if (order === undefined) throw new Error('the order has a text')

  it('are all in order', () => {
    expect(readTexts(files).all.length).toBe(files.length)
  })

  it('are refused with file and line for a placeholder nobody fills', () => {
    const lines = order.source.split('\n')
    const at = lines.findIndex((line) => line.includes('{ceiling}'))
    const source = order.source.replace('{ceiling}', '{cieling}')
    expect(() => readTexts([{ ...order, source }])).toThrow(
      `${order.path}, line ${at + 1}: nothing is filled in for {cieling}`,
    )
  })

  it('are refused with both files and lines when one version is there twice', () => {
    const copy = { path: `copy/${order.path}`, source: order.source }
    expect(() => readTexts([order, copy])).toThrow(
      `${copy.path}, line 3: version 1.0 of de/D01 stands beside version 1.0 in ${order.path}, line 3`,
    )
  })
})

describe('inline text', () => {
  it('knows bold and italic where words begin and end', () => {
    expect(parseInline('Wir **öffnen** _nur_ das.')).toEqual([
      { text: 'Wir ', bold: false, italic: false },
      { text: 'öffnen', bold: true, italic: false },
      { text: ' ', bold: false, italic: false },
      { text: 'nur', bold: false, italic: true },
      { text: ' das.', bold: false, italic: false },
    ])
  })

  it.each([
    'PF_3X9_K2',
    '2 ** 3 ** 4',
    'a _ b',
    '**offen',
    '_offen',
    'C:\\Users\\_x_',
    '***',
    '____',
  ])('leaves %s as it is when it comes as a value', (value) => {
    expect(plain(literal(value))).toBe(value)
    expect(parseInline(literal(value)).some((run) => run.bold || run.italic)).toBe(false)
  })

  it('leaves a serial number with underscores alone even unescaped', () => {
    expect(plain('Nr. PF_3X9_K2')).toBe('Nr. PF_3X9_K2')
  })
})
