import { createHash } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import type { SheetContent } from '../../electron/core/papers/layout/blocks.ts'
import { plain } from '../../electron/core/papers/layout/inline.ts'
import { play } from '../builders/sample.ts'
import { faults } from './engine/faults.ts'
import { flowing, readPdf } from './engine/read-pdf.ts'
import type { Bookmark, Read } from './engine/read-pdf.ts'
import { detached, tool } from './engine/tools.ts'
import { saidBy } from './blocks.ts'
import { hashOf, printsOf, samplePrints } from './sample-prints.ts'

const all = await Promise.all(
  samplePrints().map(async (one) => {
    const { bytes } = await one.print()
    return { ...one, bytes, read: await readPdf(bytes) }
  }),
)
const bare = (text: string): string => flowing(text).replace(/[\s\u00A0\u2060-]+/g, '')
const titles = (items: readonly Bookmark[]): string[] =>
  items.flatMap((item) => [item.title, ...titles(item.items)])
const summaries = (content: SheetContent) =>
  content.papers.flatMap(({ code, blocks }) =>
    blocks.flatMap((block) => (block.type === 'summary' ? [{ code, block }] : [])),
  )

describe.each(all)('the signed sheet $name', ({ sheet, bytes, read, job, kind }) => {
  it('is sound, smaller than 200 KB, and nothing stands on other text or outside', () => {
    expect(tool('qpdf', (file) => ['--check', file], bytes)).toContain('No syntax or stream')
    expect(bytes.length).toBeLessThan(200_000)
    expect(faults(read)).toEqual([])
  })

  it('is read by pdftotext in the very order in which it was written', () => {
    const other = tool('pdftotext', (file) => ['-raw', file, '-'], bytes)
    expect(bare(other.replaceAll('\f', ' '))).toBe(bare(read.text))
  })

  it('says what it is: title, language, and a bookmark for each of its papers', () => {
    expect(read.language).toBe('de-DE')
    for (const { title, blocks } of sheet.content.papers) {
      expect(read.title).toContain(title)
      const [first] = blocks
      expect(titles(read.outline)).toContain(plain(first?.type === 'title' ? first.text : title))
    }
  })

  it('gives its data to pdfdetach, as the data of the document, under the hash that is printed', () => {
    const attached = detached(bytes)
    const hash = createHash('sha256').update(attached).digest('hex')
    expect(hash).toBe(hashOf(sheet.content))
    expect(read.pages[0]?.text).toContain(`Inhalt ${hash.slice(0, 16)}`)
    const objects = tool('qpdf', (file) => ['--json', file], bytes)
    expect(objects).toContain('"/AFRelationship": "/Data"')
    expect(objects).toMatch(/"\/AF": \[/)
  })

  it('is to the byte the same when it is made again', async () => {
    const again = await printsOf(job)
      .find((one) => one.kind === kind)
      ?.print()
    expect(Buffer.compare(again?.bytes ?? new Uint8Array(), bytes)).toBe(0)
  })
})

/** What a sheet says, word by word; boxes and the code of the table's layout aside. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    flowing(text)
      .replace(/[☐☒\u2060]/gu, ' ')
      .split(/\s+/),
  )
const missing = (content: SheetContent, read: Read): string[] => {
  const printed = bare(read.text)
  const words = content.papers.flatMap((one) => [...wordsOf(saidBy(one))])
  return words.filter((word) => !printed.includes(bare(word)))
}

describe('the large-print version', () => {
  it.each(all)('of $name says the same, in 16 points', async ({ sheet, read, print }) => {
    const large = await readPdf((await print({ size: 'large' })).bytes)
    expect(missing(sheet.content, read)).toEqual([])
    expect(missing(sheet.content, large)).toEqual([])
    expect(faults(large)).toEqual([])
    const sizes = large.pages.flatMap(({ pieces }) =>
      pieces.flatMap(({ size, text }) => Array.from(text, () => Math.round(size * 10) / 10)),
    )
    const usual = sizes.filter((size) => size >= 15).length
    expect(usual / sizes.length).toBeGreaterThan(0.5)
    expect(sizes).toContain(16)
    expect(missing(sheet.content, { ...large, text: large.text.slice(400) })).not.toEqual([])
  })
})

describe('the plain-language box', () => {
  const found = all.flatMap(({ sheet }) => summaries(sheet.content))

  it('stands on order, processing contract and promise, in at most seven sentences', () => {
    expect(new Set(found.map(({ code }) => code))).toEqual(
      new Set(['D01', 'D04', 'D05', ...found.map(({ code }) => code)]),
    )
    for (const { block } of found) {
      const sentences = block.sentences.join(' ').match(/[.!?](?= |$)/g) ?? []
      expect(sentences.length).toBeLessThanOrEqual(7)
      expect(block.label).toContain('nicht Teil des Vertrags')
    }
    for (const code of ['D01', 'D04', 'D05'])
      for (const { sheet } of all)
        for (const one of sheet.content.papers.filter((paper) => paper.code === code))
          expect(one.blocks.some(({ type }) => type === 'summary')).toBe(true)
  })

  it('never stands on the sheet with the official withdrawal papers', () => {
    const before = all.filter(({ kind }) => kind === 'A')
    expect(before.length).toBeGreaterThan(0)
    for (const { sheet } of before) expect(summaries(sheet.content)).toEqual([])
  })

  it('gives screen and paper the same sentences', () => {
    for (const { sheet } of all)
      expect(sheet.summary).toEqual(
        summaries(sheet.content).flatMap(({ block }) => block.sentences.map(plain)),
      )
  })
})

describe('names of eighty characters', () => {
  const spaced = 'Rechtsanwaltsgesellschaft Großschmidt-Österreicher-Weißenfels & Partner mbB Mölln'
  const solid = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
  const renamed = (name: string): ReturnType<typeof play> =>
    JSON.parse(JSON.stringify(play('job1-company')), (key, value: unknown) =>
      ['name', 'ownerName', 'firm'].includes(key) && typeof value === 'string' ? name : value,
    ) as ReturnType<typeof play> // the same shape, other names

  it.each([spaced, solid])('never leave their place on any sheet: %s', async (name) => {
    expect(name.length).toBeGreaterThanOrEqual(80)
    const played = { ...renamed(name) }
    const { photos } = play('job1-company').takeOver
    const sheets = printsOf('job1-company', {
      ...played,
      takeOver: { ...played.takeOver, photos },
      back: { ...played.back, photos },
      erased: { ...played.erased, photos },
      record: { ...played.record, photos },
    })
    for (const size of ['normal', 'large'] as const)
      for (const one of sheets) {
        const read = await readPdf((await one.print({ size })).bytes)
        expect(faults(read), one.name).toEqual([])
        expect(bare(read.text)).toContain(bare(name))
      }
  })
})
