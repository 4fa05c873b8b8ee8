import type { Glyph } from '@cantoo/fontkit'

/** Combining marks that hang below their letter (canonical classes 202 and 220 as far as names use them). */
const below = /[\u0316-\u0319\u031C-\u0320\u0323-\u0333\u0339-\u033C\u0345\u0347-\u0349]/u
/** Marks that span two letters, and the comma above right, stand where the font puts them. */
const leave = /[\u0315\u035C-\u0362]/u
const [horn, cedilla, ogonek] = ['\u031B', '\u0327', '\u0328']
const clearance = 45

/**
 * Offset in font units of a combining mark for which the font has no anchor: centred over (or under) its letter and
 * clear of what already stands there; a horn and an ogonek touch the letter's right side. `before` is the letter and
 * its earlier marks; the pen is at the letter's end.
 */
export function placeMark(
  mark: Glyph,
  character: string,
  before: readonly Glyph[],
): [number, number] {
  const [letter] = before
  if (letter === undefined || leave.test(character)) return [0, 0]
  const box = mark.bbox
  const edge = letter.bbox.maxX - letter.advanceWidth
  const centre = edge - letter.bbox.width / 2 - (box.minX + box.width / 2)
  if (character === horn)
    return [edge - box.minX - box.width * 0.7, Math.max(0, letter.bbox.maxY - box.maxY + clearance)]
  if (character === ogonek) return [edge - box.maxX, 0]
  if (character === cedilla) return [centre, 0]
  if (below.test(character)) {
    const floor = Math.min(0, ...before.map((glyph) => glyph.bbox.minY))
    return [centre, Math.min(0, floor - clearance - box.maxY)]
  }
  const ceiling = Math.max(...before.map((glyph) => glyph.bbox.maxY))
  return [centre, Math.max(0, ceiling + clearance - box.minY)]
}
