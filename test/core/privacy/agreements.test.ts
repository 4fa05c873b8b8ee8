import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { AgreementId, type CustomerId } from '../../../shared/ids.ts'
import type { SubProcessor } from '../../../shared/model/business.ts'
import {
  company,
  officeAfter,
  readyOffice,
  refusalOf,
  sampleOf,
  samples,
  takenOver,
  type Rehearsal,
} from '../rehearsal.ts'

/** Any PDF of a few pages serves as what a customer brings. */
const theirPdf = join(samples, 'withdrawal-placeholder.pdf')

const theirTerms = {
  concludedOn: '2026-11-02',
  signatory: 'Dr. Ärmel, Amtsleiterin',
  breachHours: 12,
  noticeDays: 30,
}

const lab: SubProcessor = {
  name: 'Reinraum Südheide GmbH',
  address: 'Werkstraße 4, 29221 Celle',
  contact: 'labor@reinraum.example',
  task: 'Datenrettung im Reinraum',
  country: 'Deutschland',
  contractOn: '2026-11-20',
  touches: 'customerDevices',
}

/** An office, and a company that handed over a job to it and so concluded our agreement. */
async function withOurs() {
  // a mail draft does not belong into the profile, so it is saved elsewhere
  const folder = mkdtempSync(join(tmpdir(), 'obhut-saved-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { office, job } = await officeAfter(company, {
    desk: {
      chooseSavePath: ({ fileName }) => {
        office.saved.push(join(folder, fileName))
        return { path: join(folder, fileName) }
      },
    },
  })
  const { customer, items } = await office.call('job.view', { job })
  if (customer === undefined) throw new Error('the job has no customer')
  return { office, job, customer, items }
}

/** The codes due when this customer comes again. */
async function dueAgain(office: Rehearsal, customer: CustomerId): Promise<string[]> {
  const { job } = await office.call('job.open', { customer })
  const draft = { ...sampleOf(office, company).intake, customerId: customer }
  await office.call('draft.save', { job, step: 'papers', draft })
  return (await office.call('papers.due', { job })).due.map(({ code }) => code)
}

async function agreementsWith(office: Rehearsal, customer: CustomerId) {
  return (await office.call('customer.view', { customer })).agreements
}

test('our own agreement makes the next job an instruction, until it ends', async () => {
  const { office, customer } = await withOurs()
  const [ours] = await agreementsWith(office, customer)
  expect(ours).toMatchObject({ from: 'us', state: 'inForce', untold: [] })
  if (ours === undefined) throw new Error('there is no agreement')
  expect(await dueAgain(office, customer)).toContain('D04c')

  const today = office.outside.clock.now().slice(0, 10)
  await office.call('agreement.end', { agreement: ours.id, on: today, reason: 'gekündigt' })
  office.at(`${nextDay(today)}T09:00:00.000+01:00`)
  expect(await agreementsWith(office, customer)).toMatchObject([{ state: 'over', endedOn: today }])
  const codes = await dueAgain(office, customer)
  expect(codes).toContain('D04')
  expect(codes).not.toContain('D04c')
})

test('an agreement the customer brought counts like ours, from the day and to the day it says', async () => {
  const { office, customer } = await withOurs()
  const [ours] = await agreementsWith(office, customer)
  if (ours === undefined) throw new Error('there is no agreement')
  const today = office.outside.clock.now().slice(0, 10)
  await office.call('agreement.end', {
    agreement: ours.id,
    on: today,
    reason: 'durch ihren ersetzt',
  })
  office.at(`${nextDay(today)}T09:00:00.000+01:00`)
  expect(await dueAgain(office, customer)).toContain('D04')

  office.picks(theirPdf)
  const until = nextDay(nextDay(today))
  const terms = { ...theirTerms, until }
  const theirs = await office.call('agreement.receive', { customer, terms })
  expect(theirs).toMatchObject({ from: 'them', breachHours: 12, state: 'inForce', until })
  expect(await dueAgain(office, customer)).toContain('D04c')

  office.at(`${nextDay(until)}T09:00:00.000+01:00`)
  expect(await dueAgain(office, customer)).toContain('D04')
  expect((await agreementsWith(office, customer)).map(({ state }) => state)).toEqual([
    'over',
    'over',
  ])
})

test('the file of their agreement comes back byte for byte', async () => {
  const { office, customer } = await withOurs()
  office.picks(theirPdf)
  const { id } = await office.call('agreement.receive', { customer, terms: theirTerms })
  const again = await office.again()
  const { pdf } = await again.call('agreement.pages', { agreement: AgreementId.parse(id) })
  expect(Buffer.from(pdf).equals(readFileSync(theirPdf))).toBe(true)
  expect((await again.call('ledger.check', {})).checked).toBe('ok')
})

test('what is no agreement is refused and nothing is kept of it', async () => {
  const { office, customer } = await withOurs()
  const before = office.archive().head().size
  office.picks(join(samples, 'business.json'))
  const receive = (terms: typeof theirTerms & { until?: string }) =>
    refusalOf(office.call('agreement.receive', { customer, terms }))
  expect(await receive(theirTerms)).toBe('pdfDamaged')
  office.picks(theirPdf)
  expect(await receive({ ...theirTerms, until: '2026-01-01' })).toBe('invalidInput')
  expect(office.archive().head().size).toBe(before)
})

test('a new sub-processor is announced to everyone with an agreement in force, once (T-AVV-5)', async () => {
  const { office, customer } = await withOurs()
  const { subProcessors } = await office.call('business.view', {})
  await office.call('subProcessors.list', { subProcessors: [...subProcessors, lab] })
  const { agreements } = await office.call('agreements.view', {})
  expect(agreements).toMatchObject([{ customer, untold: [lab.name] }])
  const [agreement] = agreements
  if (agreement === undefined) throw new Error('there is no agreement')

  const to = { agreement: agreement.id, to: 'leitung@trave.example' }
  const { effectiveOn } = await office.call('subProcessors.announce', to)
  expect(daysBetween(office.outside.clock.now(), effectiveOn)).toBe(agreement.noticeDays)
  const draft = readFileSync(office.saved.at(-1) ?? '', 'utf8')
  expect(draft).toContain('X-Unsent: 1')
  expect(draft.replaceAll('=\r\n', '')).toContain('Reinraum S=C3=BCdheide GmbH')
  expect(await agreementsWith(office, customer)).toMatchObject([
    { untold: [], told: [{ names: [lab.name], effectiveOn }] },
  ])
  expect(await refusalOf(office.call('subProcessors.announce', to))).toBe('nothingToAnnounce')
})

/** A company with our agreement, and a lab that came onto our list afterwards. */
async function withNewLab() {
  const { office, job, customer, items } = await withOurs()
  const { subProcessors } = await office.call('business.view', {})
  await office.call('subProcessors.list', { subProcessors: [...subProcessors, lab] })
  const [agreement] = await agreementsWith(office, customer)
  if (agreement === undefined) throw new Error('there is no agreement')
  const toLab = async (to = 'Reinraum Südheide') =>
    office.call('custody.record', {
      job,
      entry: {
        kind: 'TO_SUBPROCESSOR',
        items: items.slice(0, 1).map(({ id }) => id),
        to,
        purpose: 'Platte im Reinraum öffnen',
      },
    })
  const standing = async () => (await agreementsWith(office, customer))[0]?.newcomers[0]
  const answer = async (said: 'agreed' | 'objected', change: object = {}) =>
    office.call('subProcessors.answer', {
      agreement: agreement.id,
      names: [lab.name],
      answer: said,
      on: office.outside.clock.now().slice(0, 10),
      ...change,
    })
  const tell = async () =>
    office.call('subProcessors.announce', { agreement: agreement.id, to: 'chef@trave.example' })
  return { office, toLab, standing, answer, tell }
}

test('a customer who objects keeps the new sub-processor away from his devices (AVV-14)', async () => {
  const { office, toLab, standing, answer, tell } = await withNewLab()
  expect(await refusalOf(toLab())).toBe('subProcessorNotYet')
  const { effectiveOn } = await tell()
  expect(await standing()).toMatchObject({ name: lab.name, state: 'waiting', effectiveOn })
  expect(await refusalOf(toLab())).toBe('subProcessorNotYet')

  await answer('objected', { remark: 'Bitte ohne fremdes Labor.' })
  // the term is over, the objection stands
  office.at(`${nextDay(effectiveOn)}T09:00:00.000+01:00`)
  expect(await standing()).toMatchObject({ state: 'objected' })
  expect(await refusalOf(toLab())).toBe('subProcessorObjected')
  expect(await refusalOf(toLab(lab.name.toUpperCase()))).toBe('subProcessorObjected')
  await toLab('Druckerwerkstatt Ost')

  await answer('agreed')
  expect(await standing()).toMatchObject({ state: 'free' })
  await toLab()
  expect(office.archive().replayDiffers()).toEqual([])
})

test('who has no contract with us gets no device of a customer who has one (AVV-16)', async () => {
  const { office, toLab, answer } = await withNewLab()
  await answer('agreed')
  const { subProcessors } = await office.call('business.view', {})
  const listed = async (change: (one: SubProcessor) => SubProcessor) =>
    office.call('subProcessors.list', {
      subProcessors: subProcessors.map((one) => (one.name === lab.name ? change(one) : one)),
    })
  await listed(({ contractOn: _none, ...open }) => open)
  expect(await refusalOf(toLab())).toBe('subProcessorWithoutContract')
  await toLab('Druckerwerkstatt Ost')
  await listed((one) => ({ ...one, contractOn: '2026-11-22' }))
  await toLab()
})

test('an answer is about somebody on the list and about a day that was', async () => {
  const { office, answer } = await withNewLab()
  const before = office.archive().head().size
  for (const change of [{ names: ['Niemand GmbH'] }, { on: '2031-01-01' }, { on: '2020-01-01' }])
    expect(await refusalOf(answer('objected', change))).toBe('invalidInput')
  expect(office.archive().head().size).toBe(before)
})

test('whoever was on the list before the agreement is not announced', async () => {
  const office = await readyOffice()
  const { subProcessors } = await office.call('business.view', {})
  await office.call('subProcessors.list', { subProcessors: [...subProcessors, lab] })
  await takenOver(office, company)
  const { agreements } = await office.call('agreements.view', {})
  expect(agreements.map(({ untold }) => untold)).toEqual([[]])
})

test('measures an agreement promises are changed only with the word that they are not less (T-TOM-1)', async () => {
  const office = await readyOffice()
  const { measures } = await office.call('business.view', {})
  if (measures === undefined) throw new Error('there are no measures')
  const other = measures.items.map((item, place) =>
    place === 0
      ? { ...item, text: 'Werkstatt mit Sicherheitsschloss; Schlüssel nur beim Inhaber.' }
      : item,
  )
  await office.call('measures.adopt', { items: other })
  await takenOver(office, company)
  await office.call('measures.adopt', {
    items: other.map((item) => ({ ...item, checkedOn: '2026-11-25' })),
  })
  expect(await refusalOf(office.call('measures.adopt', { items: measures.items }))).toBe(
    'measuresNeedAssurance',
  )
  const before = (await office.call('business.view', {})).measures?.version ?? 0
  await office.call('measures.adopt', { items: measures.items, assured: 'equalOrBetter' })
  expect((await office.call('business.view', {})).measures).toMatchObject({
    version: before + 1,
    assured: 'equalOrBetter',
  })
})

test('agreements, ends and announcements follow from the facts alone', async () => {
  const { office, customer } = await withOurs()
  office.picks(theirPdf)
  const { id } = await office.call('agreement.receive', { customer, terms: theirTerms })
  const { subProcessors } = await office.call('business.view', {})
  await office.call('subProcessors.list', { subProcessors: [...subProcessors, lab] })
  await office.call('subProcessors.announce', { agreement: id, to: 'amt@stadt.example' })
  await office.call('agreement.end', { agreement: id, on: '2027-01-31', reason: 'abgelaufen' })
  expect(office.archive().replayDiffers()).toEqual([])
})

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const daysBetween = (from: string, to: string): number =>
  Math.round(
    (Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from.slice(0, 10)}T12:00:00Z`)) / 86_400_000,
  )
