import { expect, test } from 'vitest'

import { playCourse, prepareReturn } from '../../../build/windowless/play.ts'
import type { JobId } from '../../../shared/ids.ts'
import { Instant } from '../../../shared/time.ts'
import {
  certify,
  club,
  company,
  officeAfter,
  officeAfterAll,
  refusalOf,
  signAndFinish,
  someInk,
  textOf,
  type Rehearsal,
} from '../rehearsal.ts'

/** A job of which everything is done and given back, but for what is left open on purpose before. */
const givenBack = async (leaveOpen: (office: Rehearsal, job: JobId) => Promise<void>) => {
  const { office, job, sample } = await officeAfter(company)
  await playCourse(office, job, sample)
  await leaveOpen(office, job)
  const giveBack = await prepareReturn(office, job, sample)
  if (giveBack === undefined) throw new Error('the sample has no return')
  await signAndFinish(office, giveBack, sample)
  await certify(office, { job, sample })
  const obstacles = async () => (await office.call('job.view', { job })).closing
  const close = async () => refusalOf(office.call('job.close', { job }))
  return { office, job, sample, obstacles, close }
}

/** What the finished certificates of a job say, in their order. */
const certificatesOf = async (office: Rehearsal, job: JobId): Promise<string[]> => {
  const { sittings } = await office.call('job.view', { job })
  const texts: string[] = []
  for (const { id } of sittings.flatMap(({ sheets }) => sheets).filter(({ kind }) => kind === 'G'))
    texts.push(
      textOf(office, (await office.call('sheet.pages', { sheet: id, copy: 'finished' })).pdf),
    )
  return texts
}

const aCopy = { what: 'Abbild', where: 'Werkstatt-NAS', encrypted: true, deleteBy: '2030-01-31' }
const noResidues = { technique: 'keyDestroyed', residues: 'none' } as const

test('a job with everything back is not closed over a copy that is not deleted', async () => {
  const { office, job, sample, obstacles, close } = await givenBack(async (workshop, ofJob) => {
    await workshop.call('copy.make', { job: ofJob, ...aCopy })
  })
  expect(await obstacles()).toEqual(['copyNotDeleted'])
  expect(await close()).toBe('copyNotDeleted')
  const { copies } = await office.call('job.view', { job })
  const copy = copies.find(({ deletedAt }) => deletedAt === undefined)
  if (copy === undefined) throw new Error('the copy was just made')
  await office.call('copy.erase', { job, erasure: { copy: copy.id, ...noResidues } })
  expect(await close()).toBe('certificateMissing')
  const again = [{ sheet: 'G' as const, slot: 'technician', strokes: someInk(5) }]
  await certify(office, { job, sample: { ...sample, signatures: again } })
  const { number } = await office.call('job.view', { job })
  const certificates = await certificatesOf(office, job)
  expect(certificates.map((text) => /Nr\. \S+ vom/.exec(text)?.[0])).toEqual([
    `Nr. ${number}-L vom`,
    `Nr. ${number}-L2 vom`,
  ])
  await office.call('job.close', { job })
})

test('nor over access codes that are still kept', async () => {
  const { office, job, obstacles, close } = await givenBack(async () => undefined)
  // those kept until the return were destroyed with it
  await office.call('secret.keep', { job, what: 'PIN', why: 'Anmelden', secret: '4711' })
  expect(await obstacles()).toEqual(['secretNotDestroyed'])
  expect(await close()).toBe('secretNotDestroyed')
})

test('nor over an access that was not ended', async () => {
  const { office, job, obstacles, close } = await givenBack(async (workshop, ofJob) => {
    const { items } = await workshop.call('job.view', { job: ofJob })
    const device = items.filter(({ id }) => id.startsWith('dev_')).map(({ id }) => id)
    const entry = {
      kind: 'ACCESS_START' as const,
      items: device,
      purpose: 'Test',
      account: 'lokal',
    }
    await workshop.call('custody.record', { job: ofJob, entry })
  })
  expect(await obstacles()).toEqual(['accessOpen'])
  expect(await close()).toBe('accessOpen')
  const { items } = await office.call('job.view', { job })
  const device = items.filter(({ id }) => id.startsWith('dev_')).map(({ id }) => id)
  const entry = { kind: 'ACCESS_END' as const, items: device, opened: 'nothing' as const }
  await office.call('custody.record', { job, entry })
  await office.call('job.close', { job })
})

test('DEL-10: a copy that lives on in backups keeps the job open until a certificate after it', async () => {
  const { office, job, obstacles, close } = await givenBack(async (workshop, ofJob) => {
    const { copy } = await workshop.call('copy.make', { job: ofJob, ...aCopy })
    const residues = { technique: 'keyDestroyed', residues: 'datedOut' } as const
    const erasure = { copy, ...residues, residuesGoneOn: '2031-03-01' }
    await workshop.call('copy.erase', { job: ofJob, erasure })
  })
  expect(await obstacles()).toEqual(['residuesLeft'])
  expect((await office.call('job.view', { job })).deadline).toEqual({
    on: '2031-03-01',
    what: 'deadline.residues',
  })
  office.at(Instant.parse('2031-03-02T10:00:00.000+01:00'))
  expect(await close()).toBe('residuesLeft')
})

test('an entry about a thing of another job is refused, and moves nothing', async () => {
  const { office, first, last } = await officeAfterAll([company, club])
  const { items: theirs } = await office.call('job.view', { job: last.job })
  const items = theirs.map(({ id }) => id)
  const entry = { kind: 'MOVED' as const, items, location: 'Schrank C' }
  expect(await refusalOf(office.call('custody.record', { job: first.job, entry }))).toBe(
    'invalidInput',
  )
  expect((await office.call('job.view', { job: last.job })).items).toEqual(theirs)
  await office.call('custody.record', { job: last.job, entry })
})

test('an entry without what its kind has to say, or about nothing, is refused at the field', async () => {
  const { office, job } = await officeAfter(company)
  const { items } = await office.call('job.view', { job })
  const all = items.map(({ id }) => id)
  for (const entry of [
    { kind: 'ACCESS_START' as const, items: all, account: 'lokal' },
    { kind: 'ACCESS_START' as const, items: all, account: 'lokal', purpose: '  ' },
    { kind: 'TO_SUBPROCESSOR' as const, items: all, purpose: 'Reinraum' },
    { kind: 'MOVED' as const, items: [], location: 'Schrank C' },
  ]) {
    expect(await refusalOf(office.call('custody.record', { job, entry }))).toBe('invalidInput')
  }
})
