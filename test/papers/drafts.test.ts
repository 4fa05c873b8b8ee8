import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, describe, expect, it } from 'vitest'

import { sampleJson, sampleNames, type SampleName } from '../builders/sample.ts'

const sampleFolder = 'assets/sample'
const officialPapers = 'Widerrufsbelehrung'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** Runs the command on a sample of which `left` stays, and reads every page of what it wrote with pdftotext. */
async function papersOf(
  name: SampleName,
  left: (job: object) => object,
): Promise<Map<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-drafts-'))
  folders.push(folder)
  const [input, out] = [join(folder, 'in'), join(folder, 'out')]
  mkdirSync(input)
  for (const file of readdirSync(sampleFolder).filter((one) => one.endsWith('.jpg')))
    cpSync(join(sampleFolder, file), join(input, file))
  const job = join(input, `${name}.json`)
  writeFileSync(job, JSON.stringify(left(sampleJson(`${name}.json`) as object))) // an object, see the file
  await promisify(execFile)(process.execPath, ['build/papers.ts', '--input', job, '--out', out])
  const pages = (file: string): string[] =>
    execFileSync('pdftotext', [join(out, file), '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1)
  return new Map(readdirSync(out).map((file) => [file, pages(file)]))
}

const withoutSignatures = (job: object): object =>
  Object.fromEntries(Object.entries(job).filter(([key]) => key !== 'signatures'))

describe('the papers of a job nobody has signed', () => {
  it.concurrent.each(sampleNames)(
    '%s are drafts of invented things, and say both on every page',
    async (name) => {
      const sheets = await papersOf(name, withoutSignatures)
      expect(sheets.size).toBeGreaterThan(2)
      for (const [file, pages] of sheets) {
        expect(pages.length).toBeGreaterThan(0)
        const isOurs = !file.includes(officialPapers)
        expect(file.includes('(Entwurf)'), file).toBe(isOurs)
        for (const page of pages) {
          expect(page, file).toContain('Muster')
          expect(page.includes('Entwurf – noch nicht unterschrieben'), file).toBe(isOurs)
        }
      }
    },
  )

  it.concurrent('would be noticed without their mark: the same job signed is no draft', async () => {
    const sheets = await papersOf('job1-company', (job) => job)
    for (const [file, pages] of sheets) {
      expect(file).not.toContain('Entwurf')
      for (const page of pages) expect(page, file).toContain('Muster')
      expect(pages.join('')).not.toContain('Entwurf')
    }
  })
})
