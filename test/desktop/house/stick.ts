import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { test, type Running } from '../fixtures.ts'
import { makeProfile } from './profile.ts'

/** A drive for each test of the file that asks for it; gone after what the file ends itself before it asks. */
export const plugInStick = (): { readonly path: () => string } => {
  let folder = ''
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'obhut-stick-'))
  })
  test.afterEach(async () => rm(folder, { recursive: true, force: true }))
  return { path: () => folder }
}

/** The system's dialog cannot be pressed from here; whoever sits there picks this folder. */
export const picksFolder = async ({ app }: Running, path: string): Promise<void> => {
  await app.evaluate(({ dialog }, picked) => {
    const opened = async () => ({ canceled: false, filePaths: [picked] })
    Object.assign(dialog, { showOpenDialog: opened })
  }, path)
}

/** A profile in the workshop with one job, of which a backup can be made and which can be taken along. */
export const profileWithJob = async (): Promise<string> =>
  makeProfile(async (office) => {
    const settings = await office.call('settings.view', {})
    await office.call('settings.set', { ...settings, place: 'inWorkshop' })
    await office.call('job.open', {})
  })
