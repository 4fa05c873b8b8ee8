import { z } from 'zod'

import { Head } from '../../../shared/facts/envelope.ts'
import { Business, Measures, SubProcessor } from '../../../shared/model/business.ts'
import { Instant } from '../../../shared/time.ts'
import { business, measures, subProcessors } from '../business/business.views.ts'
import { csvText } from './csv.ts'
import { agreementsTable, commitmentsTable, customersTable } from './customer-rows.ts'
import { accessesTable, copiesTable, custodyTable, erasuresTable } from './custody-rows.ts'
import { deadlinesTable } from './deadline-rows.ts'
import { entriesTable, restrictionsTable } from './entry-rows.ts'
import { cellsOf, columnsOf, type Reading } from './export-table.ts'
import { filesTable, itemsTable, jobsTable, photosTable } from './job-rows.ts'
import { sheetsTable, signaturesTable } from './paper-rows.ts'

/** All tables, in the order in which one would look for something. */
export const exportTables = [
  customersTable,
  jobsTable,
  itemsTable,
  custodyTable,
  accessesTable,
  copiesTable,
  erasuresTable,
  sheetsTable,
  signaturesTable,
  deadlinesTable,
  agreementsTable,
  commitmentsTable,
  photosTable,
  filesTable,
  entriesTable,
  restrictionsTable,
]

/** `daten.json`: everything the tables say, with the whole records behind them. */
export const ExportContent = z.strictObject({
  form: z.literal('obhut-export'),
  v: z.literal(1),
  gemacht_am: Instant.describe('Wann dieser Auszug begann'),
  verwahrbuch: Head.describe('Stand des Verwahrbuchs, den dieser Auszug zeigt'),
  betrieb: z.strictObject({
    angaben: Business.nullable().describe('Der Betrieb, wie zuletzt beschrieben'),
    schutzmassnahmen: Measures.nullable(),
    unterauftragnehmer: z.array(SubProcessor),
  }),
  tabellen: z.strictObject(
    Object.fromEntries(
      exportTables.map(({ name, holds, row }) => [name, z.array(row).describe(holds)]),
    ),
  ),
})
export type ExportContent = z.output<typeof ExportContent>

/** Everything that is read from the archive at one moment; the list of files is added once they are written. */
export const contentOf = (reading: Reading, now: Instant): ExportContent => ({
  form: 'obhut-export',
  v: 1,
  gemacht_am: now,
  verwahrbuch: reading.reader.head(),
  betrieb: {
    angaben: business(reading.reader) ?? null,
    schutzmassnahmen: measures(reading.reader) ?? null,
    unterauftragnehmer: subProcessors(reading.reader),
  },
  tabellen: Object.fromEntries(exportTables.map((one) => [one.name, one.rows(reading)])),
})

/**
 * The form of `daten.json` as JSON Schema (draft 2020-12), made from what this program checks it with. Patterns that ask for
 * classes of letters (`\p{…}`) are left out: many validators read regular expressions of Python or Java, and would refuse
 * the whole schema.
 */
export const exportSchema = (): string =>
  `${JSON.stringify(
    {
      title: 'Auszug aus Obhut',
      ...z.toJSONSchema(ExportContent, {
        reused: 'ref',
        override({ jsonSchema }) {
          if (jsonSchema.pattern?.includes('\\p{') === true) delete jsonSchema.pattern
        },
      }),
    },
    null,
    1,
  )}\n`

/** The tables as CSV files, by their names. */
export const csvFiles = ({ tabellen }: ExportContent): { name: string; text: string }[] =>
  exportTables.map((one) => {
    const columns = columnsOf(one)
    const rows = (tabellen[one.name] ?? []).map((row) => cellsOf(columns, row))
    return { name: `${one.name}.csv`, text: csvText(columns, rows) }
  })
