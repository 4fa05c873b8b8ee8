import type { Block } from '../blocks.ts'
import { first, paired, together } from '../flow.ts'
import type { Piece } from '../flow.ts'
import { breakLines, textWidth } from '../lines.ts'
import { colours, grid } from '../style.ts'
import { drawLines, textStyle } from './context.ts'
import type { Setting } from './context.ts'
import { hairline } from './tables.ts'

type Choices = Extract<Block, { type: 'choices' }>
type Row = Choices['rows'][number]

/** The same questions with the boxes ticked whose declarations were made with a signature. */
export const ticked = (block: Choices, made: ReadonlySet<string>): Choices => ({
  ...block,
  rows: block.rows.map((row) =>
    row.declaration !== undefined && made.has(row.declaration)
      ? { ...row, options: row.options.map((option) => ({ ...option, chosen: true })) }
      : row,
  ),
})

/**
 * Questions with boxes to tick: the boxes in columns at the right edge where there is room, otherwise below their
 * question.
 */
export function setChoices(setting: Setting, block: Choices): Piece[] {
  const { style } = setting
  // Rows with the same number of boxes share their columns; one long answer must not push all others about.
  const columns = (row: Row): readonly number[] | undefined => {
    const alike = block.rows.filter((other) => other.options.length === row.options.length)
    const widths = columnWidths(setting, alike)
    return widths.reduce((sum, width) => sum + width, 0) <= grid.width * 0.52 ? widths : undefined
  }
  const rows = block.rows.map((row, index) =>
    setRow(setting, row, columns(row), index === block.rows.length - 1),
  )
  // A handful of answers is read as one; it is not divided between two pages.
  return first(block.rows.length <= 4 ? together(rows.flat()) : paired(rows), {
    gap: style.line * 0.7,
  })
}

const optionText = (option: Row['options'][number]): string =>
  option.chosen ? `☒ **${option.label}**` : `☐ ${option.label}`

function columnWidths(setting: Setting, rows: readonly Row[]): number[] {
  const style = textStyle(setting, { divide: false })
  const count = Math.max(0, ...rows.map((row) => row.options.length))
  return Array.from({ length: count }, (_, at) =>
    Math.max(
      ...rows.map((row) => {
        const option = row.options[at]
        // As wide as if it were chosen: a tick must not move the columns.
        return option === undefined
          ? 0
          : textWidth(optionText({ ...option, chosen: true }), style, setting.measure) + 14
      }),
    ),
  )
}

function setRow(
  setting: Setting,
  row: Row,
  columns: readonly number[] | undefined,
  isLast: boolean,
): Piece[] {
  const { style, measure } = setting
  const [text, small] = [
    textStyle(setting),
    textStyle(setting, { size: style.small, colour: colours.soft }),
  ]
  const total = columns?.reduce((sum, width) => sum + width, 0) ?? 0
  const width = grid.width - (columns === undefined ? 0 : total + 12)
  const lines = breakLines(row.text, width, text, measure)
  const note = row.note === undefined ? [] : breakLines(row.note, width, small, measure)
  const below =
    columns === undefined
      ? breakLines(
          row.options.map(optionText).join('   '),
          width,
          { ...text, language: undefined },
          measure,
        )
      : []
  const pad = style.rowPad
  const height =
    pad * 2 +
    lines.length * style.line +
    note.length * style.smallLine +
    (below.length > 0 ? below.length * style.line + 2 : 0)
  const piece: Piece = {
    height,
    gap: 0,
    breakBefore: 'free',
    draw: (top) => [
      hairline(top),
      ...drawLines(setting, lines, { x: grid.left, top: top + pad, lineHeight: style.line }, text),
      ...(columns === undefined ? [] : drawOptions(setting, row, columns, top + pad)),
      ...drawLines(
        setting,
        note,
        { x: grid.left, top: top + pad + lines.length * style.line, lineHeight: style.smallLine },
        small,
      ),
      ...drawLines(
        setting,
        below,
        {
          x: grid.left,
          top: top + height - pad - below.length * style.line,
          lineHeight: style.line,
        },
        text,
      ),
      ...(isLast ? [hairline(top + height)] : []),
    ],
    ...(isLast ? {} : { close: (bottom: number) => [hairline(bottom)] }),
    ...(row.ids === undefined ? {} : { ids: row.ids }),
  }
  return [piece]
}

function drawOptions(
  setting: Setting,
  row: Row,
  columns: readonly number[],
  top: number,
): ReturnType<Piece['draw']> {
  const style = textStyle(setting, { divide: false })
  let x = grid.left + grid.width - columns.reduce((sum, width) => sum + width, 0)
  return row.options.flatMap((option, at) => {
    const lines = breakLines(optionText(option), columns[at] ?? 0, style, setting.measure)
    const ops = drawLines(setting, lines, { x: x + 12, top, lineHeight: setting.style.line }, style)
    x += columns[at] ?? 0
    return ops
  })
}
