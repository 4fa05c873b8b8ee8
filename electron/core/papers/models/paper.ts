import type { Block, PaperContent } from '../layout/blocks.ts'
import { templateOf } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'

/** One paper on a sheet; `title` only where it is not the title of the text file. */
export const paperOf = (
  text: PaperText,
  blocks: readonly Block[],
  title = text.title,
): PaperContent => ({ code: text.id, template: templateOf(text), title, blocks: [...blocks] })

/**
 * The text with the words all papers share (kinds of devices, roles, techniques …) behind its labels. A label of its
 * own goes before a shared one.
 */
export const withWords = (text: PaperText, words: PaperText): PaperText => ({
  ...text,
  labels: new Map([...words.labels, ...text.labels]),
})
