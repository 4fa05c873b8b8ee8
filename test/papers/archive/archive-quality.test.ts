import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'

import { PDFDocument, PDFRawStream } from 'pdf-lib'
import { describe, expect, test } from 'vitest'

import type { SheetContent } from '../../../electron/core/papers/layout/blocks.ts'
import { closeSeal } from '../../../electron/core/papers/seal/close-seal.ts'
import { readSeal } from '../../../electron/core/papers/seal/read-seal.ts'
import { bytesOf as bytesOfForeign, foreignPdf } from '../../builders/foreign-pdf.ts'
import { png } from '../../builders/png.ts'
import { sampleFile } from '../../builders/sample.ts'
import { tool } from '../engine/tools.ts'
import { samplePrints, type SamplePrint } from '../sample-prints.ts'
import { identityOf } from '../seal/identity.ts'
import { dictsOf, faultsForPreflight, faultsForUs, name } from './faults.ts'
import { asPartOne, preflight } from './preflight.ts'
import { offencesAgainstPart3, xmpIn } from './rules.ts'

const seal = { at: new Date('2026-11-29T12:00:00Z'), by: 'Muster' }
const prints = samplePrints()
const [first] = prints
if (first === undefined) throw new Error('no samples')

const bytesOf = async (one: SamplePrint, how: Parameters<SamplePrint['print']>[0] = { seal }) =>
  (await one.print(how)).bytes

/** The sheet with this picture in its letterhead. */
const withLogo = async (picture: Uint8Array): Promise<Uint8Array> => {
  const { content } = first.sheet
  const changed = { ...content, letterhead: { ...content.letterhead, logo: 'f'.repeat(64) } }
  return (await first.print({ seal, photos: () => picture }, changed)).bytes
}

/** Whatever leaves the house and was drawn by us: secured, to be read, in large print, in English. */
const everyKind = async (): Promise<Map<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>()
  for (const one of prints) {
    files.set(one.name, await bytesOf(one))
    files.set(`${one.name}-large`, await bytesOf(one, { size: 'large', signatures: {} }))
    const { aid } = one.sheet
    if (aid === undefined) continue
    const { bytes } = await one.print({ signatures: {} }, aid)
    files.set(`${one.name}-aid`, bytes)
  }
  files.set('with-a-logo', await withLogo(png(240, 120, 'seeThrough')))
  files.set('with-a-name', (await first.print({ seal }, named(first.sheet.content))).bytes)
  return files
}

/** Letters that most sheets do not have, in the fonts and in the title. */
const named = (content: SheetContent): SheetContent => ({
  ...content,
  letterhead: { ...content.letterhead, name: 'Błażej Ąžuolas & Ķirsons <Ǟrne> – C̆ K̂ Ω' },
  papers: content.papers.map((paper) => ({
    ...paper,
    title: `${paper.title} „%%EOF“ <startxref> &`,
  })),
})

/** A sheet with something wrong that was put into it. */
const changed = async (change: (document: PDFDocument) => void): Promise<Uint8Array> => {
  const document = await PDFDocument.load(await bytesOf(first), { updateMetadata: false })
  change(document)
  return document.save({ useObjectStreams: false })
}
describe('every sheet of ours can be shown in thirty years', async () => {
  const files = await everyKind()
  const faulty = new Map<string, Uint8Array>()
  for (const [fault, [change]] of Object.entries(faultsForPreflight))
    faulty.set(fault, await changed(change))
  const both = new Map([...files, ...faulty].map(([one, bytes]) => [one, asPartOne(bytes)]))
  const begun = performance.now()
  const found = preflight(both)
  console.info(
    `${both.size} files judged by preflight in ${Math.round(performance.now() - begun)} ms`,
  )

  test('PDFBox preflight finds nothing against PDF/A-1b in any of them, without the file inside', () => {
    const offences = [...files.keys()].map((one) => [one, found.get(one)])
    expect(offences.filter(([, said]) => said?.length !== 0)).toEqual([])
    expect(files.size).toBeGreaterThan(60)
  })

  test.each(Object.entries(faultsForPreflight))('preflight sees %s', (fault, [, begins]) => {
    expect(found.get(fault)).toEqual(expect.arrayContaining([expect.stringMatching(begins)]))
  })

  test('and we find nothing of what PDF/A-3b wants beside that', async () => {
    const offences: [string, string[]][] = []
    for (const [one, bytes] of files) offences.push([one, await offencesAgainstPart3(bytes)])
    expect(offences.filter(([, said]) => said.length > 0)).toEqual([])
  })

  test.each(Object.entries(faultsForUs))('we see %s', async (_fault, [change, said]) => {
    expect(await offencesAgainstPart3(await changed(change))).toContain(said)
  })

  test('it is whole and secured also where its title reads like a part of the file', async () => {
    const identity = await identityOf('Muster')
    const { bytes } = closeSeal(files.get('with-a-name') ?? new Uint8Array(), identity)
    expect(await readSeal(bytes)).toBeTypeOf('object')
    expect((await PDFDocument.load(bytes)).getTitle()).toContain('„%%EOF“ <startxref> &')
    tool('qpdf', (file) => ['--check', file], bytes)
  })
})

test('what shines through stands on white, and no mask is left in the file', async () => {
  const bytes = await withLogo(png(8, 4, 'seeThrough'))
  const list = tool('pdfimages', (file) => ['-list', file], bytes)
  expect(list).not.toContain('smask')
  const document = await PDFDocument.load(bytes)
  const [picture] = dictsOf(document, 'ColorSpace').filter((dict) => dict.has(name('Width')))
  const stream = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .find((object) => object instanceof PDFRawStream && object.dict === picture)
  if (!(stream instanceof PDFRawStream)) throw new Error('no picture')
  // half of a dark red on white
  expect([...inflateSync(stream.contents).subarray(0, 3)]).toEqual([223, 143, 143])
})

test('the same sheet has the same name of its own, and any other another', async () => {
  const [, order] = prints
  if (order === undefined) throw new Error('no samples')
  const ways: Parameters<SamplePrint['print']>[0][] = [
    { seal },
    { seal, size: 'large' },
    { seal, signatures: {} },
    {},
    { seal: { ...seal, at: new Date('2026-11-30T12:00:00Z') } },
  ]
  const idOf = async (how: Parameters<SamplePrint['print']>[0]) =>
    String((await PDFDocument.load(await bytesOf(order, how))).context.trailerInfo.ID)
  const ids = await Promise.all(ways.map(idOf))
  expect(new Set(ids).size).toBe(ways.length)
  expect(await idOf({ seal })).toBe(ids[0])
})

describe('a sheet claims nothing it cannot keep', () => {
  const claimIn = async (bytes: Uint8Array) =>
    xmpIn(await PDFDocument.load(bytes)).includes('<pdfaid:part>')

  test('with pages that are not ours', async () => {
    expect(await claimIn(await bytesOf(first))).toBe(true)
    const foreign = await bytesOfForeign(await foreignPdf({ pages: 1 }))
    const own = {
      fileSha256: createHash('sha256').update(foreign).digest('hex'),
      pages: 1,
      fields: {},
    }
    const [paper] = first.sheet.content.papers
    if (paper === undefined) throw new Error('a sheet has a paper')
    const content = { ...first.sheet.content, papers: [{ ...paper, own }] }
    const { bytes } = await first.print({ seal, ownFiles: () => foreign }, content)
    expect(await claimIn(bytes)).toBe(false)
    expect((await offencesAgainstPart3(bytes)).filter((one) => one.startsWith('6.6.3'))).toEqual([])
  })

  test('with a picture in the colours of a press', async () => {
    const picture = Uint8Array.from(sampleFile('laptop-corner.jpg'))
    const frame = Buffer.from(picture).indexOf(Buffer.from([0xff, 0xc0]))
    picture[frame + 9] = 4
    expect(await claimIn(await withLogo(picture))).toBe(false)
  })
})
