import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { speak } from '../../shared/messages/messages.ts'
import { end, expect, start, test, type Running } from './fixtures.ts'
import {
  answerIntake,
  prepareTakeOver,
  readJob,
  samples,
  signAndFinish,
} from '../../build/windowless/play.ts'
import { readJobs } from '../../build/demo/samples.ts'
import { makeProfile, removeTemplate, unlock } from './house/profile.ts'

const { t } = speak('de')
const root = join(import.meta.dirname, '..', '..')

let house: Running | undefined
test.afterEach(async () => {
  if (house !== undefined) await end(house)
  house = undefined
})
test.afterAll(removeTemplate)

const lockAndUnlock = async (running: Running, page: Page): Promise<Page> => {
  const next = running.app.waitForEvent('window')
  await page.getByRole('button', { name: t.common.lock }).click()
  await next
  const again = await running.page()
  await unlock(again)
  return again
}

/** The house locks whatever is shown, and is opened again. */
const closeLid = async (running: Running): Promise<Page> => {
  const next = running.app.waitForEvent('window')
  await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await next
  const again = await running.page()
  await unlock(again)
  return again
}

/** The room of the business is closed while the customer may look on. */
const toBusiness = async (page: Page) => {
  const [workshop, business] = [t.board.toWorkshop, t.business.title].map((name) =>
    page.getByRole('button', { name, exact: true }),
  )
  if (workshop === undefined || business === undefined) throw new Error('two names, two buttons')
  await workshop.or(business).first().waitFor()
  if (await workshop.isVisible()) await workshop.click()
  await business.click()
}

test('a lock in the middle of the business profile keeps what was typed to the last letter, says so, and lets it be dropped', async () => {
  house = await start({ folder: root, profile: await makeProfile() })
  let page = await house.page()
  await unlock(page)
  const name = (on: Page) => on.getByLabel(t.business.name, { exact: true })
  await toBusiness(page)
  const counts = await name(page).inputValue()
  await name(page).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' & Töchter')
  page = await lockAndUnlock(house, page)
  await toBusiness(page)
  await expect(name(page)).toHaveValue(`${counts} & Töchter`)
  await expect(page.getByText(t.business.typedBefore)).toBeVisible()
  await page.getByRole('button', { name: t.business.dropTyped, exact: true }).click()
  await expect(name(page)).toHaveValue(counts)
  page = await lockAndUnlock(house, page)
  await toBusiness(page)
  await expect(name(page)).toHaveValue(counts)
  await expect(page.getByText(t.business.typedBefore)).toHaveCount(0)
})

test('a lock in the middle of an entry on a job keeps what was typed in it to the last letter; said or given up, it is gone', async () => {
  let number = ''
  const profile = await makeProfile(async (office) => {
    const sample = readJob(office, join(samples, 'job1-company.json'))
    const { takeOver } = await prepareTakeOver(office, sample, samples)
    await signAndFinish(office, takeOver, sample)
    number = takeOver.jobNumber
  })
  house = await start({ folder: root, profile })
  let page = await house.page()
  await unlock(page)
  const toEntry = async (on: Page) => {
    const workshop = on.getByRole('button', { name: t.board.toWorkshop, exact: true })
    const board = on.getByRole('searchbox', { name: t.board.search })
    await workshop.or(board).first().waitFor()
    if (await workshop.isVisible()) await workshop.click()
    await on
      .getByRole('button', { name: new RegExp(number) })
      .first()
      .click()
    await on.getByRole('button', { name: t.words.custodyKind.INCIDENT, exact: true }).click()
  }
  const remark = (on: Page) => on.getByRole('dialog').getByRole('textbox').first()
  await toEntry(page)
  await remark(page).fill('Wasser im Keller, Schrank B steht 4 cm tief')
  // the house locks beneath the dialog
  page = await closeLid(house)
  await toEntry(page)
  await expect(remark(page)).toHaveValue('Wasser im Keller, Schrank B steht 4 cm tief')
  await page.getByRole('button', { name: t.common.cancel, exact: true }).click()
  await toEntryAgain(page)
  await expect(remark(page)).toHaveValue('')
})

const toEntryAgain = async (page: Page) =>
  page.getByRole('button', { name: t.words.custodyKind.INCIDENT, exact: true }).click()

test('a lock while the customer has the screen comes back to the signatures, not to the papers before them', async () => {
  let number = ''
  const profile = await makeProfile(async (office) => {
    // as it happens today: in the window nobody promises a day that has passed
    const [company] = readJobs()
    const answered = await answerIntake(office, company, samples)
    number = answered.number
  })
  house = await start({ folder: root, profile })
  const page = await house.page()
  await unlock(page)
  const toJob = async (on: Page) =>
    on
      .getByRole('button', { name: new RegExp(number) })
      .first()
      .click()
  await toJob(page)
  await page.getByRole('button', { name: t.intake.signatures.turn }).click()
  await page.getByText(t.guest.greeting.frame).waitFor()
  const again = await closeLid(house)
  await toJob(again)
  await expect(again.getByText(t.intake.signatures.question, { exact: true })).toBeVisible()
})
