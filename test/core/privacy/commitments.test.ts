import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { recordCustomer } from '../../../electron/core/customers/customers.commands.ts'
import { newId } from '../../../electron/core/outside.ts'
import { CustomerId } from '../../../shared/ids.ts'
import type { Customer } from '../../../shared/model/customer.ts'
import { company, readyOffice, refusalOf, sampleOf, samples, type Rehearsal } from '../rehearsal.ts'

const said = {
  on: '2026-11-02',
  who: 'Jonas Beispiel',
  takenBy: 'Frau Ärmel, Leiterin der Hauptabteilung',
}

/** Any PDF of a few pages serves as the scan of a record. */
const scan = join(samples, 'withdrawal-placeholder.pdf')

const aCustomer = (office: Rehearsal, capacity: Customer['capacity']): CustomerId => {
  const customer = CustomerId.parse(newId(office.outside, 'cus'))
  const ids = { customer, contact: newId(office.outside, 'con') }
  office.archive().write((writer) => {
    recordCustomer(writer, ids, { ...sampleOf(office, company).intake.customer, capacity })
  })
  return customer
}

const kept = async (office: Rehearsal, customer: CustomerId) =>
  (await office.call('customer.view', { customer })).commitments

test('the record of a formal commitment (D19) is kept with the public body, byte for byte', async () => {
  const office = await readyOffice()
  const customer = aCustomer(office, 'authority')
  expect(await kept(office, customer)).toEqual([])
  office.picks(scan)
  const deposited = await office.call('commitment.deposit', { customer, said })
  const again = await office.again()
  expect(await kept(again, customer)).toEqual([deposited])
  const { pdf } = await again.call('commitment.pages', { commitment: deposited.id })
  expect(Buffer.from(pdf).equals(readFileSync(scan))).toBe(true)
  expect(again.archive().replayDiffers()).toEqual([])
  expect((await again.call('ledger.check', {})).checked).toBe('ok')
})

test('a later record stands beside the earlier one, the newest first', async () => {
  const office = await readyOffice()
  const customer = aCustomer(office, 'authority')
  const other = aCustomer(office, 'authority')
  office.picks(scan)
  const first = await office.call('commitment.deposit', { customer, said })
  const second = await office.call('commitment.deposit', { customer, said })
  expect((await kept(office, customer)).map(({ id }) => id)).toEqual([second.id, first.id])
  expect(await kept(office, other)).toEqual([])
})

test('only a public body commits us formally, on a day that has come, with a scan that can be read', async () => {
  const office = await readyOffice()
  const customer = aCustomer(office, 'authority')
  const size = office.archive().head().size
  const deposit = (change: Partial<typeof said> = {}, by = customer) =>
    refusalOf(office.call('commitment.deposit', { customer: by, said: { ...said, ...change } }))
  office.picks(scan)
  expect(await deposit({ on: '2126-01-01' })).toBe('invalidInput')
  office.picks(join(samples, 'business.json'))
  expect(await deposit()).toBe('pdfDamaged')
  expect(office.archive().head().size).toBe(size)
  office.picks(scan)
  expect(await deposit({}, aCustomer(office, 'company'))).toBe('notFound')
})
