import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import {
  openWindowless,
  type WindowlessOffice,
  type WindowlessPlace,
} from '../../build/windowless/office.ts'
import { samplePassphrase, samples } from '../../build/windowless/play.ts'
import type { KeyWay } from '../../electron/core/archive/key.ts'
import { newRecoveryKey } from '../../electron/core/archive/recovery-key.ts'
import { realOutside, type Outside } from '../../electron/core/outside.ts'
import type { Instant } from '../../shared/time.ts'

export interface Rehearsal extends WindowlessOffice {
  readonly folder: string
  /** Ends the process's hold on the archive and opens it again, as after a restart. */
  again(): Promise<Rehearsal>
  /** Ends it and stands before the closed archive, as after a lock. */
  locked(around?: Around): Rehearsal
}

/** What of the world around the office is not as usual. */
export type Around = Pick<WindowlessPlace, 'desk' | 'outside'>

/**
 * A machine so slow that each passphrase gets the least cost that is allowed: what a guess costs, and that it is measured
 * rightly, is tested where keys are tested.
 */
export const slowMachine = (): Outside => {
  const outside = realOutside()
  const { clock } = outside
  return {
    ...outside,
    clock: { ...clock, stopwatch: () => clock.stopwatch() * 20, later: () => undefined },
  }
}

/** One that also does later what it does by itself: a backup after a handover. Elsewhere it would come when it likes. */
export const untiringMachine = (): Outside => {
  const { clock, ...rest } = slowMachine()
  return { ...rest, clock: { ...clock, later: realOutside().clock.later } }
}

const assets = join(samples, '..')

/**
 * The recovery key of every profile that is copied: it opens the archive without the slow function of a passphrase, which
 * would be a third of all the time spent here.
 */
export const recoveryKey = newRecoveryKey(realOutside())

export const openIn = (
  folder: string,
  around: Around = {},
  way: KeyWay = { recoveryKey },
): Rehearsal => {
  const outside = around.outside ?? slowMachine()
  const place = { profile: folder, assets, saveIn: folder, isSample: true, ...around, outside }
  const office = openWindowless(place)
  return {
    ...office,
    folder,
    locked(next = around) {
      office.close()
      return openIn(folder, next, way)
    },
    async again() {
      office.close()
      const next = openIn(folder, around, way)
      await next.call('archive.unlock', way)
      return next
    },
  }
}

/** A folder for a profile; gone when the test is over. */
const profileFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-core-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Closed when the test is over, before its folder goes. */
const untilFinished = (office: Rehearsal): Rehearsal => {
  onTestFinished(() => office.close())
  return office
}

/** An office with an empty profile; gone when the test is over. */
export const emptyOffice = (around: Around = {}): Rehearsal =>
  untilFinished(openIn(profileFolder(), around, { passphrase: samplePassphrase }))

/** An office in a copy of this profile, opened; gone when the test is over. */
export const officeIn = async (
  profile: string,
  around: Around,
  at?: Instant,
): Promise<Rehearsal> => {
  const folder = profileFolder()
  cpSync(profile, folder, { recursive: true })
  const office = untilFinished(openIn(folder, around))
  if (at !== undefined) office.at(at)
  await office.call('archive.unlock', { recoveryKey })
  return office
}

/** A folder for as long as this process lives. */
export const lastingFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
