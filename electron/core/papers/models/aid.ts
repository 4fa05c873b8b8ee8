import type { Block, SheetContent } from '../layout/blocks.ts'
import { plain } from '../layout/inline.ts'
import { label } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'

/**
 * A sheet in another language as a reading aid beside the German one. It is never signed: no signature block stands on
 * it and nothing on it can be ticked; what a signature of its own declares is told as a sentence.
 */
export const asAid = (content: SheetContent, words: PaperText): SheetContent => ({
  ...content,
  papers: content.papers.map((paper) => ({
    ...paper,
    blocks: paper.blocks.flatMap((block) => toRead(block, words)),
  })),
})

const toRead = (block: Block, words: PaperText): Block[] => {
  if (block.type === 'signature') return declared(block, words)
  if (block.type !== 'choices' || block.rows.some(isAnswered)) return [block]
  return [{ type: 'list', items: block.rows.map(({ text }) => text) }]
}

type Row = Extract<Block, { type: 'choices' }>['rows'][number]

const isAnswered = ({ options }: Row): boolean => options.some(({ chosen }) => chosen)

const declared = (
  { label: name, declares }: Extract<Block, { type: 'signature' }>,
  words: PaperText,
): Block[] =>
  declares === undefined
    ? []
    : [
        {
          type: 'paragraph',
          text: label(words, 'declared', { label: plain(name), declares: plain(declares) }),
        },
      ]
