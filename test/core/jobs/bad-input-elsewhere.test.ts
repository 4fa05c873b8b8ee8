import { expect, test } from 'vitest'
import { z } from 'zod'

import { playCourse } from '../../../build/windowless/play.ts'
import { Business, Measures, SubProcessor } from '../../../shared/model/business.ts'
import { ReturnDraft, ReturnReport } from '../../../shared/model/return.ts'
import { company, readyOffice, officeAfter } from '../rehearsal.ts'
import { fieldsOf, textAt, typedIn, unprintable, withText } from '../typing.ts'

/** The letter that is missing where it is a matter of letters, otherwise which check did not pass. */
const expectRefused = (
  [code, fields]: readonly [string, Record<string, string>],
  field: string,
  letter: string | undefined,
  what: string,
): void => {
  expect(['letterMissing', 'intakeIncomplete', 'invalidInput'], what).toContain(code)
  expect(Object.keys(fields), what).toContain(field)
  if (code === 'letterMissing') expect(fields[field], what).toBe(letter)
}

test('what cannot be printed on the return sheet is refused at the very field, and kept as typed', async () => {
  const { office, job, sample } = await officeAfter(company)
  await playCourse(office, job, sample)
  const { return: report, returnsAt } = sample
  if (report === undefined) throw new Error('the sample is not given back')
  if (returnsAt !== undefined) office.at(returnsAt)
  const places = typedIn(ReturnReport, report)
  expect(places.length).toBeGreaterThan(3)
  for (const [what, text, , why] of unprintable)
    for (const path of places) {
      const draft = ReturnDraft.parse(withText(report, path, text))
      await office.call('return.save', { job, draft })
      const answer = await fieldsOf(
        office.call('sitting.prepare', { job, direction: 'toCustomer' }),
      )
      const field = path.join('.')
      expectRefused(answer, field, why, `${what} in ${field}`)
      const { returnDraft } = await office.call('job.view', { job })
      expect(textAt(returnDraft, path), field).toBe(text)
    }
  await office.call('return.save', { job, draft: report })
  const sitting = await office.call('sitting.prepare', { job, direction: 'toCustomer' })
  expect(sitting.sheets.length).toBeGreaterThan(0)
})

test('what stands on every paper is refused where it is typed: business, measures, sub-processors', async () => {
  const office = await readyOffice()
  const before = await office.call('business.view', {})
  const { business, measures, subProcessors } = before
  if (business === undefined || measures === undefined) throw new Error('nothing is set up')
  const { version: _, ...adopted } = measures
  const forms = [
    [Business, business, 'business.describe'],
    [Measures.omit({ version: true }), { ...adopted, assured: 'equalOrBetter' }, 'measures.adopt'],
    [
      z.strictObject({ subProcessors: z.array(SubProcessor) }),
      { subProcessors },
      'subProcessors.list',
    ],
  ] as const
  for (const [schema, value, call] of forms) {
    const places = typedIn(schema, value)
    expect(places.length, call).toBeGreaterThan(0)
    for (const [what, text, , why] of unprintable)
      for (const path of places) {
        const field = path.join('.')
        const answer = await fieldsOf(office.call(call, withText(value, path, text) as never))
        expectRefused(answer, field, why, `${call}: ${what} in ${field}`)
      }
  }
  expect(await office.call('business.view', {})).toEqual(before)
})
