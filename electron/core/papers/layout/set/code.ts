import type { Block } from '../blocks.ts'
import type { Piece } from '../flow.ts'
import { breakLines } from '../lines.ts'
import { colours, grid, qrSize } from '../style.ts'
import { drawLines, textStyle } from './context.ts'
import type { Setting } from './context.ts'

/** Between the square and its words. */
const between = 12
/** Free below it, so that whoever scans it meets no letters. */
const below = 6

/** A code in groups is not divided between two lines. */
const whole = (text: string): string => text.replaceAll(/(?<=[0-9A-Z]{4})-(?=[0-9A-Z])/g, '-\u2060')

/** A square for machines at the left, its words beside it in small type, as at the foot of a sheet; never divided. */
export function setCode(setting: Setting, block: Extract<Block, { type: 'code' }>): Piece[] {
  const { style, measure } = setting
  const words = textStyle(setting, { size: style.small, colour: colours.soft })
  const lines = breakLines(whole(block.text), grid.width - qrSize - between, words, measure)
  const lineHeight = style.smallLine
  return [
    {
      height: Math.max(qrSize + below, lines.length * lineHeight),
      gap: style.line * 0.9,
      breakBefore: 'free',
      draw: (top) => [
        { kind: 'qr', x: grid.left, y: top, size: qrSize, text: block.qrText },
        ...drawLines(setting, lines, { x: grid.left + qrSize + between, top, lineHeight }, words),
      ],
    },
  ]
}
