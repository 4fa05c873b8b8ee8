import { expect, test } from 'vitest'

import { newId } from '../../../electron/core/outside.ts'
import { JobId } from '../../../shared/ids.ts'
import { company, officeAfter, refusalOf, samplePassphrase } from '../rehearsal.ts'

const code = { what: 'Windows-PIN', why: 'Anmelden zum Testen', secret: 'Geheim-1207' }

test('an access code whose entry is refused is kept nowhere', async () => {
  const { office } = await officeAfter(company)
  const job = JobId.parse(newId(office.outside, 'job'))
  expect(await refusalOf(office.call('secret.keep', { job, ...code }))).toBe('notFound')
  expect(office.archive().secrets.list()).toEqual([])
})

test('an access code that no entry names, as after a power cut, is gone at the next opening; a named one stays', async () => {
  const { office, job } = await officeAfter(company)
  const { secret } = await office.call('secret.keep', { job, ...code })
  const unnamed = office.archive().secrets.keep(job, 'PIN 4711')
  expect(office.archive().secrets.list().toSorted()).toEqual([secret, unnamed].toSorted())
  office.close()
  await office.call('archive.unlock', { passphrase: samplePassphrase })
  expect(office.archive().secrets.list()).toEqual([secret])
  expect((await office.call('secret.show', { secret, why: 'Test' })).secret).toBe('Geheim-1207')
})
