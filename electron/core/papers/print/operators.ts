import { encode } from 'uqr'

import type { Colour, FontKey, Op, TextOp } from '../layout/page.ts'
import { paper } from '../layout/page.ts'
import { outlinePath, smoothPath } from './curve.ts'
import type { FaceUse } from './embed.ts'
import type { Face, PlacedGlyph } from './faces.ts'
import { formOf, type Form, type Forms } from './forms.ts'

/** The fonts and shared drawings of one document. */
export type Uses = Readonly<Record<FontKey, FaceUse>> & { readonly forms: Forms }

/** What holds on a page until it is changed: nothing is said twice. */
type Pen = { fill: string; font: string }

/** The content of one page, as PDF operators, one byte for each character. Pictures are named by `pictureName`. */
export function pageContent(
  ops: readonly Op[],
  uses: Uses,
  pictureName: (photo: string) => string,
): string {
  const parts: string[] = []
  const pen: Pen = { fill: '', font: '' }
  for (const op of ops) parts.push(operators(op, uses, pictureName, pen))
  return parts.join('\n')
}

/** At most three digits behind the point, no exponent, no negative zero. */
export const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000
  return rounded === 0 ? '0' : String(rounded)
}
const flip = (y: number): string => number(paper.height - y)
const fillColour = (colour: Colour): string => `${colour.map(number).join(' ')} rg`
const lineColour = (colour: Colour): string => `${colour.map(number).join(' ')} RG`

function operators(op: Op, uses: Uses, pictureName: (photo: string) => string, pen: Pen): string {
  switch (op.kind) {
    case 'text':
      return text(op, uses[op.font], pen)
    case 'rule':
      return `${lineColour(op.colour)} ${number(op.width)} w ${number(op.x1)} ${flip(op.y1)} m ${number(op.x2)} ${flip(op.y2)} l S`
    case 'fill':
      return `${filled(op.colour, pen)}${number(op.x)} ${flip(op.y + op.height)} ${number(op.width)} ${number(op.height)} re f`
    case 'checkbox':
      return checkbox(op, uses, pen)
    case 'image':
      return `q ${number(op.width)} 0 0 ${number(op.height)} ${number(op.x)} ${flip(op.y + op.height)} cm /${pictureName(op.photo)} Do Q`
    case 'qr':
      return qr(op, uses)
    case 'strokes':
      return `q 1 J 1 j ${lineColour(op.colour)} ${number(op.width)} w ${op.strokes
        .map((stroke) => smoothPath(stroke.map(([x, y]) => [x, paper.height - y])))
        .join(' ')} Q`
    case 'watermark':
      return watermark(op, uses)
  }
}

/** The operator for a colour that does not hold already. */
function filled(colour: Colour, pen: Pen): string {
  const fill = fillColour(colour)
  if (pen.fill === fill) return ''
  pen.fill = fill
  return `${fill} `
}

function inFont(use: FaceUse, size: number, pen: Pen): string {
  const font = `/${use.name} ${number(size)} Tf`
  if (pen.font === font) return ''
  pen.font = font
  return `${font} `
}

function text(op: TextOp, use: FaceUse, pen: Pen): string {
  const operand = use.show(op.text)
  const shown = `${filled(op.colour, pen)}BT ${inFont(use, op.size, pen)}${number(op.x)} ${flip(op.y)} Td ${operand} TJ ET`
  const { glyphs } = use.face.shape(op.text)
  return glyphs.some((glyph) => glyph.unicode === '') ? `${shown} ${marks(op, glyphs, use)}` : shown
}

/** Combining marks as outlines at their place over or under the letter. */
function marks(op: TextOp, glyphs: readonly PlacedGlyph[], use: FaceUse): string {
  const { font } = use.face
  const scale = op.size / 1000
  let pen = op.x
  const drawn = glyphs.flatMap(({ glyph, unicode, dx, dy, advance }) => {
    const [x, y] = [pen + dx * scale, paper.height - op.y + dy * scale]
    pen += advance * scale
    const path = unicode === '' ? font.getGlyph(glyph)?.path : undefined
    if (path === undefined) return []
    const size = op.size / font.unitsPerEm
    return [
      `q ${number(size * 100)} 0 0 ${number(size * 100)} ${number(x)} ${number(y)} cm ${outlinePath(path.scale(0.01).commands)} f Q`,
    ]
  })
  return drawn.join(' ')
}

/** A square with or without a cross, and the sign itself as invisible text for whoever reads the text only. */
function checkbox(op: Extract<Op, { kind: 'checkbox' }>, uses: Uses, pen: Pen): string {
  const use = uses.regular
  const side = op.size * 0.7
  const [x, y] = [op.x + op.size * 0.06, paper.height - op.y - op.size * 0.04]
  const { font } = use.face
  const glyph = font.glyphForCodePoint(0x2610)
  const width = ((glyph?.advanceWidth ?? 0) * 1000) / font.unitsPerEm
  const code = use.code({
    glyph: glyph?.id ?? 0,
    unicode: op.chosen ? '☒' : '☐',
    ownWidth: width,
    advance: width,
    dx: 0,
    dy: 0,
  })
  const inset = side * 0.22
  const cross = [
    `${number(x + inset)} ${number(y + inset)} m ${number(x + side - inset)} ${number(y + side - inset)} l`,
    `${number(x + inset)} ${number(y + side - inset)} m ${number(x + side - inset)} ${number(y + inset)} l S`,
  ].join(' ')
  return [
    `q ${lineColour(op.colour)} ${number(op.size * 0.075)} w 0 j`,
    `${number(x)} ${number(y)} ${number(side)} ${number(side)} re S`,
    op.chosen ? `1 J ${number(op.size * 0.12)} w ${cross}` : '',
    `Q BT 3 Tr ${inFont(use, op.size, pen)}${number(op.x)} ${flip(op.y)} Td <${code}> Tj 0 Tr ET`,
  ].join(' ')
}

/** The squares of the sheets drawn last: each stands on several copies of a sheet, and a return has two. */
const codes = new Map<string, { readonly form: Form; readonly size: number }>()
const mostCodes = 4

function qr(op: Extract<Op, { kind: 'qr' }>, { forms }: Uses): string {
  const code = codes.get(op.text) ?? drawCode(op.text)
  if (codes.size >= mostCodes) codes.clear()
  codes.set(op.text, code)
  const module = number(op.size / code.size)
  return forms.place(code.form, `${module} 0 0 ${module} ${number(op.x)} ${flip(op.y + op.size)}`)
}

/**
 * Dark modules as one path, a module being one; runs overlap a little, so that no renderer shows seams between rows. The least
 * correction makes the largest modules, and those are what a crooked, folded, badly saved copy is read by: of a hundred all were
 * read, with more correction ninety.
 */
function drawCode(text: string): { form: Form; size: number } {
  const { data, size } = encode(text, { ecc: 'L', border: 0 })
  const overlap = 0.04
  const runs = data.flatMap((row, y) => {
    const found: string[] = []
    for (let x = 0; x < size; x++) {
      const from = x
      while (row[x] === true) x++
      if (x > from)
        found.push(`${from} ${number(size - y - 1 - overlap)} ${x - from} ${1 + overlap} re`)
    }
    return found
  })
  return { size, form: formOf(`0 0 0 rg ${runs.join(' ')} f`, [0, -1, size, size]) }
}

/** A large pale word as outlines: seen on every page, but no text that disturbs whoever reads or copies. */
function watermark(op: Extract<Op, { kind: 'watermark' }>, uses: Uses): string {
  const { face } = uses.bold
  const key = JSON.stringify([op.text, op.size, op.colour])
  const known = watermarks.get(face)
  const form = known?.key === key ? known.form : drawWatermark(op, face)
  watermarks.set(face, { key, form })
  const turn = (op.angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const matrix = [cos, sin, -sin, cos].map(number).join(' ')
  return uses.forms.place(form, `${matrix} ${number(op.x)} ${flip(op.y)}`)
}

/** Every page of a sheet carries the same word. */
const watermarks = new WeakMap<Face, { readonly key: string; readonly form: Form }>()

function drawWatermark(op: Extract<Op, { kind: 'watermark' }>, { font }: Face): Form {
  const scale = op.size / font.unitsPerEm
  const run = font.layout(op.text)
  const total = (run.positions ?? []).reduce((sum, position) => sum + position.xAdvance, 0)
  let x = -total / 2
  const paths = run.glyphs.map((glyph, index) => {
    const from = x
    x += run.positions?.[index]?.xAdvance ?? 0
    return outlinePath(glyph.path.translate(from, -font.capHeight / 2).scale(scale).commands)
  })
  const [width, height] = [total * scale, op.size]
  return formOf(`${fillColour(op.colour)} ${paths.join(' ')} f`, [-width, -height, width, height])
}
