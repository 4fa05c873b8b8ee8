import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { openWindowless, Refused } from '../../build/windowless/office.ts'
import { samplePassphrase, samples } from '../../build/windowless/play.ts'

/**
 * Takes everything along onto sticks that are too small, one for each so many KiB, until one is large enough. Runs where it
 * may mount: below `unshare -rm`. Says what happened as JSON.
 */
export interface OnSmallStick {
  readonly sizeKiB: number
  /** `made`, or the code of the refusal. */
  readonly outcome: string
  /** What lies on the stick afterwards. */
  readonly names: readonly string[]
}

const [profile = '', step = '256', fault = ''] = process.argv.slice(2)
const stick = mkdtempSync(join(profile, '..', 'stick '))
const office = openWindowless({
  profile,
  assets: join(samples, '..'),
  saveIn: profile,
  isSample: true,
  desk: { chooseFolder: () => ({ path: stick }) },
})
await office.call('archive.unlock', { passphrase: samplePassphrase })
const settings = await office.call('settings.view', {})
await office.call('settings.set', { ...settings, place: 'inWorkshop' })

const onto = async (sizeKiB: number): Promise<OnSmallStick> => {
  // the seeded fault: every stick is large enough, so nothing is ever refused
  const size = fault === 'roomy' ? 262_144 : sizeKiB
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', stick])
  try {
    const outcome = await office.call('leave.export', {}).then(
      () => 'made',
      (error: unknown) => (error instanceof Refused ? error.code : String(error)),
    )
    return { sizeKiB, outcome, names: readdirSync(stick) }
  } finally {
    execFileSync('umount', ['--lazy', stick])
  }
}

const outcomes: OnSmallStick[] = []
for (let size = Number(step); outcomes.at(-1)?.outcome !== 'made'; size += Number(step)) {
  outcomes.push(await onto(size))
}
office.close()
rmSync(stick, { recursive: true, force: true })
process.stdout.write(JSON.stringify(outcomes))
