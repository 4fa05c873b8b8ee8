import { z } from 'zod'

import { LogId } from '../facts/envelope.ts'
import { Instant } from '../time.ts'

/** What of a log only one of two archives has. */
const OnlyOne = z.strictObject({
  entries: z.int().min(0),
  /** Numbers of the jobs that were opened in these entries. */
  jobs: z.array(z.string()),
  /** Finished papers. */
  papers: z.int().min(0),
})
export type OnlyOne = z.infer<typeof OnlyOne>

/** One log as this archive and another hold it. */
export const LogBesideView = z.strictObject({
  log: LogId,
  /** Stands in the job numbers of the computer that wrote it. */
  letter: z.string(),
  /** Of the longer of the two; entries are numbered from 1. */
  entries: z.int().min(1),
  firstAt: Instant,
  lastAt: Instant,
  /** Up to this entry both are the same; 0 where only one has the log. */
  common: z.int().min(0),
  here: OnlyOne,
  there: OnlyOne,
})
export type LogBesideView = z.infer<typeof LogBesideView>

/** This archive and another, side by side. */
export const BesideView = z.strictObject({
  /**
   * `same`: both hold the same. `moreHere`, `moreThere`: one holds everything of the other. `apart`: each holds what the
   * other lacks, so both went on. `stranger`: they have not a single entry in common.
   */
  stand: z.enum(['same', 'moreHere', 'moreThere', 'apart', 'stranger']),
  logs: z.array(LogBesideView),
})
export type BesideView = z.infer<typeof BesideView>
