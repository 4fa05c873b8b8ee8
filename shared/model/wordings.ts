import { z } from 'zod'

import { Lines } from './text.ts'

/**
 * The passages of our papers and mails that the business may word itself, as `<text>.<passage>`. The text files mark
 * them; a test holds this list against the marks. None of them meets a requirement of its own.
 */
export const editablePassages = [
  'D01.payment',
  'D01.liability',
  'VB.payment',
  'D11.noBackup',
  'D16.advice',
  'mail.body',
  'ahead.greeting',
  'ahead.questions',
  'withdrawal.end',
] as const
export const EditablePassage = z.enum(editablePassages)
export type EditablePassage = z.infer<typeof EditablePassage>

/** Longer than anybody may save; how long a passage may really be follows from what it was. */
export const longestWording = 4000

/** What may be typed; empty while somebody types, never when it is saved. */
export const WordingDraft = z.string().max(longestWording)
export const Wording = Lines(longestWording)

/** Wordings nobody of ours may use; one rule for each. */
export const forbiddenRules = [
  'safety',
  'signatureRank',
  'biometry',
  'hundredPercent',
  'forensic',
  'certified',
  'irretrievable',
  'oldStandards',
  'supersededNist',
  'archiveStandard',
  'mixedStandards',
  'dataLoss',
  'writtenForm',
  'oldExtinction',
  'oldCompensation',
  'calledUs',
  'officialName',
  'oldProcessing',
  'controlHeadings',
  'slogan',
  'dataPledge',
  'submission',
  'tenYears',
  'idCopy',
  'telecopy',
  'cash',
  'forfeiture',
  'storageFee',
  'silence',
  'weakened',
  'odr',
  'smallBusiness',
  'confirmsAll',
  'consentInInformation',
  'consentForOrder',
  'workingHours',
  'legalAdvice',
] as const
export const ForbiddenRule = z.enum(forbiddenRules)
export type ForbiddenRule = z.infer<typeof ForbiddenRule>

/** Why a wording cannot be used as it is. */
export const WordingProblem = z.discriminatedUnion('problem', [
  z.strictObject({ problem: z.literal('empty') }),
  z.strictObject({ problem: z.literal('tooLong'), most: z.int() }),
  /** A heading, or braces that hold no placeholder. */
  z.strictObject({ problem: z.literal('form'), line: z.int() }),
  /** The paper has room for one paragraph here. */
  z.strictObject({ problem: z.literal('oneParagraph') }),
  z.strictObject({ problem: z.literal('unknownPlaceholder'), name: z.string() }),
  z.strictObject({ problem: z.literal('missingPlaceholder'), name: z.string() }),
  z.strictObject({ problem: z.literal('forbidden'), rule: ForbiddenRule, found: z.string() }),
  z.strictObject({ problem: z.literal('letter'), character: z.string() }),
])
export type WordingProblem = z.infer<typeof WordingProblem>

/** A passage as the business sees it: our wording, and its own where it has one. */
export const PassageView = z.strictObject({
  passage: EditablePassage,
  /** Title of the paper or mail it stands in. */
  paper: z.string(),
  /** Edition of that text as it is printed: ours, or ours with the business's own count. */
  version: z.string(),
  original: z.string(),
  wording: z.string().exactOptional(),
  /** Typed and not taken yet. */
  draft: z.string().exactOptional(),
  /** Our wording was changed after the business worded it. */
  originalChanged: z.boolean(),
  /** The own wording no longer fits our text and does not count. */
  unfit: z.boolean(),
  placeholders: z.array(z.string()),
  most: z.int(),
})
export type PassageView = z.infer<typeof PassageView>
