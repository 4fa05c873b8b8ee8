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
export const withWords = (text: PaperText, words: PaperText): PaperText => {
  const found = joined.get(text)
  if (found?.words === words) return found.both
  const both = { ...text, labels: new Map([...words.labels, ...text.labels]) }
  joined.set(text, { words, both })
  return both
}

/** Every sheet asks for the same few anew. */
const joined = new WeakMap<PaperText, { readonly words: PaperText; readonly both: PaperText }>()
