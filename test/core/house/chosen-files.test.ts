import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { readyOffice, refusalOf } from '../rehearsal.ts'

test('of a chosen file that is gone with its stick, or cannot be read, it is said so, and nothing else changes', async () => {
  const office = await readyOffice()
  office.picks(join(office.folder, 'Stick', 'Zeichen.png'))
  expect(await refusalOf(office.call('logo.deposit', {}))).toBe('fileNotRead')
  // a folder stands for what is there and cannot be read
  mkdirSync(join(office.folder, 'Stick'))
  office.picks(join(office.folder, 'Stick'))
  expect(await refusalOf(office.call('logo.deposit', {}))).toBe('fileNotRead')
  expect((await office.call('archive.state', {})).state).toBe('open')
})
