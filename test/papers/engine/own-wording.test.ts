import { describe, expect, it } from 'vitest'

import {
  problemsOf,
  withOwnWordings,
  wordingOf,
} from '../../../electron/core/papers/texts/own-wording.ts'
import { paragraphs } from '../../../electron/core/papers/texts/fill.ts'
import { readText } from '../../../electron/core/papers/texts/read.ts'
import { editablePassages } from '../../../shared/model/wordings.ts'
import { works } from '../blocks.ts'

const german = works.texts.all.filter(({ language }) => language === 'de')
const marked = german.flatMap((text) =>
  [...text.passages.values()]
    .filter(({ editable }) => editable === true)
    .map((passage) => ({ name: `${text.id}.${passage.key}`, text, passage })),
)
const found = (name: string) => {
  const one = marked.find((each) => each.name === name)
  if (one === undefined) throw new Error(`${name} is marked`)
  return one
}

describe('the passages the business may word', () => {
  it('are those the text files mark, and the screen names each of them', () => {
    expect(marked.map(({ name }) => name).toSorted()).toEqual(editablePassages.toSorted())
  })

  it('meet no requirement of their own, and a file that marks one that does is refused', () => {
    expect(marked.flatMap(({ passage }) => passage.ids)).toEqual([])
    const front =
      '---\nid: D04\nversion: 1.0\nlanguage: de\nvalidFrom: 2026-11-23\nlawAsOf: 2026-11-23\ntitle: T\n---\n'
    expect(() => readText(`${front}# breach (AVV-20) [editable]\nText.\n`)).toThrow(
      'line 9: what meets a requirement is not for the business to change',
    )
    expect(readText(`${front}# breach [editable]\nText.\n`).passages.get('breach')).toMatchObject({
      editable: true,
    })
  })

  it.each(marked)('$name may stay as we wrote it', ({ text, passage }) => {
    expect(problemsOf(text, passage, wordingOf(passage))).toEqual([])
  })
})

describe('a wording of the business', () => {
  it.each([
    ['D01.payment', '   ', [{ problem: 'empty' }]],
    ['D01.payment', 'x'.repeat(601), [{ problem: 'tooLong', most: 600 }]],
    ['D01.liability', '# Haftung\nNach dem Gesetz.', [{ problem: 'form', line: 1 }]],
    ['D01.liability', 'Wie es das Gesetz {sagt', [{ problem: 'form', line: 1 }]],
    ['D11.noBackup', 'Ein Satz.\n\nNoch einer.', [{ problem: 'oneParagraph' }]],
    ['D16.advice', '- Kennwörter ändern', [{ problem: 'oneParagraph' }]],
    ['ahead.questions', 'Rufen Sie an.', [{ problem: 'missingPlaceholder', name: 'phone' }]],
    [
      'ahead.questions',
      'Fragen an {phone} oder {mail}.',
      [{ problem: 'unknownPlaceholder', name: 'mail' }],
    ],
    [
      'D01.liability',
      'Wir übernehmen keine Haftung für Datenverlust.',
      [{ problem: 'forbidden', rule: 'dataLoss', found: 'keine Haftung für Datenverlust' }],
    ],
    [
      'D01.payment',
      'Nicht abgeholte Geräte werden nach 3 Monaten\nentsorgt.',
      [{ problem: 'forbidden', rule: 'forfeiture', found: 'nach 3 Monaten entsorgt' }],
    ],
  ])('in %s is refused with its reason: %s', (name, wording, problems) => {
    const { text, passage } = found(name)
    expect(problemsOf(text, passage, wording)).toEqual(problems)
  })

  it('is refused for a letter no font of ours has', () => {
    const { text, passage } = found('D01.payment')
    const problems = problemsOf(
      text,
      passage,
      'Zahlung siehe Rechnung 🧾',
      (typed) => works.missingLetter(typed)?.character,
    )
    expect(problems).toEqual([{ problem: 'letter', character: '🧾' }])
  })

  it('that no longer fits our text is left out instead of failing at the door', () => {
    const { passage } = found('ahead.questions')
    const values = { phone: '0451 000000' }
    const own = { text: 'ahead', passage: 'questions', edition: 1, wording: 'Ohne Nummer.' }
    const text = withOwnWordings(works.texts, [own]).get('de', 'ahead')
    expect(paragraphs(text, 'questions', values)).toEqual(
      paragraphs(works.texts.get('de', 'ahead'), 'questions', values),
    )
    expect(passage.body).toHaveLength(1)
  })

  it('never reaches a passage that is not marked', () => {
    const own = { text: 'D04', passage: 'clause.breach', edition: 1, wording: 'Wir melden nichts.' }
    const text = withOwnWordings(works.texts, [own]).get('de', 'D04')
    expect(text.passages.get('clause.breach')).toEqual(
      works.texts.get('de', 'D04').passages.get('clause.breach'),
    )
  })
})
