import { deflateSync } from 'node:zlib'

import { PDFName, PDFNumber, PDFString } from 'pdf-lib'
import type { PDFContext, PDFRef } from 'pdf-lib'

import { codesOf, hex, operandOf, type Named } from './codes.ts'
import type { Face, PlacedGlyph } from './faces.ts'
import { packedStream } from './packed.ts'

/**
 * The glyphs of one face used in one document. A glyph is named by its letter, in every document alike; each other
 * meaning of a glyph gets a number of its own, so that a letter with marks keeps its Unicode text.
 */
export type FaceUse = {
  readonly face: Face
  readonly name: string
  /** The text as operand of TJ, without the marks that are drawn as outlines. */
  show(text: string): string
  /** The number under which the page content names this glyph, as four hexadecimal digits. */
  code(glyph: PlacedGlyph): string
  readonly isUsed: boolean
  /** Writes font program, widths and meanings into the document. */
  embed(context: PDFContext): PDFRef
}

export function openFace(face: Face, name: string): FaceUse {
  const codes = codesOf(face)
  const extra = new Map<number, Named>()
  const special = new Map<string, number>()
  let isUsed = false
  const numberOf = (glyph: PlacedGlyph): number => {
    isUsed = true
    const named = codes.nameOf(glyph) ?? ownName(glyph)
    extra.set(named.code, named)
    return named.code
  }
  const ownName = ({ glyph, unicode, ownWidth: width }: PlacedGlyph): Named => {
    const key = `${glyph} ${unicode}`
    const code = special.get(key) ?? firstOwn + special.size
    special.set(key, code)
    return { code, glyph, unicode, width }
  }
  return {
    face,
    name,
    show(text) {
      isUsed = true
      const shown = codes.shown(text)
      if (shown !== undefined) {
        for (const named of shown.extra) extra.set(named.code, named)
        return shown.operand
      }
      const letters = face.shape(text).glyphs.filter((glyph) => glyph.unicode !== '')
      return operandOf(letters, numberOf) ?? ''
    },
    code: (glyph) => hex(numberOf(glyph)),
    get isUsed() {
      return isUsed
    },
    embed(context) {
      const isCommon = new Set(codes.common.map(({ code }) => code))
      const more = [...extra.values()].filter(({ code }) => !isCommon.has(code))
      const used = [...codes.common, ...more].toSorted((one, other) => one.code - other.code)
      return embedFace(context, face, programOf(face, used))
    },
  }
}

/** Numbers of glyphs with a meaning that is not their letter alone, counted in each document. */
const firstOwn = 0xe000

/** What of a font stands in a document, ready to be written; the same letters give the same every time. */
type Program = {
  readonly name: string
  readonly file: { readonly packed: Uint8Array; readonly length: number }
  readonly widths: readonly (PDFNumber | PDFNumber[])[]
  readonly glyphMap: Uint8Array
  /** A bit for each number that has a glyph, the highest of a byte first (ISO 32000-1, 9.8.3.2). */
  readonly present: Uint8Array
  readonly meanings: Uint8Array
}

const programs = new WeakMap<Face, Map<string, Program>>()
/** A sheet is printed several times with the same letters: to be read, large, to be signed. */
const mostPrograms = 24

function programOf(face: Face, used: readonly Named[]): Program {
  let known = programs.get(face)
  if (known === undefined) programs.set(face, (known = new Map<string, Program>()))
  const key = used.map(({ code, glyph }) => `${code} ${glyph}`).join()
  let program = known.get(key)
  if (program === undefined) {
    program = makeProgram(face, used)
    if (known.size >= mostPrograms) known.clear()
    known.set(key, program)
  }
  return program
}

function makeProgram(face: Face, used: readonly Named[]): Program {
  const { packed, length, numbers } = face.subset(used.map(({ glyph }) => glyph))
  const last = used.at(-1)?.code ?? 0
  const glyphMap = new Uint8Array((last + 1) * 2)
  const present = new Uint8Array((last >> 3) + 1)
  // number 0 is the sign for a missing letter, which every font has and no page of ours shows
  present[0] = 0x80
  for (const [index, { code }] of used.entries()) {
    const inSubset = numbers[index] ?? 0
    glyphMap[code * 2] = inSubset >> 8
    glyphMap[code * 2 + 1] = inSubset & 0xff
    present[code >> 3] = (present[code >> 3] ?? 0) | (0x80 >> (code & 7))
  }
  return {
    name: `${tag(used)}+${face.font.postscriptName ?? face.key}`,
    file: { packed, length },
    widths: widthsOf(used),
    glyphMap: deflateSync(glyphMap),
    present: deflateSync(present),
    meanings: deflateSync(toUnicode(used)),
  }
}

/** Widths as a PDF wants them: each stretch of numbers without a gap with its first. */
function widthsOf(used: readonly Named[]): (PDFNumber | PDFNumber[])[] {
  const widths: (PDFNumber | PDFNumber[])[] = []
  let stretch: PDFNumber[] = []
  for (const [index, { code, width }] of used.entries()) {
    if (used[index - 1]?.code !== code - 1) widths.push(PDFNumber.of(code), (stretch = []))
    stretch.push(PDFNumber.of(Math.round(width * 1000) / 1000))
  }
  return widths
}

function embedFace(context: PDFContext, face: Face, program: Program): PDFRef {
  const { font } = face
  const scale = 1000 / font.unitsPerEm
  const { packed, length } = program.file
  const file = context.register(packedStream(context, packed, { Length1: length }))
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: program.name,
      Flags: face.key === 'italic' ? 68 : 4,
      FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((side) =>
        Math.round(side * scale),
      ),
      ItalicAngle: font.italicAngle,
      Ascent: Math.round(font.ascent * scale),
      Descent: Math.round(font.descent * scale),
      CapHeight: Math.round(font.capHeight * scale),
      StemV: face.key === 'bold' ? 140 : face.key === 'semibold' ? 115 : 80,
      FontFile2: file,
      CIDSet: context.register(packedStream(context, program.present)),
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: program.name,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      DW: 0,
      W: [...program.widths],
      CIDToGIDMap: context.register(packedStream(context, program.glyphMap)),
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: program.name,
      Encoding: PDFName.of('Identity-H'),
      DescendantFonts: [descendant],
      ToUnicode: context.register(packedStream(context, program.meanings)),
    }),
  )
}

/** Six capitals that name the subset, from its content alone. */
function tag(used: readonly Named[]): string {
  let state = 7
  for (const { glyph } of used) state = (state * 31 + glyph) % 308_915_776
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCodePoint(65 + (state % 26))
    state = Math.floor(state / 26)
    return letter
  }).join('')
}

function toUnicode(used: readonly Named[]): string {
  const rows = used.map(({ code, unicode }) => {
    const units = Array.from({ length: unicode.length }, (_, at) =>
      hex(unicode.charCodeAt(at)),
    ).join('')
    return `<${hex(code)}> <${units}>`
  })
  const blocks: string[] = []
  for (let at = 0; at < rows.length; at += 100) {
    const block = rows.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}
