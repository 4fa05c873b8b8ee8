import { expect, test } from 'vitest'

import { JobId } from '../../../shared/ids.ts'
import { playCourse, prepareReturn } from '../../../build/windowless/play.ts'
import { certify, company, officeAfter, readyOffice, signAndFinish } from '../rehearsal.ts'

const typed = JSON.stringify({ remark: 'Wasser im Keller' })

test('what stands half-typed in a form is there again after a lock, and gone when it is dropped', async () => {
  const office = await readyOffice()
  const job = JobId.parse(`job_${'a'.repeat(26)}`)
  const place = `custody:${job}:INCIDENT`
  expect(await office.call('typing.kept', { place })).toEqual({})
  await office.call('typing.keep', { place, typed })
  const again = await office.again()
  expect(await again.call('typing.kept', { place })).toEqual({ typed })
  expect(await again.call('typing.kept', { place: `custody:${job}:STORED` })).toEqual({})
  await again.call('typing.keep', { place })
  expect(await again.call('typing.kept', { place })).toEqual({})
})

test('a profile that is half-typed counts on no paper, whatever is kept of it', async () => {
  const office = await readyOffice()
  const { business } = await office.call('business.view', {})
  await office.call('typing.keep', {
    place: 'business',
    typed: JSON.stringify({ ...business, name: 'Küstenrechner IT-Servi' }),
  })
  const again = await office.again()
  expect((await again.call('business.view', {})).business).toEqual(business)
  expect((await again.call('typing.kept', { place: 'business' })).typed).toContain('IT-Servi"')
})

test('with an intake that comes to nothing goes what was begun about it', async () => {
  const office = await readyOffice()
  const { job } = await office.call('job.open', {})
  const place = `abandon:${job}`
  await office.call('typing.keep', { place, typed: JSON.stringify({ job, reason: 'Kun' }) })
  await office.call('job.abandon', { job, reason: 'Kunde nicht da' })
  expect(await office.call('typing.kept', { place })).toEqual({})
})

test('with a job that is closed goes what was begun about it and left, and nothing about another', async () => {
  const { office, job, sample } = await officeAfter(company)
  const other = `erasure:job_${'b'.repeat(26)}:med_${'b'.repeat(26)}`
  for (const place of [`custody:${job}:INCIDENT`, `estimate:${job}`, other, 'measures']) {
    await office.call('typing.keep', { place, typed })
  }
  await playCourse(office, job, sample)
  const giveBack = await prepareReturn(office, job, sample)
  if (giveBack === undefined) throw new Error('the sample has no return')
  await signAndFinish(office, giveBack, sample)
  await certify(office, { job, sample })
  await office.call('job.close', { job })
  expect(await office.call('typing.kept', { place: `custody:${job}:INCIDENT` })).toEqual({})
  expect(await office.call('typing.kept', { place: `estimate:${job}` })).toEqual({})
  expect(await office.call('typing.kept', { place: other })).toEqual({ typed })
  expect(await office.call('typing.kept', { place: 'measures' })).toEqual({ typed })
})
