import type { SheetId } from '../../../shared/ids.ts'
import type { Doing } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { authorityAtSealing } from './authority.ts'
import { stampSheet } from './stamp-sheet.ts'
import { waitingAmong } from './time-stamps.views.ts'

/** So long may all answers take together: with what is done with them, nobody stands at a door for more than three seconds. */
export const patienceAtSealingMs = 2_500

/**
 * Asks for the time of sheets that were secured a moment ago, all at once, where the business wished that. What does not come in
 * time stays as it is, without a confirmed time, and is fetched by a press later: nobody waits for it, and nothing is claimed.
 */
export const stampAtSealing = async (at: Doing, sheets: readonly SheetId[]): Promise<void> => {
  const authority = authorityAtSealing(at)
  if (authority === undefined) return
  const waiting = at.archive.read((reader) => waitingAmong(reader, sheets))
  await Promise.all(
    waiting.map(async (sheet) => {
      try {
        await stampSheet(at, sheet, authority, patienceAtSealingMs)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }),
  )
  if (waiting.length === 0) return
  at.door.tell({ subject: 'sitting' })
  at.door.tell({ subject: 'business' })
}
