import { globSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { readTexts } from '../../../electron/core/papers/texts/library.ts'

describe('a reading aid', () => {
  const [original, aid] = ['de', 'en'].map((language) => {
    const path = `assets/texts/${language}/D04.md`
    return { path, source: readFileSync(path, 'utf8') }
  })
  if (original === undefined || aid === undefined) throw new Error('both are there')
  const lineOf = (source: string, start: string) =>
    source.split('\n').findIndex((line) => line.startsWith(start)) + 1

  it('is there for every text the customer reads as a paper, and nowhere else', () => {
    const ids = (language: string) =>
      globSync(`assets/texts/${language}/*.md`)
        .map((path) => path.slice(path.lastIndexOf('/') + 1, -3))
        .toSorted()
    const noPapers = ['ahead', 'mail', 'own', 'recovery', 'subProcessors', 'withdrawal']
    expect(ids('en').filter((id) => id !== 'aid')).toEqual(
      ids('de').filter((id) => !noPapers.includes(id)),
    )
    // a wording of ours beside the official withdrawal notice would spoil it
    expect([...ids('de'), ...ids('en')]).not.toContain('D07')
  })

  it('that is missing is refused, naming the German file', () => {
    expect(() => readTexts([original])).toThrow(
      'assets/texts/de/D04.md, line 1: there is no English reading aid, en/D04.md',
    )
  })

  it('without a German text is refused', () => {
    expect(() => readTexts([aid])).toThrow(
      'assets/texts/en/D04.md, line 1: there is no German text',
    )
  })

  it.each([
    [
      'translates an earlier version',
      (source: string) => source.replace(/version: [\d.]+/, 'version: 0.9'),
      'version:',
      'this translates version 0.9, but assets/texts/de/D04.md is version 1.1',
    ],
    [
      'names other requirements',
      (source: string) => source.replace('(AVV-18)', '(AVV-19)'),
      '# clause.persons',
      'passage "clause.persons" has other requirement ids',
    ],
    [
      'leaves a point of a list out',
      (source: string) => source.replace('- what consequences are likely,\n', ''),
      '# clause.breach',
      'passage "clause.breach" has other paragraphs or lists',
    ],
    [
      'loses a placeholder of a passage',
      (source: string) => source.replace('without delay, {within}, namely', 'without delay'),
      '# clause.breach',
      'passage "clause.breach" has other placeholders',
    ],
    [
      'loses a placeholder of a label',
      (source: string) => source.replace('(checked on {day})', '(checked)'),
      'measure.checked',
      'label "measure.checked" has other placeholders',
    ],
    [
      'has a passage of its own',
      (source: string) => `${source}\n# extra\nMore.\n`,
      '# extra',
      'assets/texts/de/D04.md has no passage "extra"',
    ],
  ])('that %s is refused, naming file and line', (_, spoil, start, message) => {
    const source = spoil(aid.source)
    expect(source).not.toBe(aid.source)
    const line = lineOf(source, start)
    const read = () => readTexts([original, { ...aid, source }])
    expect(read).toThrow(`assets/texts/en/D04.md, line ${line}: `)
    expect(read).toThrow(message)
  })

  it('that leaves a passage out is refused, naming where the German text has it', () => {
    const source = aid.source.replace(/# clause\.copies[^#]*## [^#]*/u, '')
    const line = lineOf(original.source, '# clause.copies')
    expect(() => readTexts([original, { ...aid, source }])).toThrow(
      `assets/texts/de/D04.md, line ${line}: assets/texts/en/D04.md has no passage "clause.copies"`,
    )
  })
})
