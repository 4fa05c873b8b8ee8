import type { Block, SheetContent } from '../../../electron/core/papers/layout/blocks.ts'
import type { Measure, Op, Page } from '../../../electron/core/papers/layout/page.ts'
import { layoutSheet } from '../../../electron/core/papers/layout/sheet.ts'
import { grid } from '../../../electron/core/papers/layout/style.ts'
import type { Size } from '../../../electron/core/papers/layout/style.ts'
import { faces, signed, words } from './print-setup.ts'
import { sample } from './sample-sheet.ts'

/** Widths of the real faces; every picture is one of 640 × 480. */
export const measure: Measure = {
  width: (text, font, size) => (faces[font].shape(text).width * size) / 1000,
  picture: () => ({ width: 640, height: 480 }),
}

/** The sample sheet with other blocks. */
export const sheetOf = (blocks: Block[]): SheetContent => {
  const [paper] = sample.papers
  if (paper === undefined) throw new Error('the sample has a paper')
  return { ...sample, papers: [{ ...paper, blocks }] }
}

/** Its pages, with nothing signed unless that is asked for. */
export function layout(content: SheetContent, size: Size = 'normal', isSigned = false): Page[] {
  return layoutSheet(
    content,
    { size, words, frame: { hashStart: '0123456789abcdef' }, signatures: isSigned ? signed : {} },
    measure,
  )
}

/** All texts of a page. */
export const texts = (page: Page | undefined): string[] =>
  (page?.ops ?? []).flatMap((op) => (op.kind === 'text' ? [op.text] : []))
/** The texts between running line and footer. */
export const bodyTexts = (page: Page | undefined): Extract<Op, { kind: 'text' }>[] =>
  (page?.ops ?? []).flatMap((op) =>
    op.kind === 'text' && op.y > 60 && op.y < grid.bottom ? [op] : [],
  )

export const paragraph = (text: string): Block => ({ type: 'paragraph', text })
/** So many single lines, to move what follows down the page. */
export const filler = (lines: number): Block[] =>
  Array.from({ length: lines }, (_, index) => paragraph(`Zeile ${index + 1}`))
