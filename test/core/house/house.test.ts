import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import {
  company,
  emptyOffice,
  readyOffice,
  refusalOf,
  samplePassphrase,
  officeAfter,
} from '../rehearsal.ts'
import { everyFile, wordsIn } from '../../builders/plain-text.ts'
import { playCourse } from '../../../build/windowless/play.ts'

test('set-up cannot end before the recovery key was re-entered, and that key opens the archive', async () => {
  const office = emptyOffice()
  expect((await office.call('archive.state', {})).state).toBe('none')
  expect(await refusalOf(office.call('archive.create', { passphrase: 'passwort123' }))).toBe(
    'weakPassphrase',
  )
  const { recoveryKey } = await office.call('archive.create', { passphrase: samplePassphrase })
  expect((await office.call('archive.state', {})).setUp).toBe('recoveryKey')
  const wrong = recoveryKey.replace(/.$/, (letter) => (letter === '0' ? '1' : '0'))
  expect(await refusalOf(office.call('archive.confirmRecoveryKey', { recoveryKey: wrong }))).toBe(
    'wrongRecoveryKey',
  )
  await office.call('archive.confirmRecoveryKey', { recoveryKey: recoveryKey.toLowerCase() })
  expect((await office.call('archive.state', {})).setUp).toBe('business')

  office.close()
  await office.call('archive.unlock', { recoveryKey })
  expect((await office.call('archive.state', {})).state).toBe('open')
})

test('a wrong passphrase loses nothing; a changed one counts', async () => {
  const office = await readyOffice()
  const next = 'Backbord Wintergarten Fahrradklingel 9'
  await office.call('archive.changePassphrase', { current: samplePassphrase, next })
  office.close()
  expect(await refusalOf(office.call('board.view', { text: '' }))).toBe('locked')
  expect(await refusalOf(office.call('archive.unlock', { passphrase: samplePassphrase }))).toBe(
    'wrongPassphrase',
  )
  await office.call('archive.unlock', { passphrase: next })
  expect((await office.call('business.view', {})).business?.name).toBe('Küstenrechner IT-Service')
})

test('locking in the middle of typing keeps the draft and its step', async () => {
  const office = await readyOffice()
  const { job } = await office.call('job.open', {})
  const draft = { customer: { contact: { familyName: 'Łukaszew' } }, devices: [] }
  await office.call('draft.save', { job, step: 'devices', draft })
  const again = await office.again()
  const view = await again.call('job.view', { job })
  expect(view.draft?.step).toBe('devices')
  expect(view.draft?.intake).toEqual(draft)
})

test('a damaged archive is named as damaged and never replaced by an empty one', async () => {
  const office = await readyOffice()
  office.close()
  rmSync(join(office.folder, 'archive', 'archive.db'))
  expect(await refusalOf(office.call('archive.unlock', { passphrase: samplePassphrase }))).toBe(
    'archiveDamaged',
  )
  const state = await office.call('archive.state', {})
  expect(state).toMatchObject({ state: 'problem', problem: 'archiveDamaged' })
  expect(await refusalOf(office.call('archive.create', { passphrase: samplePassphrase }))).toBe(
    'archiveExists',
  )
})

test('an access code is shown on demand with an entry, and is gone after the return', async () => {
  const { office, job, sample } = await officeAfter(company)
  const { secret } = await office.call('secret.keep', {
    job,
    what: 'Windows-PIN',
    why: 'Anmelden zum Testen',
    secret: 'Geheim-7731-Sentinel',
  })
  expect((await office.call('secret.show', { secret, why: 'Test nach Tausch' })).secret).toBe(
    'Geheim-7731-Sentinel',
  )
  await playCourse(office, job, sample)
  expect(await refusalOf(office.call('job.close', { job }))).toBe('itemOpen')
  await office.call('secret.destroy', { secret })
  expect(await refusalOf(office.call('secret.show', { secret, why: 'noch einmal' }))).toBe(
    'notFound',
  )
  const kinds = (await office.call('job.view', { job })).custody.map(({ entry }) => entry?.kind)
  expect(kinds).toEqual(
    expect.arrayContaining(['CREDENTIAL_RECEIVED', 'CREDENTIAL_USED', 'CREDENTIAL_DESTROYED']),
  )
})

test('after a whole job nothing that was typed lies readable on the disk', async () => {
  const { office, job, sample } = await officeAfter(company)
  await office.call('secret.keep', {
    job,
    what: 'BIOS',
    why: 'Start',
    secret: 'Sentinel-Kennwort-20',
  })
  await playCourse(office, job, sample)
  const { customer, signatory, order, devices } = sample.intake
  const sentinels = [
    'Sentinel-Kennwort-20',
    samplePassphrase,
    'Küstenrechner',
    'Jonas Beispiel',
    'Hafenstraße 7',
    customer.organisation ?? '',
    customer.contact.familyName,
    customer.address.street,
    customer.phone,
    signatory.name,
    order.fault.slice(0, 24),
    order.scope.slice(0, 24),
    devices[0]?.name ?? '',
    devices[0]?.serial.readable === true ? devices[0].serial.number : '',
    devices[0]?.priorDamage[0]?.text ?? '',
    'Übergabeprotokoll',
    'Vertrag zur Auftragsverarbeitung',
    '/Type /Catalog',
    '"strokes"',
    'Lenovo ThinkPad',
  ].filter((text) => text !== '')
  expect(sentinels).toHaveLength(20)
  const files = everyFile(office.folder)
  expect(files.length).toBeGreaterThan(8)
  expect(wordsIn(files, sentinels)).toEqual([])
  // The search itself is shown to find what is there.
  expect(wordsIn(everyFile(office.folder), ['obhut-key'])).not.toEqual([])
})

test('after unlocking, the ledger is checked without being asked', async () => {
  const office = await readyOffice()
  expect((await office.call('ledger.view', {})).checked).toBe('notYet')
  await expect
    .poll(async () => (await office.call('ledger.view', {})).checked, { timeout: 30_000 })
    .toBe('ok')
})
