import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'

import { expect, test } from 'vitest'

import { company, officeAfter, readyOffice, refusalOf } from '../rehearsal.ts'

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

test('no readable sheet is saved inside the profile, whether beside the archive or in it, by whatever way', async () => {
  let path = ''
  const { office, sitting } = await officeAfter(company, {
    desk: { chooseSavePath: () => ({ path }) },
  })
  const [sheet] = sitting.sheets
  if (sheet === undefined) throw new Error('the sample has no sheet')
  const save = async () => office.call('sheet.save', { sheet: sheet.id })
  for (const inside of [
    'Blatt.pdf',
    join('archive', 'Blatt.pdf'),
    join('..', basename(office.folder), 'x.pdf'),
  ]) {
    path = join(office.folder, inside)
    expect(await refusalOf(save())).toBe('placeInsideProfile')
    expect(existsSync(path)).toBe(false)
  }
  // beside it, under a name that begins the same, it is no place of ours
  path = `${office.folder}-Papiere.pdf`
  await save()
  expect(existsSync(path)).toBe(true)
  rmSync(path)
})
