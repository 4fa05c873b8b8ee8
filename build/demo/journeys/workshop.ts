import type { SampleJob } from '../../../shared/model/sampleJob.ts'
import { dayOf } from '../../../renderer/intake/model/dates.ts'
import { askedFor, isByHand, type Field } from '../../../shared/model/custody-fields.ts'
import type { Visit } from '../visit.ts'
import { t } from '../words.ts'
import { germanDay } from './set-up.ts'

type Step = SampleJob['course'][number]
type Entry = Extract<Step, { step: 'custody' }>['entry']

/** Opens a job from the board of the workshop by its number. */
export async function openJob({ screen, show, page }: Visit, number: string): Promise<void> {
  const toWorkshop = screen.button(t.board.toWorkshop)
  await screen.button(t.board.newIntake).waitFor()
  if (await toWorkshop.isVisible()) await screen.press(t.board.toWorkshop)
  else await screen.press(new RegExp(`^${t.board.inCare}`))
  await page.getByRole('searchbox', { name: t.board.search }).waitFor()
  await show('board')
  await screen.press(new RegExp(number))
  await page.getByRole('heading', { name: number }).waitFor()
  await show('job')
}

/** What happens in the workshop, in its order; each entry is made the moment it happens. */
export async function playCourse(visit: Visit, { course, intake }: SampleJob): Promise<void> {
  for (const step of course) {
    switch (step.step) {
      case 'custody':
        await record(visit, step.entry, intake.signatory.name)
        break
      case 'copyMade':
        await makeCopy(visit, step)
        break
      case 'copyErased':
        await eraseCopy(visit, step)
        break
      case 'mediumErased':
        await eraseMedium(visit, step)
        break
    }
  }
}

/** Entries with a button of their own. */
const commonest: ReadonlySet<string> = new Set(['ACCESS_START', 'ACCESS_END', 'STORED', 'INCIDENT'])

async function record(visit: Visit, entry: Entry, customer: string): Promise<void> {
  const { screen, show, page } = visit
  const { kind } = entry
  if (!isByHand(kind)) throw new Error(`${kind} is not recorded by hand`)
  const quick = page.getByRole('group', { name: t.job.timeline.quick })
  const named = { name: t.words.custodyKind[kind], exact: true }
  if (commonest.has(kind)) await visit.hand.press(quick.getByRole('button', named))
  else {
    await screen.press(t.job.timeline.all)
    await screen.reads(t.job.record.title)
    await show('record-kinds')
    await visit.hand.press(page.getByRole('dialog').getByRole('button', named))
  }
  const { must, may } = askedFor(kind)
  for (const field of [...must, ...may]) {
    if (field === 'opened') {
      await screen.choose(t.job.record.opened, t.words.opened[entry.opened ?? 'nothing'])
      continue
    }
    const text = saidIn(entry, field, customer)
    if (text !== undefined) await screen.write(labelOf(kind, field), text)
  }
  await show(`record-${kind.toLowerCase()}`)
  await screen.press(t.job.record.save)
  await page.getByText(t.job.record.forEver).waitFor({ state: 'detached' })
}

/** The samples say a little more or less than the form asks; what it asks is said in their words. */
function saidIn(
  entry: Entry,
  field: Exclude<Field, 'opened'>,
  customer: string,
): string | undefined {
  const instead: Partial<Record<Field, string | undefined>> = {
    to: entry.kind === 'READY_NOTICE' ? customer : entry.location,
    remark: entry.kind === 'READY_NOTICE' ? entry.purpose : undefined,
    from: customer,
  }
  return entry[field] ?? instead[field]
}

function labelOf(kind: Entry['kind'], field: Exclude<Field, 'opened'>): string {
  if (field !== 'remark') return t.job.record[field]
  // only some kinds have words of their own for the remark
  const own: Partial<Record<string, string>> = t.job.record.remarkOf
  return own[kind] ?? t.job.record.remark
}

async function makeCopy(
  { screen, show, page }: Visit,
  { copy }: Extract<Step, { step: 'copyMade' }>,
): Promise<void> {
  const words = t.job.copies
  await screen.press(words.make)
  await screen.write(words.what, copy.what)
  await screen.write(words.where, copy.where)
  await screen.choose(words.encrypted, copy.encrypted ? t.common.yes : t.common.no)
  await screen.write(words.deleteBy, germanDay(copy.deleteBy))
  await show('copy')
  await screen.press(t.job.record.save)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function eraseCopy(
  { screen, show, page }: Visit,
  { erasure }: Extract<Step, { step: 'copyErased' }>,
): Promise<void> {
  const words = t.job.copies
  await screen.press(words.erase)
  const { technique, residues, residuesGoneOn } = erasure
  await screen.choose(
    words.technique,
    technique === 'handedOver' ? words.handedOver : t.words.technique[technique],
  )
  await screen.choose(words.residues, words.residue[residues])
  if (residuesGoneOn !== undefined) {
    await screen.write(words.residuesGoneOn, germanDay(residuesGoneOn))
  }
  await show('copy-erased')
  await screen.press(words.saveErase)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function eraseMedium(
  { screen, show, page }: Visit,
  { erasure }: Extract<Step, { step: 'mediumErased' }>,
): Promise<void> {
  const words = t.job.erasure
  await screen.press(t.job.media.record)
  await screen.choose(words.mediumWorks, erasure.mediumWorks ? t.common.yes : t.common.no)
  await screen.choose(words.technique, t.words.technique[erasure.technique])
  await screen.write(words.tool, erasure.tool)
  await screen.choose(words.encryptedSince, t.words.encryptedSince[erasure.encryptedSince])
  await show('medium-erasure')
  // the sample counts days from its beginning; what is entered here has just been done, and midnight may have passed
  const { day, clock } = momentNow()
  await screen.write(words.startedOn, day)
  await screen.write(words.startedAt, clock)
  await screen.write(words.endedOn, day)
  await screen.write(words.endedAt, clock)
  await screen.choose(words.result, t.words.erasureResult[erasure.result])
  await screen.choose(words.verification, t.words.verification[erasure.verification])
  await screen.choose(words.validation, t.words.validation[erasure.validation])
  await screen.choose(words.level, t.words.level[erasure.level])
  await screen.choose(words.standard, t.words.standard[erasure.standard])
  await screen.choose(words.hiddenSectors, t.words.hiddenSectors[erasure.hiddenSectors])
  await screen.choose(words.stateAfter, t.words.stateAfter[erasure.stateAfter])
  await screen.choose(words.destination, t.words.destination[erasure.destination])
  await screen.press(words.save)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Day and minute it is, as one types them. */
const momentNow = (): { day: string; clock: string } => {
  const now = new Date()
  const clock = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0'))
  return { day: germanDay(dayOf(now)), clock: clock.join(':') }
}
