import type { Colour } from './page.ts'

export type Size = 'normal' | 'large'

const colour = (hex: string): Colour => {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return [part(1), part(3), part(5)]
}

export const colours = {
  ink: colour('#17212b'),
  soft: colour('#4c5863'),
  brand: colour('#0b5d57'),
  brandSoft: colour('#edf4f3'),
  hairline: colour('#cfd3d2'),
  line: colour('#5f6a74'),
  sunk: colour('#f4f3ef'),
  warn: colour('#8a5a00'),
  warnSoft: colour('#fdf5e3'),
  pen: colour('#14233f'),
  mark: colour('#f5f4f1'),
} as const

/**
 * The grid. The left margin is wider than the right one: a punched hole must not hit a number. Widths and heights in
 * points.
 */
export const grid = {
  left: 63,
  right: 57,
  width: 595.276 - 63 - 57,
  /** Where the text of a clause, notice or list under a number begins. */
  indent: 25.5,
  firstTop: 103,
  top: 66,
  firstBottom: 729,
  bottom: 788,
} as const

/** All sizes of one version of a sheet, in points. */
export type Style = {
  readonly size: Size
  readonly body: number
  /** Distance of two baselines. */
  readonly line: number
  readonly small: number
  readonly smallLine: number
  readonly title: number
  readonly laterTitle: number
  /** Space above a later title, the rule in it included. */
  readonly laterTitleGap: number
  readonly heading1: number
  readonly heading2: number
  readonly paragraphGap: number
  readonly rowPad: number
  /** Where the right column of a definition table begins. */
  readonly factsColumn: number
  readonly indent: number
  /** Type size of running line and footer, and of the letterhead's name and lines. */
  readonly frame: number
  readonly letterhead: { readonly name: number; readonly line: number }
  readonly signature: { readonly height: number; readonly perRow: 1 | 2 }
  readonly photos: { readonly perRow: 2 | 3 | 4; readonly tallest: number }
}

const normal: Style = {
  size: 'normal',
  body: 10.4,
  line: 14.77,
  small: 8.8,
  smallLine: 12.2,
  title: 21,
  laterTitle: 15.5,
  laterTitleGap: 31,
  heading1: 14.5,
  heading2: 11.5,
  paragraphGap: 5.2,
  rowPad: 4.1,
  factsColumn: 126,
  indent: 25.5,
  frame: 8,
  letterhead: { name: 12, line: 8.8 },
  signature: { height: 48, perRow: 2 },
  photos: { perRow: 3, tallest: 168 },
}

/** The normal version of a sheet with many short papers. */
const compact: Style = {
  ...normal,
  body: 9.7,
  line: 13.2,
  small: 8.5,
  smallLine: 11.4,
  title: 18.5,
  laterTitle: 12.8,
  laterTitleGap: 20.5,
  heading1: 12.8,
  heading2: 10.6,
  paragraphGap: 3.6,
  rowPad: 2.9,
  factsColumn: 108,
  signature: { height: 42, perRow: 2 },
  photos: { perRow: 4, tallest: 84 },
}

const large: Style = {
  size: 'large',
  body: 16,
  line: 22.4,
  small: 13.2,
  smallLine: 18,
  title: 26,
  laterTitle: 21,
  laterTitleGap: 42.5,
  heading1: 20,
  heading2: 17.2,
  paragraphGap: 8,
  rowPad: 6,
  factsColumn: 158,
  indent: 32,
  frame: 9.6,
  letterhead: { name: 13.5, line: 9.8 },
  signature: { height: 60, perRow: 1 },
  photos: { perRow: 2, tallest: 168 },
}

/** The sizes of the normal version – closer where the sheet asks for it – or of the large-print version. */
export function styleOf(size: Size, density?: 'compact'): Style {
  if (size === 'large') return large
  return density === undefined ? normal : compact
}

/** The same type, set a little closer; a sheet whose last page would hold next to nothing is set so. */
export function tightened(style: Style): Style {
  return {
    ...style,
    line: style.line * 0.955,
    smallLine: style.smallLine * 0.965,
    laterTitleGap: style.laterTitleGap * 0.82,
    paragraphGap: style.paragraphGap * 0.75,
    rowPad: style.rowPad * 0.78,
    signature: { ...style.signature, height: style.signature.height * 0.9 },
  }
}

/** Side of a square with a code, in points (22 mm). */
export const qrSize = 63
