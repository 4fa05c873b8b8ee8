import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import type {} from '../../renderer/bridge/window.ts'
import { samplePassphrase } from '../../build/windowless/play.ts'
import { openDatabase } from '../../electron/core/archive/database.ts'
import { writeKeyFile } from '../../electron/core/archive/key-file.ts'
import { argon2Floor } from '../../electron/core/archive/key-form.ts'
import { newKey, unlock as keyOf } from '../../electron/core/archive/key.ts'
import { newRecoveryKey } from '../../electron/core/archive/recovery-key.ts'
import { realOutside } from '../../electron/core/outside.ts'
import type { ErrorCode } from '../../shared/contract/errors.ts'
import { de } from '../../shared/messages/de/de.ts'
import { end, expect, start, test, type Running } from './fixtures.ts'
import { fillDisk, makeReadOnly, type BadDisk } from './house/bad-disks.ts'
import { filesIn, makeProfile, officeIn, removeTemplate, unlock } from './house/profile.ts'

const root = join(import.meta.dirname, '..', '..')
const outside = realOutside()

let running: Running | undefined
let disk: BadDisk | undefined
test.afterEach(async () => {
  await running?.app.close().catch(() => undefined)
  disk?.mend()
  if (running !== undefined) await end(running)
  running = undefined
  disk = undefined
})
test.afterAll(removeTemplate)

const startIn = async (profile: string, env: Record<string, string> = {}): Promise<Page> => {
  running = await start({ folder: root, profile, env })
  return running.page()
}

/** The screen says what happened, what was kept and two things to do; it offers no set-up. */
async function expectProblem(
  page: Page,
  code: ErrorCode,
  steps: keyof typeof de.problem.steps,
): Promise<void> {
  await expect(page.getByRole('heading', { name: de.problem.title })).toBeVisible()
  await expect(page.getByText(de.errors[code].happened)).toBeVisible()
  await expect(page.getByText(de.errors[code].kept)).toBeVisible()
  const shown = page.getByRole('listitem')
  await expect(shown).toHaveText([...de.problem.steps[steps]])
  await expect(page.getByText(de.setUp.welcome.begin)).toHaveCount(0)
}

const answerOf = async (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    async ([called, value]) =>
      window.obhut.call(called, value, crypto.randomUUID().replaceAll('-', '')),
    [name, input] as const,
  )

interface BadState {
  readonly what: string
  readonly code: ErrorCode
  readonly steps: keyof typeof de.problem.steps
  /** Where it is noticed: when the archive is opened, or already at the closed door. */
  readonly at: 'unlock' | 'start'
  spoil(profile: string): Promise<void> | void
}

const inArchive = (profile: string, ...names: string[]) => join(profile, 'archive', ...names)

const states: readonly BadState[] = [
  {
    what: 'the key file is that of another archive',
    code: 'keyOfOtherArchive',
    steps: 'wrongKey',
    at: 'unlock',
    async spoil(profile) {
      const ways = { passphrase: samplePassphrase, recoveryKey: newRecoveryKey(outside) }
      const { keyFile } = await newKey(ways, argon2Floor, outside)
      writeKeyFile(inArchive(profile, 'key.json'), keyFile, outside)
    },
  },
  {
    what: 'a page of the database is damaged',
    code: 'archiveDamaged',
    steps: 'damaged',
    at: 'unlock',
    spoil(profile) {
      const path = inArchive(profile, 'archive.db')
      const bytes = readFileSync(path)
      bytes.writeUInt8(bytes.readUInt8(20_000) ^ 1, 20_000)
      writeFileSync(path, bytes)
    },
  },
  {
    what: 'the database is gone',
    code: 'archiveDamaged',
    steps: 'damaged',
    at: 'unlock',
    spoil: (profile) => rmSync(inArchive(profile, 'archive.db')),
  },
  {
    what: 'a paper that an entry names is gone',
    code: 'blobMissing',
    steps: 'blobMissing',
    at: 'unlock',
    spoil(profile) {
      const [blob] = readdirSync(inArchive(profile, 'blobs'))
      rmSync(inArchive(profile, 'blobs', blob ?? 'none'))
    },
  },
  {
    what: 'the ledger is shorter than the head beside it says',
    code: 'ledgerShorter',
    steps: 'shorter',
    at: 'unlock',
    async spoil(profile) {
      const older = join(profile, 'older.db')
      cpSync(inArchive(profile, 'archive.db'), older)
      const office = officeIn(profile)
      await office.call('archive.unlock', { passphrase: samplePassphrase })
      await office.call('job.open', {})
      office.close()
      cpSync(older, inArchive(profile, 'archive.db'))
    },
  },
  {
    what: 'a newer program wrote the archive',
    code: 'newerSchema',
    steps: 'newer',
    at: 'unlock',
    async spoil(profile) {
      const key = await keyOf(inArchive(profile), { passphrase: samplePassphrase }, outside)
      const db = openDatabase(inArchive(profile, 'archive.db'), key, { mustExist: true })
      db.pragma('user_version = 9990')
      db.close()
    },
  },
  {
    what: 'the folder may not be written to',
    code: 'readOnlyFolder',
    steps: 'readOnly',
    at: 'unlock',
    spoil(profile) {
      disk = makeReadOnly(inArchive(profile))
    },
  },
  {
    what: 'the archive has gone with its drive',
    code: 'archiveMissing',
    steps: 'archiveMissing',
    at: 'start',
    spoil: (profile) => rmSync(inArchive(profile), { recursive: true }),
  },
]

for (const { what, code, steps, at, spoil } of states) {
  test(`when ${what} a screen says so, and nothing on the disk changes`, async () => {
    const profile = await makeProfile()
    await spoil(profile)
    const before = code === 'archiveMissing' ? '' : await filesIn(inArchive(profile))
    const page = await startIn(profile)
    if (at === 'unlock') await unlock(page)
    await expectProblem(page, code, steps)
    // to look again changes nothing about it, and nobody can make an archive over it
    await page.getByRole('button', { name: de.problem.retry }).click()
    if (at === 'unlock') await unlock(page)
    await expectProblem(page, code, steps)
    expect(await answerOf(page, 'archive.create', { passphrase: samplePassphrase })).toMatchObject({
      ok: false,
    })
    const after = code === 'archiveMissing' ? '' : await filesIn(inArchive(profile))
    expect(after).toBe(before)
    if (code === 'archiveMissing') expect(() => readdirSync(inArchive(profile))).toThrow('ENOENT')
  })
}

test('a wrong passphrase is told at the door, and nothing on the disk changes', async () => {
  const profile = await makeProfile()
  const before = await filesIn(inArchive(profile))
  const page = await startIn(profile)
  await unlock(page, 'Leuchtturm Kabeltrommel Sanddorn 28')
  const { happened, kept, next } = de.errors.wrongPassphrase
  await expect(page.getByText(happened)).toBeVisible()
  await expect(page.getByText(`${kept} ${next}`)).toBeVisible()
  await expect(page.getByRole('button', { name: de.unlock.toKey })).toBeVisible()
  expect(await filesIn(inArchive(profile))).toBe(before)
  await unlock(page)
  await expect(page.getByRole('button', { name: de.common.lock })).toBeVisible()
})

test('an archive that is open elsewhere is not opened a second time; when it is free, it is', async () => {
  const profile = await makeProfile()
  const elsewhere = officeIn(profile)
  await elsewhere.call('archive.unlock', { passphrase: samplePassphrase })
  const before = await filesIn(inArchive(profile))
  const page = await startIn(profile)
  await unlock(page)
  await expectProblem(page, 'secondInstance', 'second')
  expect(await filesIn(inArchive(profile))).toBe(before)
  elsewhere.close()
  await page.getByRole('button', { name: de.problem.retry }).click()
  await unlock(page)
  await expect(page.getByRole('button', { name: de.common.lock })).toBeVisible()
})

test('on a full disk the archive opens for reading; what cannot be kept is refused with two next steps', async () => {
  const profile = await makeProfile(async (office) => office.call('job.open', {}))
  const before = await filesIn(inArchive(profile))
  const full = fillDisk(inArchive(profile))
  disk = full
  const page = await startIn(profile, full.env)
  await unlock(page)
  await expect(page.getByRole('button', { name: de.common.lock })).toBeVisible()
  await page.getByRole('button', { name: de.board.newIntake }).click()
  await expect(page.getByText(de.errors.diskFull.happened)).toBeVisible()
  for (const step of de.problem.steps.full) await expect(page.getByText(step)).toBeVisible()
  await running?.app.close()
  disk.mend()
  disk = undefined
  expect(await filesIn(inArchive(profile))).toBe(before)
  const office = officeIn(profile)
  await office.call('archive.unlock', { passphrase: samplePassphrase })
  expect(office.archive().verify()).toMatchObject({ ok: true })
  office.close()
})
