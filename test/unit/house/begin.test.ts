import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')

let clone: string
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'obhut-klon '))
  for (const file of ['begin.mjs', 'shared-lock.mjs', 'test.mjs', 'start.mjs'])
    cpSync(join(root, 'build', file), join(clone, 'build', file))
  writeFileSync(join(clone, 'package.json'), '{ "name": "clone", "version": "1.0.0" }')
  writeFileSync(join(clone, 'package-lock.json'), 'no lock file')
})
afterEach(() => rmSync(clone, { recursive: true }))

const lastLineOf = (command: string) => {
  const { status, stdout } = spawnSync(process.execPath, [join(clone, 'build', command)], {
    encoding: 'utf8',
  })
  return { status, last: stdout.trimEnd().split('\n').at(-1) }
}

test('where the packages cannot be installed the last line of the tests says that they failed', () => {
  expect(lastLineOf('test.mjs')).toEqual({ status: 1, last: '0 passed, 1 failed' })
})

test('and any other command ends with an error, without counting', () => {
  const { status, last } = lastLineOf('start.mjs')
  expect(status).toBe(1)
  expect(last).not.toContain('passed')
})
