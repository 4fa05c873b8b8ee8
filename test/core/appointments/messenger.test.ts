import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { readMail } from '../../../electron/core/papers/read-mail.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import type { SampleJob } from '../../../shared/model/sampleJob.ts'
import {
  household,
  practice,
  prepared,
  refusalOf,
  sheetOfKind,
  someInk,
  type Rehearsal,
} from '../rehearsal.ts'
import { mailFile, officeAtHome, signOurs, theirSlots } from './ahead.ts'

const principal = { name: 'Dr. med. Łucja Ærøskøbing', role: 'owner' } as const

/** The receptionist opens, hands the notebook over, and may bind nobody. */
const receptionist = (sample: SampleJob): SampleJob => ({
  ...sample,
  intake: {
    ...sample.intake,
    signatory: {
      name: 'Grażyna Böttcher-Yıldız',
      role: 'employee',
      adult: true,
      idSeen: false,
      messengerFor: principal,
    },
  },
})

const withoutMedia = (sample: SampleJob): SampleJob => ({
  ...sample,
  intake: {
    ...sample.intake,
    devices: sample.intake.devices.map((device) => ({ ...device, media: [] })),
    order: { ...sample.intake.order, types: ['repairWithoutData'], dataAccess: 'mediaStay' },
  },
})

/** Everything on the sheets of the door is signed; each time by another hand. */
const signAll = async (office: Rehearsal, sitting: SittingView): Promise<SittingView> => {
  let hand = 1
  for (const sheet of sitting.sheets) {
    await office.call('sheet.shown', { sheet: sheet.id, size: 'normal' })
    for (const { slot } of sheet.slots) {
      hand += 1
      await office.call('sheet.sign', {
        sheet: sheet.id,
        slot,
        contentHash: sheet.contentHash,
        strokes: someInk(hand),
        place: 'Lübeck',
      })
    }
  }
  return office.call('sitting.finish', { sitting: sitting.id })
}

test('a receptionist confirms the handover, the contract goes to the doctor, and until it is back nothing is opened', async () => {
  const office = await officeAtHome()
  const { job, takeOver } = await prepared(office, practice, receptionist)
  expect(takeOver.sheets.map(({ codes }) => codes).flat()).not.toContain('D04')
  expect(takeOver.due.find(({ code }) => code === 'D04')).toMatchObject({ toPrincipal: true })
  const order = sheetOfKind(takeOver, 'B')
  expect(order.slots[0]).toMatchObject({ label: 'Sie übergeben' })
  expect(order.slots[0]?.role).toContain(principal.name)
  const done = await signAll(office, takeOver)
  expect(done.state).toBe('finished')

  const [device] = (await office.call('job.view', { job })).items
  if (device === undefined) throw new Error('nothing was handed over')
  const open = () =>
    office.call('custody.record', {
      job,
      entry: {
        kind: 'ACCESS_START',
        items: [device.id],
        account: 'lokal',
        purpose: 'Fehler suchen',
      },
    })
  expect(await refusalOf(open())).toBe('agreementOutstanding')
  expect(
    await refusalOf(
      office.call('copy.make', {
        job,
        what: 'Abbild',
        where: 'NAS',
        encrypted: true,
        deleteBy: '2026-12-31',
      }),
    ),
  ).toBe('agreementOutstanding')

  const sent = await office.call('ahead.prepare', { job })
  expect(sent.sheets.map(({ codes }) => codes)).toEqual([['D04']])
  expect(sheetOfKind(sent, 'E').slots[0]).toMatchObject({ name: principal.name })
  const { fileName } = await office.call('ahead.draftMail', {
    sitting: sent.id,
    to: 'praxis@example.org',
  })
  const { files } = readMail(readFileSync(join(office.out, fileName))) ?? {}
  expect(files?.has(sheetOfKind(done, 'B').fileSha256 ?? '')).toBe(true)

  await signOurs(office, sent)
  await mailFile(office, { date: new Date(office.outside.clock.now()) })
  const slots = theirSlots(sent, 'E')
  await office.call('ahead.takeBack', { sitting: sent.id, slots, by: 'mail' })
  await office.call('sitting.finish', { sitting: sent.id })
  expect((await office.call('job.view', { job })).outstanding).toBeUndefined()
  expect(await open()).toHaveProperty('access')
  expect(office.archive().replayDiffers()).toEqual([])
})

test('or the media stay where they are: then the handover is all there is to sign', async () => {
  const office = await officeAtHome()
  const { takeOver } = await prepared(office, practice, (sample) =>
    withoutMedia(receptionist(sample)),
  )
  expect(takeOver.due.map(({ code }) => code)).not.toContain('D04')
  const done = await signAll(office, takeOver)
  expect(done.state).toBe('finished')
  expect((await office.call('job.view', { job: done.job })).outstanding).toBeUndefined()
})

test('a private person’s contract needs that person: nobody brings it', async () => {
  const office = await officeAtHome()
  const neighbour = (sample: SampleJob): SampleJob => ({
    ...sample,
    intake: {
      ...sample.intake,
      signatory: {
        name: 'Jürgen Nachbar',
        role: 'familyMember',
        adult: true,
        idSeen: false,
        messengerFor: { name: 'Grete Müller', role: 'authorised' },
      },
    },
  })
  expect(await refusalOf(prepared(office, household, neighbour))).toBe('intakeIncomplete')
})
