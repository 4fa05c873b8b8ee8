import type { Faces } from './faces.ts'

/** A letter that the fonts cannot draw, found before anything is printed. */
export class GlyphError extends Error {
  override readonly name = 'GlyphError'
  readonly character: string
  /** Where it stands: `papers.0.blocks.3.rows.1.lines.0`, `signatures.customer.name` … */
  readonly field: string
  readonly text: string

  constructor(character: string, field: string, text: string) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    super(`no glyph for "${character}" (U+${code}) in ${field}: "${text.slice(0, 80)}"`)
    this.character = character
    this.field = field
    this.text = text
  }
}

/** Drawn as lines, so they need no glyph; line ends and tabs are set, not drawn. */
const drawnOtherwise = /[\n\r\t☐☑☒]/gu

/** The first letter of the text that cannot be printed, or undefined. For forms, before anybody signs. */
export function unprintable(text: string, faces: Faces): string | undefined {
  if (isKnown(text, faces)) return undefined
  const letters = text.normalize('NFC').replace(drawnOtherwise, '')
  if (Object.values(faces).every((face) => face.has(letters))) return undefined
  return Array.from(letters).find(
    (character) => !Object.values(faces).every((face) => face.has(character)),
  )
}

/** What is known of each letter by its number: 1 stands alone and every face has it, 2 has to be looked at in its text. */
const found = new WeakMap<Faces, Uint8Array>()

/** Most texts consist of nothing but letters that are known already. */
function isKnown(text: string, faces: Faces): boolean {
  let known = found.get(faces)
  if (known === undefined) found.set(faces, (known = new Uint8Array(0x10000)))
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    const state = (known[letter] ||= standsAlone(text.charAt(at), faces) ? 1 : 2)
    if (state !== 1) return false
  }
  return true
}

const standsAlone = (letter: string, faces: Faces): boolean =>
  letter === '\n' ||
  (/[\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u.test(letter) &&
    letter.normalize('NFC') === letter &&
    Object.values(faces).every((face) => face.has(letter)))

/** Throws GlyphError for the first string anywhere inside `value` which cannot be printed. */
export function checkLetters(value: unknown, faces: Faces, field = ''): void {
  if (typeof value === 'string') {
    const character = unprintable(value, faces)
    if (character !== undefined) throw new GlyphError(character, field, value)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      checkLetters(inner, faces, field === '' ? key : `${field}.${key}`)
  }
}
