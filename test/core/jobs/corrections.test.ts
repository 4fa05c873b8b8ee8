import { expect, test } from 'vitest'

import type { JobId, SheetId } from '../../../shared/ids.ts'
import type { Change } from '../../../shared/model/corrections.ts'
import {
  company,
  household,
  refusalOf,
  sheetOfKind,
  someInk,
  type Rehearsal,
  officeAfter,
  officeAfterAll,
} from '../rehearsal.ts'

const prepare = (office: Rehearsal, job: JobId, sheet: SheetId, changes: Change[]) =>
  office.call('correction.prepare', { job, sheet, changes })

const sign = async (
  office: Rehearsal,
  sheet: { id: SheetId; contentHash: string },
  slot: string,
  ink: number,
) => {
  await office.call('sheet.shown', { sheet: sheet.id, size: 'normal' })
  return office.call('sheet.sign', {
    sheet: sheet.id,
    slot,
    contentHash: sheet.contentHash,
    strokes: someInk(ink),
    place: 'Lübeck',
  })
}

test('a slip of the pen: we sign alone, the new number counts, the old paper stays', async () => {
  const { office, job, sitting } = await officeAfter(company)
  const order = sheetOfKind(sitting, 'B')
  const before = await office.call('sheet.pages', { sheet: order.id, copy: 'finished' })
  const [device] = (await office.call('job.view', { job })).intake?.devices ?? []
  if (device === undefined) throw new Error('the sample has no device')
  const change: Change = { field: 'serial', item: device.id, to: 'PF-8BERICHTIGT' }
  const correction = await prepare(office, job, order.id, [change])
  expect(correction.sheets.map(({ kind }) => kind)).toEqual(['J'])
  const sheet = sheetOfKind(correction, 'J', 'D21')
  expect(sheet.slots.map(({ slot }) => slot)).toEqual(['technician'])
  expect((await office.call('job.view', { job })).corrections).toBeUndefined()

  await sign(office, sheet, 'technician', 11)
  const done = await office.call('sitting.finish', { sitting: correction.id })
  expect(done.state).toBe('finished')
  expect(sheetOfKind(done, 'J').fileName).toMatch(/ Berichtigung 1\.pdf$/)

  const view = await office.call('job.view', { job })
  const from = device.serial.readable ? device.serial.number : undefined
  expect(view.corrections).toMatchObject([
    { number: 1, sheet: sheet.id, corrected: order.id, changes: [{ change, from }] },
  ])
  expect(view.intake?.devices[0]?.serial).toEqual({ readable: true, number: 'PF-8BERICHTIGT' })
  expect(view.items.find(({ id }) => id === device.id)?.serial).toBe('PF-8BERICHTIGT')
  const old = view.sittings.flatMap(({ sheets }) => sheets).find(({ id }) => id === order.id)
  expect(old?.correctedBy).toMatchObject([{ sheet: sheet.id, number: 1 }])
  const after = await office.call('sheet.pages', { sheet: order.id, copy: 'finished' })
  expect(after.sha256).toBe(before.sha256)
  const found = await office.call('serial.check', { serial: 'pf-8berichtigt' })
  expect(found.jobs).toHaveLength(1)
  expect((await office.call('ledger.check', {})).checked).toBe('ok')
  expect(office.archive().replayDiffers()).toEqual([])
})

test('what was agreed takes both, and a refusal leaves what was signed before', async () => {
  const { office, job, sitting } = await officeAfter(company)
  const order = sheetOfKind(sitting, 'B')
  const change: Change = { field: 'ceiling', to: 999_00 }
  const first = await prepare(office, job, order.id, [change])
  const sheet = sheetOfKind(first, 'J')
  expect(sheet.slots.map(({ slot, owed }) => [slot, owed])).toEqual([
    ['customer', true],
    ['technician', true],
  ])
  await sign(office, sheet, 'technician', 11)
  expect(await refusalOf(office.call('sitting.finish', { sitting: first.id }))).toBe(
    'signatureMissing',
  )
  await office.call('sheet.decline', { sheet: sheet.id, slot: 'customer', outcome: 'refused' })
  await office.call('sitting.finish', { sitting: first.id })
  const refused = await office.call('job.view', { job })
  expect(refused.corrections).toBeUndefined()
  expect(refused.intake?.order.price.ceilingCents).not.toBe(999_00)

  const second = await prepare(office, job, order.id, [change])
  const again = sheetOfKind(second, 'J')
  await sign(office, again, 'customer', 12)
  await sign(office, again, 'technician', 13)
  await office.call('sitting.finish', { sitting: second.id })
  const agreed = await office.call('job.view', { job })
  expect(agreed.intake?.order.price.ceilingCents).toBe(999_00)
  expect(agreed.corrections).toHaveLength(1)
})

test('a consumer has scope, price and withdrawal notice in hand again before he agrees', async () => {
  const { office, job, sitting } = await officeAfter(household)
  const order = sheetOfKind(sitting, 'B')
  const slip = await prepare(office, job, order.id, [
    { field: 'familyName', to: 'Müller-Strübing' },
  ])
  expect(slip.sheets.map(({ kind }) => kind)).toEqual(['J'])
  const correction = await prepare(office, job, order.id, [
    { field: 'scope', to: 'Zusätzlich die Festplatte gegen eine SSD tauschen.' },
  ])
  expect(correction.sheets.map(({ kind, codes }) => [kind, ...codes])).toEqual([
    ['A', 'D07'],
    ['A'],
    ['J', 'D21'],
  ])
  const sheet = sheetOfKind(correction, 'J')
  expect(await refusalOf(sign(office, sheet, 'customer', 21))).toBe('withdrawalPapersNotDelivered')
  const notice = sheetOfKind(correction, 'A', 'D07')
  await office.call('sheet.deliver', { sheet: notice.id, delivery: { kind: 'inHand' } })
  await sign(office, sheet, 'customer', 21)
  const own = correction.sheets.find(({ kind, codes }) => kind === 'A' && codes.length === 0)
  if (own === undefined) throw new Error('there is no page with scope and price')
  await office.call('sheet.decline', {
    sheet: own.id,
    slot: 'customer-receipt',
    outcome: 'refused',
    witness: 'Jonas Beispiel',
  })
  await sign(office, sheet, 'technician', 22)
  await office.call('sitting.finish', { sitting: correction.id })
  const view = await office.call('job.view', { job })
  expect(view.intake?.order.scope).toContain('SSD tauschen')
})

test('only a signed, finished sheet of this job is corrected, only where it says so, only by something new', async () => {
  const { office, first, last: other } = await officeAfterAll([company, household])
  const { job, sitting } = first
  const order = sheetOfKind(sitting, 'B')
  const scope: Change = { field: 'scope', to: 'Etwas anderes.' }
  const attempt = (sheet: SheetId, change: Change) =>
    refusalOf(prepare(office, job, sheet, [change]))
  expect(await attempt(sheetOfKind(other.sitting, 'B').id, scope)).toBe('notFound')
  expect(await attempt(sheetOfKind(sitting, 'A').id, scope)).toBe('notCorrectable')
  expect(await attempt(sheetOfKind(sitting, 'E').id, scope)).toBe('notCorrectable')
  const { intake } = await office.call('job.view', { job })
  const same: Change = { field: 'scope', to: intake?.order.scope ?? '' }
  expect(await attempt(order.id, same)).toBe('invalidInput')
  const [foreign] = (await office.call('job.view', { job: other.job })).intake?.devices ?? []
  if (foreign === undefined) throw new Error('the sample has no device')
  expect(await attempt(order.id, { field: 'serial', item: foreign.id, to: 'X-1' })).toBe('notFound')
})
