import { expect, test } from 'vitest'

import type { JobId } from '../../../shared/ids.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import {
  club,
  company,
  household,
  prepared,
  readyOffice,
  refusalOf,
  sheetOfKind,
  signAndFinish,
  type Rehearsal,
  officeAfter,
  officeAfterAll,
} from '../rehearsal.ts'

const day = (plus: number): string =>
  new Date(Date.UTC(2026, 10, 25 + plus)).toISOString().slice(0, 10)
const noon = (plus: number): string => `${day(plus)}T12:00:00.000+01:00`

const readyNotice = (plus: number) => ({
  step: 'ready' as const,
  work: 'done' as const,
  said: 'Fehlerhaftes Update zurückgenommen.',
  collectBy: day(plus),
})

const inHand = (office: Rehearsal, sitting: SittingView) =>
  office.call('sheet.deliver', {
    sheet: sheetOfKind(sitting, 'K').id,
    delivery: { kind: 'statement', text: 'per Post eingeworfen' },
  })

/** All three letters, each delivered on the day it is written, two weeks apart. Ends on day 45. */
const allLetters = async (office: Rehearsal, job: JobId, claimCents = 120_00) => {
  office.at(noon(0))
  await inHand(office, await office.call('notice.issue', { job, notice: readyNotice(14) }))
  office.at(noon(15))
  const first = { step: 'reminder1' as const, collectBy: day(29) }
  await inHand(office, await office.call('notice.issue', { job, notice: first }))
  office.at(noon(30))
  const last = { step: 'reminder2' as const, collectBy: day(44), claimCents }
  await inHand(office, await office.call('notice.issue', { job, notice: last }))
  office.at(noon(45))
}

test('a ready notice is complete at once, an entry of the custody record, and not yet delivered', async () => {
  const { office, job } = await officeAfter(company)
  office.at(noon(0))
  const sitting = await office.call('notice.issue', { job, notice: readyNotice(14) })
  expect(sitting.state).toBe('finished')
  const sheet = sheetOfKind(sitting, 'K', 'D18')
  expect(sheet).toMatchObject({ title: 'Fertigmeldung', state: 'finished', slots: [] })
  expect(sheet.fileName).toMatch(/^\d{4}-A-\d{4} Fertigmeldung\.pdf$/)

  const view = await office.call('job.view', { job })
  expect(view.custody.at(-1)?.entry).toMatchObject({ kind: 'READY_NOTICE', notice: 'ready' })
  expect(view.notices?.next).toMatchObject({ step: 'reminder1', waitsFor: 'delivery' })
  expect(view.deadline).toEqual({ on: day(0), what: 'deadline.deliverNotice' })

  await office.call('sheet.print', { sheet: sheet.id, copy: 'finished' })
  const printed = await office.call('job.view', { job })
  expect(printed.notices?.next.waitsFor).toBe('delivery')

  await inHand(office, sitting)
  const delivered = await office.call('job.view', { job })
  expect(delivered.notices?.next).toMatchObject({ waitsFor: 'term', from: day(15) })
  expect(delivered.deadline).toEqual({ on: day(15), what: 'deadline.reminder1' })
  const settings = await office.call('settings.view', {})
  await office.call('settings.set', { ...settings, place: 'inWorkshop' })
  const { rows } = await office.call('board.view', { text: '' })
  expect(rows.find((row) => row.job === job)?.nextStep).toBe('next.waitForCollecting')
})

test('the letters go out one after the other, each after the term of the one before', async () => {
  const { office, job } = await officeAfter(company)
  office.at(noon(0))
  const reminder = { step: 'reminder1' as const, collectBy: day(29) }
  const send = (notice: Parameters<typeof office.call<'notice.issue'>>[1]['notice']) =>
    office.call('notice.issue', { job, notice })
  expect(await refusalOf(send(reminder))).toBe('alreadyDone')
  expect(await refusalOf(send(readyNotice(3)))).toBe('invalidInput')
  const first = await send(readyNotice(14))
  expect(await refusalOf(send(readyNotice(14)))).toBe('alreadyDone')
  expect(await refusalOf(send(reminder))).toBe('noticeNotDelivered')
  await inHand(office, first)
  expect(await refusalOf(send(reminder))).toBe('noticeTooEarly')
  office.at(noon(15))
  expect(await refusalOf(send({ ...reminder, collectBy: day(20) }))).toBe('invalidInput')
  await send(reminder)
})

test('after both reminders the law opens ways, and none of them happens by itself', async () => {
  const { office, job } = await officeAfter(company)
  await allLetters(office, job)
  const { notices, items, state } = await office.call('job.view', { job })
  expect(notices?.next.step).toBe('decide')
  const open = (way: string) => notices?.ways.find((one) => one.way === way)
  expect(open('retain')?.open).toBe(true)
  expect(open('lienAuction')).toMatchObject({
    open: false,
    obstacle: 'monthRuns',
    from: '2027-01-25',
  })
  expect(open('takeBack')?.open).toBe(true)
  office.at('2029-01-01T12:00:00.000+01:00')
  await office.call('board.view', { text: '' })
  expect(state).toBe('inCustody')
  expect(items.every(({ place }) => place === 'inCustody')).toBe(true)
  const later = await office.call('job.view', { job })
  expect(later.items.every(({ place }) => place === 'inCustody')).toBe(true)
  expect((await office.call('ledger.check', {})).checked).toBe('ok')
})

const given = { to: 'Entsorger Nord', purpose: 'nicht abgeholt' }

test('an auction needs the month, its reference, and a device without a medium', async () => {
  const { office, job } = await officeAfter(company)
  const { items } = await office.call('job.view', { job })
  const ofType = (type: string) => items.filter((item) => item.type === type).map(({ id }) => id)
  const dispose = (disposal?: { by: 'auction' | 'court'; reference: string }) =>
    office.call('custody.record', {
      job,
      entry: {
        kind: 'DISPOSED',
        items: ofType('device'),
        ...given,
        ...(disposal && { disposal }),
      },
    })
  const auction = { by: 'auction', reference: 'DR II 17/27' } as const
  expect(await refusalOf(dispose(auction))).toBe('disposalNotAllowed')
  await allLetters(office, job)
  expect(await refusalOf(dispose())).toBe('erasureNotOrdered')
  expect(await refusalOf(dispose(auction))).toBe('disposalNotAllowed')
  const out = { kind: 'MEDIA_REMOVED' as const, items: ofType('medium'), purpose: 'kein Pfand' }
  await office.call('custody.record', { job, entry: out })
  await dispose(auction)
  const { custody, items: after } = await office.call('job.view', { job })
  expect(custody.at(-1)?.entry?.disposal).toEqual(auction)
  expect(after.filter(({ place }) => place === 'disposed').map(({ type }) => type)).toEqual(
    ofType('device').map(() => 'device'),
  )
})

test('an order for one medium disposes of no other, and of nothing in another job', async () => {
  const { office, first, last: other } = await officeAfterAll([company, club])
  const { job } = first
  const mine = (await office.call('job.view', { job })).items
  const named = (await office.call('job.view', { job: other.job })).media.filter(
    ({ eraseAllowed }) => eraseAllowed,
  )
  const dispose = (items: typeof mine) =>
    office.call('custody.record', {
      job: other.job,
      entry: { kind: 'DISPOSED', items: items.map(({ id }) => id), ...given },
    })
  expect(named.length).toBeGreaterThan(0)
  expect(await refusalOf(dispose(mine))).toBe('invalidInput')
  const theirs = (await office.call('job.view', { job: other.job })).items
  expect(await refusalOf(dispose(theirs))).toBe('erasureNotOrdered')
  await dispose(theirs.filter(({ id }) => named.some((medium) => medium.id === id)))
})

test('a leased device carries no lien, so the last letter threatens nothing', async () => {
  const office = await readyOffice()
  const played = await prepared(office, company, (sample) => ({
    ...sample,
    intake: {
      ...sample.intake,
      devices: sample.intake.devices.map((device) => ({
        ...device,
        owner: 'leasing' as const,
        ownerAuthority: 'Leasingvertrag 4711',
      })),
    },
  }))
  await signAndFinish(office, played.takeOver, played.sample)
  await allLetters(office, played.job)
  const { notices } = await office.call('job.view', { job: played.job })
  expect(notices?.ways.filter(({ open }) => open).map(({ way }) => way)).toEqual([
    'wait',
    'takeBack',
  ])
})

test('only a consumer gets the hint on dispute resolution', async () => {
  const { office, first: firm, last: home } = await officeAfterAll([company, household])
  const dispute = 'Der Preis des neuen Akkus.'
  expect(await refusalOf(office.call('disputeHint.issue', { job: firm.job, dispute }))).toBe(
    'onlyForConsumers',
  )
  const before = (await office.call('job.view', { job: home.job })).custody.length
  const sitting = await office.call('disputeHint.issue', { job: home.job, dispute })
  expect(sitting.state).toBe('finished')
  expect(sheetOfKind(sitting, 'K', 'D20').fileName).toMatch(/Hinweis zur Streitbeilegung\.pdf$/)
  expect((await office.call('job.view', { job: home.job })).custody).toHaveLength(before)
})
