import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { findOffences } from '../../../build/guards/guards.ts'

let house: string
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'obhut-häuschen-'))
})
afterEach(() => rmSync(house, { recursive: true }))

const strays = async () => (await findOffences(house)).map(({ file }) => file)

test('at the top lie six rooms, four files, the packages and what begins with a dot', async () => {
  for (const room of ['assets', 'build', 'electron', 'renderer', 'shared', 'test', 'node_modules'])
    mkdirSync(join(house, room))
  for (const file of ['README.md', 'package.json', 'package-lock.json', 'tsconfig.json', '.npmrc'])
    writeFileSync(join(house, file), '')
  mkdirSync(join(house, '.out'))
  expect(await strays()).toEqual([])
})

test('the leavings of a tool and a note beside them are named', async () => {
  mkdirSync(join(house, 'test-results'))
  writeFileSync(join(house, 'notes.md'), '')
  expect(await strays()).toEqual(['notes.md', 'test-results'])
})
