import { z } from 'zod'

import { OwnPaperId } from '../ids.ts'
import { Instant } from '../time.ts'
import { PaperCode } from './papers.ts'
import { Line, Sha256 } from './text.ts'

/**
 * Papers whose wording the business may replace by a PDF of its own: those that lie on the table at the take-over. What
 * only the ledger can say (D02, D15, D16, D18, D20, D21, CR) stays ours; D07 is deposited by a mechanism of its own.
 */
export const ownPaperCodes = [
  'D01',
  'D03',
  'D04',
  'D04c',
  'D05',
  'D06',
  'D08',
  'D09',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D17',
] as const satisfies readonly PaperCode[]
export const OwnPaperCode = z.enum(ownPaperCodes)
export type OwnPaperCode = z.infer<typeof OwnPaperCode>

/** An own paper of more pages is no longer read at a door. */
export const longestOwnPaperPages = 100

/** Names of form fields that are filled from the job when a deposited PDF carries them. */
export const jobFields = [
  'kunde.name',
  'kunde.anschrift',
  'kunde.telefon',
  'kunde.mail',
  'unterzeichner.name',
  'betrieb.name',
  'betrieb.inhaber',
  'betrieb.anschrift',
  'betrieb.telefon',
  'betrieb.mail',
  'auftrag.nummer',
  'auftrag.fehler',
  'auftrag.umfang',
  'auftrag.preis',
  'auftrag.obergrenze',
  'auftrag.termin',
  'auftrag.geraete',
  'ort',
  'datum',
] as const
export type JobField = (typeof jobFields)[number]

export const isJobField = (name: string): name is JobField =>
  jobFields.some((known) => known === name)

/** A PDF of the business's own that stands in place of our wording for one paper. */
export const OwnPaper = z.strictObject({
  id: OwnPaperId,
  code: OwnPaperCode,
  /** As its author calls this edition. */
  version: Line(40),
  lawAsOf: z.iso.date(),
  fileSha256: Sha256,
  pages: z.int().min(1).max(longestOwnPaperPages),
  /** Names of the form fields it carries; those of `jobFields` are filled. */
  fields: z.array(z.string().max(120)).max(300),
  depositedAt: Instant,
})
export type OwnPaper = z.infer<typeof OwnPaper>
