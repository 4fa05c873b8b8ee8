import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { bytesOf, foreignPdf } from '../../builders/foreign-pdf.ts'
import { company, household, sheetOfKind } from '../rehearsal.ts'
import { appointed, atTheDoor, officeAtHome, signOurs, theirSlots } from './ahead.ts'

test('our lawyer’s agreement goes out before the visit, comes back signed, and counts at the door', async () => {
  const office = await officeAtHome()
  const file = join(office.out, 'avv.pdf')
  writeFileSync(file, await bytesOf(await foreignPdf({ pages: 3, fields: ['kunde.name'] })))
  office.picks(file)
  const said = { version: 'Kanzlei 3.1', lawAsOf: '2026-10-01' }
  await office.call('ownPaper.deposit', { code: 'D04', ...said })
  const { job, sample } = await appointed(office, company)
  const sent = await office.call('ahead.prepare', { job })
  expect(sheetOfKind(sent, 'E').pages).toBeGreaterThan(3)
  await signOurs(office, sent)
  const { id } = sheetOfKind(sent, 'E')
  const { pdf } = await office.call('sheet.pages', { sheet: id, copy: 'normal' })
  writeFileSync(file, pdf)
  office.picks(file)
  const slots = theirSlots(sent, 'E')
  await office.call('ahead.takeBack', { sitting: sent.id, slots, by: 'scan' })
  expect((await office.call('sitting.finish', { sitting: sent.id })).state).toBe('finished')
  const door = await atTheDoor(office, job, sample)
  expect(sheetOfKind(door, 'B').codes).toContain('D04c')
  expect(door.due.map(({ code }) => code)).not.toContain('D04')
})

test('privacy information of our own goes ahead beside the official papers of a consumer', async () => {
  const office = await officeAtHome()
  const file = join(office.out, 'privacy.pdf')
  writeFileSync(file, await bytesOf(await foreignPdf({ pages: 2 })))
  office.picks(file)
  const said = { version: 'Kanzlei 1', lawAsOf: '2026-10-01' }
  await office.call('ownPaper.deposit', { code: 'D03', ...said })
  const { job } = await appointed(office, household)
  const { sheets } = await office.call('ahead.prepare', { job })
  const own = sheets.find(({ codes }) => codes.join() === 'D03')
  expect(own).toMatchObject({ kind: 'A', pages: 2, slots: [] })
  expect(sheets.filter(({ codes }) => codes.includes('D07'))).toHaveLength(1)
})
