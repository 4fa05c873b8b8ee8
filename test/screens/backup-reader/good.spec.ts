import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import AxeBuilder from '@axe-core/playwright'

import { messages } from '../../../shared/messages/messages.ts'
import { expect, test } from './stage.ts'

const t = messages.de.backupReader

test('the page lies beside every backup, as it ships, and is one file under a megabyte', ({
  material,
  running,
}) => {
  const beside = readFileSync(join(material.backup, 'Sicherung-oeffnen.html'))
  expect(beside.equals(readFileSync(fileURLToPath(running.address)))).toBe(true)
  expect(beside.length).toBeLessThan(1_000_000)
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(beside.toString())?.[1] ?? ''
  expect(policy).toMatch(/^default-src 'none';/)
  expect(policy).not.toContain('unsafe')
})

test('the recovery key opens it: whose it is, that the ledger fits, every job, a paper byte for byte, a photo', async ({
  reader,
  material,
}) => {
  const { page } = reader
  await reader.choose(material.backup)
  expect(await page.locator('#generation option').allInnerTexts()).toEqual([
    t.key.newest('2'),
    t.key.generationName('1'),
  ])
  await reader.open(material.recoveryKey.toLowerCase().replaceAll('-', ' '))
  await expect(page.locator('[data-ledger]')).toHaveAttribute('data-ledger', 'ok')
  await expect(page.locator('[data-ledger]')).toContainText(material.business)
  await expect(page.locator('[data-ledger]')).toContainText('Das Verwahrbuch passt')
  const numbers = await page
    .locator('.job')
    .evaluateAll((jobs) => jobs.map((job) => job.getAttribute('data-job')))
  expect(numbers).toEqual([...material.jobs].reverse().concat('none'))

  const job = page.locator(`.job[data-job="${material.jobs[0]}"]`)
  await expect(job.locator('summary').first()).toContainText('Trave-Schiffselektronik')
  await job.locator('summary').first().click()
  await expect(job).toContainText('ThinkPad')
  const paper = job.locator('.files li', { hasText: material.paper.fileName }).first()
  await paper.getByRole('button', { name: t.file.save }).click()
  await expect(paper.locator('.said')).toHaveText(t.file.saved)
  const path = join(reader.saved, material.paper.fileName)
  await expect
    .poll(() => statSync(path, { throwIfNoEntry: false })?.size)
    .toBe(material.paper.pdf.length)
  expect(readFileSync(path).equals(material.paper.pdf)).toBe(true)

  const photo = job.locator(`li[data-blob="${material.photo.blob}"]`)
  expect(material.photo.caption).not.toBe('')
  await expect(photo).toContainText(material.photo.caption)
  await photo.getByRole('button', { name: t.file.show }).click()
  await expect
    .poll(async () =>
      photo.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    )
    .toBeGreaterThan(0)

  const entry = job.locator('[data-kind="handover.accepted"]')
  await entry.locator('summary').click()
  await expect(entry.locator('pre')).toContainText('"direction": "toUs"')
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([])
})

test('an earlier state is opened when it is chosen, and shows what there was then', async ({
  reader,
  material,
}) => {
  await reader.choose(material.backup)
  await reader.open(material.recoveryKey, 1)
  await expect(reader.page.locator('.job:not([data-job="none"])')).toHaveCount(1)
})

test('every paper and photo can be checked at once', async ({ reader, material }) => {
  await reader.choose(material.backup)
  await reader.open(material.recoveryKey)
  await reader.page.getByRole('button', { name: t.checkAll.start }).click()
  await expect(reader.page.locator('#checked')).toHaveText(/^Alle \d+ Dateien sind da/)
})

test('it speaks English as well, and jobs are found by what is typed', async ({
  reader,
  material,
}) => {
  const { page } = reader
  await page.getByRole('button', { name: t.language }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await reader.choose(material.backup)
  await reader.open(material.recoveryKey)
  await expect(page.locator('[data-ledger]')).toContainText('The ledger fits')
  await page.locator('#search').fill('thinkpad')
  await expect(page.locator(`.job[data-job="${material.jobs[0]}"]`)).toBeVisible()
  await expect(page.locator(`.job[data-job="${material.jobs[1]}"]`)).toBeHidden()
})

test('a folder dropped anywhere on the page is read with all that is in it', async ({
  reader,
  material,
}) => {
  const { page } = reader
  const browser = await page.context().newCDPSession(page)
  const data = { items: [], files: [material.backup], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
  await page.locator('#key').waitFor()
  await reader.open(material.recoveryKey)
  await expect(page.locator('[data-ledger]')).toHaveAttribute('data-ledger', 'ok')
})
