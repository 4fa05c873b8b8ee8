import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { SittingView } from '../../shared/contract/job.calls.ts'
import type { JobId, SheetId } from '../../shared/ids.ts'
import { sheetNumber, type SheetView, type Strokes } from '../../shared/model/papers.ts'
import { readSampleJob, SampleBusiness, type SampleJob } from '../../shared/model/sampleJob.ts'
import { newId } from '../../electron/core/outside.ts'
import type { WindowlessOffice } from './office.ts'

/** Where the invented jobs lie. */
export const samples = join(import.meta.dirname, '..', '..', 'assets', 'sample')

export const samplePassphrase = 'Leuchtturm Kabeltrommel Sanddorn 27'

/** A sample business and its files. */
export const readBusiness = (folder: string): SampleBusiness =>
  SampleBusiness.parse(JSON.parse(readFileSync(join(folder, 'business.json'), 'utf8')))

/** A job file with its shorthands written out; without `beginsAt` it begins now. Throws ZodError naming the place. */
export const readJob = (office: Pick<WindowlessOffice, 'outside'>, path: string): SampleJob =>
  readSampleJob(JSON.parse(readFileSync(path, 'utf8')), {
    makeId: (prefix) => newId(office.outside, prefix),
    start: beginOf(path) ?? office.outside.clock.now(),
  })

const beginOf = (path: string): string | undefined => {
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const begins =
    typeof file === 'object' && file !== null && 'beginsAt' in file ? file.beginsAt : undefined
  return typeof begins === 'string' ? begins : undefined
}

/** First start: archive, recovery key re-entered, then everything about the business. */
export const setUp = async (office: WindowlessOffice, folder: string): Promise<void> => {
  const { recoveryKey } = await office.call('archive.create', { passphrase: samplePassphrase })
  await office.call('archive.confirmRecoveryKey', { recoveryKey })
  await describeBusiness(office, folder)
}

/**
 * Business, measures, sub-processors, PIN and deposited papers of the samples; `papers` where the archive is none of
 * samples and does not take their stand-in.
 */
export const describeBusiness = async (
  office: WindowlessOffice,
  folder: string,
  papers?: string,
): Promise<void> => {
  const { business, measures, subProcessors, withdrawalPapers } = readBusiness(folder)
  await office.call('business.describe', business)
  await office.call('measures.adopt', { items: measures.items })
  await office.call('subProcessors.list', { subProcessors })
  await office.call('pin.set', { pin: '270626' })
  if (withdrawalPapers === undefined) return
  office.picks(papers ?? join(folder, withdrawalPapers.file))
  await office.call('withdrawalPapers.deposit', { lawAsOf: withdrawalPapers.lawAsOf })
}

export interface Played {
  job: JobId
  number: string
  takeOver: SittingView
}

type Known = { customer?: string; contact?: string }

/** From the bell to the last answer: number, photos, answers. No sheet is made yet. */
export const answerIntake = async (
  office: WindowlessOffice,
  sample: SampleJob,
  folder: string,
  known: Known = {},
): Promise<Omit<Played, 'takeOver'>> => {
  if (sample.beginsAt !== undefined) office.at(sample.beginsAt)
  const { job, number } = await office.call('job.open', {})
  const view = await office.call('job.view', { job })
  let text = JSON.stringify({
    ...view.draft?.intake,
    ...sample.intake,
    ...(known.customer === undefined
      ? {}
      : { customerId: known.customer, contactId: known.contact }),
  })
  for (const { id, file, caption } of sample.photos) {
    const jpeg = new Uint8Array(readFileSync(join(folder, file)))
    const added = await office.call('photo.add', {
      job,
      jpeg,
      ...(caption === undefined ? {} : { caption }),
    })
    text = text.replaceAll(id, added.photo)
  }
  // the draft is parsed by the contract on its way in
  await office.call('draft.save', { job, step: 'papers', draft: JSON.parse(text) as object })
  return { job, number }
}

/** From the bell to the papers. Nothing is signed yet. */
export const prepareTakeOver = async (
  office: WindowlessOffice,
  sample: SampleJob,
  folder: string,
  known: Known = {},
): Promise<Played> => {
  const { job, number } = await answerIntake(office, sample, folder, known)
  const takeOver = await office.call('sitting.prepare', { job, direction: 'toUs' })
  return { job, number, takeOver }
}

/** Shows and signs every sheet of a sitting with the pictures of the sample, delivers A, and finishes. */
export const signAndFinish = async (
  office: WindowlessOffice,
  sitting: SittingView,
  sample: SampleJob,
): Promise<SittingView> => {
  for (const sheet of sitting.sheets)
    await office.call('sheet.shown', { sheet: sheet.id, size: 'normal' })
  const strip = new Uint8Array(readFileSync(join(samples, 'receipt-strip.jpg')))
  for (const sheet of sitting.sheets) {
    for (const { slot, owed } of sheet.slots) {
      if (slot === 'customer-receipt') {
        await office.call('sheet.signOnPaper', {
          sheet: sheet.id,
          slot,
          number: sheetNumber(sheet.contentHash),
          photo: strip,
          place: 'Muster',
        })
        continue
      }
      const strokes = pictureFor(sample, sheet, slot)
      if (strokes === undefined && !owed) continue
      await sign(office, sheet, slot, strokes)
    }
  }
  const done = await office.call('sitting.finish', { sitting: sitting.id })
  // an early start signed on the screen counts only once the customer has it on paper (W-08)
  const early = sitting.sheets.find(({ codes }) => codes.includes('D08'))
  if (early === undefined || pictureFor(sample, early, 'customer-early-start') === undefined)
    return done
  return office.call('sheet.print', { sheet: early.id, copy: 'finished' })
}

const pictureFor = (sample: SampleJob, sheet: SheetView, slot: string): Strokes | undefined =>
  sample.signatures.find((one) => one.sheet === sheet.kind && one.slot === slot)?.strokes

const sign = async (
  office: WindowlessOffice,
  sheet: SheetView,
  slot: string,
  strokes: Strokes | undefined,
): Promise<void> => {
  if (strokes === undefined) throw new Error(`no picture for ${sheet.kind} ${slot}`)
  const { id, contentHash } = sheet
  const declarations = sheet.slots.find((one) => one.slot === slot)?.declarations
  await office.call('sheet.sign', {
    sheet: id,
    slot,
    contentHash,
    strokes,
    place: 'Lübeck',
    ...(declarations === undefined ? {} : { declares: declarations.map((one) => one.id) }),
  })
}

/** What happens in the workshop, in the order and at the times of the sample. */
export const playCourse = async (
  office: WindowlessOffice,
  job: JobId,
  sample: SampleJob,
): Promise<void> => {
  const copies = new Map<string, string>()
  const accesses = new Map<string, string>()
  for (const step of sample.course) {
    office.at(step.at)
    switch (step.step) {
      case 'custody': {
        const { access, ...entry } = step.entry
        const named = access === undefined ? undefined : accesses.get(access)
        const sent = named === undefined ? entry : { ...entry, access: named }
        const done = await office.call('custody.record', { job, entry: sent })
        if (access !== undefined && done.access !== undefined) accesses.set(access, done.access)
        break
      }
      case 'copyMade': {
        const { id, ...copy } = step.copy
        const made = await office.call('copy.make', { job, ...copy })
        copies.set(id, made.copy)
        break
      }
      case 'copyErased': {
        const copy = copies.get(step.erasure.copy) ?? step.erasure.copy
        await office.call('copy.erase', { job, erasure: { ...step.erasure, copy } })
        break
      }
      case 'mediumErased':
        await office.call('medium.erase', { job, erasure: step.erasure })
        break
    }
  }
}

/** The return: report, sheet F; signed by the caller. */
export const prepareReturn = async (
  office: WindowlessOffice,
  job: JobId,
  sample: SampleJob,
): Promise<SittingView | undefined> => {
  if (sample.return === undefined) return undefined
  if (sample.returnsAt !== undefined) office.at(sample.returnsAt)
  await office.call('return.save', { job, draft: sample.return })
  return office.call('sitting.prepare', { job, direction: 'toCustomer' })
}

/** Every sheet of a sitting as a file: finished ones, otherwise the reading copy; the official papers are never a draft. */
export const filesOf = async (
  office: WindowlessOffice,
  sitting: SittingView,
): Promise<{ sheet: SheetId; name: string; pdf: Uint8Array }[]> => {
  const files = []
  for (const sheet of sitting.sheets) {
    const copy = sheet.state === 'finished' ? 'finished' : 'normal'
    const { pdf } = await office.call('sheet.pages', { sheet: sheet.id, copy })
    const end = sheet.codes.includes('D07') ? '' : ' (Entwurf)'
    const name = sheet.fileName ?? `${sitting.jobNumber} ${sheet.title}${end}.pdf`
    files.push({ sheet: sheet.id, name, pdf })
  }
  return files
}
