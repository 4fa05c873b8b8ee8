import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { projections } from '../../electron/core/projections.ts'
import { openWindowless } from '../../build/windowless/office.ts'
import {
  playCourse,
  prepareReturn,
  prepareTakeOver,
  readJob,
  samples,
  setUp,
  signAndFinish,
} from '../../build/windowless/play.ts'
import { replay } from './replay.ts'

/**
 * Made the golden facts of whole jobs, once: `node test/golden/make-jobs.ts NAME`. Kept to make one for the next
 * version of a kind; the files that exist are never made again.
 */
const name = process.argv[2]
if (name === undefined) throw new Error('which name?')

const profile = mkdtempSync(join(tmpdir(), 'obhut-golden-'))
const saveIn = mkdtempSync(join(tmpdir(), 'obhut-golden-out-'))
const assets = join(samples, '..')
const office = openWindowless({ profile, assets, saveIn, isSample: true })
await setUp(office, samples)
for (const file of ['job1-company.json', 'job2-household.json', 'job3-club.json']) {
  const sample = readJob(office, join(samples, file))
  const { job, takeOver } = await prepareTakeOver(office, sample, samples)
  const done = await signAndFinish(office, takeOver, sample)
  for (const { id } of done.sheets) {
    await office.call('sheet.print', { sheet: id, copy: 'finished' })
    await office.call('sheet.deliver', { sheet: id, delivery: { kind: 'inHand' } })
  }
  await office.call('sitting.draftMail', { sitting: done.id, to: 'kunde@example.org' })
  const [first] = done.sheets
  if (first !== undefined) await office.call('sheet.save', { sheet: first.id })
  const { secret } = await office.call('secret.keep', {
    job,
    what: 'PIN',
    why: 'Start',
    secret: '1234',
  })
  await office.call('secret.show', { secret, why: 'Start prüfen' })
  await playCourse(office, job, sample)
  const giveBack = await prepareReturn(office, job, sample)
  if (giveBack !== undefined) await signAndFinish(office, giveBack, sample)
  const record = await office.call('sheet.issue', { job, kind: 'H' })
  await signAndFinish(office, record, sample)
  await office.call('job.close', { job })
}
const { job } = await office.call('job.open', {})
await office.call('job.abandon', { job, reason: 'Termin abgesagt' })

const facts = office.archive().read((reader) => reader.facts({}))
const file = (ending: string) => join(import.meta.dirname, `${name}.${ending}`)
writeFileSync(file('facts.jsonl'), `${facts.map((fact) => JSON.stringify(fact)).join('\n')}\n`)
writeFileSync(file('tables.txt'), replay(facts, projections))
office.close()
for (const folder of [profile, saveIn]) rmSync(folder, { recursive: true, force: true })
