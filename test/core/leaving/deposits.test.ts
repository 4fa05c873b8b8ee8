import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { recordCustomer } from '../../../electron/core/customers/customers.commands.ts'
import { newId } from '../../../electron/core/outside.ts'
import { CustomerId } from '../../../shared/ids.ts'
import { bytesOf, foreignPdf } from '../../builders/foreign-pdf.ts'
import { picking, stick } from '../backup/stick.ts'
import { company, officeAfter, sampleOf, samples, type Rehearsal } from '../rehearsal.ts'
import { filesBelow, inWorkshop } from './taken-along.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Only a public body commits anybody. */
const anAuthority = (office: Rehearsal): CustomerId => {
  const customer = CustomerId.parse(newId(office.outside, 'cus'))
  const ids = { customer, contact: newId(office.outside, 'con') }
  office.archive().write((writer) => {
    const { customer: known } = sampleOf(office, company).intake
    recordCustomer(writer, ids, { ...known, capacity: 'authority' })
  })
  return customer
}

it('what was deposited goes along as it came: own papers, a customer’s agreement, a commitment, the logo', async () => {
  const place = stick()
  const { office, job } = await officeAfter(company, { desk: picking(place) })
  await inWorkshop(office)
  const customer = CustomerId.parse((await office.call('job.view', { job })).customer)
  const given = async (title: string): Promise<string> => {
    const path = join(office.folder, `${title}.pdf`)
    writeFileSync(path, await bytesOf(await foreignPdf({ title })))
    office.picks(path)
    return sha256(readFileSync(path))
  }
  const own = await given('Auftrag der Kanzlei')
  await office.call('ownPaper.deposit', { code: 'D01', version: '3.1', lawAsOf: '2026-10-01' })
  const agreement = await given('Vertrag des Kunden')
  await office.call('agreement.receive', {
    customer,
    terms: { concludedOn: '2026-11-02', signatory: '=Amt', breachHours: 12, noticeDays: 30 },
  })
  const record = await given('Niederschrift')
  await office.call('commitment.deposit', {
    customer: anAuthority(office),
    said: { on: '2026-11-02', who: '+Jonas', takenBy: '@Amt' },
  })
  office.picks(join(samples, 'laptop-corner.jpg'))
  await office.call('logo.deposit', {})

  const { folder } = await office.call('leave.export', {})
  const files = filesBelow(join(place, folder))
  const deposited = [...files]
    .filter(([path]) => /^(?:Eigene Papiere|Belege)\//.test(path))
    // the logo was freed of what stood beside it, so its bytes are not those that were picked
    .map(([path, bytes]) => [path, path.endsWith('.jpg') ? 'jpg' : sha256(bytes)])
  expect(Object.fromEntries(deposited)).toEqual({
    'Belege/Förmliche Verpflichtungen/Niederschrift 01.pdf': record,
    'Belege/Verträge der Kunden/Vertrag 01.pdf': agreement,
    'Eigene Papiere/Eigenes Papier 01.pdf': own,
    'Eigene Papiere/Logo 01.jpg': 'jpg',
    'Eigene Papiere/Widerrufsbelehrung und Formular 01.pdf': sha256(
      readFileSync(join(samples, 'withdrawal-placeholder.pdf')),
    ),
  })
  expect(files.get('Tabellen/verpflichtungen.csv')?.toString('utf8')).toContain(`"'+Jonas"`)
  expect(files.get('Tabellen/vertraege.csv')?.toString('utf8')).toContain('Vertrag des Kunden')
})
