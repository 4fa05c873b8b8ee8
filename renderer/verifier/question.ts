import type { Report } from '../../electron/core/proof/judging/findings.ts'

/** What the page asks of the part that compares; files go by reference and are read there. */
export interface PageQuestion {
  readonly files: readonly File[]
  readonly receipts: readonly string[]
}

/** What comes back: the report, and all receipts it speaks of, also those that were found in pictures. */
export interface PageAnswer {
  readonly report: Report
  readonly receipts: readonly string[]
}

/** Beyond these a file is not read: no paper, picture or case file of ours is as large. */
export const mostBytes = 25_000_000
export const mostBytesTogether = 60_000_000
export const caseLimits = { bytes: 12_000_000, parts: 800_000 }
