import { drawLine, textWidth } from './lines.ts'
import type { Around, SheetMark } from './frame.ts'
import type { Op } from './page.ts'
import { paper } from './page.ts'
import { textStyle } from './set/context.ts'
import { colours } from './style.ts'

/**
 * The mark on every page of a sample or draft: a word behind the text and a line above it; both where both apply. A
 * reading aid has the line alone.
 */
export function markOps(around: Around): Op[] {
  const { setting, words, frame } = around
  const marks = frame.mark === undefined ? [] : marksOf[frame.mark].map((kind) => words[kind])
  const notes = [
    ...(words.everyPage === undefined ? [] : [words.everyPage]),
    ...marks.map((one) => one.note),
  ]
  if (notes.length === 0) return []
  const note = notes.join(' · ')
  const style = textStyle(setting, { size: 8.4, font: 'bold', colour: colours.warn, divide: false })
  const width = textWidth(note, style, setting.measure)
  const x = (paper.width - width) / 2
  return [
    ...marks.map(({ mark }, index) => ({
      kind: 'watermark' as const,
      // two words stand one below the other, across the slant
      x: paper.width / 2 + (index - (marks.length - 1) / 2) * 190,
      y: paper.height / 2,
      size: 150,
      angle: 52,
      text: mark,
      colour: colours.mark,
    })),
    ...drawLine(
      { runs: [{ text: note, font: style.font, colour: style.colour, x: 0 }], width },
      x,
      25,
      8.4,
      setting.measure,
    ),
  ]
}

const marksOf = {
  sample: ['sample'],
  draft: ['draft'],
  draftSample: ['sample', 'draft'],
} as const satisfies Record<SheetMark, readonly ('sample' | 'draft')[]>
