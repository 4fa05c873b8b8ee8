import { existsSync } from 'node:fs'

import { expect, test } from 'vitest'

import { asReal, emptyOffice, readyOffice, samplePassphrase } from '../rehearsal.ts'

test('a sample is played in a throw-away archive, marked as such, and leaves the real one as it was', async () => {
  const office = await readyOffice()
  asReal(office)
  const before = await office.call('ledger.view', {})
  const state = await office.call('sample.play', {})
  expect(state).toMatchObject({ state: 'open', sample: 'endsWithLock', setUp: 'done' })
  const { folder } = state
  const { rows } = await office.call('board.view', { text: '' })
  expect(rows).toHaveLength(4)
  const [row] = rows
  if (row === undefined) throw new Error('no job at the door')
  const sitting = await office.call('sitting.prepare', { job: row.job, direction: 'toUs' })
  expect(sitting.sheets.length).toBeGreaterThan(1)

  office.close()
  expect(existsSync(folder)).toBe(false)
  await office.call('archive.unlock', { passphrase: samplePassphrase })
  expect(await office.call('ledger.view', {})).toEqual(before)
  expect((await office.call('archive.state', {})).sample).toBe('no')
})

test('an archive made for samples from the start stays, and says so', async () => {
  const office = emptyOffice()
  await office.call('archive.create', { passphrase: samplePassphrase })
  expect((await office.call('archive.state', {})).sample).toBe('stays')
  const again = office.locked()
  await again.call('archive.unlock', { passphrase: samplePassphrase })
  expect((await again.call('archive.state', {})).sample).toBe('stays')
})

test('while a sample is being made, the archive that is open stays open for whoever looks', async () => {
  const office = await readyOffice()
  asReal(office)
  const played = office.call('sample.play', {})
  // the key of the sample is being derived: nothing was closed for it yet
  await expect(office.call('ledger.check', {})).resolves.toMatchObject({})
  expect(await played).toMatchObject({ sample: 'endsWithLock' })
})
