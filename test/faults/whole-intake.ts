import { writeSync } from 'node:fs'
import { join } from 'node:path'

import { openWindowless } from '../../build/windowless/office.ts'
import {
  prepareTakeOver,
  readJob,
  samplePassphrase,
  samples,
  signAndFinish,
} from '../../build/windowless/play.ts'

/**
 * A program that takes a job over, photos, signatures and secured sheets included, in a profile that is set up, and says
 * after each answer how many facts it may claim to have kept. Meant to lose its power.
 */
const [profile = ''] = process.argv.slice(2)
const assets = join(samples, '..')
const office = openWindowless({ profile, assets, saveIn: profile, isSample: true })
const claiming: typeof office = {
  ...office,
  async call(name, input) {
    const answer = await office.call(name, input)
    writeSync(1, `kept ${office.archive().head().size}\n`)
    return answer
  },
}

await claiming.call('archive.unlock', { passphrase: samplePassphrase })
const sample = readJob(claiming, join(samples, 'job1-company.json'))
const { takeOver } = await prepareTakeOver(claiming, sample, samples)
await signAndFinish(claiming, takeOver, sample)
