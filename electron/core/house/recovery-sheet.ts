import type { Doing } from '../office.ts'
import { label, paragraphs, templateOf } from '../papers/texts/fill.ts'
import type { SheetContent } from '../papers/layout/blocks.ts'

/** The sheet with the recovery key, as PDF bytes for printing. It is made in memory and stored nowhere. */
export const recoverySheet = async (at: Doing, recoveryKey: string): Promise<Uint8Array> => {
  const text = at.texts.get('de', 'recovery')
  const content: SheetContent = {
    v: 1,
    language: 'de',
    jobNumber: label(text, 'number'),
    sheet: 'W',
    letterhead: { name: 'Obhut', line: label(text, 'line'), contact: '' },
    papers: [
      {
        code: 'W',
        template: templateOf(text),
        title: text.title,
        blocks: [
          { type: 'title', text: text.title },
          ...paragraphs(text, 'what'),
          {
            type: 'facts',
            rows: [
              { term: label(text, 'key'), lines: [`**${recoveryKey.replaceAll('-', ' – ')}**`] },
            ],
          },
          ...paragraphs(text, 'keep'),
        ],
      },
    ],
  }
  const { bytes } = await at.papers.render(content, {
    size: 'large',
    contentHash: ' '.repeat(16),
    createdAt: new Date(at.outside.clock.now()),
    signatures: {},
    photos: () => new Uint8Array(),
  })
  return bytes
}
