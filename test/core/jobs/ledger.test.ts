import { expect, test } from 'vitest'

import { playCourse, prepareReturn } from '../../../build/windowless/play.ts'
import {
  club,
  company,
  household,
  readyOffice,
  sheetOfKind,
  signAndFinish,
  officeAfter,
  officeBefore,
} from '../rehearsal.ts'

test.each([company, household, club])(
  'every table of %s comes out the same when all facts are applied again, also after something was forgotten',
  async (file) => {
    const { office, job, sample } = await officeAfter(file)
    await playCourse(office, job, sample)
    const giveBack = await prepareReturn(office, job, sample)
    if (giveBack !== undefined) await signAndFinish(office, giveBack, sample)
    expect(office.archive().replayDiffers()).toEqual([])

    const { customer, intake } = await office.call('job.view', { job })
    const contactId = intake?.contactId
    const contact = sample.intake.customer.contact.familyName
    const archive = office.archive()
    const about = [customer, contactId].map(String)
    const bodies = archive.read((reader) => about.flatMap((id) => reader.bodiesAbout(id)))
    expect(bodies.length).toBeGreaterThan(5)
    archive.forget({
      bodies,
      reason: 'erasureRequested',
      keptUntil: () => undefined,
      today: '2040-01-01',
    })
    expect(office.archive().replayDiffers()).toEqual([])
    expect(office.archive().verify().ok).toBe(true)
    const { rows } = await office.call('customers.search', { text: contact })
    expect(rows).toEqual([])
    // The job itself can still be looked at, without what was said about the people.
    const left = await office.call('job.view', { job })
    expect(left).toMatchObject({ number: '2026-A-0001', state: 'returned' })
    expect(JSON.stringify(left)).not.toContain(contact)
    // Its number stays used: the next job gets the next one.
    expect((await office.call('job.open', {})).number).toMatch(/-0002$/)
  },
)

test('a crash between the closing of a sitting and its sheets loses nothing: same head, every sheet finished', async () => {
  const { office, takeOver, sample } = await officeBefore(company)
  const render = office.breakRendering()
  await expect(signAndFinish(office, takeOver, sample)).rejects.toThrow('no paper today')
  const closed = await office.call('sitting.view', { sitting: takeOver.id })
  expect(closed.state).toBe('accepted')
  expect(closed.sheets.every(({ state }) => state !== 'finished')).toBe(true)
  render.mend()

  const next = await office.again()
  const after = await next.call('sitting.view', { sitting: takeOver.id })
  expect(after.state).toBe('finished')
  expect(after.anchor).toEqual(closed.anchor)
  expect(after.sheets.every(({ state }) => state === 'finished')).toBe(true)
  const { pdf } = await next.call('sheet.pages', {
    sheet: sheetOfKind(after, 'B').id,
    copy: 'finished',
  })
  expect(pdf.length).toBeGreaterThan(10_000)
  expect(next.archive().verify().ok).toBe(true)
})

test('sending a command twice does it once and gives the first answer', async () => {
  const office = await readyOffice()
  const commandId = 'ab'.repeat(16)
  const first = await office.raw({ name: 'job.open', commandId, input: {} })
  const second = await office.raw({ name: 'job.open', commandId, input: {} })
  expect(second).toEqual(first)
  expect((await office.call('board.view', { text: '' })).intakesOpen).toBe(1)
})
