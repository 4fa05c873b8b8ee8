import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { readMail } from '../../../electron/core/papers/read-mail.ts'
import { company, practice, refusalOf, sheetOfKind, type Rehearsal } from '../rehearsal.ts'
import {
  appointed,
  atTheDoor,
  mailFile,
  officeAtHome,
  signOurs,
  theirSlots,
  visit,
} from './ahead.ts'

const rowOf = async (office: Rehearsal, number: string) => {
  const { rows } = await office.call('board.view', { text: '' })
  return rows.find((row) => row.number === number)
}

test('an appointment with a firm stands on the board with what it owes before the visit', async () => {
  const office = await officeAtHome()
  const { job, number } = await appointed(office, company)
  expect(await rowOf(office, number)).toMatchObject({ appointment: { at: visit, ahead: 'open' } })
  const { due } = await office.call('ahead.view', { job })
  expect(due.map(({ code }) => code)).toEqual(['D03', 'D04'])

  // At another customer's, nobody sees who is next; on the day of the visit it is there.
  const settings = await office.call('settings.view', {})
  await office.call('settings.set', { ...settings, place: 'atCustomer' })
  expect(await rowOf(office, number)).toBeUndefined()
  office.at(visit)
  expect(await rowOf(office, number)).toMatchObject({ appointment: { at: visit } })
})

test('the contract goes out as a draft, comes back signed as a scan, and the door asks for one sheet only', async () => {
  const office = await officeAtHome()
  const { job, number, sample } = await appointed(office, company)
  const sent = await office.call('ahead.prepare', { job })
  expect(sent.direction).toBe('sent')
  expect(sent.sheets.map(({ codes }) => codes)).toEqual([['D03'], ['D04']])
  expect(await rowOf(office, number)).toMatchObject({ appointment: { ahead: 'prepared' } })

  const { fileName } = await office.call('ahead.draftMail', {
    sitting: sent.id,
    to: 'buero@example.org',
  })
  const draft = readFileSync(join(office.out, fileName))
  const mail = readMail(draft)
  expect(mail?.isDraft).toBe(true)
  for (const sheet of sent.sheets) {
    const { sha256 } = await office.call('sheet.pages', { sheet: sheet.id, copy: 'normal' })
    expect(mail?.files.has(sha256)).toBe(true)
  }
  expect(await rowOf(office, number)).toMatchObject({ appointment: { ahead: 'drafted' } })

  await signOurs(office, sent)
  expect(await refusalOf(office.call('sitting.finish', { sitting: sent.id }))).toBe(
    'signatureMissing',
  )
  const { pdf } = await office.call('sheet.pages', {
    sheet: sheetOfKind(sent, 'E').id,
    copy: 'normal',
  })
  const scan = join(office.out, 'scan.pdf')
  writeFileSync(scan, pdf)
  office.picks(scan)
  const slots = theirSlots(sent, 'E')
  const back = await office.call('ahead.takeBack', { sitting: sent.id, slots, by: 'scan' })
  expect(sheetOfKind(back, 'E').slots.map(({ done }) => done)).toEqual(['onPaper', 'onScreen'])
  const done = await office.call('sitting.finish', { sitting: sent.id })
  expect(done.state).toBe('finished')
  expect(await rowOf(office, number)).toMatchObject({ appointment: { ahead: 'back' } })

  const door = await atTheDoor(office, job, sample)
  expect(door.sheets.map(({ kind }) => kind)).toEqual(['A', 'B'])
  expect(sheetOfKind(door, 'A').codes).toEqual(['D03'])
  expect(sheetOfKind(door, 'B').codes).toContain('D04c')
  expect(door.due.map(({ code }) => code)).not.toContain('D04')

  // Forgotten people take neither the number nor the tables with them.
  const { customer } = await office.call('job.view', { job })
  const archive = office.archive()
  const bodies = archive.read((reader) => reader.bodiesAbout(String(customer)))
  expect(bodies.some(({ slot }) => slot === 'appointment')).toBe(true)
  archive.forget({
    bodies,
    reason: 'erasureRequested',
    keptUntil: () => undefined,
    today: '2040-01-01',
  })
  expect(archive.replayDiffers()).toEqual([])
  expect(archive.verify().ok).toBe(true)
})

test('without what came back the door asks for the contract as ever', async () => {
  const office = await officeAtHome()
  const { job, sample } = await appointed(office, company)
  const sent = await office.call('ahead.prepare', { job })
  await office.call('ahead.draftMail', { sitting: sent.id, to: 'buero@example.org' })
  await office.call('ahead.print', { sitting: sent.id })
  expect(office.printed).toHaveLength(1 + sent.sheets.length)
  const door = await atTheDoor(office, job, sample)
  expect(door.sheets.map(({ kind }) => kind)).toEqual(['A', 'B', 'E'])
})

test('a practice agrees by answering the mail; our commitment needs no receipt', async () => {
  const office = await officeAtHome()
  const { job, sample } = await appointed(office, practice)
  const sent = await office.call('ahead.prepare', { job })
  expect(sheetOfKind(sent, 'E').codes).toEqual(['D04', 'D06'])
  await signOurs(office, sent)
  const slots = theirSlots(sent, 'E').filter(({ slot }) => slot === 'customer')
  const takeBack = () => office.call('ahead.takeBack', { sitting: sent.id, slots, by: 'mail' })

  const { business } = await office.call('business.view', {})
  office.at('2026-11-23T15:00:00.000+01:00')
  await mailFile(office, { headers: { 'X-Unsent': '1' } })
  expect(await refusalOf(takeBack())).toBe('mailIsDraft')
  await mailFile(office, { from: business?.mail ?? '' })
  expect(await refusalOf(takeBack())).toBe('mailIsOurs')
  await mailFile(office, { date: new Date('2026-11-20T12:00:00Z') })
  expect(await refusalOf(takeBack())).toBe('mailRefused')

  await mailFile(office, {})
  const back = await takeBack()
  expect(sheetOfKind(back, 'E').slots.map(({ done }) => done)).toEqual([
    'byMail',
    'onScreen',
    'onScreen',
    'open',
  ])
  const done = await office.call('sitting.finish', { sitting: sent.id })
  expect(done.state).toBe('finished')
  const door = await atTheDoor(office, job, sample)
  expect(door.sheets.map(({ kind }) => kind)).toEqual(['B'])
})
