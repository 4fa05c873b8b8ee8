import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { samplePin } from '../../shared/contract/archive.calls.ts'
import {
  tap,
  choose,
  write,
  readToTheEnd,
  signOwn,
  signTurned,
  step,
  leaveTurned,
} from './door-hands.ts'
import { end, expect, start, test as base, type Running } from './fixtures.ts'

const root = join(import.meta.dirname, '..', '..')

/** The whole app with the sample business opened in a throw-away archive. */
const test = base.extend<{ sample: { running: Running; page: Page; count: Counter } }>({
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
    await use({ running, page, count: await makeCounter(page) })
    if (test.info().status !== 'passed') process.stderr.write(running.output())
    await end(running)
  },
})

/** Taps and keystrokes as the window gets them; strokes on the pad are signatures, not taps. */
interface Counter {
  read(): Promise<{ taps: number; keys: number }>
}

async function makeCounter(page: Page): Promise<Counter> {
  await page.evaluate(() => {
    const counted = { taps: 0, keys: 0 }
    Object.assign(window, { counted })
    window.addEventListener(
      'pointerdown',
      (event) => {
        const pad = event.target instanceof Element && event.target.closest('[data-strokes]')
        if (!pad) counted.taps += 1
      },
      true,
    )
    window.addEventListener('keydown', () => (counted.keys += 1), true)
  })
  return {
    read: () =>
      page.evaluate(() => {
        const { counted } = window as unknown as { counted: { taps: number; keys: number } }
        return { ...counted }
      }),
  }
}

/** Before completion a sheet is withdrawn and signed again in at most four taps; the way back is the PIN as always. */
async function signAgain(page: Page, count: Counter): Promise<void> {
  const before = await count.read()
  await tap(page, /^Zurücknehmen: Auftrag mit Übergabe, Kunde/)
  await tap(page, 'Bildschirm zum Kunden drehen')
  await write(page, 30)
  await tap(page, 'Unterschrift übernehmen')
  await expect(page.getByText('Vielen Dank für Ihr Vertrauen')).toBeVisible()
  expect((await count.read()).taps - before.taps).toBeLessThanOrEqual(4)
  await leaveTurned(page)
}

test('a new private household: few taps, few keystrokes, everything in order', async ({
  sample,
}) => {
  const { page, count } = sample
  await tap(page, 'Neue Annahme')
  await choose(page, /Eigenschaft/, 'privat')
  await expect(page.getByLabel('Vorname')).toBeFocused()
  for (const word of ['Ilse', 'Brandt', 'Am Wall 4']) {
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
  }
  await tap(page, /23552 Lübeck/)
  await page.getByLabel('Telefon').click()
  await page.keyboard.type('045112345')
  await choose(page, /anderes als Privates/, 'nein, nur privat')
  await tap(page, 'Weiter zum Gerät')
  await choose(page, 'Art', 'Notebook')
  await page.keyboard.type('Acer Aspire')
  await page.keyboard.press('Enter')
  await page.keyboard.type('NXA4711')
  await choose(page, /Zubehör/, 'Netzteil')
  await choose(page, 'Startet es?', 'ja')
  await choose(page, 'Gefahr?', 'keine')
  await tap(page, 'keine sichtbar')
  await expect(page.getByText('Alles ausgefüllt')).toBeVisible()
  await tap(page, 'Weiter zum Auftrag')
  await choose(page, 'Auftrag', 'Reparatur')
  await tap(page, 'Gerät ist sehr langsam')
  await choose(page, 'Kommen wir an Daten heran?', 'ja')
  await choose(page, 'Gibt es eine Datensicherung?', 'nein')
  await choose(page, 'Unsere Arbeitskopien', 'löschen')
  await choose(page, 'Preis', 'Festpreis')
  await tap(page, /^Festpreis: 89/)
  await tap(page, /^Anfahrt: 25/)
  await choose(page, /vor Ablauf der 14 Tage/, 'ja')
  await expect(page.getByText('Alles ausgefüllt')).toBeVisible()
  await tap(page, 'Weiter zu den Papieren')
  await tap(page, 'Blätter vorbereiten')

  await expect(page.getByText('Zuerst aushändigen')).toBeVisible()
  await tap(page, 'Empfang fotografieren')
  await tap(page, 'Auslösen')
  await tap(page, 'Foto übernehmen')
  await tap(page, 'Unterschriebenes Blatt fotografieren')
  await photograph(page, 'Nummer stimmt, Foto übernehmen')
  await tap(page, 'Bildschirm zum Kunden drehen')
  await tap(page, 'Zum ersten Blatt')
  await signTurned(page, 1)
  await leaveTurned(page)

  await signOwn(page, 3)
  await tap(page, 'Übergabe abschließen')
  await expect(page.getByRole('heading', { name: 'Gerät übernommen' })).toBeVisible()
  await expect(page.getByText(/vom Kunden unterschrieben, mit Stift auf Papier/)).toBeVisible()
  const counted = await count.read()
  process.stdout.write(`new household: ${JSON.stringify(counted)}\n`)
  expect(counted.taps).toBeLessThanOrEqual(45)
  expect(counted.keys).toBeLessThanOrEqual(70)
})

test('a known business: one sheet, two signatures, as last time', async ({ sample }) => {
  const { page, count } = sample
  // the first job of this customer, as it lies ready: the agreement on processing is concluded with it
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
  await signAgain(page, count)
  await tap(page, 'Übergabe abschließen')
  await tap(page, 'Der Kunde hat alles in der Hand')
  await expect(page.getByText('alles zugestellt')).toBeVisible()
  await tap(page, 'Fertig')

  const before = await count.read()
  await page.getByRole('searchbox').click()
  await page.keyboard.type('Trave')
  await page.getByRole('button', { name: /Trave/ }).first().click()
  await tap(page, 'Annahme wie zuletzt')
  await tap(page, 'startet nicht')
  await tap(page, 'Weiter zu den Papieren')
  await tap(page, 'Bildschirm zum Kunden drehen')
  await expect(page.getByText('Dafür lesen und unterschreiben Sie heute ein Blatt.')).toBeVisible()
  await tap(page, 'Zum ersten Blatt')
  await signTurned(page, 20)
  await leaveTurned(page)
  await signOwn(page, 21)
  await tap(page, 'Übergabe abschließen')
  await tap(page, 'Fertig')
  const after = await count.read()
  const counted = { taps: after.taps - before.taps, keys: after.keys - before.keys }
  process.stdout.write(`known business: ${JSON.stringify(counted)}\n`)
  expect(counted.taps).toBeLessThanOrEqual(20)
  expect(counted.keys).toBeLessThanOrEqual(10)
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
