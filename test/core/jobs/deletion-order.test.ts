import { describe, expect, test } from 'vitest'

import { playCourse, prepareReturn } from '../../../build/windowless/play.ts'
import type { JobId } from '../../../shared/ids.ts'
import type { MediumErasure } from '../../../shared/model/erasure.ts'
import type { SampleJob } from '../../../shared/model/sampleJob.ts'
import {
  certify,
  club,
  company,
  household,
  officeAfter,
  prepared,
  readyOffice,
  refusalOf,
  signAndFinish,
  someInk,
  type Rehearsal,
} from '../rehearsal.ts'

type Step = SampleJob['course'][number]
const isErasure = (step: Step) => step.step === 'mediumErased'

/** A club has ordered that its SSD be erased; everything else is done, and the computer goes back on the second evening. */
const ordered = async () => {
  const { office, job, sample } = await officeAfter(club)
  const erasure = sample.course.flatMap((step) =>
    step.step === 'mediumErased' ? [step.erasure] : [],
  )[0]
  if (erasure === undefined) throw new Error('the club has its medium erased')
  const rest = { ...sample, course: sample.course.filter((step) => !isErasure(step)) }
  await playCourse(office, job, rest)
  const view = async () => office.call('job.view', { job })
  return {
    office,
    job,
    sample,
    erasure,
    view,
    close: async () => office.call('job.close', { job }),
  }
}

const giveBack = async (office: Rehearsal, job: JobId, sample: SampleJob) => {
  const sitting = await prepareReturn(office, job, sample)
  if (sitting === undefined) throw new Error('the sample has no return')
  await signAndFinish(office, sitting, sample)
}

const dropping = ({ medium }: Pick<MediumErasure, 'medium'>) => ({
  kind: 'ERASURE_DROPPED' as const,
  items: [medium],
  from: 'Özlem Straßburger',
  remark: 'Der Verein will den Rechner so, wie er ist, selbst behalten.',
})

describe('a signed deletion order', () => {
  test('that was not carried out keeps the job open, and may be recorded after the return', async () => {
    const { office, job, sample, erasure, view, close } = await ordered()
    await giveBack(office, job, sample)
    expect((await view()).closing).toEqual(['deletionOrderOpen'])
    expect((await view()).media).toMatchObject([{ id: erasure.medium, order: 'open' }])
    expect(await refusalOf(close())).toBe('deletionOrderOpen')

    const late = { ...erasure, endedAt: office.outside.clock.now() }
    office.at('2026-11-28T09:00:00.000+01:00')
    const tooLate = { ...late, endedAt: '2026-11-28T08:00:00.000+01:00' }
    expect(
      await office.call('medium.erase', { job, erasure: tooLate }).catch((error: unknown) => error),
    ).toMatchObject({
      code: 'certificateRule',
      fields: { endedAt: 'erasure.rule.afterGivenBack' },
    })
    await office.call('medium.erase', { job, erasure })
    expect((await view()).closing).toEqual(['certificateMissing'])
    await certify(office, { job, sample })
    await close()
  })

  test('carried out keeps the job open until its certificate is signed', async () => {
    const { office, job, sample, erasure, view, close } = await ordered()
    await office.call('medium.erase', { job, erasure })
    await giveBack(office, job, sample)
    expect(await refusalOf(close())).toBe('certificateMissing')
    const prepared = await office.call('sheet.issue', { job, kind: 'G' })
    expect((await view()).closing).toEqual(['certificateMissing'])
    await signAndFinish(office, prepared, sample)
    expect((await view()).closing).toEqual([])
    await close()
    expect(office.archive().replayDiffers()).toEqual([])
  })

  test('whose erasure failed is settled by the record of that', async () => {
    const { office, job, sample, erasure, view, close } = await ordered()
    const failed = { result: 'failed', level: 'none', standard: 'none' } as const
    const notChecked = { verification: 'none', validation: 'notDone' } as const
    await office.call('medium.erase', { job, erasure: { ...erasure, ...failed, ...notChecked } })
    await giveBack(office, job, sample)
    expect((await view()).closing).toEqual(['certificateMissing'])
    const { sheets } = await certify(office, { job, sample })
    expect(sheets.map(({ title }) => title)).toEqual(['Löschprotokoll'])
    await close()
  })

  test('that is called off unlocks nothing any more, and keeps nothing open', async () => {
    const { office, job, sample, erasure, view, close } = await ordered()
    const entry = dropping(erasure)
    await office.call('custody.record', { job, entry })
    expect((await view()).media).toMatchObject([{ eraseAllowed: false, order: 'dropped' }])
    expect(await refusalOf(office.call('medium.erase', { job, erasure }))).toBe('erasureNotOrdered')
    expect(await refusalOf(office.call('custody.record', { job, entry }))).toBe('alreadyDone')
    await giveBack(office, job, sample)
    expect((await view()).closing).toEqual([])
    expect((await view()).custody.some(({ entry: said }) => said?.kind === entry.kind)).toBe(true)
    await signAndFinish(office, await office.call('sheet.issue', { job, kind: 'H' }), sample)
    await close()
    expect(office.archive().replayDiffers()).toEqual([])
  })

  test('is called off for what it names and was not erased, and for nothing else', async () => {
    const { office, job, erasure } = await ordered()
    const { items } = await office.call('job.view', { job })
    const device = items.find(({ type }) => type === 'device')
    if (device === undefined) throw new Error('the club hands a computer over')
    const wrong = { ...dropping(erasure), items: [device.id] }
    expect(await refusalOf(office.call('custody.record', { job, entry: wrong }))).toBe(
      'erasureNotOrdered',
    )
    await office.call('medium.erase', { job, erasure })
    expect(await refusalOf(office.call('custody.record', { job, entry: dropping(erasure) }))).toBe(
      'alreadyDone',
    )
  })
})

test('a withdrawal ends the deletion order of a consumer: nothing waits for it any more', async () => {
  const office = await readyOffice()
  const { job, sample, takeOver } = await prepared(office, household, wiped)
  await signAndFinish(office, takeOver, sample)
  const view = async () => office.call('job.view', { job })
  expect((await view()).media).toMatchObject([{ eraseAllowed: false, order: 'open' }])
  expect((await view()).closing).toContain('deletionOrderOpen')
  await office.call('withdrawal.receive', { job, way: 'message', words: 'Nein.' })
  expect((await view()).media).toMatchObject([{ eraseAllowed: false, order: 'dropped' }])
  expect((await view()).closing).not.toContain('deletionOrderOpen')
})

/** The same household wants its notebook erased, and nothing begun before its period is over. */
const wiped = (sample: SampleJob): SampleJob => {
  const { devices, order } = sample.intake
  const ends = { ...order, types: ['erasure' as const] }
  return {
    ...sample,
    intake: {
      ...sample.intake,
      devices: devices.map((device) => ({
        ...device,
        media: device.media.map((medium) => ({ ...medium, end: 'erase' as const })),
      })),
      order: { ...ends, contract: { ...order.contract, earlyStart: false } },
    },
    signatures: [
      ...sample.signatures,
      { sheet: 'D', slot: 'customer-deletion', strokes: someInk(12) },
    ],
  }
}

test('where a certificate is owed for our copies, the job stays open until it is signed', async () => {
  const { office, job, sample } = await officeAfter(company)
  await playCourse(office, job, sample)
  await giveBack(office, job, sample)
  expect(await refusalOf(office.call('job.close', { job }))).toBe('certificateMissing')
  await certify(office, { job, sample })
  await office.call('job.close', { job })
})
