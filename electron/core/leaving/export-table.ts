import { z } from 'zod'

import type { Reader } from '../archive/archive.ts'
import type { JobRow } from '../jobs/jobs.views.ts'
import type { Day } from '../../../shared/time.ts'
import type { Cell } from './csv.ts'

/** What the rows of all tables are read from: the archive at one moment. */
export interface Reading {
  readonly reader: Reader
  readonly today: Day
  readonly jobs: readonly JobRow[]
  /** Where a finished sheet or a photo of a job lies in the export; `null` when it does not go along. */
  pathOf(blob: string, job: string): string | null
}

/** One table of the export: a CSV file, and a list of the same rows in `daten.json`. */
export interface ExportTable {
  /** Name of the file and of the list. */
  readonly name: string
  /** One German sentence: what a row is. */
  readonly holds: string
  /** The columns in their order, each with its German description. */
  readonly row: z.ZodObject<Readonly<Record<string, z.ZodType>>>
  rows(reading: Reading): Record<string, unknown>[]
}

/** Pairs a row's schema with what reads it, so that neither can say something the other does not. */
export const table = <R extends z.ZodObject<Readonly<Record<string, z.ZodType>>>>(
  name: string,
  holds: string,
  row: R,
  rows: (reading: Reading) => z.output<R>[],
): ExportTable => ({ name, holds, row, rows })

/** The record behind a row as the archive keeps it, whole; only in `daten.json`. */
export const recordColumn = 'angaben'

export const text = (says: string) => z.string().nullable().describe(says)
export const whole = (says: string) => z.int().nullable().describe(says)
export const yesNo = (says: string) => z.boolean().nullable().describe(says)
/** Instants as they stand in the ledger, and calendar days. */
export const instant = (says: string) => text(`${says} (Zeitpunkt)`)
export const day = (says: string) => text(`${says} (Tag)`)
export const cents = (says: string) => whole(`${says}, in Cent`)

/** Columns of the CSV file. */
export const columnsOf = ({ row }: Pick<ExportTable, 'row'>): string[] =>
  Object.keys(row.shape).filter((column) => column !== recordColumn)

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** Cells of one row in the order of the columns. Throws for a column that holds more than one value. */
export const cellsOf = (columns: readonly string[], row: Record<string, unknown>): Cell[] =>
  columns.map((column) => Scalar.parse(row[column] ?? null))
