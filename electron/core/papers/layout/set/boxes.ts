import type { Block } from '../blocks.ts'
import { first, together } from '../flow.ts'
import type { Back, Piece } from '../flow.ts'
import { colours, grid } from '../style.ts'
import { linePieces, textStyle } from './context.ts'
import type { Setting } from './context.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

/** Empty strip inside a box, so that text does not touch its edges. */
const pad = (height: number): Piece => ({ height, gap: 0, breakBefore: 'avoid', draw: () => [] })

function boxed(pieces: readonly Piece[], back: Omit<Back, 'key'>, padding: number): Piece[] {
  const key = {}
  const all = [pad(padding), ...pieces, pad(padding)]
  // The gap between two pieces lies inside the box, so it becomes part of the piece's height.
  return all.map((piece, index): Piece => {
    const gap = index === 0 ? 0 : piece.gap
    return {
      ...piece,
      height: piece.height + gap,
      gap: 0,
      breakBefore: index === 0 ? 'free' : piece.breakBefore,
      draw: (top) => piece.draw(top + gap),
      back: { ...back, key },
    }
  })
}

/** The plain-language box: tinted, with a bar, its sentences as one running text. */
export function setSummary(setting: Setting, block: Of<'summary'>): Piece[] {
  const { style } = setting
  const place = { x: grid.left + 12, width: grid.width - 24 }
  const pieces = [
    ...linePieces(
      setting,
      block.label,
      { ...place, lineHeight: style.line * 0.95 },
      textStyle(setting, { size: style.body * 0.9, font: 'bold', colour: colours.brand }),
    ),
    ...first(
      linePieces(
        setting,
        block.sentences.join(' '),
        { ...place, lineHeight: style.line },
        textStyle(setting),
      ),
      { gap: 1.5 },
    ),
  ]
  const back = {
    x: grid.left,
    width: grid.width,
    colour: colours.brandSoft,
    bar: { width: 3, colour: colours.brand },
  }
  return first(together(boxed(pieces, back, style.body * 0.75)), { gap: style.line * 0.9 })
}

/** A note with a rule at its left; a warning is tinted and has a heavier rule. */
export function setNotice(setting: Setting, block: Of<'notice'>): Piece[] {
  const { style } = setting
  const warn = block.tone === 'warn'
  const place = { x: grid.left + 12, width: grid.width - 24 }
  const pieces = [
    ...(block.heading === undefined
      ? []
      : linePieces(
          setting,
          block.heading,
          { ...place, lineHeight: style.line },
          textStyle(setting, { font: 'bold', colour: warn ? colours.warn : colours.ink }),
        )),
    ...linePieces(setting, block.text, { ...place, lineHeight: style.line }, textStyle(setting)),
  ]
  const back = warn
    ? {
        x: grid.left,
        width: grid.width,
        colour: colours.warnSoft,
        bar: { width: 3, colour: colours.warn },
      }
    : {
        x: grid.left,
        width: grid.width,
        colour: colours.sunk,
        bar: { width: 1.5, colour: colours.line },
      }
  const group = boxed(pieces, back, style.body * 0.55)
  return first(pieces.length > 14 ? group : together(group), {
    gap: style.line * 0.75,
    ...(block.ids === undefined ? {} : { ids: block.ids }),
  })
}
