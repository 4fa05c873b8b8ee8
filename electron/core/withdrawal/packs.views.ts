import { z } from 'zod'

import type { TableReader } from '../archive/tables.ts'
import { withdrawalPapers } from '../business/business.views.ts'
import { Refusal } from '../refusal.ts'

const Pack = z.object({
  id: z.string(),
  number: z.int(),
  notice: z.string(),
  used_by: z.string().nullable(),
})
type Pack = z.infer<typeof Pack>

/** The pre-printed pack with this number. */
export const packOf = (reader: TableReader, number: number): Pack | undefined =>
  reader.one('SELECT id, number, notice, used_by FROM packs WHERE number = ?', [number], Pack)

/** Refuses `packNotUsable`: no such pack, used before, or printed with another state of the official papers. */
export const refuseUnusable = (reader: TableReader, number: number, notice: string): void => {
  const pack = packOf(reader, number)
  if (pack === undefined || pack.used_by !== null || pack.notice !== notice)
    throw new Refusal('packNotUsable')
}

/** What is left of the packs: those that can be handed out, and those that are only waste paper now. */
export const packsView = (reader: TableReader): { free: number[]; used: number; old: number } => {
  const all = reader.all('SELECT id, number, notice, used_by FROM packs ORDER BY number', [], Pack)
  const notice = withdrawalPapers(reader)?.fileSha256
  const unused = all.filter(({ used_by: usedBy }) => usedBy === null)
  const free = unused.filter((pack) => pack.notice === notice)
  return {
    free: free.map(({ number }) => number),
    used: all.length - unused.length,
    old: unused.length - free.length,
  }
}
