import { PDFDocument, PDFName } from 'pdf-lib'
import type { PDFPage, PDFRef } from 'pdf-lib'

import { fieldOps } from '../layout/field.ts'
import type { Measure, Op } from '../layout/page.ts'
import { paper } from '../layout/page.ts'
import { addContent, flattenPage, type Blank } from './flatten.ts'
import { number, pageContent, type Uses } from './operators.ts'
import { packedContent, packedStream } from './packed.ts'

/** What draws on foreign pages: the fonts of this document, and the marks every page of a sheet carries. */
export interface OwnPagesPress {
  readonly document: PDFDocument
  readonly uses: Uses
  readonly resources: PDFRef
  readonly measure: Measure
  readonly marks: readonly Op[]
}

/**
 * Takes over the pages of a deposited PDF: its form filled with what the job knows and made part of the drawing,
 * everything else as it is. Nothing comes along but the pages, so nothing of it opens, runs or is followed.
 */
export async function addOwnPages(
  press: OwnPagesPress,
  bytes: Uint8Array,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false })
  const isFilled = (name: string) => Object.hasOwn(fields, name)
  const blanks = source.getPageIndices().map((index) => flattenPage(source, index, isFilled))
  const copies = await press.document.copyPages(source, source.getPageIndices())
  for (const [index, copy] of copies.entries()) {
    const page = press.document.addPage(copy)
    drawOn(press, page, blanks[index] ?? [], fields)
  }
}

/** The mark lies under the text and its line above it, as on our own pages; the words of the form on top. */
function drawOn(
  press: OwnPagesPress,
  page: PDFPage,
  blanks: readonly Blank[],
  fields: Readonly<Record<string, string>>,
): void {
  const filled = blanks.flatMap(({ name, box, ...blank }) => {
    const [left, bottom, right, top] = box
    const place = { x: left, top: paper.height - top, width: right - left, height: top - bottom }
    return fieldOps(fields[name] ?? '', { ...place, ...blank }, press.measure)
  })
  const isUnder = (op: Op) => op.kind === 'watermark'
  const onPaper = [...matrixOf(page).map(number), 'cm'].join(' ')
  const under = place(press, page, press.marks.filter(isUnder), onPaper)
  const line = place(
    press,
    page,
    press.marks.filter((op) => !isUnder(op)),
    onPaper,
  )
  const words = place(press, page, filled, '')
  if ([under, line, words].some((drawn) => drawn !== '')) {
    const over = [line, words].filter((drawn) => drawn !== '').join('\n')
    addContent(press.document, page, over, under)
  }
}

/** A drawing of ours as an object of its own, whose fonts are named apart from those of the page. */
function place(press: OwnPagesPress, page: PDFPage, ops: readonly Op[], matrix: string): string {
  if (ops.length === 0) return ''
  const { context } = press.document
  const content = packedContent(pageContent(ops, press.uses, () => ''))
  const stream = packedStream(context, content)
  const everywhere = [-20_000, -20_000, 20_000, 20_000]
  for (const [key, value] of Object.entries({ Type: 'XObject', Subtype: 'Form' }))
    stream.dict.set(PDFName.of(key), PDFName.of(value))
  stream.dict.set(PDFName.of('BBox'), context.obj(everywhere))
  stream.dict.set(PDFName.of('Resources'), press.resources)
  const name = page.node.newXObject('Obhut', context.register(stream))
  return `q ${matrix} ${name.toString()} Do Q`
}

/** From our A4 page, fitted and centred, to the page as it is seen, however large or turned it is. */
function matrixOf(page: PDFPage): number[] {
  const { x, y, width, height } = page.getCropBox()
  const turn = ((page.getRotation().angle % 360) + 360) % 360
  const [seenWidth, seenHeight] = turn % 180 === 0 ? [width, height] : [height, width]
  const scale = Math.min(seenWidth / paper.width, seenHeight / paper.height)
  const [dx, dy] = [(seenWidth - paper.width * scale) / 2, (seenHeight - paper.height * scale) / 2]
  if (turn === 90) return [0, scale, -scale, 0, x + width - dy, y + dx]
  if (turn === 180) return [-scale, 0, 0, -scale, x + width - dx, y + height - dy]
  if (turn === 270) return [0, -scale, scale, 0, x + dy, y + height - dx]
  return [scale, 0, 0, scale, x + dx, y + dy]
}
