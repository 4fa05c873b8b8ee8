import { join } from 'node:path'

import type { Block, PaperContent } from '../../electron/core/papers/layout/blocks.ts'
import { plain } from '../../electron/core/papers/layout/inline.ts'
import { withWords } from '../../electron/core/papers/models/paper.ts'
import { openPaperWorks } from '../../electron/core/papers/paper-works.ts'
import type { PaperText } from '../../electron/core/papers/texts/text.ts'

/** The real texts, fonts and renderer over the project's own assets. */
export const works = openPaperWorks(join(import.meta.dirname, '../../assets'))

/** The text of a paper as its model gets it: its own labels before the words all papers share. */
export const textOf = (id: string): PaperText =>
  withWords(works.texts.get('de', id), works.texts.get('de', 'words'))

export type Tagged = { readonly ids: readonly string[]; readonly text: string }

/**
 * What stands under each requirement id: the text of every block, row or option that carries ids, as it is read.
 */
export const taggedParts = ({ blocks }: PaperContent): Tagged[] => blocks.flatMap(partsOf)

/** All ids of a paper, each once. */
export const idsIn = (paper: PaperContent): Set<string> =>
  new Set(taggedParts(paper).flatMap(({ ids }) => ids))

/** Everything a paper says, block by block, without marks. */
export const saidBy = ({ blocks }: PaperContent): string =>
  blocks.map((block) => textOfBlock(block)).join('\n')

const partsOf = (block: Block): Tagged[] => {
  const whole = 'ids' in block && block.ids !== undefined ? [...block.ids] : []
  const self = whole.length === 0 ? [] : [{ ids: whole, text: textOfBlock(block) }]
  if (block.type === 'facts' || block.type === 'table' || block.type === 'choices') {
    const rows = block.rows.map((row) => ({ ids: row.ids ?? [], text: stringsIn(row).join(' ') }))
    return [...self, ...rows.filter(({ ids }) => ids.length > 0)]
  }
  return self
}

const textOfBlock = (block: Block): string => stringsIn(block).join(' ')

const silent = new Set([
  'type',
  'ids',
  'tone',
  'align',
  'slot',
  'photo',
  'qrText',
  'declaration',
  'declarations',
])

/** Every string of a value that is printed; keys that only steer the layout are left out. */
const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [plain(value).replaceAll('\u00a0', ' ')]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (silent.has(key) ? [] : stringsIn(part)))
}
