import { z } from 'zod'

import type { BusinessView } from '../../../shared/contract/business.calls.ts'
import {
  Business,
  Measures,
  SubProcessor,
  WithdrawalPapers,
} from '../../../shared/model/business.ts'
import type { TableReader } from '../archive/tables.ts'
import { ownPapers, ownPaperView } from '../own-papers/own-papers.views.ts'

const Part = z.object({ content: z.string() })

const part = <T>(reader: TableReader, name: string, schema: z.ZodType<T>): T | undefined => {
  const row = reader.one('SELECT content FROM business WHERE part = ?', [name], Part)
  return row === undefined ? undefined : schema.parse(JSON.parse(row.content))
}

export const businessId = (reader: TableReader): string | undefined =>
  part(reader, 'id', z.string())
export const business = (reader: TableReader): Business | undefined =>
  part(reader, 'business', Business)
export const measures = (reader: TableReader): Measures | undefined =>
  part(reader, 'measures', Measures)
export const subProcessors = (reader: TableReader): SubProcessor[] =>
  part(reader, 'subProcessors', z.array(SubProcessor)) ?? []

const Deposited = WithdrawalPapers.extend({ blob: z.string() })
/** The deposited withdrawal papers with the blob that holds them. */
export const withdrawalPapers = (reader: TableReader): z.infer<typeof Deposited> | undefined =>
  part(reader, 'withdrawalPapers', Deposited)

/** The business as its set-up and settings screens show it. */
export const businessView = (
  reader: TableReader,
  suggestions: BusinessView['suggestions'],
): BusinessView => {
  const profile = business(reader)
  const adopted = measures(reader)
  const deposited = withdrawalPapers(reader)
  return {
    ...(profile === undefined ? {} : { business: profile }),
    ...(adopted === undefined ? {} : { measures: adopted }),
    subProcessors: subProcessors(reader),
    ...(deposited === undefined ? {} : { withdrawalPapers: withoutBlob(deposited) }),
    ownPapers: [...ownPapers(reader).values()].map(ownPaperView),
    suggestions,
  }
}

const withoutBlob = ({ blob: _blob, ...papers }: z.infer<typeof Deposited>): WithdrawalPapers =>
  papers
