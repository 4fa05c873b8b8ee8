import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { de } from '../../shared/messages/de/de.ts'
import { end, expect, start, test, type Running } from './fixtures.ts'
import { removeTemplate, unlock } from './house/profile.ts'
import { picksFolder, plugInStick, profileWithJob } from './house/stick.ts'

const root = join(import.meta.dirname, '..', '..')
const words = de.leaving

let running: Running | undefined
test.afterEach(async () => {
  if (running !== undefined) await end(running)
  running = undefined
})
// after the window was closed
const stick = plugInStick()
test.afterAll(removeTemplate)

test('in the whole program everything is taken along in four presses, onto the stick somebody picked', async () => {
  const profile = await profileWithJob()
  running = await start({ folder: root, profile })
  await picksFolder(running, stick.path())
  const page = await running.page()
  await unlock(page)
  await page.getByRole('button', { name: de.settings.title }).click()
  await page.getByRole('button', { name: de.security.open }).click()
  await page.getByRole('button', { name: words.go }).click()
  await page.getByRole('button', { name: words.warning.choose }).click()
  await expect(page.getByText(/^Fertig und geprüft\./)).toBeVisible()
  const [folder = '', ...others] = await readdir(stick.path())
  expect(others).toEqual([])
  await expect(page.getByText(words.done(folder))).toBeVisible()
  const names = await readdir(join(stick.path(), folder))
  expect(names).toEqual(
    expect.arrayContaining([
      'LIESMICH.txt',
      'Tabellen',
      'Verwahrbuch',
      'daten.json',
      'schema.json',
    ]),
  )
  expect(await readdir(join(stick.path(), folder, 'Verwahrbuch'))).toContain('Obhut-pruefen.html')
})
