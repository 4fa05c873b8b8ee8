import { deflateSync } from 'node:zlib'

import { PDFHexString, PDFName } from 'pdf-lib'
import type { PDFContext, PDFRef } from 'pdf-lib'

import type { Face, PlacedGlyph } from './faces.ts'
import { packedStream } from './packed.ts'

/**
 * The glyphs of one face used in one document. Each pair of glyph and meaning gets a number of its own, so that a
 * hyphen at a line end is read as a soft hyphen and a letter with marks keeps its Unicode text.
 */
export type FaceUse = {
  readonly face: Face
  readonly name: string
  /** The number under which the page content names this glyph, as four hexadecimal digits. */
  code(glyph: PlacedGlyph): string
  readonly isUsed: boolean
  /** Writes font program, widths and meanings into the document. */
  embed(context: PDFContext): PDFRef
}

type Used = { readonly glyph: number; readonly unicode: string; readonly width: number }

export function openFace(face: Face, name: string): FaceUse {
  const codes = new Map<string, string>()
  const used: Used[] = []
  return {
    face,
    name,
    code({ glyph, unicode, ownWidth }) {
      const key = `${glyph} ${unicode}`
      const known = codes.get(key)
      if (known !== undefined) return known
      used.push({ glyph, unicode, width: ownWidth })
      const code = hex(used.length)
      codes.set(key, code)
      return code
    },
    get isUsed() {
      return used.length > 0
    },
    embed: (context) => embedFace(context, face, used),
  }
}

const hex = (number: number, digits = 4): string =>
  number.toString(16).toUpperCase().padStart(digits, '0')

function embedFace(context: PDFContext, face: Face, used: readonly Used[]): PDFRef {
  const { packed, length, numbers } = face.subset(used.map(({ glyph }) => glyph))
  const glyphMap = new Uint8Array((used.length + 1) * 2)
  for (const [index, inSubset] of numbers.entries()) {
    glyphMap[(index + 1) * 2] = inSubset >> 8
    glyphMap[(index + 1) * 2 + 1] = inSubset & 0xff
  }
  const { font } = face
  const scale = 1000 / font.unitsPerEm
  const fontName = `${tag(used)}+${font.postscriptName ?? face.key}`
  const file = context.register(packedStream(context, packed, { Length1: length }))
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: fontName,
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
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: fontName,
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      DW: 0,
      W: [1, used.map(({ width }) => Math.round(width * 1000) / 1000)],
      CIDToGIDMap: context.register(packedStream(context, deflateSync(glyphMap))),
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: fontName,
      Encoding: PDFName.of('Identity-H'),
      DescendantFonts: [descendant],
      ToUnicode: context.register(packedStream(context, deflateSync(toUnicode(used)))),
    }),
  )
}

/** Six capitals that name the subset, from its content alone. */
function tag(used: readonly Used[]): string {
  let state = 7
  for (const { glyph } of used) state = (state * 31 + glyph) % 308_915_776
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCodePoint(65 + (state % 26))
    state = Math.floor(state / 26)
    return letter
  }).join('')
}

function toUnicode(used: readonly Used[]): string {
  const rows = used.map(({ unicode }, index) => {
    const units = Array.from({ length: unicode.length }, (_, at) =>
      hex(unicode.charCodeAt(at)),
    ).join('')
    return `<${hex(index + 1)}> <${units}>`
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
