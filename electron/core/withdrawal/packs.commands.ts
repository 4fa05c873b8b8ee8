import { withdrawalPapers } from '../business/business.views.ts'
import { noteBusiness } from '../business/business.commands.ts'
import { newId } from '../outside.ts'
import type { Doing } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { packOf, packsView } from './packs.views.ts'

const mostAtOnce = 200

/**
 * Notes that packs with these numbers were printed, with the official papers as they are deposited now. Refuses
 * `packNumbersTaken` when a number was given before, `invalidInput` for a range that is none or too long.
 */
export const registerPacks = (at: Doing, from: number, to: number) => {
  if (to < from || to - from >= mostAtOnce) throw new Refusal('invalidInput', { to: 'packRange' })
  const numbers = Array.from({ length: to - from + 1 }, (_, place) => from + place)
  const notice = at.archive.read((reader) => {
    if (numbers.some((number) => packOf(reader, number) !== undefined))
      throw new Refusal('packNumbersTaken')
    return orRefuse(withdrawalPapers(reader), 'withdrawalPapersMissing')
  })
  const content = { from, to, noticeSha256: notice.fileSha256, lawAsOf: notice.lawAsOf }
  const ids = numbers.map(() => newId(at.outside, 'pak'))
  noteBusiness(at, 'packs.registered', 'packs', content, ids)
  return at.archive.read(packsView)
}
