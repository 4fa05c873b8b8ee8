import type { Block } from '../blocks.ts'
import { first, together } from '../flow.ts'
import type { Piece } from '../flow.ts'
import { plain } from '../inline.ts'
import { drawLine, textWidth } from '../lines.ts'
import type { Op } from '../page.ts'
import { colours, grid } from '../style.ts'
import { baseline, linePieces, textStyle } from './context.ts'
import type { Setting } from './context.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

const idsOn = (ids: readonly string[] | undefined): Partial<Piece> =>
  ids === undefined ? {} : { ids }

/** The title of a paper; the first on a sheet is large, a later one opens below a rule. */
export function setTitle(
  setting: Setting,
  block: Of<'title'>,
  place: { isFirst: boolean; template: string | undefined },
): Piece[] {
  const { style } = setting
  const size = place.isFirst ? style.title : style.laterTitle
  const rule = (y: number): Op => ({
    kind: 'rule',
    x1: grid.left,
    y1: y,
    x2: grid.left + grid.width,
    y2: y,
    width: 0.8,
    colour: colours.brand,
  })
  const note = textStyle(setting, { size: style.frame, colour: colours.soft, divide: false })
  const noteWidth =
    place.template === undefined ? 0 : textWidth(place.template, note, setting.measure) + 14
  const lines = linePieces(
    setting,
    block.text,
    { x: grid.left, width: grid.width - noteWidth, lineHeight: size * 1.18 },
    textStyle(setting, { size, font: 'bold', divide: textTooWide(setting, block.text, size) }),
  )
  const opened = lines.map((piece, index): Piece => {
    if (index > 0) return piece
    return {
      ...piece,
      ...(place.isFirst || block.newPage === true
        ? {}
        : { over: (top: number) => [rule(top - 9)] }),
      draw: (top) => [
        ...piece.draw(top),
        ...(place.template === undefined
          ? []
          : template(setting, place.template, top + size * 0.92)),
      ],
    }
  })
  const subtitle =
    block.subtitle === undefined
      ? []
      : linePieces(
          setting,
          block.subtitle,
          { x: grid.left, width: grid.width, lineHeight: style.line },
          textStyle(setting, { colour: colours.soft }),
        )
  return first(together([...opened, ...first(subtitle, { gap: 1.5 })]), {
    gap: place.isFirst ? 0 : style.laterTitleGap,
    ...(block.newPage === true ? { breakBefore: 'force' } : {}),
    anchors: [{ level: 0, text: plain(block.text) }],
    ...idsOn(block.ids),
  })
}

function template(setting: Setting, text: string, y: number): Op[] {
  const note = textStyle(setting, {
    size: setting.style.frame,
    colour: colours.soft,
    divide: false,
  })
  const width = textWidth(text, note, setting.measure)
  const run = { text, font: note.font, colour: note.colour, x: 0 }
  return drawLine(
    { runs: [run], width },
    grid.left + grid.width - width,
    y,
    note.size,
    setting.measure,
  )
}

function textTooWide(setting: Setting, text: string, size: number): boolean {
  const style = textStyle(setting, { size, font: 'bold', divide: false })
  return plain(text)
    .split(/\s+/)
    .some((word) => textWidth(word, style, setting.measure) > grid.width * 0.7)
}

/** A heading keeps at least two lines of what follows on its page. */
export function setHeading(setting: Setting, block: Of<'heading'>): Piece[] {
  const { style } = setting
  const size = block.level === 1 ? style.heading1 : style.heading2
  const pieces = linePieces(
    setting,
    block.text,
    { x: grid.left, width: grid.width, lineHeight: size * 1.25 },
    textStyle(setting, { size, font: 'bold', divide: textTooWide(setting, block.text, size) }),
  )
  return first(together(pieces), {
    gap: style.line * (block.level === 1 ? 1.5 : 1.05),
    ...(block.newPage === true ? { breakBefore: 'force' } : {}),
    anchors: [{ level: block.level, text: plain(block.text) }],
    ...idsOn(block.ids),
  })
}

/** A paragraph; `x` and `width` when it does not take the whole text width. */
export function setParagraph(
  setting: Setting,
  block: Of<'paragraph'>,
  place: { x: number; width: number } = { x: grid.left, width: grid.width },
): Piece[] {
  const { style } = setting
  const small = block.tone === 'small'
  const pieces = linePieces(
    setting,
    block.text,
    { ...place, lineHeight: small ? style.smallLine : style.line },
    textStyle(setting, {
      size: small ? style.small : style.body,
      font: block.tone === 'strong' ? 'semibold' : 'regular',
      colour: small ? colours.soft : colours.ink,
    }),
  )
  return first(pieces, { gap: style.paragraphGap, ...idsOn(block.ids) })
}

/** A list with dashes, as German letters have it. */
export function setList(
  setting: Setting,
  block: Of<'list'>,
  place: { x: number; width: number } = { x: grid.left, width: grid.width },
): Piece[] {
  const { style } = setting
  const inset = style.body * 1.25
  const dash = textStyle(setting, { colour: colours.brand })
  const pieces = block.items.flatMap((item, index) => {
    const lines = linePieces(
      setting,
      item,
      { x: place.x + inset, width: place.width - inset, lineHeight: style.line },
      textStyle(setting),
    )
    return lines.map((piece, line): Piece => {
      if (line > 0) return piece
      return {
        ...piece,
        gap: index === 0 ? style.paragraphGap * 0.7 : style.paragraphGap * 0.35,
        draw: (top) => [
          ...drawLine(
            { runs: [{ text: '–', font: dash.font, colour: dash.colour, x: 0 }], width: 0 },
            place.x,
            baseline(top, style.line, dash.size),
            dash.size,
            setting.measure,
          ),
          ...piece.draw(top),
        ],
      }
    })
  })
  return first(pieces, idsOn(block.ids))
}

/** A numbered clause: number in the margin, heading and text on the indent. */
export function setClause(setting: Setting, block: Of<'clause'>): Piece[] {
  const { style } = setting
  const numberStyle = textStyle(setting, {
    size: style.heading2,
    font: 'bold',
    colour: colours.brand,
    divide: false,
  })
  const indent = Math.max(style.indent, textWidth(block.number, numberStyle, setting.measure) + 8)
  const place = { x: grid.left + indent, width: grid.width - indent }
  const heading = linePieces(
    setting,
    block.heading,
    { ...place, lineHeight: style.heading2 * 1.35 },
    textStyle(setting, {
      size: style.heading2,
      font: 'bold',
      divide: textTooWide(setting, block.heading, style.heading2),
    }),
  )
  const withNumber = heading.map((piece, index): Piece => {
    if (index > 0) return piece
    const run = { text: block.number, font: numberStyle.font, colour: numberStyle.colour, x: 0 }
    return {
      ...piece,
      draw: (top) => [
        ...drawLine(
          { runs: [run], width: 0 },
          grid.left,
          baseline(top, style.heading2 * 1.35, numberStyle.size),
          numberStyle.size,
          setting.measure,
        ),
        ...piece.draw(top),
      ],
    }
  })
  const body = block.body.flatMap((part) =>
    part.type === 'list' ? setList(setting, part, place) : setParagraph(setting, part, place),
  )
  const [opening, ...rest] = body
  return first(
    [
      ...together(withNumber),
      ...(opening === undefined
        ? []
        : [{ ...opening, gap: 2.2, breakBefore: 'avoid' as const }, ...rest]),
    ],
    {
      gap: style.line * 0.95,
      anchors: [{ level: 2, text: `${block.number} ${plain(block.heading)}` }],
      ...idsOn(block.ids),
    },
  )
}
