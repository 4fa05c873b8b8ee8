import type { PaperContent } from '../layout/blocks.ts'
import { plain } from '../layout/inline.ts'
import { label, paragraphs, sentences } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { copiesEndText } from './d01.ts'
import { paperOf } from './paper.ts'
import { remoteOf, remoteParagraph } from './remote.ts'
import type { JobSaid } from './said.ts'

/**
 * What we promise a private household about the data on its device: one-sided, seven lines that mirror
 * Art. 28(3)(a)–(h) DSGVO, no consent. A block on the order sheet; only the technician is bound by it.
 */
export const d05 = ({ intake }: JobSaid, text: PaperText): PaperContent => {
  const remote = remoteOf(intake.order)
  return paperOf(text, [
    { type: 'title', text: text.title, subtitle: label(text, 'subtitle') },
    { type: 'summary', label: label(text, 'summaryLabel'), sentences: sentences(text, 'summary') },
    ...paragraphs(text, 'promises', { end: plain(copiesEndText(intake.order, text)) }),
    ...(remote === undefined ? [] : [remoteParagraph(remote, text)]),
  ])
}
