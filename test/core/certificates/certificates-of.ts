import { readBusiness, samples } from '../../../build/windowless/play.ts'
import { readSeal, type ReadSeal } from '../../../electron/core/papers/seal/read-seal.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import type { Rehearsal } from '../rehearsal.ts'

/** The certificates of the business, the newest first. */
export const certificatesOf = async (office: Rehearsal) =>
  (await office.call('certificates.view', {})).certificates

/** The sample business under another name. */
export const describedAs = (office: Rehearsal, name: string) =>
  office.call('business.describe', { ...readBusiness(samples).business, name })

/** The seals of a sitting's finished sheets, by their codes; `notSealed` and other flaws as they are named. */
export const sealsOf = async (office: Rehearsal, { sheets }: SittingView) => {
  const seals = new Map<string, ReadSeal | string>()
  for (const { id, codes } of sheets) {
    const { pdf } = await office.call('sheet.pages', { sheet: id, copy: 'finished' })
    seals.set(codes.join(' '), await readSeal(pdf))
  }
  return seals
}
