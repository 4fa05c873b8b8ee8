import { expect, test } from 'vitest'

import { readBusiness } from '../../../build/windowless/play.ts'
import { readyOffice, samples } from '../rehearsal.ts'

const { business } = readBusiness(samples)

test('a profile that is half-typed is there again after a lock, and counts on no paper', async () => {
  const office = await readyOffice()
  const draft = { ...business, name: 'Küstenrechner IT-Servi', vatId: '' }
  await office.call('business.keep', { draft })
  const again = await office.again()
  const view = await again.call('business.view', {})
  expect(view.draft).toEqual(draft)
  expect(view.business?.name).toBe(business.name)
})

test('once it is saved, or typed back to what counts, nothing is kept', async () => {
  const office = await readyOffice()
  await office.call('business.keep', { draft: { name: 'Neu' } })
  await office.call('business.describe', { ...business, name: 'Neuer Name' })
  expect((await office.call('business.view', {})).draft).toBeUndefined()
  const { business: counts } = await office.call('business.view', {})
  await office.call('business.keep', { draft: { ...counts, phone: '0' } })
  expect((await office.call('business.view', {})).draft).toBeDefined()
  if (counts === undefined) throw new Error('the business was just described')
  await office.call('business.keep', { draft: counts })
  expect((await office.call('business.view', {})).draft).toBeUndefined()
})
