import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { closeApp, openApp } from '../../build/demo/app.ts'
import { sampleFolder } from '../../build/demo/day.ts'
import { standInForSystem } from '../../build/demo/system.ts'
import { readMail } from '../../electron/core/papers/read-mail.ts'
import { de } from '../../shared/messages/de/de.ts'
import { choose, tap, write } from './door-hands.ts'
import { expect, test, violations } from './fixtures.ts'
import { makeProfile, pin, unlock } from './house/profile.ts'

const root = join(import.meta.dirname, '..', '..')
const words = de.appointments
const asked = de.intake.customer

const typed: readonly (readonly [string, string])[] = [
  [asked.organisation, 'Wind & Wetter GmbH'],
  [asked.givenName, 'Łucja'],
  [asked.familyName, 'Ærøskøbing'],
  [asked.street, 'Hafenstraße 7'],
  [asked.postcode, '23552'],
  [asked.town, 'Lübeck'],
  [asked.phone, '0451 12345'],
]

/** Watches from now on, picture by picture, where a button stands. @returns asks for all its places so far. */
async function placesOf(page: Page, name: string): Promise<() => Promise<string[]>> {
  const places = await page.evaluateHandle((label) => {
    const seen = new Set<string>()
    const look = () => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === label,
      )
      if (button !== undefined) {
        const { x, y } = button.getBoundingClientRect()
        seen.add(`${x}, ${y}`)
      }
      requestAnimationFrame(look)
    }
    look()
    return seen
  }, name)
  return async () => places.evaluate((seen) => [...seen])
}

test('a firm rings: the contract goes out, comes back signed, and at the door its answers are there', async () => {
  test.setTimeout(600_000)
  const out = await mkdtemp(join(tmpdir(), 'obhut-appointment-'))
  const profile = await makeProfile(async (office) => {
    await office.call('pin.set', { pin })
    const settings = await office.call('settings.view', {})
    await office.call('settings.set', { ...settings, place: 'inWorkshop' })
  })
  const opened = await openApp({ folder: root, profile })
  try {
    const page = await opened.page()
    await unlock(page)
    const system = await standInForSystem(opened)
    await system.savesInto(out)
    const field = (label: string) => page.getByRole('textbox', { name: label, exact: true }).first()

    await tap(page, words.enter)
    await field(words.day).fill(`03.12.${new Date().getFullYear() + 1}`)
    await field(words.clock).fill('14:30')
    await choose(page, asked.capacity, de.words.capacity.company)
    for (const [label, text] of typed) await field(label).fill(text)
    await choose(page, asked.secrecy, de.words.secrecy.none)
    await choose(page, asked.signatory, de.words.role.managingDirector)
    await tap(page, words.toQuestions)
    await choose(page, de.intake.order.types, de.intake.jobTypes.repair)
    await choose(page, de.intake.order.dataAccess, de.intake.order.dataAccesses.yes)
    await choose(page, de.intake.order.copiesEnd, de.intake.order.copiesEnds.delete)
    await tap(page, words.save)

    await tap(page, words.prepare)
    await tap(page, words.mine)
    await write(page, 3)
    const places = await placesOf(page, words.mail)
    await tap(page, 'Unterschrift übernehmen')
    await tap(page, words.mail)
    await field(words.mailTo).fill('buero@example.org')
    // a button that moves on under the finger is not the one that gets the tap
    expect(await places()).toHaveLength(1)
    await tap(page, de.common.save)
    const saved = page.getByText(/^Gespeichert: .*\.eml$/)
    await expect(saved).toBeVisible()
    const name = ((await saved.textContent()) ?? '').replace('Gespeichert: ', '')
    expect(readMail(await readFile(join(out, name)))).toMatchObject({ isDraft: true })
    const close = page
      .getByRole('dialog')
      .getByRole('button', { name: de.common.close, exact: true })
    await close.last().click()

    await system.opens(join(sampleFolder, 'receipt-strip.jpg'))
    await tap(page, words.back)
    await tap(page, words.backScan)
    // The privacy information was not confirmed; the contract alone makes it complete.
    await tap(page, words.finish)
    await expect(page.getByText(words.done)).toBeVisible()

    await tap(page, words.begin)
    const steps = page.getByRole('navigation', { name: 'Schritte der Annahme' })
    await steps.getByRole('button', { name: de.words.intakeStep.customer }).click()
    await expect(field(asked.organisation)).toHaveValue('Wind & Wetter GmbH')
    expect(await violations(page)).toEqual([])
  } finally {
    await closeApp(opened)
    await rm(out, { recursive: true, force: true })
  }
})
