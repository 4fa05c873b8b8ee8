import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { z } from 'zod'

import { openWindowless, keepFile, Refused, type WindowlessOffice } from './windowless/office.ts'
import { decide, explain } from './windowless/explain.ts'
import {
  filesOf,
  playCourse,
  prepareReturn,
  prepareTakeOver,
  readBusiness,
  readJob,
  setUp,
  signAndFinish,
} from './windowless/play.ts'
import { jobSchema } from './windowless/job-schema.ts'
import { asCommand, say, Stop } from './steps.ts'
import { realOutside } from '../electron/core/outside.ts'
import type { SittingView } from '../shared/contract/job.calls.ts'
import type { SampleJob } from '../shared/model/sampleJob.ts'

/** `npm run papers -- --input FILE.json --out DIR`: a job from a file, its papers as PDFs, in a throw-away archive. */
const root = resolve(import.meta.dirname, '..')

const usage = `npm run papers -- --input FILE.json --out DIR
npm run papers -- --explain --input FILE.json
npm run papers -- --schema`

function readOptions() {
  try {
    return parseArgs({
      options: {
        input: { type: 'string' },
        out: { type: 'string' },
        explain: { type: 'boolean', default: false },
        schema: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

async function makePapers(input: string, out: string): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'obhut-papers-'))
  const assets = join(root, 'assets')
  const office = openWindowless({ profile, assets, saveIn: out, isSample: true })
  try {
    // before anything is set up or written: a file that is no job leaves nothing behind
    const sample = readJob(office, input)
    mkdirSync(out, { recursive: true })
    await setUp(office, join(assets, 'sample'))
    return await writePapers(office, sample, dirname(input), out)
  } catch (error) {
    say(explained(error, input))
    return 1
  } finally {
    office.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Which papers the job needs and why; nothing is made. */
function explainJob(input: string): number {
  try {
    const outside = realOutside()
    const sample = readJob({ outside }, input)
    const day = (sample.beginsAt ?? outside.clock.now()).slice(0, 10)
    const business = readBusiness(join(root, 'assets', 'sample'))
    for (const line of explain(sample, decide(sample, business, day))) say(line)
    return 0
  } catch (error) {
    say(explained(error, input))
    return 1
  }
}

/** Plays the job as far as it is signed; without signatures the papers that are due are written as drafts. */
async function writePapers(
  office: WindowlessOffice,
  sample: SampleJob,
  beside: string,
  out: string,
): Promise<number> {
  const isUnsigned = sample.signatures.length === 0
  if (isUnsigned) office.drawsDrafts()
  const { job, takeOver } = await prepareTakeOver(office, sample, beside)
  if (isUnsigned) {
    await keep(office, takeOver, out)
    say('Without signatures: all sheets are drafts, and marked so on every page.')
    return 0
  }
  await keep(office, await signAndFinish(office, takeOver, sample), out)
  await playCourse(office, job, sample)
  const giveBack = await prepareReturn(office, job, sample)
  if (giveBack !== undefined) await keep(office, await signAndFinish(office, giveBack, sample), out)
  for (const kind of issued(sample)) {
    const sitting = await office.call('sheet.issue', { job, kind })
    await keep(office, await signAndFinish(office, sitting, sample), out)
  }
  return 0
}

/** The certificate when something was erased and somebody signs it; the custody record always. */
const issued = ({ course, signatures }: SampleJob): ('G' | 'H')[] => {
  const isErased = course.some(({ step }) => step === 'copyErased' || step === 'mediumErased')
  const isSigned = signatures.some(({ sheet }) => sheet === 'G')
  return isErased && isSigned ? ['G', 'H'] : ['H']
}

async function keep(office: WindowlessOffice, sitting: SittingView, out: string): Promise<void> {
  for (const { name, pdf } of await filesOf(office, sitting)) {
    keepFile(out, name, pdf)
    say(name)
  }
}

function explained(error: unknown, input: string): string {
  if (error instanceof z.ZodError) {
    const places = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    return [`${input} is not a job (npm run papers -- --schema prints its form):`, ...places].join(
      '\n',
    )
  }
  if (error instanceof SyntaxError) return `${input} is not JSON: ${error.message}`
  if (error instanceof Refused) return `Obhut refused: ${error.message}`
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'ENOENT')
    return `There is no such file: ${'path' in error ? String(error.path) : input}`
  if (code === 'EISDIR') return `${input} is a folder; a job is a JSON file.`
  return error.message
}

await asCommand(async () => {
  const { input, out, explain: isAsked, schema } = readOptions()
  if (schema) {
    say(JSON.stringify(jobSchema(), null, 2))
    return 0
  }
  if (input === undefined) throw new Stop(`Which job? --input FILE.json is missing.\n${usage}`)
  if (isAsked) return explainJob(resolve(input))
  if (out === undefined) throw new Stop(`Where to? --out DIR is missing.\n${usage}`)
  return makePapers(resolve(input), resolve(out))
})
