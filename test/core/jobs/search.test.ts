import { describe, expect, test } from 'vitest'

import { folded } from '../../../electron/core/customers/folded.ts'
import {
  club,
  company,
  household,
  officeAfter,
  practice,
  officeBefore,
  officeAfterAll,
} from '../rehearsal.ts'

describe('the search', () => {
  test.each([
    ['Müller', 'Mueller'],
    ['Müller', 'Muller'],
    ['Straße', 'Strasse'],
    ['Łukasz', 'Lukasz'],
    ['Øster', 'Oster'],
  ])('%s and %s find each other', (one, other) => {
    expect(folded(one)).toBe(folded(other))
  })

  test('finds a job by customer, device, serial and number, as it is typed', async () => {
    const { office, first } = await officeAfterAll([company, household])
    const { number, sample } = first
    await office.call('settings.set', {
      ...(await office.call('settings.view', {})),
      place: 'inWorkshop',
    })
    const [device] = sample.intake.devices
    if (device === undefined || !device.serial.readable) throw new Error('the sample has no serial')
    const texts = [number, device.name.split(' ')[1] ?? '', device.serial.number, 'schiffselektr']
    for (const text of texts) {
      const { rows } = await office.call('board.view', { text })
      expect(rows.map((row) => row.number)).toEqual([number])
    }
    const { rows } = await office.call('board.view', { text: 'mueller grete' })
    expect(rows).toHaveLength(1)
  })

  test('whose name begins so comes before everybody who lives in a street, however long ago', async () => {
    const { office } = await officeAfterAll([company, household, practice])
    const { rows } = await office.call('customers.search', { text: 'tra' })
    expect(rows.map(({ name }) => name.slice(0, 5))).toEqual(['Trave', 'Hausa', 'Grete'])
  })

  test('a serial already in custody is noticed', async () => {
    const { office, number, sample } = await officeAfter(company)
    const [device] = sample.intake.devices
    if (device === undefined || !device.serial.readable) throw new Error('the sample has no serial')
    const found = await office.call('serial.check', { serial: device.serial.number.toLowerCase() })
    expect(found.jobs).toEqual([{ number, inCustody: true }])
  })

  test('at the customer no other visit and no other name is on the screen', async () => {
    const { office, last } = await officeAfterAll([company, household])
    const { rows } = await office.call('board.view', { text: '' })
    expect(rows.map((row) => row.number)).toEqual([last.number])
  })

  test('a percent sign is a letter, not a wildcard', async () => {
    const { office } = await officeBefore(company)
    expect((await office.call('customers.search', { text: '%' })).rows).toHaveLength(
      (await office.call('customers.search', { text: '' })).rows.length,
    )
  })
})

test('the board says at each job how many sheets are not in the customer’s hands, and in all as many as that', async () => {
  const { office, sittings, jobs } = await officeAfterTwo()
  const board = async () => office.call('board.view', { text: '' })
  const of = async (job: string | undefined) =>
    (await board()).rows.find((row) => row.job === job)?.notDelivered
  const [first = 0, second = 0] = sittings.map(({ sheets }) => sheets.length)
  expect([await of(jobs[0]), await of(jobs[1])]).toEqual([first, second])
  expect((await board()).notDelivered).toBe(first + second)
  for (const sheet of sittings[0]?.sheets ?? [])
    await office.call('sheet.deliver', { sheet: sheet.id, delivery: { kind: 'inHand' } })
  expect(await of(jobs[0])).toBe(0)
  expect((await board()).notDelivered).toBe(second)
})

const officeAfterTwo = async () => {
  const { office, first, last } = await officeAfterAll([company, club])
  await office.call('settings.set', {
    ...(await office.call('settings.view', {})),
    place: 'inWorkshop',
  })
  return { office, sittings: [first.sitting, last.sitting], jobs: [first.job, last.job] }
}
