import { expect, test } from 'vitest'

import { samplePassphrase } from '../../../build/windowless/play.ts'
import { company, officeAfter, readyOffice, refusalOf } from '../rehearsal.ts'

test('the page on security says what would be in strange hands now, from the real state', async () => {
  const { office } = await officeAfter(company)
  const settings = await office.call('settings.view', {})
  await office.call('settings.set', { ...settings, place: 'inWorkshop' })
  const { atStake, steps, passphrase, recoveryKeyConfirmedAt } = await office.call(
    'security.view',
    {},
  )
  expect(atStake.customers).toBe(1)
  expect(atStake.inCare.map(({ customer, devices }) => [customer, devices.length])).toEqual([
    [expect.stringContaining('Trave-Schiff'), 1],
  ])
  expect(atStake.unsaved).toBe(office.archive().head().size)
  // the agreement of the sample wants to hear of a breach within a day
  expect(atStake.breach).toMatchObject({
    hours: 24,
    customers: [expect.stringContaining('Trave-Schiff')],
  })
  expect(steps).toEqual([
    'police',
    'changeAccounts',
    'tellControllers',
    'judgeBreach',
    'tellInCare',
    'nothingToRestore',
  ])
  expect(passphrase).toEqual({ memoryMiB: 64, passes: 3 })
  expect(recoveryKeyConfirmedAt).toBeDefined()
})

test('at the customer no other customer is named', async () => {
  const { office } = await officeAfter(company)
  const settings = await office.call('settings.view', {})
  await office.call('settings.set', { ...settings, place: 'atCustomer' })
  const view = await office.call('security.view', {})
  expect(view.namesHidden).toBe(true)
  expect(JSON.stringify(view)).not.toContain('Trave-Schiff')
})

test('each opening is noted with its way and the tries that failed before it', async () => {
  const office = await readyOffice()
  const locked = office.locked()
  const wrong = locked.call('archive.unlock', { passphrase: 'nicht diese vier Worte' })
  expect(await refusalOf(wrong)).toBe('wrongPassphrase')
  await locked.call('archive.unlock', { passphrase: samplePassphrase })
  const { openings } = await locked.call('security.view', {})
  expect(openings.map(({ by, failedBefore }) => [by, failedBefore]).slice(0, 2)).toEqual([
    ['passphrase', 1],
    // the one by which every rehearsal begins
    ['recoveryKey', 0],
  ])
})
