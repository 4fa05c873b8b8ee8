import { encode } from 'uqr'

import type { Colour, FontKey, Op, TextOp } from '../layout/page.ts'
import { paper } from '../layout/page.ts'
import { outlinePath, smoothPath } from './curve.ts'
import type { FaceUse } from './embed.ts'
import type { Face, PlacedGlyph } from './faces.ts'

export type Uses = Readonly<Record<FontKey, FaceUse>>

/** The content of one page, as PDF operators. Pictures are named by `pictureName`. */
export function pageContent(
  ops: readonly Op[],
  uses: Uses,
  pictureName: (photo: string) => string,
): string {
  const parts: string[] = []
  for (const op of ops) parts.push(operators(op, uses, pictureName))
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

function operators(op: Op, uses: Uses, pictureName: (photo: string) => string): string {
  switch (op.kind) {
    case 'text':
      return text(op, uses[op.font])
    case 'rule':
      return `${lineColour(op.colour)} ${number(op.width)} w ${number(op.x1)} ${flip(op.y1)} m ${number(op.x2)} ${flip(op.y2)} l S`
    case 'fill':
      return `${fillColour(op.colour)} ${number(op.x)} ${flip(op.y + op.height)} ${number(op.width)} ${number(op.height)} re f`
    case 'checkbox':
      return checkbox(op, uses)
    case 'image':
      return `q ${number(op.width)} 0 0 ${number(op.height)} ${number(op.x)} ${flip(op.y + op.height)} cm /${pictureName(op.photo)} Do Q`
    case 'qr':
      return qr(op)
    case 'strokes':
      return `q 1 J 1 j ${lineColour(op.colour)} ${number(op.width)} w ${op.strokes
        .map((stroke) => smoothPath(stroke.map(([x, y]) => [x, paper.height - y])))
        .join(' ')} Q`
    case 'watermark':
      return watermark(op, uses)
  }
}

function text(op: TextOp, use: FaceUse): string {
  const { glyphs } = use.face.shape(op.text)
  const letters = glyphs.filter((glyph) => glyph.unicode !== '')
  const shown = `BT ${fillColour(op.colour)} /${use.name} ${number(op.size)} Tf ${number(op.x)} ${flip(op.y)} Td ${show(letters, use)} ET`
  return letters.length === glyphs.length ? shown : `${shown} ${marks(op, glyphs, use)}`
}

/** Glyphs as one TJ operator. */
function show(glyphs: readonly PlacedGlyph[], use: FaceUse): string {
  let out = ''
  let move = 0
  for (const glyph of glyphs) {
    const shift = move - glyph.dx
    if (Math.abs(shift) >= 0.05) out += `>${number(shift)}<`
    out += use.code(glyph)
    move = glyph.dx + glyph.ownWidth - glyph.advance
  }
  return `[<${out}>] TJ`
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
  return `${fillColour(op.colour)} ${drawn.join(' ')}`
}

/** A square with or without a cross, and the sign itself as invisible text for whoever reads the text only. */
function checkbox(op: Extract<Op, { kind: 'checkbox' }>, uses: Uses): string {
  const use = uses.regular
  const side = op.size * 0.7
  const [x, y] = [op.x + op.size * 0.06, paper.height - op.y - op.size * 0.04]
  const glyph = use.face.font.glyphForCodePoint(0x2610)
  const code = use.code({
    glyph: glyph?.id ?? 0,
    unicode: op.chosen ? '☒' : '☐',
    ownWidth: 920,
    advance: 920,
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
    `Q BT 3 Tr /${use.name} ${number(op.size)} Tf ${number(op.x)} ${flip(op.y)} Td <${code}> Tj 0 Tr ET`,
  ].join(' ')
}

let lastCode: { readonly text: string; readonly code: ReturnType<typeof encode> } | undefined

/**
 * All sheets of a sitting carry the same code, and choosing its pattern takes longer than setting a page. The least correction
 * makes the largest squares, and those are what a crooked, folded, badly saved copy is read by: 500 of 500, with more correction
 * 450 of 500.
 */
function modulesOf(text: string): ReturnType<typeof encode> {
  if (lastCode?.text !== text) lastCode = { text, code: encode(text, { ecc: 'L', border: 0 }) }
  return lastCode.code
}

/** Dark modules as one path; runs overlap a little, so that no renderer shows seams between rows. */
function qr(op: Extract<Op, { kind: 'qr' }>): string {
  const { data, size } = modulesOf(op.text)
  const module = op.size / size
  const overlap = module * 0.04
  const runs = data.flatMap((row, y) => {
    const found: string[] = []
    for (let x = 0; x < size; x++) {
      const from = x
      while (row[x] === true) x++
      if (x === from) continue
      const [left, bottom] = [
        op.x + from * module,
        paper.height - op.y - (y + 1) * module - overlap,
      ]
      found.push(
        `${number(left)} ${number(bottom)} ${number((x - from) * module)} ${number(module + overlap)} re`,
      )
    }
    return found
  })
  return `0 0 0 rg ${runs.join(' ')} f`
}

/** A large pale word as outlines: seen on every page, but no text that disturbs whoever reads or copies. */
function watermark(op: Extract<Op, { kind: 'watermark' }>, uses: Uses): string {
  const { face } = uses.bold
  const key = JSON.stringify(op)
  const known = watermarks.get(face)
  if (known?.key === key) return known.drawn
  const drawn = drawWatermark(op, face)
  watermarks.set(face, { key, drawn })
  return drawn
}

/** Every page of a sheet carries the same word. */
const watermarks = new WeakMap<Face, { readonly key: string; readonly drawn: string }>()

function drawWatermark(op: Extract<Op, { kind: 'watermark' }>, { font }: Face): string {
  const scale = op.size / font.unitsPerEm
  const run = font.layout(op.text)
  const total = (run.positions ?? []).reduce((sum, position) => sum + position.xAdvance, 0)
  const turn = (op.angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  let x = -total / 2
  const paths = run.glyphs.map((glyph, index) => {
    const from = x
    x += run.positions?.[index]?.xAdvance ?? 0
    return outlinePath(glyph.path.translate(from, -font.capHeight / 2).scale(scale).commands)
  })
  return `q ${fillColour(op.colour)} ${[cos, sin, -sin, cos].map(number).join(' ')} ${number(op.x)} ${flip(op.y)} cm ${paths.join(' ')} f Q`
}
