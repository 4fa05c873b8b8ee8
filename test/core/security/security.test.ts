import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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

test('who opens with the passphrase is told that the recovery key may be lost, until there is a new one', async () => {
  const office = await readyOffice()
  const path = join(office.folder, 'archive', 'key.json')
  expect(await office.call('archive.state', {})).not.toHaveProperty('keyDoubts')
  const locked = office.locked()
  // the last digit of what the recovery key seals
  const spoiled = readFileSync(path, 'utf8').replace(
    /(?<="kind":"recovery".*"sealed":"[0-9a-f]{95})./,
    (digit) => (digit === '0' ? '1' : '0'),
  )
  writeFileSync(path, spoiled)
  const opened = await locked.call('archive.unlock', { passphrase: samplePassphrase })
  expect(opened).toMatchObject({ state: 'open', keyDoubts: { recovery: 'changed' } })
  const { recoveryKey } = await locked.call('archive.renewRecoveryKey', {
    passphrase: samplePassphrase,
  })
  expect(await locked.call('archive.state', {})).not.toHaveProperty('keyDoubts')
  const again = await locked.locked().call('archive.unlock', { recoveryKey })
  expect(again).not.toHaveProperty('keyDoubts')
})
