import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { household, refusalOf, samples, sheetOfKind, signAndFinish } from '../rehearsal.ts'
import { appointed, atTheDoor, mailFile, officeAtHome, theirSlots, visit } from './ahead.ts'

const sentAt = '2026-11-23T11:15:00.000+01:00'

test('withdrawal papers that were sent count by the reply, and the door asks for the order alone', async () => {
  const office = await officeAtHome()
  const { job, sample } = await appointed(office, household)
  const sent = await office.call('ahead.prepare', { job })
  expect(sent.sheets.map(({ codes }) => codes)).toEqual([['D07'], ['D03']])
  await office.call('ahead.draftMail', { sitting: sent.id, to: 'grete@example.org' })
  await office.call('ahead.print', { sitting: sent.id })

  // Neither a draft nor a print is a delivery: at the door everything is still due.
  const before = await atTheDoor(office, job, sample)
  expect(before.due.find(({ code }) => code === 'D07')?.given).toBeUndefined()

  await mailFile(office, { from: 'grete@example.org' })
  office.at('2026-11-24T08:00:00.000+01:00')
  const slots = theirSlots(sent, 'A')
  const back = await office.call('ahead.takeBack', { sitting: sent.id, slots, by: 'mail' })
  for (const sheet of back.sheets)
    expect(sheet).toMatchObject({ evidence: 'importedMail', deliveredWeak: false })
  expect(back.open).toEqual([])

  const door = await atTheDoor(office, job, sample)
  expect(door.due.find(({ code }) => code === 'D07')?.given).toBe('2026-11-23')
  expect(door.sheets.map(({ kind }) => kind)).not.toContain('A')
  const done = await signAndFinish(office, door, sample)
  expect(done.state).toBe('finished')
  const view = await office.call('job.view', { job })
  expect(view.withdrawal).toMatchObject({ notice: 'proper', noticeWeak: false })
  expect(view.sittings.find(({ direction }) => direction === 'sent')?.state).toBe('finished')
})

test('our word about the sending, with time and address, delivers weakly; a dearer price is told anew', async () => {
  const office = await officeAtHome()
  const { job, sample } = await appointed(office, household)
  const sent = await office.call('ahead.prepare', { job })
  const text = 'Brief eingeworfen, Lindenstraße 3a'
  const say = (at: string) =>
    Promise.all(
      sent.sheets.map(({ id }) =>
        office.call('sheet.deliver', { sheet: id, delivery: { kind: 'statement', text, at } }),
      ),
    )
  expect(await refusalOf(say(sentAt))).toBe('invalidInput')
  office.at('2026-11-23T18:00:00.000+01:00')
  expect(await refusalOf(say('2026-11-22T11:15:00.000+01:00'))).toBe('invalidInput')
  const [delivered] = await say(sentAt)
  expect(delivered && sheetOfKind(delivered, 'A', 'D07')).toMatchObject({
    deliveredAt: sentAt,
    deliveredWeak: true,
    evidence: 'statement',
  })

  const { price } = sample.intake.order
  const dearer = {
    ...sample,
    intake: {
      ...sample.intake,
      order: { ...sample.intake.order, price: { ...price, ceilingCents: 99_900 } },
    },
  }
  expect((await atTheDoor(office, job, sample)).sheets.map(({ kind }) => kind)).not.toContain('A')
  const view = await office.call('job.view', { job })
  const order = { ...view.draft?.intake.order, price: dearer.intake.order.price }
  const draft = { ...view.draft?.intake, order }
  await office.call('draft.save', { job, step: 'papers', draft })
  const anew = await office.call('sitting.prepare', { job, direction: 'toUs' })
  expect(anew.sheets.filter(({ kind }) => kind === 'A').map(({ codes }) => codes)).toEqual([
    ['D07'],
    [],
  ])
})

test('a photograph of the signed strip is the strongest that comes back by post', async () => {
  const office = await officeAtHome()
  const { job } = await appointed(office, household)
  const sent = await office.call('ahead.prepare', { job })
  office.picks(join(samples, 'receipt-strip.jpg'))
  const slots = theirSlots(sent, 'A')
  const back = await office.call('ahead.takeBack', { sitting: sent.id, slots, by: 'scan' })
  expect(sheetOfKind(back, 'A', 'D07')).toMatchObject({ evidence: 'receiptStrip' })
  const file = new Uint8Array(readFileSync(join(samples, 'withdrawal-placeholder.pdf')))
  expect(
    await refusalOf(office.call('ahead.takeBack', { sitting: sent.id, slots, by: 'mail', file })),
  ).toBe('mailRefused')
})

test('what was sent belongs to the customer of the appointment', async () => {
  const office = await officeAtHome()
  const { job, sample } = await appointed(office, household)
  await office.call('ahead.prepare', { job })
  const view = await office.call('job.view', { job })
  const other = { ...view.draft?.intake, customerId: `cus_${'z'.repeat(26)}` }
  await office.call('draft.save', {
    job,
    step: 'customer',
    draft: JSON.parse(JSON.stringify(other)),
  })
  expect(await refusalOf(atTheDoor(office, job, sample))).toBe('appointmentOfAnother')
  expect(await refusalOf(office.call('appointment.make', { job, at: visit }))).toBe(
    'appointmentOfAnother',
  )
})
