import { grid } from '../../../electron/core/papers/layout/style.ts'
import type { Read } from './read-pdf.ts'

/** What an independent reader finds wrong: text off the page, on the footer, or over other text. */
export function faults({ pages: found }: Pick<Read, 'pages'>): string[] {
  return found.flatMap(({ pieces }, index) => {
    const bottom = index === 0 ? grid.firstBottom : grid.bottom
    const outside = pieces.filter(
      (piece) =>
        piece.x < grid.left - 0.5 ||
        piece.x + piece.width > grid.left + grid.width + 1 ||
        piece.baseline > 825 ||
        (piece.baseline > bottom && piece.baseline < bottom + 14),
    )
    const over = pieces.filter((piece, at) =>
      pieces.some(
        (other, otherAt) =>
          otherAt > at &&
          Math.abs(other.baseline - piece.baseline) < Math.min(piece.size, other.size) * 0.6 &&
          other.x < piece.x + piece.width - 1 &&
          piece.x < other.x + other.width - 1,
      ),
    )
    return [...outside, ...over].map((piece) => `page ${index + 1}: ${piece.text}`)
  })
}
