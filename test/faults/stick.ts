import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'

import { openWindowless, Refused, type WindowlessOffice } from '../../build/windowless/office.ts'
import { samplePassphrase, samples } from '../../build/windowless/play.ts'

/** An office opened below this profile, and a place beside it where a stick can be put in; it is chosen whenever asked. */
export async function openBesideStick(
  profile: string,
): Promise<{ office: WindowlessOffice; stick: string }> {
  const stick = mkdtempSync(join(profile, '..', 'stick '))
  const office = openWindowless({
    profile,
    assets: join(samples, '..'),
    saveIn: profile,
    isSample: true,
    desk: { chooseFolder: () => ({ path: stick }) },
  })
  await office.call('archive.unlock', { passphrase: samplePassphrase })
  return { office, stick }
}

/** Puts a stick of so many KiB in; needs to run where it may mount, below `unshare -rm`. */
export const putIn = (stick: string, sizeKiB: number): void => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeKiB}k`, 'tmpfs', stick])
}

/** Pulls it out, also while something of it is still open. */
export const pullOut = (stick: string): void => {
  execFileSync('umount', ['--lazy', stick])
}

/** `made`, or the code of the refusal. */
export const outcomeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'made',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  )
