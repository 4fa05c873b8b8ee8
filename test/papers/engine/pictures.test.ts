import { createCanvas } from '@napi-rs/canvas'
import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'

import type { SheetContent } from '../../../electron/core/papers/layout/blocks.ts'
import { renderSheet } from '../../../electron/core/papers/print/render-sheet.ts'
import { samplePrints } from '../sample-prints.ts'
import { expectedNames, expectPictures } from './expected.ts'
import { orderSheet } from './order-sheet.ts'
import { difference, pagePictures, readPng, tolerance, writePng } from './page-pictures.ts'
import type { Grey } from './page-pictures.ts'
import { extra, faces, head, signed } from './print-setup.ts'
import { sample } from './sample-sheet.ts'

const printed = async (
  content: SheetContent,
  change: Parameters<typeof extra>[1],
  scale = 1,
): Promise<Grey[]> =>
  pagePictures((await renderSheet(content, extra(content, change), faces)).bytes, scale)

describe('the code on the first page', () => {
  const codeOf = async (scale: number): Promise<string> => {
    const [page] = await printed(sample, { head, signatures: signed }, scale)
    if (page === undefined) throw new Error('a sheet has a page')
    // The corner in which the code stands, as somebody holding a phone over it would take it.
    const [width, height] = [Math.round(120 * scale), Math.round(120 * scale)]
    const [left, top] = [Math.round(35 * scale), page.height - height]
    const data = createCanvas(width, height).getContext('2d').getImageData(0, 0, width, height).data
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const grey = page.values[(top + y) * page.width + left + x] ?? 0
        data.set([grey, grey, grey, 255], (y * width + x) * 4)
      }
    return decodeQR({ data, width, height })
  }

  it('is read by an independent reader from a scan of 150 dpi, and not from one that is too coarse', async () => {
    expect(await codeOf(150 / 72)).toBe(head.qrText)
    await expect(codeOf(36 / 72)).rejects.toThrow()
  })
})

const engine = [
  ['signed', sample, { signatures: signed, head, mark: 'sample' as const }],
  ['large', sample, { size: 'large' as const }],
  ['order', orderSheet, { mark: 'draft' as const }],
] as const
const samples = samplePrints()

describe('the picture of each page', () => {
  it.each(engine)('is the one that was looked at: %s', async (name, content, change) => {
    await expectPictures(name, (await renderSheet(content, extra(content, change), faces)).bytes)
  })

  it.each(samples)('is the one that was looked at: $name', async ({ name, print }) => {
    await expectPictures(name, (await print()).bytes)
  })

  it('lies there for no sheet that is no longer made', () => {
    const made = [...engine.map(([name]) => name), ...samples.map(({ name }) => name)]
    expect([...expectedNames()].filter((name) => !made.includes(name))).toEqual([])
  })

  it('is kept as it was drawn', async () => {
    const [page] = await printed(orderSheet, {})
    if (page === undefined) throw new Error('a sheet has a page')
    expect(difference(page, await readPng(writePng(page)))).toBe(0)
  })

  it('tells when one word is another or a line moved', async () => {
    const [first] = await printed(orderSheet, {})
    const changed = JSON.parse(
      JSON.stringify(orderSheet).replace('180,00', '181,00'),
    ) as SheetContent
    const [other] = await printed(
      { ...changed, jobNumber: orderSheet.jobNumber },
      { footer: extra(orderSheet).footer },
    )
    if (first === undefined || other === undefined) throw new Error('a sheet has a page')
    expect(difference(first, first)).toBe(0)
    expect(difference(first, other)).toBeGreaterThan(0)
    const longer = JSON.parse(
      JSON.stringify(orderSheet).replace('Notebook startet', 'Das Notebook startet'),
    ) as SheetContent
    const [moved] = await printed(longer, {})
    if (moved === undefined) throw new Error('a sheet has a page')
    expect(difference(first, moved)).toBeGreaterThan(tolerance)
  })
})
