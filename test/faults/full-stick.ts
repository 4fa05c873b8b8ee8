import { appendFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import {
  prepareTakeOver,
  readJob,
  samplePassphrase,
  samples,
  signAndFinish,
} from '../../build/windowless/play.ts'
import { filesIn } from '../core/backup/files-in.ts'
import { openBesideStick, outcomeOf, pullOut, putIn } from './stick.ts'

/**
 * Backs a job up on a stick that other people's files fill but for so many KiB, after an earlier backup that fitted.
 * Runs where it may mount: below `unshare -rm`. Says what happened as JSON.
 */
export interface OnFullStick {
  readonly freeKiB: number
  /** `made`, or the code of the refusal. */
  readonly outcome: string
  /** Whether the earlier backup still opens and holds what it held. */
  readonly earlierIsWhole: boolean
  /** Whether the archive is byte for byte as it was before. */
  readonly archiveIsUntouched: boolean
}

/** `roomy` is the seeded fault: the stick is never full. */
const [profile = '', fault = ''] = process.argv.slice(2)
const { office, stick } = await openBesideStick(profile)
putIn(stick, 32 * 1024)
const others = join(stick, 'others')

const fillUp = (freeKiB: number): void => {
  writeFileSync(others, '')
  if (fault === 'roomy') return
  try {
    for (;;) appendFileSync(others, Buffer.alloc(4096))
  } catch {
    truncateSync(others, Math.max(0, statSync(others).size - freeKiB * 1024))
  }
}

const takeOver = async (file: string): Promise<void> => {
  const sample = readJob(office, join(samples, file))
  const played = await prepareTakeOver(office, sample, samples)
  await signAndFinish(office, played.takeOver, sample)
}

/** How many jobs and entries a generation on the stick holds once it was read and checked; nothing if it was refused. */
const lookAt = async (generation: number): Promise<string | undefined> => {
  await office.call('backup.chooseSource', {})
  const look = await office
    .call('backup.look', { passphrase: samplePassphrase, generation })
    .catch(() => undefined)
  return look && `${look.jobs} ${look.entries} ${look.code}`
}

const { place } = await office.call('backup.addPlace', {})
await takeOver('job1-company.json')
const { generation } = await office.call('backup.make', { place })
const held = await lookAt(generation)
if (held === undefined) throw new Error('the first backup does not open')
await takeOver('job3-club.json')

const filledBut = async (freeKiB: number): Promise<OnFullStick> => {
  fillUp(freeKiB)
  const before = filesIn(profile)
  const outcome = await outcomeOf(office.call('backup.make', { place }))
  const archiveIsUntouched = JSON.stringify(filesIn(profile)) === JSON.stringify(before)
  return {
    freeKiB,
    outcome,
    earlierIsWhole: (await lookAt(generation)) === held,
    archiveIsUntouched,
  }
}

const outcomes: OnFullStick[] = []
const sizes = fault === 'roomy' ? [0] : [0, 4, 32, 100, 300, 500]
for (const freeKiB of sizes) outcomes.push(await filledBut(freeKiB))
rmSync(others)
outcomes.push(await filledBut(32 * 1024))
office.close()
pullOut(stick)
rmSync(stick, { recursive: true, force: true })
process.stdout.write(JSON.stringify(outcomes))
