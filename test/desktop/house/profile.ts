import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import type { Page } from '@playwright/test'

import { openWindowless, type WindowlessOffice } from '../../../build/windowless/office.ts'
import { describeBusiness, samplePassphrase, samples } from '../../../build/windowless/play.ts'
import { createArchive } from '../../../electron/core/archive/create.ts'
import { installationId } from '../../../electron/core/archive/installation.ts'
import { argon2Floor } from '../../../electron/core/archive/key-form.ts'
import { newKey } from '../../../electron/core/archive/key.ts'
import { newRecoveryKey } from '../../../electron/core/archive/recovery-key.ts'
import { realOutside } from '../../../electron/core/outside.ts'
import { projections } from '../../../electron/core/projections.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'
import { de } from '../../../shared/messages/de/de.ts'
import { officialStandIn } from '../../builders/official-papers.ts'

const assets = join(samples, '..')

/** The PIN the sample business has chosen. */
export const pin = '270626'

/** The office of a profile without a window, in this process. */
export const officeIn = (profile: string): WindowlessOffice =>
  openWindowless({ profile, assets, saveIn: profile, isSample: false })

let template: Promise<string> | undefined

async function makeTemplate(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'obhut-desktop-template-'))
  const outside = realOutside()
  const recoveryKey = newRecoveryKey(outside)
  createArchive({
    ...(await newKey({ passphrase: samplePassphrase, recoveryKey }, argon2Floor, outside)),
    folder: join(profile, 'archive'),
    kinds: factKinds,
    projections,
    outside,
    installation: installationId(join(profile, 'installation.json'), outside),
  }).close()
  const office = officeIn(profile)
  await office.call('archive.unlock', { passphrase: samplePassphrase })
  await office.call('archive.confirmRecoveryKey', { recoveryKey })
  const papers = join(profile, 'withdrawal-papers.pdf')
  await writeFile(papers, await officialStandIn())
  await describeBusiness(office, samples, papers)
  await rm(papers)
  office.close()
  return profile
}

/**
 * A profile as after the first start: a business is described, its archive closed. The passphrase costs the least that
 * is allowed. `work` is what happens in it before the window is opened.
 */
export async function makeProfile(
  work: (office: WindowlessOffice) => Promise<unknown> = async () => undefined,
): Promise<string> {
  template ??= makeTemplate()
  const profile = await mkdtemp(join(tmpdir(), 'obhut-desktop-'))
  await cp(await template, profile, { recursive: true })
  const office = officeIn(profile)
  await office.call('archive.unlock', { passphrase: samplePassphrase })
  await work(office)
  office.close()
  return profile
}

export async function removeTemplate(): Promise<void> {
  if (template !== undefined) await rm(await template, { recursive: true, force: true })
  template = undefined
}

/**
 * Name and SHA-256 of every file in a folder but the reserve, which holds room and nothing else and comes a moment after
 * unlocking. Another process looks: where this one had an archive open, reading its files here would let go of its lock.
 */
export async function filesIn(folder: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    'cd "$1" && find . -type f ! -name "*.db-wal" ! -name reserve -exec sha256sum {} + | sort -k 2',
    'sh',
    folder,
  ])
  return stdout
}

/** Types the passphrase where the house asks for it. */
export async function unlock(page: Page, passphrase = samplePassphrase): Promise<void> {
  await page.getByLabel(de.setUp.passphrase.field, { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: de.unlock.open, exact: true }).click()
}
