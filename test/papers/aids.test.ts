import { describe, expect, it } from 'vitest'

import type { Block, SheetContent } from '../../electron/core/papers/layout/blocks.ts'
import type { ComposedSheet } from '../../electron/core/papers/models/sheets.ts'
import { dayText, moneyText } from '../../electron/core/papers/models/format.ts'
import { sampleFile } from '../builders/sample.ts'
import { idsIn, saidBy, works } from './blocks.ts'
import { readPdf } from './engine/read-pdf.ts'
import { hashOf, samplePrints } from './sample-prints.ts'

const prints = samplePrints()
const aidOf = ({ aid }: ComposedSheet): SheetContent => {
  if (aid === undefined) throw new Error('a sheet in our own wording has an aid')
  return aid
}
const blocksOf = ({ papers }: SheetContent): Block[] => papers.flatMap(({ blocks }) => blocks)
const partsOf = (content: SheetContent): string[] =>
  blocksOf(content)
    .filter(({ type }) => type !== 'signature' && type !== 'choices')
    .map(({ type }) => type)

/** Words German papers cannot do without and English ones never have. */
const german = /\b(der|und|nicht|wird|unser|Ihre|oder|haben)\b/u

describe('the English reading aid', () => {
  it.each(prints)('of $name says paper by paper what the German sheet says', ({ sheet }) => {
    const { content } = sheet
    const aid = aidOf(sheet)
    expect(aid.language).toBe('en')
    expect(aid.papers.map(({ code, template }) => [code, template.id, template.version])).toEqual(
      content.papers.map(({ code, template }) => [code, template.id, template.version]),
    )
    const [own, original] = [partsOf(aid), partsOf(content)]
    for (const type of new Set(original))
      expect(own.filter((one) => one === type).length, type).toBeGreaterThanOrEqual(
        original.filter((one) => one === type).length,
      )
  })

  it.each(prints)('of $name can be neither signed nor ticked', ({ sheet }) => {
    const blocks = blocksOf(aidOf(sheet))
    expect(blocks.filter(({ type }) => type === 'signature')).toEqual([])
    for (const block of blocks)
      if (block.type === 'choices')
        for (const { options } of block.rows)
          expect(options.some(({ chosen }) => chosen)).toBe(true)
    // what is declared by a signature of its own is told all the same
    const declaring = blocksOf(sheet.content).filter(
      (block) => block.type === 'signature' && block.declares !== undefined,
    )
    const told = aidOf(sheet)
      .papers.map((paper) => saidBy(paper))
      .join('\n')
    expect(told.split('with a signature of its own: ').length - 1).toBe(declaring.length)
  })

  it.each(prints)('of $name keeps the places of what the law asks for', ({ sheet }) => {
    sheet.content.papers.forEach((paper, at) => {
      const other = aidOf(sheet).papers[at]
      if (other === undefined) throw new Error('the aid has the same papers')
      const signed = paper.blocks.flatMap((block) =>
        block.type === 'signature' || block.type === 'choices'
          ? [...idsIn({ ...paper, blocks: [block] })]
          : [],
      )
      const missing = [...idsIn(paper)].filter((id) => !idsIn(other).has(id))
      expect(missing.filter((id) => !signed.includes(id))).toEqual([])
    })
  })

  it('leaves no German sentence of ours behind', () => {
    // what somebody typed stays as it was typed, so only the words of the texts are looked at
    const texts = works.texts.all.filter(({ language }) => language === 'en')
    const left = texts.flatMap(({ id, labels, passages }) =>
      [
        ...labels.values(),
        ...[...passages.values()].flatMap(({ heading = '', body }) => [
          heading,
          ...body.flatMap((part) => (part.kind === 'list' ? part.items : [part.text])),
        ]),
      ]
        .filter((line) => german.test(line) && !line.startsWith('Landesbeauftragte'))
        .map((line) => `${id}: ${line}`),
    )
    expect(left.filter((line) => !/beauftragte/iu.test(line))).toEqual([])
  })

  it.each(prints.filter(({ kind }) => kind === 'B' || kind === 'E'))(
    'of $name says on every page that the German paper binds, and carries no data of the paper',
    async ({ sheet }) => {
      for (const size of ['normal', 'large'] as const) {
        const { bytes, pages } = await works.render(aidOf(sheet), {
          size,
          contentHash: hashOf(sheet.content),
          createdAt: new Date('2026-11-23T15:42:00Z'),
          signatures: {},
          photos: () => sampleFile('laptop-corner.jpg'),
        })
        const read = await readPdf(bytes)
        expect(read.pages).toHaveLength(pages)
        expect([read.language, Object.keys(read.attachments)]).toEqual(['en-GB', []])
        for (const { text } of read.pages) {
          expect(text).toContain('Reading aid – the German paper binds')
          expect(text).toContain(hashOf(sheet.content).slice(0, 16))
        }
      }
    },
  )

  it('writes days and amounts so that an English reader takes them for what they are', () => {
    const text = { language: 'en' } as const
    expect(dayText('2026-04-03', text)).toBe('3\u00a0Apr\u00a02026')
    expect(moneyText(128_400, text)).toBe('€1,284.00')
    expect(moneyText(128_400, { language: 'de' })).toBe('1.284,00\u00a0€')
  })
})
