import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { prepareTakeOver, readJob, samples } from '../../build/windowless/play.ts'
import { speak } from '../../shared/messages/messages.ts'
import type { SampleJob } from '../../shared/model/sampleJob.ts'
import { end, expect, start, test, violations, type Running } from './fixtures.ts'
import { makeProfile, unlock } from './house/profile.ts'

const { t } = speak('de')
const root = join(import.meta.dirname, '..', '..')

/** What runs when a text is taken for markup, for a template, or for a formula. */
const attacks = [
  '<img src=x onerror=globalThis.ran=1>',
  '{{constructor.constructor("ran=1")()}}',
  '=cmd|"/C calc"!A0',
] as const

const typable =
  'input:not([type=radio]):not([type=checkbox]):not([type=file]):not(:disabled), textarea:not(:disabled)'

const open = async (profile: string): Promise<{ house: Running; page: Page }> => {
  const house = await start({ folder: root, profile })
  const page = await house.page()
  await unlock(page)
  await expect(page.getByRole('button', { name: t.board.newIntake })).toBeVisible()
  return { house, page }
}

const press = async (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

/** Whether a text runs that an ordinary page takes for markup. */
const ranAsMarkup = async ({ app }: Running, text: string): Promise<boolean> =>
  app.evaluate(async ({ BrowserWindow }, markup) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'ordinary' } })
    await window.loadURL('about:blank')
    const ran: unknown = await window.webContents.executeJavaScript(`
      document.body.innerHTML = ${JSON.stringify(markup)}
      new Promise((done) => setTimeout(() => done(globalThis.ran === 1), 500))
    `)
    window.destroy()
    return ran === true
  }, text)

let turn = 0

/** Writes an attack into every place to type that is on the screen; returns how many there were. */
async function attackEvery(page: Page): Promise<number> {
  await expect(page.locator(typable).filter({ visible: true }).first()).toBeVisible()
  await unfoldAll(page)
  let count = 0
  for (const field of await page.locator(typable).all()) {
    if (!(await field.isVisible())) continue
    await attack(field)
    count += 1
  }
  await nothingRan(page)
  return count
}

async function attack(field: Locator): Promise<void> {
  const text = attacks[turn++ % attacks.length] ?? attacks[0]
  const most = Number((await field.getAttribute('maxlength')) ?? text.length)
  const before = await field.inputValue()
  await field.click()
  await field.page().keyboard.press('Control+a')
  await field.page().keyboard.insertText(text)
  // a field for a number may go back to its number, but not to a part of the text
  const isNumber = (await field.getAttribute('inputmode')) === 'decimal'
  const allowed = isNumber ? [text, before] : [text.slice(0, most)]
  expect(allowed).toContain(await field.inputValue())
}

async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator('[aria-expanded=false][aria-controls]:not([aria-haspopup])')
  while ((await folded.count()) > 0) await folded.first().click()
}

async function nothingRan(page: Page): Promise<void> {
  const seen = await page.evaluate(() => ({
    ran: 'ran' in globalThis,
    images: [...document.images].filter(({ src }) => src.endsWith('/x')).length,
  }))
  expect(seen).toEqual({ ran: false, images: 0 })
}

test('whatever is typed into any field of the intake stays text', async () => {
  const { house, page } = await open(await makeProfile())
  try {
    await press(page, t.board.newIntake)
    await page.getByText(t.words.capacity.company, { exact: true }).click()
    expect(await attackEvery(page)).toBeGreaterThanOrEqual(10)
    const name = await page.getByLabel(t.intake.customer.organisation, { exact: true }).inputValue()
    await press(page, t.intake.nextTo.devices)
    await page.getByText(t.words.deviceKind.notebook, { exact: true }).click()
    expect(await attackEvery(page)).toBeGreaterThanOrEqual(4)
    await press(page, t.intake.nextTo.order)
    await page.getByText(t.intake.jobTypes.repair, { exact: true }).click()
    await page.getByText(t.intake.order.bases.hourly, { exact: true }).click()
    expect(await attackEvery(page)).toBeGreaterThanOrEqual(10)
    await press(page, t.intake.nextTo.papers)
    await nothingRan(page)
    // it comes back from the archive as it was typed, and is shown as text
    await press(page, t.intake.leave)
    await expect(page.getByText(name).first()).toBeVisible()
    await nothingRan(page)
    expect(await violations(page)).toEqual([])
  } finally {
    await end(house)
  }
})

test('whatever is typed into any field of the workshop and the business stays text', async () => {
  const { house, page } = await open(await makeProfile())
  try {
    const attackSearch = async (label: string) => {
      await expect(page.getByLabel(label, { exact: true })).toBeVisible()
      expect(await attackEvery(page)).toBe(1)
    }
    await attackSearch(t.board.find)
    await press(page, t.board.toWorkshop)
    await attackSearch(t.board.search)
    await press(page, t.customers.title)
    await attackSearch(t.customers.search)
    await press(page, t.settings.business)
    for (const name of Object.values(t.business.tabs)) {
      await page.getByRole('tab', { name, exact: true }).click()
      if (name === t.business.tabs.subProcessors) await press(page, t.business.addSubProcessor)
      // the list of texts has a field only once one of them is chosen
      if (name === t.business.tabs.wordings)
        await page.getByText(t.wordings.passages['D01.liability'], { exact: true }).click()
      expect(await attackEvery(page)).toBeGreaterThanOrEqual(1)
      if (name === t.business.tabs.subProcessors) await press(page, t.common.cancel)
    }
    expect(await violations(page)).toEqual([])
  } finally {
    await end(house)
  }
})

/** The sample with an attack in every text a person writes. */
const attacked = (sample: SampleJob): SampleJob => {
  const { intake } = sample
  const [markup, template, formula] = attacks
  const { beginsAt: _today, ...today } = sample
  return {
    ...today,
    intake: {
      ...intake,
      customer: { ...intake.customer, organisation: markup, phone: formula },
      signatory: { ...intake.signatory, name: template },
      devices: intake.devices.map((device) => ({ ...device, name: `${formula} ${markup}` })),
      order: { ...intake.order, fault: markup, scope: template, limits: formula },
      placeLabel: markup,
    },
  }
}

test('a job full of such texts is shown on every screen as what was typed', async () => {
  let number = ''
  const profile = await makeProfile(async (office) => {
    const sample = attacked(readJob(office, join(samples, 'job1-company.json')))
    const { takeOver } = await prepareTakeOver(office, sample, samples)
    number = takeOver.jobNumber
  })
  const { house, page } = await open(profile)
  try {
    await expect(page.getByText(attacks[0]).first()).toBeVisible()
    await press(page, t.board.toWorkshop)
    await press(page, new RegExp(number))
    await nothingRan(page)
    await press(page, t.intake.leave)
    await press(page, t.customers.title)
    await expect(page.getByText(attacks[0]).first()).toBeVisible()
    await press(page, /img src=x/)
    await expect(page.getByRole('heading', { name: attacks[0] })).toBeVisible()
    await nothingRan(page)
    expect(await violations(page)).toEqual([])
    // the seeded fault: in a page without our policy the same text taken for markup does run
    expect(await ranAsMarkup(house, attacks[0])).toBe(true)
  } finally {
    await end(house)
  }
})
