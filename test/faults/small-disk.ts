import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

import { openWindowless, Refused } from '../../build/windowless/office.ts'
import {
  prepareTakeOver,
  readJob,
  samplePassphrase,
  samples,
  signAndFinish,
} from '../../build/windowless/play.ts'

/**
 * Takes a job over on disks that are full sooner or later, one disk for each 64 KiB that a whole intake needs, and on
 * each one goes on at the refused step once there is room again. Runs where it may mount: below `unshare -rm`. Says what
 * happened as JSON.
 */
export interface OnSmallDisk {
  /** How many KiB were free when the intake began. */
  readonly freeKiB: number
  /** What was said whenever there was no room, in order. */
  readonly refusals: readonly string[]
  /** Facts that were acknowledged and are not there after opening again. */
  readonly lost: number
  readonly sealed: number
  readonly reserveUsed: boolean
  readonly verifies: boolean
}

/** `noRoom` is the seeded fault: nobody makes room. */
const [profile = '', step = '64', kind = ''] = process.argv.slice(2)
const assets = join(samples, '..')
const roomy = 256 * 1024

const mount = (at: string, options: string): void => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at])
}
const freeKiBOf = (at: string): number => {
  const { bavail, bsize } = statfsSync(at)
  return (bavail * bsize) / 1024
}

const intakeOn = async (disk: string, freeKiB: number): Promise<OnSmallDisk> => {
  mount(disk, `size=${roomy}k`)
  const here = join(disk, 'profile')
  cpSync(profile, here, { recursive: true })
  // by itself mount would name the owner again as well, which an ordinary user's namespace does not know
  const mountAgain = ['--options-mode', 'ignore', '-o']
  const size = (room: number) =>
    execFileSync('mount', [...mountAgain, `remount,size=${Math.ceil(room)}k`, disk])
  const office = openWindowless({ profile: here, assets, saveIn: here, isSample: true })
  const refusals: string[] = []
  let kept = 0
  const patient: typeof office = {
    ...office,
    async call(name, input) {
      for (;;) {
        try {
          const answer = await office.call(name, input)
          kept = office.archive().head().size
          return answer
        } catch (error) {
          if (!(error instanceof Refused)) throw error
          refusals.push(error.code)
          if (error.code !== 'diskFull' || refusals.length > 1) throw error
          if (kind !== 'noRoom') size(roomy)
        }
      }
    },
  }
  await patient.call('archive.unlock', { passphrase: samplePassphrase })
  if (kind === 'withReserve') office.archive().reserve.keep()
  size(roomy - freeKiBOf(disk) + freeKiB)
  const sample = readJob(patient, join(samples, 'job1-company.json'))
  const { takeOver } = await prepareTakeOver(patient, sample, samples)
  const { sheets } = await signAndFinish(patient, takeOver, sample)
  const reserveUsed = office.archive().reserve.isUsed()
  office.close()
  const again = openWindowless({ profile: here, assets, saveIn: here, isSample: true })
  await again.call('archive.unlock', { passphrase: samplePassphrase })
  const archive = again.archive()
  const outcome = {
    freeKiB,
    refusals,
    lost: Math.max(0, kept - archive.head().size),
    sealed: sheets.length,
    reserveUsed,
    verifies: archive.verify().ok && archive.replayDiffers().length === 0,
  }
  again.close()
  return outcome
}

const disk = mkdtempSync(join(profile, '..', 'disk '))
mkdirSync(disk, { recursive: true })
const outcomes: OnSmallDisk[] = []
const noticed = ({ refusals, reserveUsed }: OnSmallDisk): boolean =>
  refusals.length > 0 || reserveUsed
// until an intake no longer notices how small its disk is
for (let freeKiB = Number(step); outcomes.slice(-1).every(noticed); freeKiB += Number(step)) {
  try {
    outcomes.push(await intakeOn(disk, freeKiB))
  } finally {
    execFileSync('umount', ['--lazy', disk])
  }
}
rmSync(disk, { recursive: true, force: true })
process.stdout.write(JSON.stringify(outcomes))
