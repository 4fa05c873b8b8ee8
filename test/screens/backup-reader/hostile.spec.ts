import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { messages } from '../../../shared/messages/messages.ts'
import { copyOf, expect, flipBit, test } from './stage.ts'

const t = messages.de.backupReader
const golden = join(import.meta.dirname, '..', '..', 'golden')

test('a slip of the finger is told at its group, the key stays as it was typed', async ({
  reader,
  material,
}) => {
  await reader.choose(material.backup)
  const groups = material.recoveryKey.split('-')
  const slipped = groups.map((group, place) =>
    place === 2 ? group.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) : group,
  )
  await reader.open(slipped.join('-'))
  expect(await reader.problem()).toEqual({ code: 'keyGroups', text: t.problem.keyGroup('3') })
  await expect(reader.page.locator('#key')).toHaveValue(slipped.join('-'))
  await reader.open(groups.slice(1).join('-'))
  expect(await reader.problem()).toEqual({ code: 'keyLength', text: t.problem.keyLength })
  await reader.open(material.recoveryKey)
  await expect(reader.page.locator('[data-ledger]')).toBeVisible()
})

test('the key of another backup does not open this one; an older backup says that only Obhut opens it', async ({
  reader,
  material,
}) => {
  const known = readFileSync(join(golden, 'backup-format-1.json'), 'utf8')
  const { recoveryKey } = JSON.parse(known) as { recoveryKey: string } // ours, frozen
  await reader.choose(material.backup)
  await reader.open(recoveryKey)
  expect(await reader.problem()).toEqual({ code: 'wrongKey', text: t.problem.wrongKey })
  const older = mkdtempSync(join(material.scratch, 'older-'))
  execFileSync('tar', ['-xf', join(golden, 'backup-format-1.tar'), '-C', older])
  await reader.choose(older)
  await reader.open(recoveryKey)
  expect(await reader.problem()).toEqual({ code: 'olderBackup', text: t.problem.olderBackup })
})

for (const name of ['key.json', 'manifest', 'contents']) {
  test(`one flipped bit in ${name} is told, and a missing one is`, async ({ reader, material }) => {
    const folder = copyOf(material)
    const file = `generations/00000002/${name}`
    flipBit(join(folder, file))
    await reader.choose(folder)
    await reader.open(material.recoveryKey)
    const { code, text } = await reader.problem()
    // a bit within the sealed key is a key that does not open; within its form it is damage
    if (name === 'key.json') expect(['wrongKey', 'damaged']).toContain(code)
    else expect(text).toBe(t.problem.damaged(file))
    // the generation before is whole
    await reader.choose(folder)
    await reader.open(material.recoveryKey, 1)
    await expect(reader.page.locator('[data-ledger]')).toBeVisible()
    if (name === 'manifest') return
    rmSync(join(folder, file))
    await reader.choose(folder)
    await reader.open(material.recoveryKey)
    expect((await reader.problem()).text).toBe(t.problem.missing(file))
  })
}

test('one flipped bit in a photo is told by the check and where the photo is asked for', async ({
  reader,
  material,
}) => {
  const { page } = reader
  const folder = copyOf(material)
  const name = `blobs/${material.photo.blob}`
  flipBit(join(folder, name))
  await reader.choose(folder)
  await reader.open(material.recoveryKey)
  await page.getByRole('button', { name: t.checkAll.start }).click()
  await expect(page.locator('#checked')).toHaveText(t.problem.damaged(name))
  await page.locator('.job summary', { hasText: material.jobs[0] ?? '' }).click()
  const photo = page.locator(`li[data-blob="${material.photo.blob}"]`)
  await photo.getByRole('button', { name: t.file.show }).click()
  await expect(photo.locator('.said')).toHaveText(t.problem.damaged(name))
  await expect(photo.locator('img')).toHaveCount(0)
})

test('a foreign folder, a half backup, two at once and rubbish in the shape of one have a sentence each', async ({
  reader,
  material,
}) => {
  const foreign = mkdtempSync(join(material.scratch, 'foreign-'))
  writeFileSync(join(foreign, 'Rechnung.txt'), 'nichts')
  await reader.choose(foreign)
  expect((await reader.problem()).code).toBe('noBackup')

  const half = copyOf(material)
  for (const generation of readdirSync(join(half, 'generations'))) {
    rmSync(join(half, 'generations', generation, 'manifest'))
  }
  await reader.choose(half)
  expect((await reader.problem()).code).toBe('unfinished')

  await reader.choose(material.scratch)
  expect((await reader.problem()).code).toBe('severalBackups')

  const rubbish = mkdtempSync(join(material.scratch, 'rubbish-'))
  mkdirSync(join(rubbish, 'generations', '00000001'), { recursive: true })
  for (const name of ['key.json', 'manifest', 'contents']) {
    writeFileSync(join(rubbish, 'generations', '00000001', name), '<img src=x onerror=alert(1)>')
  }
  await reader.choose(rubbish)
  await reader.open(material.recoveryKey)
  expect((await reader.problem()).code).toBe('damaged')
})

test('a ledger that was changed is shown, with the entry that does not fit', async ({
  reader,
  material,
}) => {
  await reader.choose(material.changed)
  await reader.open(material.recoveryKey, 3)
  const said = reader.page.locator('[data-ledger]')
  await expect(said).toHaveAttribute('data-ledger', 'stop')
  await expect(said).toContainText(
    `passt nicht, weil der Eintrag „${t.kinds['job.described']}“ vom`,
  )
})
