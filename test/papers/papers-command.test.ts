import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const command = join(import.meta.dirname, '..', '..', 'build', 'papers.ts')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'obhut-aufträge '))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What the command says, on whichever stream, and how it ends. */
const said = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
  })
  return { status, text: stdout + stderr }
}
const out = () => join(folder, 'out')
const job = (text: string): string => {
  const file = join(folder, 'auftrag.json')
  writeFileSync(file, text)
  return file
}

describe('the papers of a job file end with a plain sentence and without a trace', () => {
  it.each([
    [
      'a file that is not there',
      () => join(folder, 'fehlt.json'),
      /There is no such file: .*fehlt/,
    ],
    ['a file that is no JSON', () => job('{ "title": '), /auftrag\.json is not JSON: /],
    [
      'a file that is no job',
      () => job('{ "title": 7 }'),
      /auftrag\.json is not a job .*\n {2}title: /,
    ],
    ['a folder', () => folder, /is a folder; a job is a JSON file/],
  ])('for %s', (_what, input, sentence) => {
    const { status, text } = said('--input', input(), '--out', out())
    expect(status).toBe(1)
    expect(text).toMatch(sentence)
    expect(text).not.toContain('    at ')
    expect(existsSync(out())).toBe(false)
  })

  it.each([
    ['no job', [], /--input FILE\.json is missing/],
    ['no place for them', ['--input', 'x.json'], /--out DIR is missing/],
    ['a switch nobody knows', ['--inptu', 'x.json'], /--inptu/],
  ])('for %s, and the ways to call it', (_what, args, sentence) => {
    const { status, text } = said(...args)
    expect(status).toBe(1)
    expect(text).toMatch(sentence)
    expect(text).toContain('npm run papers -- --input FILE.json --out DIR')
    expect(text).not.toContain('    at ')
  })
})
