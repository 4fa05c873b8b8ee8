import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { samplePin } from '../../shared/contract/archive.calls.ts'
import { tap, write, readToTheEnd, signOwn, signTurned, step, leaveTurned } from './door-hands.ts'
import { end, expect, start, test as base, type Running } from './fixtures.ts'
import { countInWindow } from './house/counting.ts'

const root = join(import.meta.dirname, '..', '..')

/** The whole app with the sample business opened in a throw-away archive. */
const test = base.extend<{ sample: { running: Running; page: Page } }>({
  sample: async ({}, use) => {
    const running = await start({
      folder: root,
      switches: ['--use-fake-device-for-media-stream'],
    })
    const page = await running.page()
    await page.evaluate(async () => {
      const { obhut } = window as unknown as {
        obhut: { call(name: string, input: unknown, id: string): Promise<unknown> }
      }
      return obhut.call('sample.play', {}, 'a'.repeat(32))
    })
    await expect(page.getByRole('button', { name: 'Neue Annahme' })).toBeVisible()
    await use({ running, page })
    if (test.info().status !== 'passed') process.stderr.write(running.output())
    await end(running)
  },
})

test('before completion a sheet is withdrawn and signed again in at most four taps', async ({
  sample: { page },
}) => {
  await page
    .getByRole('button', { name: /ThinkPad/ })
    .first()
    .click()
  await step(page, 'Papiere')
  await tap(page, 'Bildschirm zum Kunden drehen')
  await tap(page, 'Zum ersten Blatt')
  await signTurned(page, 10)
  await signTurned(page, 11)
  await leaveTurned(page)
  await signOwn(page, 12)

  const cost = await countInWindow(page)
  await tap(page, /^Zurücknehmen: Auftrag mit Übergabe, Kunde/)
  await tap(page, 'Bildschirm zum Kunden drehen')
  await write(page, 30)
  await tap(page, 'Unterschrift übernehmen')
  await expect(page.getByText('Vielen Dank für Ihr Vertrauen')).toBeVisible()
  expect((await cost()).taps).toBeLessThanOrEqual(4)

  // the way back is the PIN as always
  await leaveTurned(page)
  await tap(page, 'Übergabe abschließen')
  await tap(page, 'Der Kunde hat alles in der Hand')
  await expect(page.getByText('alles zugestellt')).toBeVisible()
})

const photograph = async (page: Page, takeOver: string) => {
  await tap(page, 'Auslösen')
  await tap(page, takeOver)
}

test('signing with a pen on paper and saying no are ways like any other', async ({ sample }) => {
  const { page } = sample
  await page.getByRole('button', { name: /Acer/ }).first().click()
  await step(page, 'Papiere')
  await tap(page, 'Blätter vorbereiten')
  await tap(page, 'Empfang fotografieren')
  await photograph(page, 'Foto übernehmen')
  await expect(page.getByText('Zuerst aushändigen')).toHaveCount(0)

  await tap(page, 'Auf Papier unterschrieben')
  await tap(page, 'Foto aufnehmen')
  await photograph(page, 'Nummer stimmt, Foto übernehmen')
  await expect(page.getByText(/^auf Papier · /).first()).toBeVisible()

  await tap(page, 'Hier unterschreiben, wird sofort gedruckt')
  await tap(page, 'Zum ersten Blatt')
  await readToTheEnd(page)
  await tap(page, 'Weiter zur Unterschrift')
  await tap(page, 'Ich möchte oder darf nicht unterschreiben')
  await page.getByText('Ich möchte nicht', { exact: true }).click()
  await expect(page.getByText(/warten wir mit der Arbeit/)).toBeVisible()
  await tap(page, 'So eintragen')
  await leaveTurned(page)
  await signOwn(page, 40)
  await tap(page, 'Übergabe abschließen')
  await expect(page.getByRole('heading', { name: 'Gerät übernommen' })).toBeVisible()
  await expect(page.getByText(/nicht unterschrieben/)).toBeVisible()
})

test('a sitting that was left goes on at the sheet where it was left', async ({ sample }) => {
  const { page } = sample
  await page
    .getByRole('button', { name: /ThinkPad/ })
    .first()
    .click()
  await step(page, 'Papiere')
  await tap(page, 'Bildschirm zum Kunden drehen')
  await tap(page, 'Zum ersten Blatt')
  await signTurned(page, 50)
  await tap(page, 'Zurück an uns')
  for (const digit of samplePin) await tap(page, digit)
  await expect(page.getByRole('heading', { name: 'Lesen und unterschreiben' })).toBeVisible()
  await tap(page, 'Annahme verlassen')
  await page
    .getByRole('button', { name: /ThinkPad/ })
    .first()
    .click()
  await tap(page, 'Bildschirm zum Kunden drehen')
  await expect(page.getByText('Blatt 2 von 2')).toBeVisible()
})
