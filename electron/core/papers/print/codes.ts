import type { Face, PlacedGlyph } from './faces.ts'

/** A glyph as a document names it: under which number, what a reader finds for it, how wide it is. */
export type Named = {
  readonly code: number
  readonly glyph: number
  readonly unicode: string
  readonly width: number
}

/** A text as the operand of one operator, and the glyphs it needs beside those every document has. */
export type Shown = { readonly operand: string; readonly extra: readonly Named[] }

/**
 * The letters nearly every sheet needs: with them in each document all documents share one font program, which is cut
 * and packed once; only a name such as Błażej has one of its own.
 */
const common = [
  ' !"%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz|',
  'ÄÖÜßäöüé§°²·×–—‘’‚“”„…€\u00AD',
].join('')

/** Where the numbers of glyphs begin that are not the plain glyph of their letter; nothing of ours is printed there. */
const privateUse = 0xe000

/** Texts remembered for one face; the words of papers and of many customers. */
const mostShown = 6_000

/** How the glyphs of one face are named in every document: by the letter itself, so that a text is written once. */
export type FaceCodes = {
  readonly common: readonly Named[]
  /** The text as operand; undefined when a glyph in it has no name that is the same in every document. */
  shown(text: string): Shown | undefined
  /** The name of one glyph, if it is the plain glyph of its letter. */
  nameOf(glyph: PlacedGlyph): Named | undefined
}

const known = new WeakMap<Face, FaceCodes>()

export function codesOf(face: Face): FaceCodes {
  const codes = known.get(face) ?? makeCodes(face)
  known.set(face, codes)
  return codes
}

function makeCodes(face: Face): FaceCodes {
  const plain = new Map<number, number>()
  /** The glyph a letter has when it stands alone; a soft hyphen is drawn as a hyphen and read as itself. */
  const plainGlyph = (letter: number): number => {
    let glyph = plain.get(letter)
    if (glyph === undefined) {
      const [only, more] = face.shape(String.fromCodePoint(letter)).glyphs
      glyph = only === undefined || more !== undefined ? -1 : only.glyph
      plain.set(letter, glyph)
    }
    return glyph
  }
  const nameOf = ({ glyph, unicode, ownWidth }: PlacedGlyph): Named | undefined => {
    const code = unicode.length === 1 ? unicode.charCodeAt(0) : privateUse
    if (code === 0 || code >= privateUse || plainGlyph(code) !== glyph) return undefined
    return { code, glyph, unicode, width: ownWidth }
  }
  const everywhere = Array.from(common)
    .flatMap((letter) => face.shape(letter).glyphs.slice(0, 1))
    .flatMap((glyph) => nameOf(glyph) ?? [])
    .toSorted((one, other) => one.code - other.code)
  const isCommon = new Set(everywhere.map(({ code }) => code))
  const texts = new Map<string, Shown | undefined>()
  const write = (text: string): Shown | undefined => {
    const extra = new Map<number, Named>()
    const operand = operandOf(face.shape(text).glyphs, (glyph) => {
      const named = nameOf(glyph)
      if (named !== undefined && !isCommon.has(named.code)) extra.set(named.code, named)
      return named?.code
    })
    return operand === undefined ? undefined : { operand, extra: [...extra.values()] }
  }
  return {
    common: everywhere,
    nameOf,
    shown(text) {
      if (texts.has(text)) return texts.get(text)
      const shown = write(text)
      if (texts.size >= mostShown) texts.clear()
      texts.set(text, shown)
      return shown
    },
  }
}

/** Glyphs as the operand of TJ, their numbers by `codeFor`; undefined when one of them has none. */
export function operandOf(
  glyphs: readonly PlacedGlyph[],
  codeFor: (glyph: PlacedGlyph) => number | undefined,
): string | undefined {
  let out = ''
  let move = 0
  for (const glyph of glyphs) {
    const shift = move - glyph.dx
    if (Math.abs(shift) >= 0.05) out += `)${String(Math.round(shift * 1000) / 1000)}(`
    const code = codeFor(glyph)
    if (code === undefined) return undefined
    out += byte(code >> 8) + byte(code & 0xff)
    move = glyph.dx + glyph.ownWidth - glyph.advance
  }
  return `[(${out})]`
}

/** One byte of a string in a page; what would end it, or be read as another line end, is written otherwise. */
const byte = (value: number): string =>
  value === 0x28 || value === 0x29 || value === 0x5c
    ? `\\${String.fromCharCode(value)}`
    : value === 0x0d
      ? String.raw`\r`
      : String.fromCharCode(value)

/** Four hexadecimal digits. */
export const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0')
