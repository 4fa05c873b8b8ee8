import type { Block } from '../blocks.ts'
import { first, paired, together } from '../flow.ts'
import type { Piece } from '../flow.ts'
import { breakLines } from '../lines.ts'
import type { Line, TextStyle } from '../lines.ts'
import type { Op } from '../page.ts'
import { colours, grid } from '../style.ts'
import { drawLines, linePieces, textStyle } from './context.ts'
import type { Setting } from './context.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

/** One cell: its lines and where they stand. */
type Cell = {
  readonly lines: readonly Line[]
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'right'
  readonly style: TextStyle
}

/** Rows up to this many lines are never divided. */
const undivided = 9

export const hairline = (y: number, heavy = false): Op => ({
  kind: 'rule',
  x1: grid.left,
  y1: y,
  x2: grid.left + grid.width,
  y2: y,
  width: heavy ? 0.9 : 0.6,
  colour: heavy ? colours.line : colours.hairline,
})

/** A row of cells as pieces: a hairline above, space inside, long rows divisible between their lines. */
export function rowPieces(
  setting: Setting,
  cells: readonly Cell[],
  options: { lineHeight: number; pad: number; rule: 'light' | 'heavy' | 'none'; isLast: boolean },
): Piece[] {
  const { lineHeight, pad } = options
  const count = Math.max(1, ...cells.map((cell) => cell.lines.length))
  const step = count <= undivided ? count : 1
  const pieces: Piece[] = []
  for (let from = 0; from < count; from += step) {
    const to = Math.min(count, from + step)
    const [above, below] = [from === 0 ? pad : 0, to === count ? pad : 0]
    const height = above + (to - from) * lineHeight + below
    pieces.push({
      height,
      gap: 0,
      breakBefore: from === 1 || (from > 0 && to === count) ? 'avoid' : 'free',
      draw: (top) => [
        ...(from === 0 && options.rule !== 'none' ? [hairline(top, options.rule === 'heavy')] : []),
        ...cells.flatMap((cell) =>
          drawLines(
            setting,
            cell.lines.slice(from, to),
            { x: cell.x, top: top + above, lineHeight, align: cell.align, width: cell.width },
            cell.style,
          ),
        ),
        ...(to === count && options.isLast ? [hairline(top + height)] : []),
      ],
      ...(to === count && options.isLast ? {} : { close: (bottom: number) => [hairline(bottom)] }),
    })
  }
  return pieces
}

/** Term and lines, hairlines between. */
export function setFacts(setting: Setting, block: Of<'facts'>): Piece[] {
  const { style, measure } = setting
  const term = textStyle(setting, { colour: colours.soft })
  const value = textStyle(setting)
  const column = { x: grid.left + style.factsColumn, width: grid.width - style.factsColumn }
  const rows = block.rows.map((row, index) => {
    const cells: Cell[] = [
      {
        lines: breakLines(row.term, style.factsColumn - 10, term, measure),
        x: grid.left,
        width: style.factsColumn,
        align: 'left',
        style: term,
      },
      {
        lines: row.lines.flatMap((line) => breakLines(line, column.width, value, measure)),
        ...column,
        align: 'left',
        style: value,
      },
    ]
    const pieces = rowPieces(setting, cells, {
      lineHeight: style.line,
      pad: style.rowPad,
      rule: 'light',
      isLast: index === block.rows.length - 1,
    })
    return row.ids === undefined ? pieces : first(pieces, { ids: row.ids })
  })
  return first(paired(rows), { gap: style.line * 0.85 })
}

/** A table; its head stands again on every page. In large print a wide table becomes a list. */
export function setTable(setting: Setting, block: Of<'table'>): Piece[] {
  const { style } = setting
  const parts = block.columns.reduce((sum, column) => sum + column.width, 0)
  if (style.size === 'large' && block.columns.length > 3) return setRecords(setting, block)
  const between = 10
  let x: number = grid.left
  const columns = block.columns.map((column) => {
    const width = (grid.width * column.width) / parts
    const place = { x, width: width - (x + width < grid.left + grid.width - 1 ? between : 0) }
    x += width
    return { ...column, ...place, align: column.align ?? 'left' }
  })
  const size = style.body * 0.94
  const headStyle = textStyle(setting, {
    size: style.small,
    font: 'semibold',
    colour: colours.soft,
  })
  const cellStyle = textStyle(setting, { size })
  const [head] = rowPieces(
    setting,
    columns.map((column) => ({
      ...column,
      lines: breakLines(column.head, column.width, headStyle, setting.measure),
      style: headStyle,
    })),
    { lineHeight: style.smallLine, pad: 2.6, rule: 'none', isLast: false },
  )
  const set = block.rows.map((row, index) => {
    const cells = columns.map((column, at): Cell => ({
      ...column,
      lines: (row.cells[at] ?? []).flatMap((line) =>
        breakLines(line, column.width, cellStyle, setting.measure),
      ),
      style: cellStyle,
    }))
    const pieces = rowPieces(setting, cells, {
      lineHeight: style.line * 0.95,
      pad: style.rowPad * 0.9,
      rule: index === 0 ? 'heavy' : 'light',
      isLast: index === block.rows.length - 1,
    })
    return row.ids === undefined ? pieces : first(pieces, { ids: row.ids })
  })
  const rows = paired(set)
  if (head === undefined) return rows
  const plainHead: Piece = { height: head.height, gap: 0, breakBefore: 'free', draw: head.draw }
  const again: Piece = {
    ...plainHead,
    draw: (top) => [...head.draw(top), hairline(top + head.height, true)],
  }
  const [firstRow, ...rest] = rows
  return first(
    [
      plainHead,
      ...(firstRow === undefined ? [] : [{ ...firstRow, breakBefore: 'avoid' as const }]),
      ...rest.map((piece) => ({ ...piece, head: again })),
    ],
    { gap: style.line * 0.7, ...(block.ids === undefined ? {} : { ids: block.ids }) },
  )
}

/**
 * One entry per row: its first cells as a bold line, the others as running text with their column's head. What the
 * bold line holds stands once above all.
 */
function setRecords(setting: Setting, block: Of<'table'>): Piece[] {
  const { style, measure } = setting
  // A bare number says nothing alone, so the next cell joins it.
  const namedIn = (cells: readonly string[]): number => ((cells[0]?.length ?? 0) <= 4 ? 2 : 1)
  const rows = block.rows.map((row) =>
    block.columns.map((_, at) => (row.cells[at] ?? []).join(', ')),
  )
  const most = Math.max(1, ...rows.map(namedIn))
  const heads = block.columns.slice(0, most).map(({ head }) => head)
  const head = linePieces(
    setting,
    heads.filter((one) => one !== '').join(' · '),
    { x: grid.left, width: grid.width, lineHeight: style.smallLine },
    textStyle(setting, { size: style.small, font: 'semibold', colour: colours.soft }),
  )
  const records = block.rows.map((row, index) => {
    const cells = rows[index] ?? []
    const named = namedIn(cells)
    const title = cells
      .slice(0, named)
      .filter((cell) => cell !== '')
      .join('  ')
    const others = block.columns.flatMap((column, at) =>
      at < named || (cells[at] ?? '') === '' ? [] : [`${column.head}: ${cells[at]}`],
    )
    const text = textStyle(setting)
    const lines = [
      ...breakLines(title, grid.width, { ...text, font: 'semibold' }, measure),
      ...(others.length === 0 ? [] : breakLines(others.join(' · '), grid.width, text, measure)),
    ]
    const record = rowPieces(
      setting,
      [{ lines, x: grid.left, width: grid.width, align: 'left', style: text }],
      {
        lineHeight: style.line,
        pad: style.rowPad,
        rule: 'light',
        isLast: index === block.rows.length - 1,
      },
    )
    return row.ids === undefined ? record : first(record, { ids: row.ids })
  })
  const pieces = [
    ...together(head),
    ...first(paired(records), head.length > 0 ? { breakBefore: 'avoid' } : {}),
  ]
  return first(pieces, {
    gap: style.line * 0.7,
    ...(block.ids === undefined ? {} : { ids: block.ids }),
  })
}
