import type { Piece } from '../flow.ts'
import { breakLines, drawLine } from '../lines.ts'
import type { Line, TextStyle } from '../lines.ts'
import type { Colour, FontKey, Measure } from '../page.ts'
import { colours } from '../style.ts'
import type { Style } from '../style.ts'

/** What setting a block needs to know. */
export type Setting = {
  readonly measure: Measure
  readonly style: Style
  readonly language: 'de' | 'en'
}

export function textStyle(
  setting: Setting,
  change: { size?: number; font?: FontKey; colour?: Colour; divide?: boolean } = {},
): TextStyle {
  return {
    size: change.size ?? setting.style.body,
    font: change.font ?? 'regular',
    colour: change.colour ?? colours.ink,
    language: change.divide === false ? undefined : setting.language,
  }
}

/** The baseline of a line of this height: capitals stand in its middle (their height is 0.66 of the size). */
export function baseline(top: number, lineHeight: number, size: number): number {
  return top + lineHeight / 2 + size * 0.33
}

/** Lines of text as pieces; never a single line alone at the foot or the head of a page. */
export function linePieces(
  setting: Setting,
  inline: string,
  place: { x: number; width: number; lineHeight: number },
  style: TextStyle,
): Piece[] {
  const lines = breakLines(inline, place.width, style, setting.measure)
  return lines.map((line, index) => ({
    height: place.lineHeight,
    gap: 0,
    breakBefore: index === 1 || (index > 0 && index === lines.length - 1) ? 'avoid' : 'free',
    draw: (top) =>
      drawLine(
        line,
        place.x,
        baseline(top, place.lineHeight, style.size),
        style.size,
        setting.measure,
      ),
  }))
}

/** Lines already broken, drawn one below the other. */
export function drawLines(
  setting: Setting,
  lines: readonly Line[],
  place: { x: number; top: number; lineHeight: number; align?: 'left' | 'right'; width?: number },
  style: TextStyle,
): ReturnType<typeof drawLine> {
  return lines.flatMap((line, index) => {
    const x = place.align === 'right' ? place.x + (place.width ?? 0) - line.width : place.x
    const y = baseline(place.top + index * place.lineHeight, place.lineHeight, style.size)
    return drawLine(line, x, y, style.size, setting.measure)
  })
}
