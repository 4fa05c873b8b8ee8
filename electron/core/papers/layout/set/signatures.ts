import type { Block } from '../blocks.ts'
import type { Piece } from '../flow.ts'
import { literal } from '../inline.ts'
import { breakLines } from '../lines.ts'
import type { Op } from '../page.ts'
import { colours, grid } from '../style.ts'
import { drawLines, textStyle } from './context.ts'
import type { Setting } from './context.ts'

type SignatureBlock = Extract<Block, { type: 'signature' }>
type Point = readonly [number, number]

/** What is known of a signature when the sheet is finished; texts as they are printed. */
export type SignatureOnSheet = {
  readonly name: string
  readonly role: string
  readonly place: string
  readonly at: string
  /** Declarations made with it; their boxes are ticked. */
  readonly declares?: readonly string[] | undefined
  /** The picture in a box of 10000 × 4000, or what stands in its place (signed on paper, refused, not today). */
  readonly picture: { readonly strokes: readonly (readonly Point[])[] } | { readonly note: string }
}

/**
 * Signature blocks that follow each other stand side by side (one below the other in large print). Their height is
 * the same with and without a signature, so that the copy that was read has the pages of the one that was signed.
 */
export function setSignatures(
  setting: Setting,
  blocks: readonly SignatureBlock[],
  signatures: Readonly<Record<string, SignatureOnSheet>>,
  placeAndTime: string,
): Piece[] {
  const perRow = blocks.length === 1 ? 1 : setting.style.signature.perRow
  const width = setting.style.signature.perRow === 1 ? grid.width : (grid.width - 28) / 2
  const rows: SignatureBlock[][] = []
  for (let at = 0; at < blocks.length; at += perRow) rows.push(blocks.slice(at, at + perRow))
  return rows.map((row) => setRow(setting, row, { width, signatures, placeAndTime }))
}

type Words = {
  readonly width: number
  readonly signatures: Readonly<Record<string, SignatureOnSheet>>
  readonly placeAndTime: string
}

function setRow(setting: Setting, row: readonly SignatureBlock[], words: Words): Piece {
  const { style, measure } = setting
  const label = textStyle(setting, { font: 'bold' })
  const declares = textStyle(setting)
  const cells = row.map((block, index) => {
    // A lone signature that declares something says so over the whole width.
    const wide = row.length === 1 ? grid.width : words.width
    return {
      block,
      x: grid.left + index * (words.width + 28),
      above: [
        ...breakLines(block.label, wide, label, measure),
        ...(block.declares === undefined
          ? []
          : breakLines(block.declares, wide, declares, measure)),
      ],
    }
  })
  const above = Math.max(...cells.map((cell) => cell.above.length)) * style.line
  const below = cells.map((cell) => belowLines(setting, cell.block, words))
  const belowHeight = Math.max(...below.map((lines) => lines.reserved))
  return {
    height: above + style.signature.height + 4 + belowHeight,
    gap: style.line * 1.2,
    breakBefore: 'avoid',
    draw: (top) =>
      cells.flatMap((cell, index): Op[] => {
        const y = top + above + style.signature.height
        return [
          ...drawLines(setting, cell.above, { x: cell.x, top, lineHeight: style.line }, declares),
          ...drawPicture(setting, cell.block, { x: cell.x, bottom: y, words }),
          {
            kind: 'rule',
            x1: cell.x,
            y1: y,
            x2: cell.x + words.width,
            y2: y,
            width: 0.8,
            colour: colours.line,
          },
          ...(below[index]?.draw(cell.x, y + 4) ?? []),
        ]
      }),
    ids: cells.flatMap((cell) => cell.block.ids ?? []),
    anchors: [],
  }
}

function belowLines(
  setting: Setting,
  block: SignatureBlock,
  words: Words,
): { reserved: number; draw: (x: number, top: number) => Op[] } {
  const { style, measure } = setting
  const found = words.signatures[block.slot]
  const small = textStyle(setting, { size: style.small, colour: colours.soft })
  const lineHeight = style.smallLine
  const name = (who: { name: string; role: string }): string =>
    who.role === '' ? `**${who.name}**` : `**${who.name}**, ${who.role}`
  const blank = breakLines(name(block), words.width, small, measure)
  if (found === undefined) {
    return {
      reserved: (blank.length + 1) * lineHeight + 4,
      draw: (x, top) => {
        const y = top + blank.length * lineHeight + 4
        const caption = breakLines(words.placeAndTime, words.width, small, measure)
        const from = x + (caption[0]?.width ?? 0) + 5
        return [
          ...drawLines(setting, blank, { x, top, lineHeight }, small),
          ...drawLines(setting, caption.slice(0, 1), { x, top: y, lineHeight }, small),
          {
            kind: 'rule',
            x1: from,
            y1: y + lineHeight - 2.5,
            x2: x + words.width,
            y2: y + lineHeight - 2.5,
            width: 0.5,
            colour: colours.hairline,
          },
        ]
      },
    }
  }
  const lines = [
    ...breakLines(
      name({ name: literal(found.name), role: literal(found.role) }),
      words.width,
      small,
      measure,
    ),
    ...breakLines(literal(`${found.place}, ${found.at}`), words.width, small, measure),
  ]
  return {
    reserved: Math.max((blank.length + 1) * lineHeight + 4, lines.length * lineHeight),
    draw: (x, top) => drawLines(setting, lines, { x, top, lineHeight }, small),
  }
}

function drawPicture(
  setting: Setting,
  block: SignatureBlock,
  place: { x: number; bottom: number; words: Words },
): Op[] {
  const found = place.words.signatures[block.slot]
  if (found === undefined) return []
  const { height } = setting.style.signature
  if ('note' in found.picture) {
    const note = textStyle(setting, {
      size: setting.style.small,
      font: 'italic',
      colour: colours.soft,
    })
    const lines = breakLines(
      literal(found.picture.note),
      place.words.width - 8,
      note,
      setting.measure,
    )
    const top = place.bottom - 4 - lines.length * setting.style.smallLine
    return drawLines(setting, lines, { x: place.x, top, lineHeight: setting.style.smallLine }, note)
  }
  const strokes = fitted(found.picture.strokes, {
    x: place.x + 4,
    bottom: place.bottom - 1,
    width: place.words.width - 8,
    height: height - 8,
  })
  const width = setting.style.size === 'large' ? 1.5 : 1.25
  return [{ kind: 'strokes', strokes, width, colour: colours.pen }]
}

/**
 * The drawn line on the ruled one: as large as the room allows, undistorted, but never more than half as large again
 * as it stood on the pad, so that a small hand stays small.
 */
function fitted(
  strokes: readonly (readonly Point[])[],
  room: { x: number; bottom: number; width: number; height: number },
): Point[][] {
  const points = strokes.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [upper, lower] = [Math.min(...ys), Math.max(...ys)]
  const scale = Math.min(
    room.width / Math.max(right - left, 1),
    room.height / Math.max(lower - upper, 1),
    (room.height / 4_000) * 1.5,
  )
  return strokes.map((stroke) =>
    stroke.map(([x, y]): Point => [room.x + (x - left) * scale, room.bottom - (lower - y) * scale]),
  )
}
