import { writeSync } from 'node:fs'
import { join } from 'node:path'

import { openWindowless, Refused, type WindowlessOffice } from '../../build/windowless/office.ts'
import {
  prepareTakeOver,
  readJob,
  samplePassphrase,
  samples,
  signAndFinish,
} from '../../build/windowless/play.ts'
import { realOutside, type Outside } from '../../electron/core/outside.ts'
import { flawIn } from './flaws.ts'

/** Somebody at a door whose disk does not do what it should, and who does not give up. */
export interface Stubborn {
  readonly profile: string
  readonly outside?: Outside
  /** What is done before a call is sent; once, however often it is refused. */
  readonly before?: (call: number) => unknown
  /**
   * What somebody does about a refusal, so that the call can be sent again: nothing, or opening the archive again.
   * Throws where nothing helps.
   */
  readonly about: (code: string) => 'again' | 'openAgain'
}

/** How the intake went. */
export interface Went {
  readonly calls: number
  /** Call and code of each refusal, in order. */
  readonly refusals: readonly string[]
  /** What was wrong whenever the archive was opened again, and after the end. Empty is good. */
  readonly flaws: readonly string[]
  readonly sealed: number
}

/** Says how many facts may be claimed to be kept, for whoever reads along with strace. */
export const claim = (size: number): void => void writeSync(1, `kept ${size}\n`)

const patience = 12

/** Takes a job over with photos, signatures and secured sheets, whatever it takes. */
export const takeOverStubbornly = async (stubborn: Stubborn): Promise<Went> => {
  const { profile, outside = realOutside(), before, about } = stubborn
  const place = { profile, assets: join(samples, '..'), saveIn: profile, isSample: true, outside }
  const refusals: string[] = []
  const flaws: string[] = []
  let office = openWindowless(place)
  let kept = 0
  let calls = 0
  let isUnlocked = false

  const noteFlaw = (): void => {
    const flaw = flawIn(office.archive(), kept)
    if (flaw !== undefined) flaws.push(flaw)
  }
  /** Locks, as the window does: the office ends, and another begins. */
  const lock = (): void => {
    office.close()
    office = openWindowless(place)
    isUnlocked = false
  }
  const unlock = async (): Promise<void> => {
    await office.call('archive.unlock', { passphrase: samplePassphrase })
    isUnlocked = true
    noteFlaw()
  }
  const send: WindowlessOffice['call'] = async (name, input) => {
    for (let tries = 1; ; tries += 1) {
      try {
        if (!isUnlocked) await unlock()
        const answer = await office.call(name, input)
        kept = office.archive().head().size
        claim(kept)
        return answer
      } catch (error) {
        if (!(error instanceof Refused) || tries === patience) throw error
        refusals.push(`${isUnlocked ? name : 'archive.unlock'}: ${error.code}`)
        if (about(error.code) === 'openAgain' || !isUnlocked) lock()
      }
    }
  }
  const patient: WindowlessOffice = {
    ...office,
    at: (instant) => office.at(instant),
    async call(name, input) {
      calls += 1
      before?.(calls)
      return send(name, input)
    },
  }

  const sample = readJob(patient, join(samples, 'job1-company.json'))
  const { takeOver } = await prepareTakeOver(patient, sample, samples)
  const { sheets } = await signAndFinish(patient, takeOver, sample)
  lock()
  await send('archive.state', {})
  if (office.archive().replayDiffers().length > 0) flaws.push('tables do not follow from the facts')
  office.close()
  const sealed = sheets.filter(({ state }) => state === 'finished').length
  return { calls, refusals, flaws, sealed }
}
