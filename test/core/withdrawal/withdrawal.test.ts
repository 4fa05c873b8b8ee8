import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { Refused, type DeskAnswers } from '../../../build/windowless/office.ts'
import type { SampleJob } from '../../../shared/model/sampleJob.ts'
import {
  company,
  household,
  officeAfter,
  prepared,
  readyOffice,
  refusalOf,
  sheetOfKind,
  signAndFinish,
  type Rehearsal,
} from '../rehearsal.ts'

/** An office in the workshop whose user saves what he saves in a folder of his own. */
const workshop = async (): Promise<Rehearsal & { readonly saveIn: string }> => {
  const { desk, saveIn } = deskThatSaves()
  return inWorkshop(await readyOffice({ desk }), saveIn)
}

/** The same after this job was taken over. */
const workshopAfter = async (file: string) => {
  const { desk, saveIn } = deskThatSaves()
  const { office, ...taken } = await officeAfter(file, { desk })
  return { ...taken, office: await inWorkshop(office, saveIn) }
}

const deskThatSaves = () => {
  const saveIn = mkdtempSync(join(tmpdir(), 'obhut-saved-'))
  onTestFinished(() => rmSync(saveIn, { recursive: true, force: true }))
  const desk: DeskAnswers = {
    chooseSavePath: ({ fileName }) => ({ path: join(saveIn, fileName) }),
  }
  return { desk, saveIn }
}

const inWorkshop = async (office: Rehearsal, saveIn: string) => {
  const settings = await office.call('settings.view', {})
  await office.call('settings.set', { ...settings, place: 'inWorkshop' })
  return { ...office, saveIn }
}

/** The household of the samples without the early start: inside the period there is no money. */
const withoutEarlyStart = async (office: Rehearsal) => {
  const played = await prepared(office, household, (sample) => ({
    ...sample,
    intake: {
      ...sample.intake,
      order: {
        ...sample.intake.order,
        contract: { ...sample.intake.order.contract, earlyStart: false },
      },
    },
  }))
  await signAndFinish(office, played.takeOver, played.sample)
  return played
}

const afterDays = (sample: SampleJob, days: number, clock = '15:00'): string => {
  const day = new Date(Date.parse(sample.beginsAt ?? '') + days * 86_400_000)
  return `${day.toISOString().slice(0, 10)}T${clock}:00.000+01:00`
}

const withdrawalOf = async (office: Rehearsal, job: string) => {
  const { withdrawal } = await office.call('job.view', { job })
  if (withdrawal === undefined) throw new Error('nothing can be withdrawn here')
  return withdrawal
}

const boardRow = async (office: Rehearsal, number: string) => {
  const { rows } = await office.call('board.view', { text: '' })
  return rows.find((row) => row.number === number)
}

const access = (items: string[]) => ({
  kind: 'ACCESS_START' as const,
  items,
  purpose: 'Startfehler suchen',
  account: 'Hilfskonto',
})

test('transport and storage are free, work inside the period needs a reason that is recorded', async () => {
  const office = await workshop()
  const { job, number, sample } = await withoutEarlyStart(office)
  expect(await withdrawalOf(office, job)).toMatchObject({
    verdict: 'noMoney',
    until: '2026-12-08',
    notice: 'proper',
    noticeWeak: false,
    stakeCents: 21_400,
    needsReason: true,
  })
  expect((await boardRow(office, number))?.withdrawal).toBe('noMoney')
  const items = sample.intake.devices.map(({ id }) => id)
  await office.call('custody.record', { job, entry: { kind: 'STORED', items, location: 'Regal' } })
  const work = () => office.call('custody.record', { job, entry: access(items) })
  expect(await refusalOf(work())).toBe('earlyWorkNeedsReason')
  const copy = { what: 'Abbild', where: 'NAS', encrypted: true, deleteBy: '2026-12-20' }
  expect(await refusalOf(office.call('copy.make', { job, ...copy }))).toBe('earlyWorkNeedsReason')

  await office.call('work.beginEarly', { job, reason: 'Kundin braucht die Abschlussarbeit' })
  await work()
  const { earlyWork, verdict } = await withdrawalOf(office, job)
  expect(earlyWork?.reason).toBe('Kundin braucht die Abschlussarbeit')
  expect(verdict).toBe('noMoney')
})

test('with notice and early start a withdrawal costs a part, and what was done is asked with a reason', async () => {
  const { office, job, number, sample } = await workshopAfter(household)
  expect(await boardRow(office, number)).toMatchObject({
    withdrawal: 'proRata',
    withdrawalCents: 21_400,
  })
  office.at(afterDays(sample, 3))
  const said = { job, way: 'phone' as const, receivedAt: afterDays(sample, 3, '14:30') }
  expect(await refusalOf(office.call('withdrawal.receive', said))).toBe('invalidInput')

  const share = { percent: 30, reason: 'Fehler gefunden, Akku noch nicht getauscht' }
  const received = await office.call('withdrawal.receive', { ...said, share })
  expect(received).toMatchObject({
    counts: true,
    share: { basisCents: 21_400, amountCents: 6_420 },
  })

  const view = await office.call('job.view', { job })
  expect(view.withdrawal).toMatchObject({
    state: 'withdrawn',
    amountCents: 6_420,
    returnBy: '2026-12-11',
  })
  expect(view.deadline).toEqual({ on: '2026-12-11', what: 'deadline.withdrawn' })
  expect(view.custody.at(-1)).toMatchObject({
    late: true,
    at: said.receivedAt,
    entry: { kind: 'WITHDRAWAL_RECEIVED' },
  })
  expect(await boardRow(office, number)).toMatchObject({
    withdrawal: 'withdrawn',
    withdrawalCents: 6_420,
    nextStep: 'next.giveBack',
    deadline: { on: '2026-12-11', what: 'deadline.withdrawn' },
  })
})

test('after a withdrawal the work rests, the way home is free, and a second one is not needed', async () => {
  const office = await workshop()
  const { job, sample } = await withoutEarlyStart(office)
  office.at(afterDays(sample, 1))
  const received = await office.call('withdrawal.receive', { job, way: 'message', words: 'Nein.' })
  expect(received).toMatchObject({ counts: true, verdict: 'noMoney' })
  expect(received.share).toBeUndefined()
  const items = sample.intake.devices.map(({ id }) => id)
  const record = (entry: object) =>
    // the contract parses the entry on its way in
    office.call('custody.record', { job, entry: { items, ...entry } as never })
  expect(await refusalOf(record(access(items)))).toBe('withdrawn')
  expect(await refusalOf(record({ kind: 'MEDIA_REMOVED', purpose: 'Akku' }))).toBe('withdrawn')
  expect(await refusalOf(office.call('work.beginEarly', { job, reason: 'doch' }))).toBe('withdrawn')
  await record({ kind: 'TRANSPORT_START', from: 'Werkstatt', to: 'Kundin' })
  expect(await refusalOf(office.call('withdrawal.receive', { job, way: 'phone' }))).toBe(
    'withdrawnAlready',
  )
})

test('sending in time suffices: a letter of the last day counts a week later, one of the next day does not', async () => {
  const office = await workshop()
  const { job, sample } = await withoutEarlyStart(office)
  office.at(afterDays(sample, 21))
  const letter = { job, way: 'letter' as const }
  const late = await office.call('withdrawal.receive', {
    ...letter,
    sentAt: '2026-12-09T00:10:00.000+01:00',
  })
  expect(late).toMatchObject({ counts: false, verdict: 'over', until: '2026-12-08' })
  expect((await withdrawalOf(office, job)).state).toBe('open')

  const inTime = await office.call('withdrawal.receive', {
    ...letter,
    sentAt: '2026-12-08T23:59:00.000+01:00',
  })
  expect(inTime.counts).toBe(true)
  expect((await withdrawalOf(office, job)).state).toBe('withdrawn')
})

test('a time that cannot be is refused at its field', async () => {
  const office = await workshop()
  const { job, sample } = await withoutEarlyStart(office)
  office.at(afterDays(sample, 2))
  const wrong = async (times: { sentAt?: string; receivedAt?: string }) => {
    try {
      return await office.call('withdrawal.receive', { job, way: 'mail', ...times })
    } catch (error) {
      return error instanceof Refused ? error.fields : error
    }
  }
  expect(await wrong({ receivedAt: afterDays(sample, 3) })).toEqual({ receivedAt: 'inFuture' })
  expect(
    await wrong({ sentAt: afterDays(sample, 2, '09:00'), receivedAt: afterDays(sample, 1) }),
  ).toEqual({ sentAt: 'afterReceipt' })
  expect(await wrong({ sentAt: afterDays(sample, -1) })).toEqual({ sentAt: 'beforeContract' })
})

test('a business has no such right', async () => {
  const { office, job, number } = await workshopAfter(company)
  expect((await boardRow(office, number))?.withdrawal).toBe('none')
  const withdrawing = office.call('withdrawal.receive', { job, way: 'mail' })
  expect(await refusalOf(withdrawing)).toBe('noWithdrawalRight')
})

test('a notice that only the technician vouches for is shown as weak', async () => {
  const office = await workshop()
  const { takeOver, job, sample } = await prepared(office, household)
  const notice = sheetOfKind(takeOver, 'A', 'D07')
  const statement = { kind: 'statement' as const, text: 'Papier übergeben' }
  await office.call('sheet.deliver', { sheet: notice.id, delivery: statement })
  // our own sheet with the strip is declined, so nothing but the statement is there
  const own = takeOver.sheets.find(({ slots }) => slots.some(({ slot }) => slot === penSlot))
  if (own === undefined) throw new Error('there is no strip')
  await office.call('sheet.decline', { sheet: own.id, slot: penSlot, outcome: 'refused' })
  const withoutStrip = {
    ...takeOver,
    sheets: takeOver.sheets.map((sheet) => ({
      ...sheet,
      slots: sheet.slots.filter(({ slot }) => slot !== penSlot),
    })),
  }
  await signAndFinish(office, withoutStrip, sample)
  expect(await withdrawalOf(office, job)).toMatchObject({ notice: 'proper', noticeWeak: true })
})
const penSlot = 'customer-receipt'

test('the confirmation says when it came in, what happens now and what is owed, and is a draft', async () => {
  const { office, job, number, sample } = await workshopAfter(household)
  office.at(afterDays(sample, 3))
  await office.call('withdrawal.receive', {
    job,
    way: 'mail',
    share: { percent: 50, reason: 'Fehler gefunden' },
  })
  const { paragraphs, subject } = await office.call('withdrawal.confirmation', { job })
  const text = paragraphs.join('\n')
  expect(text).toContain('27.11.2026')
  expect(text).toContain('11.12.2026')
  expect(text).toMatch(/107,00\s€: 50 % des vereinbarten Gesamtpreises von 214,00\s€/u)
  expect(text).not.toMatch(/[{}]/)
  await office.call('withdrawal.draftConfirmation', { job, to: 'grete@example.org' })
  const mail = readFileSync(join(office.saveIn, `${number}_Widerruf.eml`), 'utf8')
  expect(mail).toContain('X-Unsent: 1')
  expect(subject).toContain(number)
  expect((await withdrawalOf(office, job)).confirmationDraftedAt).toBeDefined()
})

test('the tables follow from the facts, before and after somebody is forgotten', async () => {
  const office = await workshop()
  const { job, number, sample } = await withoutEarlyStart(office)
  await office.call('work.beginEarly', { job, reason: 'eilig' })
  office.at(afterDays(sample, 1))
  await office.call('withdrawal.receive', { job, way: 'phone' })
  await office.call('withdrawal.draftConfirmation', { job, to: 'grete@example.org' })
  const archive = office.archive()
  expect(archive.replayDiffers()).toEqual([])

  const { customer } = await office.call('job.view', { job })
  const bodies = archive.read((reader) => reader.bodiesAbout(String(customer)))
  archive.forget({
    bodies,
    reason: 'erasureRequested',
    keptUntil: () => undefined,
    today: '2040-01-01',
  })
  expect(archive.replayDiffers()).toEqual([])
  expect((await boardRow(office, number))?.withdrawal).toBe('none')
})
