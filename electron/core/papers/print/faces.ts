import { deflateSync } from 'node:zlib'

import { create } from '@cantoo/fontkit'
import type { Font, Glyph } from '@cantoo/fontkit'

import type { FontKey } from '../layout/page.ts'
import { placeMark } from './marks.ts'

/** A glyph with its place in a word; all lengths in thousandths of the type size. */
export type PlacedGlyph = {
  readonly glyph: number
  /**
   * What a reader of the text finds for this glyph. A letter carries its combining marks with it; a mark itself has
   * none and is drawn as an outline, because readers tear letter and mark apart.
   */
  readonly unicode: string
  /** The width the font itself gives the glyph. */
  readonly ownWidth: number
  readonly advance: number
  readonly dx: number
  readonly dy: number
}
export type Shaped = { readonly glyphs: readonly PlacedGlyph[]; readonly width: number }

/** One font file, with everything already shaped remembered. */
export type Face = {
  readonly key: FontKey
  readonly font: Font
  shape(text: string): Shaped
  /** Whether every letter of the text has a glyph here. */
  has(text: string): boolean
  /** The font program with these glyphs only, packed, and their numbers in it. */
  subset(glyphs: readonly number[]): Subset
}
export type Subset = {
  readonly packed: Uint8Array
  /** Length of the program before it was packed. */
  readonly length: number
  readonly numbers: readonly number[]
}
export type Faces = Readonly<Record<FontKey, Face>>

const mostKnown = 40_000
const mostLines = 4_000
/** A sheet is printed several times with the same letters: to be read, large, to be signed. */
const mostSubsets = 12

/** Characters without a picture of their own: they tell where a line may or may not end. */
const invisible = /[\u200B\u2060\uFEFF]/g
/** Characters set one by one, because shaping would drop them: spaces and hyphens. */
const single = /([ \u00A0\u2009\u200A\u202F\u00AD\u2010\u2011])/
/** What a reader finds for a character, where it is not the character itself. */
const readAs: Readonly<Record<string, string>> = { '\u00A0': ' ' }
/**
 * Characters which the fonts lack, and what looks the same: the double prime of transliteration, and the C with a hook,
 * whose hook the horn draws.
 */
const lookAlike: Readonly<Record<string, string>> = {
  '\u02BA': '\u2033',
  '\u0187': 'C\u031B',
  '\u0188': 'c\u031B',
}

/** Reads the four font files once; the result serves any number of sheets. Throws when a file is no single font. */
export function loadFaces(files: Readonly<Record<FontKey, Uint8Array>>): Faces {
  return {
    regular: face('regular', files.regular),
    italic: face('italic', files.italic),
    semibold: face('semibold', files.semibold),
    bold: face('bold', files.bold),
  }
}

function face(key: FontKey, file: Uint8Array): Face {
  const font = create(file)
  if (!('layout' in font)) throw new Error(`font file "${key}" is a collection, not a single font`)
  const words = new Map<string, Shaped>()
  /** A line is measured, placed and printed: three times the same. */
  const lines = new Map<string, Shaped>()
  const marked = new Map<string, Shaped>()
  const letters = new Map<string, boolean>()
  const subsets = new Map<string, Subset>()
  const shapeMarked = (letter: string): Shaped => {
    const known = marked.get(letter)
    if (known !== undefined) return known
    const shaped = shapeLetter(font, letter)
    if (marked.size >= mostKnown) marked.clear()
    marked.set(letter, shaped)
    return shaped
  }
  const shapePart = (part: string): Shaped => {
    const known = words.get(part)
    if (known !== undefined) return known
    const shaped =
      single.test(part) && part.length === 1
        ? shapeSingle(font, part)
        : shapeWord(font, part, shapeMarked)
    if (words.size >= mostKnown) words.clear()
    words.set(part, shaped)
    return shaped
  }
  return {
    key,
    font,
    shape(text) {
      const known = words.get(text) ?? lines.get(text)
      if (known !== undefined) return known
      const parts = text
        .replace(invisible, '')
        .split(single)
        .filter((part) => part !== '')
        .map(shapePart)
      const [only] = parts
      if (only !== undefined && parts.length === 1) return only
      const shaped = {
        glyphs: parts.flatMap((part) => part.glyphs),
        width: parts.reduce((sum, part) => sum + part.width, 0),
      }
      if (lines.size >= mostLines) lines.clear()
      lines.set(text, shaped)
      return shaped
    },
    has(text) {
      for (const character of text.replace(invisible, '')) {
        let known = letters.get(character)
        if (known === undefined) letters.set(character, (known = drawable(font, character)))
        if (!known) return false
      }
      return true
    },
    subset(glyphs) {
      const key = glyphs.join(' ')
      const known = subsets.get(key)
      if (known !== undefined) return known
      const made = subsetOf(font, glyphs)
      if (subsets.size >= mostSubsets) subsets.clear()
      subsets.set(key, made)
      return made
    },
  }
}

function subsetOf(font: Font, glyphs: readonly number[]): Subset {
  const subset = font.createSubset()
  const numbers = glyphs.map((glyph) => subset.includeGlyph(glyph))
  const program = new Uint8Array(subset.encode())
  return { packed: deflateSync(program), length: program.length, numbers }
}

function drawable(font: Font, character: string): boolean {
  return Array.from(decomposed(font, character)).every((part) => hasGlyph(font, part))
}

const hasGlyph = (font: Font, character: string): boolean =>
  font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)

/** The character in a form the font can draw: itself, its look-alike, or base letter and combining marks apart. */
function decomposed(font: Font, character: string): string {
  if (hasGlyph(font, character)) return character
  return lookAlike[character] ?? character.normalize('NFD')
}

function shapeSingle(font: Font, character: string): Shaped {
  // Never ask the font for the glyph of a soft hyphen: it is the hyphen's own, is remembered as invisible from then
  // on, and every ordinary hyphen vanishes.
  const drawn = /[\u00AD\u2010\u2011]/.test(character) ? '-' : character
  const glyph = font.glyphForCodePoint(drawn.codePointAt(0) ?? 0)
  const scale = 1000 / font.unitsPerEm
  const width = (glyph?.advanceWidth ?? 0) * scale
  const unicode = readAs[character] ?? character
  return {
    glyphs: [{ glyph: glyph?.id ?? 0, unicode, ownWidth: width, advance: width, dx: 0, dy: 0 }],
    width,
  }
}

/** Ligatures stay off: German ones must not cross a seam between two words, and each glyph keeps one letter. */
const features = { liga: false }

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' })

function shapeWord(font: Font, word: string, letter: (text: string) => Shaped): Shaped {
  // Only where every letter stands for itself do letters and glyphs belong together one by one. The font joins some
  // letters with their marks and takes others apart: a word with marks is set letter by letter.
  const isPlain = !/\p{M}/u.test(word) && Array.from(word).every((letter) => hasGlyph(font, letter))
  const whole = isPlain ? shapePlain(font, word) : undefined
  if (whole !== undefined) return whole
  const letters = Array.from(graphemes.segment(word), ({ segment }) => letter(segment))
  return {
    glyphs: letters.flatMap(({ glyphs }) => glyphs),
    width: letters.reduce((sum, { width }) => sum + width, 0),
  }
}

/** Letter by letter with kerning; undefined when the font gives more or fewer glyphs than there are letters. */
function shapePlain(font: Font, word: string): Shaped | undefined {
  const read = Array.from(word)
  const run = laidOut(font, word)
  if (run.length !== read.length) return undefined
  return together(run.map((glyph, index) => ({ ...glyph, unicode: read[index] ?? '' })))
}

/** One letter with its marks: the first glyph carries the text of all. */
function shapeLetter(font: Font, letter: string): Shaped {
  const drawn = Array.from(letter, (character) => decomposed(font, character)).join('')
  const run = laidOut(font, drawn)
  // The font joins the first marks with the letter, so the last glyphs are the last marks, in the order in which they
  // were given to it; sometimes it takes the letter itself apart as well.
  const given = Array.from(drawn)
  const signs = run.length <= given.length ? given : given.flatMap(apart)
  const before: Glyph[] = []
  return together(
    run.map((glyph, index) => {
      const mark = signs.at(index - run.length) ?? ''
      const needsPlace = index > 0 && glyph.dx === 0 && glyph.dy === 0
      const [dx, dy] = needsPlace ? placeMark(glyph.drawn, mark, before) : [glyph.dx, glyph.dy]
      before.push(glyph.drawn)
      return { ...glyph, dx, dy, unicode: index === 0 ? letter : '' }
    }),
  )
}

const apart = (character: string): string[] => Array.from(character.normalize('NFD'))

type LaidOut = Omit<PlacedGlyph, 'unicode'> & { readonly drawn: Glyph }

function laidOut(font: Font, text: string): LaidOut[] {
  const { glyphs, positions } = font.layout(text, features)
  const scale = 1000 / font.unitsPerEm
  return glyphs.map((glyph, index) => ({
    drawn: glyph,
    glyph: glyph.id,
    ownWidth: glyph.advanceWidth * scale,
    advance: (positions?.[index]?.xAdvance ?? glyph.advanceWidth) * scale,
    dx: (positions?.[index]?.xOffset ?? 0) * scale,
    dy: (positions?.[index]?.yOffset ?? 0) * scale,
  }))
}

function together(run: readonly (LaidOut & { unicode: string })[]): Shaped {
  return {
    glyphs: run.map(({ drawn: _, ...glyph }) => glyph),
    width: run.reduce((sum, glyph) => sum + glyph.advance, 0),
  }
}
