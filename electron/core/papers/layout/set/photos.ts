import type { Block } from '../blocks.ts'
import type { Piece } from '../flow.ts'
import { breakLines } from '../lines.ts'
import { colours, grid } from '../style.ts'
import { drawLines, textStyle } from './context.ts'
import type { Setting } from './context.ts'

type Photos = Extract<Block, { type: 'photos' }>

/** Pictures in rows of two to four, whole and undistorted, captions below; a row is never divided. */
export function setPhotos(setting: Setting, block: Photos): Piece[] {
  const most = setting.style.photos.perRow
  const perRow = most === 3 && block.photos.length < 3 ? 2 : most
  const rows: Photos['photos'][] = []
  for (let at = 0; at < block.photos.length; at += perRow)
    rows.push(block.photos.slice(at, at + perRow))
  return rows.map((row) => setRow(setting, row, perRow))
}

function setRow(setting: Setting, row: Photos['photos'], perRow: number): Piece {
  const { style, measure } = setting
  const { tallest } = style.photos
  const between = 12
  const width = (grid.width - between * (perRow - 1)) / perRow
  const caption = textStyle(setting, { size: style.small, colour: colours.soft })
  const cells = row.map(({ photo, caption: text }, index) => {
    const size = measure.picture(photo)
    const scale = Math.min(width / size.width, tallest / size.height)
    return {
      photo,
      x: grid.left + index * (width + between),
      width: size.width * scale,
      height: size.height * scale,
      lines: breakLines(text, width, caption, measure),
    }
  })
  const pictures = Math.max(...cells.map((cell) => cell.height))
  const lines = Math.max(...cells.map((cell) => cell.lines.length))
  return {
    height: pictures + 4 + lines * style.smallLine,
    gap: style.line * 0.7,
    breakBefore: 'free',
    draw: (top) =>
      cells.flatMap((cell) => [
        {
          kind: 'image' as const,
          x: cell.x,
          y: top,
          width: cell.width,
          height: cell.height,
          photo: cell.photo,
        },
        ...drawLines(
          setting,
          cell.lines,
          { x: cell.x, top: top + pictures + 4, lineHeight: style.smallLine },
          caption,
        ),
      ]),
  }
}
