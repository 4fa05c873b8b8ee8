import { createHash } from 'node:crypto'

import { isJobField } from '../../../shared/model/own-papers.ts'
import type { PaperWorks } from '../papers/paper-works.ts'
import { readText } from '../papers/deposit.ts'
import { Refusal } from '../refusal.ts'

/**
 * Draws a file once as it is going to be drawn at the door, and reads what came out. What fails, fails here and not in
 * front of the customer. Refuses `pdfDamaged`.
 */
export async function tryOnce(
  papers: Pick<PaperWorks, 'render'>,
  file: Uint8Array,
  { pages, fields }: { pages: number; fields: readonly string[] },
): Promise<void> {
  const fileSha256 = createHash('sha256').update(file).digest('hex')
  const filled = Object.fromEntries(fields.filter(isJobField).map((name) => [name, 'Muster']))
  const paper = {
    code: 'D04',
    template: { id: 'own', version: '0', validFrom: '2026-11-26', lawAsOf: '2026-11-26' },
    title: 'Probe',
    own: { fileSha256, pages, fields: filled },
    blocks: [],
  }
  const drawn = await papers
    .render(
      {
        v: 1,
        language: 'de',
        jobNumber: '',
        sheet: '',
        letterhead: { name: '', line: '', contact: '' },
        papers: [paper],
      },
      {
        size: 'normal',
        contentHash: fileSha256,
        createdAt: new Date(0),
        signatures: {},
        photos: () => new Uint8Array(),
        ownFiles: () => file,
        mark: 'sample',
      },
    )
    .catch(() => {
      throw new Refusal('pdfDamaged')
    })
  const read = await readText(drawn.bytes)
  if (read.length !== pages) throw new Refusal('pdfDamaged')
}
