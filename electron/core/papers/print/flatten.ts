import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, PDFStream } from 'pdf-lib'
import type { PDFDocument, PDFObject, PDFPage } from 'pdf-lib'

import { nameIn } from './active-parts.ts'
import { boxIn, fieldFlags, fieldSize, numbersOf, widgetsOn, type Box } from './form-fields.ts'
import { number } from './operators.ts'

/** A place on a page where a word of the job belongs. */
export interface Blank {
  readonly name: string
  readonly box: Box
  readonly size: number | undefined
  readonly manyLines: boolean
}

/**
 * Makes a page that can only be looked at: what fields and notes show becomes part of the drawing, and nothing is left
 * that could be filled in, followed or opened. Fields that `isFilled` names are taken out and given back as blanks.
 */
export function flattenPage(
  document: PDFDocument,
  index: number,
  isFilled: (name: string) => boolean,
): Blank[] {
  const page = document.getPage(index)
  const blanks: Blank[] = []
  const drawn: string[] = []
  for (const { dict, name, kind } of widgetsOn(document, index)) {
    const box = boxIn(dict, 'Rect')
    if (box === undefined || isHidden(dict)) continue
    if (kind === 'Tx' && isFilled(name)) {
      blanks.push({ name, box, size: fieldSize(dict), manyLines: (fieldFlags(dict) & 4096) !== 0 })
    } else if (!undrawn.has(nameIn(dict, 'Subtype'))) {
      drawn.push(...appearance(page, dict, box))
    }
  }
  for (const key of leavings) page.node.delete(PDFName.of(key))
  addContent(document, page, drawn.join('\n'))
  return blanks
}

/** Links and the windows of notes are nothing that is seen on paper. */
const undrawn = new Set(['Link', 'Popup'])

/** What a page carries besides its drawing. */
const leavings = ['Annots', 'AA', 'Metadata', 'PieceInfo', 'B', 'Thumb', 'StructParents', 'Tabs']

/** Not shown on a screen, or not printed: the two would differ. */
const isHidden = (dict: PDFDict): boolean => {
  const flags = dict.lookup(PDFName.of('F'))
  const value = flags instanceof PDFNumber ? flags.asNumber() : 0
  return (value & (2 | 32)) !== 0
}

/** What an annotation shows, placed as the standard says: its box, turned by its own matrix, fills the rectangle. */
function appearance(page: PDFPage, dict: PDFDict, box: Box): string[] {
  const ref = appearanceRef(dict)
  const stream = ref === undefined ? undefined : page.doc.context.lookup(ref)
  if (ref === undefined || !(stream instanceof PDFStream)) return []
  const own = boxIn(stream.dict, 'BBox')
  if (own === undefined) return []
  const matrix = stream.dict.lookup(PDFName.of('Matrix'))
  const turned = bounds(own, matrix instanceof PDFArray ? numbersOf(matrix) : [1, 0, 0, 1, 0, 0])
  const [width, height] = [turned[2] - turned[0], turned[3] - turned[1]]
  if (width === 0 || height === 0) return []
  const [sx, sy] = [(box[2] - box[0]) / width, (box[3] - box[1]) / height]
  const name = page.node.newXObject('Flat', ref)
  const place = [sx, 0, 0, sy, box[0] - turned[0] * sx, box[1] - turned[1] * sy]
  return [`q ${place.map(number).join(' ')} cm ${name.toString()} Do Q`]
}

/** The normal appearance, or of several the one that is chosen. */
function appearanceRef(dict: PDFDict): PDFRef | undefined {
  const all = dict.lookup(PDFName.of('AP'))
  if (!(all instanceof PDFDict)) return undefined
  const found = all.get(PDFName.of('N'))
  const states: PDFObject | undefined = all.lookup(PDFName.of('N'))
  if (found instanceof PDFRef && states instanceof PDFStream) return found
  if (!(states instanceof PDFDict)) return undefined
  const chosen = states.get(PDFName.of(nameIn(dict, 'AS')))
  return chosen instanceof PDFRef ? chosen : undefined
}

function bounds([x1, y1, x2, y2]: Box, matrix: readonly number[]): Box {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const corners = [
    [x1, y1],
    [x2, y1],
    [x1, y2],
    [x2, y2],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Draws over what stands on the page, from a clean state; what was there cannot disturb it. */
export function addContent(document: PDFDocument, page: PDFPage, over: string, under = ''): void {
  const { context } = document
  page.node.normalize()
  page.node.wrapContentStreams(
    context.getPushGraphicsStateContentStream(),
    context.getPopGraphicsStateContentStream(),
  )
  if (over !== '') page.node.addContentStream(context.register(context.flateStream(over)))
  const contents = page.node.normalizedEntries().Contents
  if (under !== '') contents?.insert(0, context.register(context.flateStream(under)))
  // pdf-lib puts an empty list there; the page has none
  page.node.delete(PDFName.of('Annots'))
}
