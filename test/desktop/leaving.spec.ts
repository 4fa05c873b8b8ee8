import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { de } from '../../shared/messages/de/de.ts'
import { end, expect, start, test, type Running } from './fixtures.ts'
import { makeProfile, removeTemplate, unlock } from './house/profile.ts'

const root = join(import.meta.dirname, '..', '..')
const words = de.leaving

let running: Running | undefined
let stick = ''
test.beforeEach(async () => {
  stick = await mkdtemp(join(tmpdir(), 'obhut-stick-'))
})
test.afterEach(async () => {
  if (running !== undefined) await end(running)
  running = undefined
  await rm(stick, { recursive: true, force: true })
})
test.afterAll(removeTemplate)

test('in the whole program everything is taken along in four presses, onto the stick somebody picked', async () => {
  const profile = await makeProfile(async (office) => {
    const settings = await office.call('settings.view', {})
    await office.call('settings.set', { ...settings, place: 'inWorkshop' })
    await office.call('job.open', {})
  })
  running = await start({ folder: root, profile })
  // the system's dialog cannot be pressed from here; whoever sits there picks the stick
  await running.app.evaluate(({ dialog }, path) => {
    const opened = async () => ({ canceled: false, filePaths: [path] })
    Object.assign(dialog, { showOpenDialog: opened })
  }, stick)
  const page = await running.page()
  await unlock(page)
  await page.getByRole('button', { name: de.settings.title }).click()
  await page.getByRole('button', { name: de.security.open }).click()
  await page.getByRole('button', { name: words.go }).click()
  await page.getByRole('button', { name: words.warning.choose }).click()
  await expect(page.getByText(/^Fertig und geprüft\./)).toBeVisible()
  const [folder = '', ...others] = await readdir(stick)
  expect(others).toEqual([])
  await expect(page.getByText(words.done(folder))).toBeVisible()
  const names = await readdir(join(stick, folder))
  expect(names).toEqual(
    expect.arrayContaining([
      'LIESMICH.txt',
      'Tabellen',
      'Verwahrbuch',
      'daten.json',
      'schema.json',
    ]),
  )
  expect(await readdir(join(stick, folder, 'Verwahrbuch'))).toContain('Obhut-pruefen.html')
})
