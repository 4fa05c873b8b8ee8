import { expect, test } from 'vitest'

import { playCourse } from '../../../build/windowless/play.ts'
import {
  club,
  refusalOf,
  signAndFinish,
  sheetOfKind,
  officeAfter,
  officeBefore,
} from '../rehearsal.ts'

test('a signed deletion order that names the SSD unlocks its erasure, and the certificate follows', async () => {
  const { office, job, sample } = await officeAfter(club)
  expect(
    (await office.call('job.view', { job })).media.some(({ eraseAllowed }) => eraseAllowed),
  ).toBe(true)
  await playCourse(office, job, sample)
  const issued = await office.call('sheet.issue', { job, kind: 'G' })
  const done = await signAndFinish(office, issued, sample)
  expect(sheetOfKind(done, 'G').state).toBe('finished')
})

test('without a signature under the deletion order nothing may be erased', async () => {
  const { office, job, takeOver, sample } = await officeBefore(club)
  const order = sheetOfKind(takeOver, 'D')
  await office.call('sheet.decline', {
    sheet: order.id,
    slot: 'customer-deletion',
    outcome: 'notToday',
  })
  const others = { ...takeOver, sheets: takeOver.sheets.filter(({ kind }) => kind !== 'D') }
  await signAndFinish(office, others, sample)
  expect(
    (await office.call('job.view', { job })).media.every(({ eraseAllowed }) => !eraseAllowed),
  ).toBe(true)
  expect(await refusalOf(playCourse(office, job, sample))).toBe('erasureNotOrdered')
})

test('an erasure that ends before it begins, or is not over yet, is refused at its end', async () => {
  const { office, job, sample } = await officeAfter(club)
  const refused = async (endedAt: string) => {
    const course = sample.course.map((step) =>
      step.step === 'mediumErased' ? { ...step, erasure: { ...step.erasure, endedAt } } : step,
    )
    return playCourse(office, job, { ...sample, course }).catch((error: unknown) => error)
  }
  for (const [endedAt, why] of [
    ['2026-01-05T08:00:00.000+01:00', 'endsBeforeItBegins'],
    ['2099-01-05T08:00:00.000+01:00', 'notOverYet'],
  ] as const)
    expect(await refused(endedAt)).toMatchObject({
      code: 'certificateRule',
      fields: { endedAt: `erasure.rule.${why}` },
    })
})

test('no way leads to disposed without a signed deletion order', async () => {
  const { office, job } = await officeAfter('job1-company.json')
  const { items } = await office.call('job.view', { job })
  const entry = {
    kind: 'DISPOSED' as const,
    items: items.map(({ id }) => id),
    to: 'Entsorger Nord',
    purpose: 'nicht abgeholt',
  }
  expect(await refusalOf(office.call('custody.record', { job, entry }))).toBe('erasureNotOrdered')
})

test('a begin typed from before the signature is refused as such, not as a missing order', async () => {
  const { office, job, sample } = await officeAfter(club)
  const tooEarly = sample.course.map((step) =>
    step.step === 'mediumErased'
      ? { ...step, erasure: { ...step.erasure, startedAt: '2026-01-05T08:00:00.000+01:00' } }
      : step,
  )
  const refused = await playCourse(office, job, { ...sample, course: tooEarly }).catch(
    (error: unknown) => error,
  )
  expect(refused).toMatchObject({
    code: 'erasureBeforeOrder',
    fields: { startedAt: 'erasure.rule.begunBeforeOrder' },
  })
})
