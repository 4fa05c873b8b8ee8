import { customerName } from '../../../../shared/model/customer.ts'
import { isJobField, type OwnPaper } from '../../../../shared/model/own-papers.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs } from '../texts/fill.ts'
import type { Texts } from '../texts/library.ts'
import type { PaperText } from '../texts/text.ts'
import { addressText, dayOf, dayText, longDayText } from './format.ts'
import { fieldsFor } from './own.fields.ts'
import { withWords } from './paper.ts'
import type { AheadSaid } from './said.ts'
import type { ComposedSheet } from './sheets.ts'
import { slotsOf } from './slots.ts'

/**
 * A sheet of one paper on which the business's own PDF stands in place of our wording. What is left of ours is the page
 * behind it: which file it is, what belongs to this job, the annexes, and the signatures – those our own paper asks for.
 * `signers` are who signs this paper as a whole; both sign an order sheet, but not each paper on it. A paper nobody signs
 * has no such page.
 */
export const withOwnPaper = (
  composed: ComposedSheet,
  own: OwnPaper,
  { said, signers }: { said: AheadSaid; signers: readonly string[] },
  text: PaperText,
): ComposedSheet => {
  // beside a consumer's pre-contract papers our own page is composed too; it stays on its own sheet
  const papers = composed.content.papers
    .filter(({ code }) => code === own.code)
    .map((paper) => onOwnPages(signedBy(paper, signers), own, said, text))
  return {
    title: papers[0]?.title ?? composed.title,
    summary: [],
    slots: papers.flatMap(slotsOf),
    content: { ...composed.content, papers },
  }
}

const signedBy = (paper: PaperContent, signers: readonly string[]): PaperContent => ({
  ...paper,
  blocks: paper.blocks.filter(
    (block) =>
      block.type !== 'signature' ||
      !['customer', 'technician'].includes(block.slot) ||
      signers.includes(block.slot),
  ),
})

/** The words around a PDF of the business's own. */
export const ownPaperText = (texts: Texts): PaperText =>
  withWords(texts.get('de', 'own'), texts.get('de', 'words'))

const onOwnPages = (
  paper: PaperContent,
  own: OwnPaper,
  said: AheadSaid,
  text: PaperText,
): PaperContent => {
  const fields = fieldsFor(own.fields, said, text)
  return {
    code: paper.code,
    // Not the id of our template: whoever looks for our edition of this paper must not find theirs.
    template: {
      id: `${paper.code}.own`,
      version: own.version,
      validFrom: dayOf(own.depositedAt),
      lawAsOf: own.lawAsOf,
    },
    title: paper.title,
    own: { fileSha256: own.fileSha256, pages: own.pages, fields },
    blocks: paper.blocks.some(({ type }) => type === 'signature')
      ? [...opening(paper, own, said, text), ...ofThisJob(paper.blocks, text)]
      : [],
  }
}

const opening = (
  { title, code, blocks }: PaperContent,
  own: OwnPaper,
  said: AheadSaid,
  text: PaperText,
): Block[] => [
  {
    type: 'title',
    text: hasAnnexes(blocks) ? label(text, 'title.annexes') : text.title,
    subtitle: label(text, 'subtitle', {
      paper: title,
      number: said.jobNumber,
      day: longDayText(dayOf(said.preparedAt), text),
    }),
  },
  ...paragraphs(text, 'intro'),
  { type: 'facts', rows: factsOf({ title, code }, own, said, text) },
]

const factsOf = (
  { title, code }: Pick<PaperContent, 'title' | 'code'>,
  own: OwnPaper,
  { business, intake }: AheadSaid,
  text: PaperText,
) => {
  const party = (name: string, address: Parameters<typeof addressText>[0]) =>
    `**${literal(name)}**, ${literal(addressText(address))}`
  const filled = own.fields.filter(isJobField)
  return [
    {
      term: label(text, 'parties'),
      lines: [
        party(customerName(intake.customer), intake.customer.address),
        party(business.name, business.address),
      ],
    },
    {
      term: label(text, 'paper'),
      lines: [
        label(text, 'paper.code', { paper: title, code }),
        own.pages === 1
          ? label(text, 'paper.page')
          : label(text, 'paper.pages', { pages: String(own.pages) }),
      ],
    },
    { term: label(text, 'edition'), lines: [literal(own.version)] },
    { term: label(text, 'law'), lines: [dayText(own.lawAsOf, text)] },
    { term: label(text, 'file'), lines: [own.fileSha256] },
    ...(filled.length === 0
      ? []
      : [{ term: label(text, 'filled'), lines: [literal(filled.join(', '))] }]),
  ]
}

/** What a paper says of this job and nobody else's, and who signs; its wording is left out. */
const ofThisJob = (blocks: readonly Block[], text: PaperText): Block[] => {
  const annexes = blocks.findIndex(isAnnex)
  const [body, behind] =
    annexes === -1 ? [blocks, []] : [blocks.slice(0, annexes), blocks.slice(annexes)]
  const kept = body.filter(({ type }) => dataBlocks.has(type))
  const signed = [...body, ...behind].flatMap((block) => signature(block, text))
  return [
    ...(kept.length === 0
      ? []
      : [{ type: 'heading' as const, level: 2 as const, text: label(text, 'data') }, ...kept]),
    ...behind.filter(({ type }) => type !== 'signature'),
    ...signed,
  ]
}

/** A part of its own behind the wording: measures, sub-processors, help from afar. */
const isAnnex = (block: Block): boolean => block.type === 'heading' && block.level === 1
const hasAnnexes = (blocks: readonly Block[]): boolean => blocks.some(isAnnex)

/** The same signature; where its words point to a clause of ours, they point to the pages in front instead. */
const signature = (block: Block, text: PaperText): Block[] => {
  if (block.type !== 'signature') return []
  const key = `declares.${block.slot}`
  return [text.labels.has(key) ? { ...block, declares: label(text, key) } : block]
}

const dataBlocks: ReadonlySet<Block['type']> = new Set(['facts', 'table', 'choices', 'photos'])
