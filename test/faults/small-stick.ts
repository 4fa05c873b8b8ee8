import { readdirSync, rmSync } from 'node:fs'

import { openBesideStick, outcomeOf, pullOut, putIn } from './stick.ts'

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
const { office, stick } = await openBesideStick(profile)
const settings = await office.call('settings.view', {})
await office.call('settings.set', { ...settings, place: 'inWorkshop' })

const onto = async (sizeKiB: number): Promise<OnSmallStick> => {
  // the seeded fault: every stick is large enough, so nothing is ever refused
  putIn(stick, fault === 'roomy' ? 262_144 : sizeKiB)
  try {
    const outcome = await outcomeOf(office.call('leave.export', {}))
    return { sizeKiB, outcome, names: readdirSync(stick) }
  } finally {
    pullOut(stick)
  }
}

const outcomes: OnSmallStick[] = []
for (let size = Number(step); outcomes.at(-1)?.outcome !== 'made'; size += Number(step)) {
  outcomes.push(await onto(size))
}
office.close()
rmSync(stick, { recursive: true, force: true })
process.stdout.write(JSON.stringify(outcomes))
