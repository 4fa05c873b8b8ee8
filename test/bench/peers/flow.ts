import type { Block, SheetContent } from '../../../electron/core/papers/layout/blocks.ts'
import { plain } from '../../../electron/core/papers/layout/inline.ts'

/** A sheet as any library can set it: lines of text, and rows of cells. */
export type FlowItem =
  | { readonly kind: 'text'; readonly text: string; readonly size: number; readonly bold: boolean }
  | { readonly kind: 'row'; readonly cells: readonly string[] }

const body = 10.4

/** All words of a sheet in its order and sizes: the same text for every library, without our layout. */
export const flowOf = (content: SheetContent): FlowItem[] => [
  text(content.letterhead.name, 12, true),
  text(`${content.letterhead.line} · ${content.letterhead.contact}`, 8.8),
  ...content.papers.flatMap(({ title, blocks }) => [
    ...(blocks[0]?.type === 'title' ? [] : [text(title, 21, true)]),
    ...blocks.flatMap(itemsOf),
  ]),
]

const text = (words: string, size = body, bold = false): FlowItem => ({
  kind: 'text',
  text: plain(words),
  size,
  bold,
})

const row = (...cells: readonly string[]): FlowItem => ({ kind: 'row', cells: cells.map(plain) })

const itemsOf = (block: Block): FlowItem[] => {
  switch (block.type) {
    case 'title':
      return [text(block.text, 21, true), ...(block.subtitle ? [text(block.subtitle)] : [])]
    case 'heading':
      return [text(block.text, block.level === 1 ? 14.5 : 11.5, true)]
    case 'paragraph':
      return [text(block.text)]
    case 'list':
      return block.items.map((item) => text(`– ${item}`))
    case 'summary':
      return [text(block.label, 9.4, true), text(block.sentences.join(' '))]
    case 'facts':
      return block.rows.map(({ term, lines }) => row(term, lines.join('\n')))
    case 'clause':
      return [
        text(`${block.number} ${block.heading}`, 11.5, true),
        ...block.body.flatMap((part) => itemsOf(part)),
      ]
    case 'table':
      return [
        row(...block.columns.map(({ head }) => head)),
        ...block.rows.map(({ cells }) => row(...cells.map((lines) => lines.join('\n')))),
      ]
    case 'choices':
      return block.rows.map((one) =>
        row(
          [one.text, one.note ?? ''].join('\n').trim(),
          one.options.map(({ label, chosen }) => `${chosen ? '[x]' : '[ ]'} ${label}`).join('  '),
        ),
      )
    case 'photos':
      return block.photos.map(({ caption }) => text(caption, 8.8))
    case 'code':
      return [text(block.text, 8.8)]
    case 'notice':
      return [...(block.heading ? [text(block.heading, body, true)] : []), text(block.text)]
    case 'signature':
      return [
        text(block.label, body, true),
        ...(block.declares ? [text(block.declares)] : []),
        text(`${block.name}, ${block.role}`, 8.8),
      ]
    case 'space':
      return []
  }
}
