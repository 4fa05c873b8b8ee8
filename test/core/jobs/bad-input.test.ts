import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { Intake } from '../../../shared/model/intake.ts'
import type { JobId } from '../../../shared/ids.ts'
import { sampleFile } from '../../builders/sample.ts'
import { fieldsOf, textAt, typedIn, unprintable, withText } from '../typing.ts'
import { company, readyOffice, refusalOf, sampleOf, type Rehearsal } from '../rehearsal.ts'

/** A job whose answers are complete, and every place in them where somebody types. */
const typing = async () => {
  const office = await readyOffice()
  const { job } = await office.call('job.open', {})
  // the pictures of the sample are asked for elsewhere
  const { intake: whole } = sampleOf(office, company)
  const devices = whole.devices.map((device) => ({ ...device, photos: [], priorDamage: [] }))
  const intake = { ...whole, devices }
  return { office, job, intake, places: typedIn(Intake, intake) }
}

/** Saves the answers with this text at this place, as the form does; what was typed is kept, whatever it is. */
const type = async (
  office: Rehearsal,
  job: JobId,
  [intake, path, text]: readonly [unknown, readonly string[], string],
): Promise<void> => {
  const draft = withText(intake, path, text)
  await office.call('draft.save', { job, step: 'papers', draft })
  const { draft: kept } = await office.call('job.view', { job })
  expect(textAt(kept?.intake, path), path.join('.')).toBe(text)
}

test('what cannot be printed is refused at the very field, and kept as typed', async () => {
  const { office, job, intake, places } = await typing()
  expect(places.length).toBeGreaterThan(25)
  for (const [what, text, code, why] of unprintable)
    for (const path of places) {
      await type(office, job, [intake, path, text])
      const answer = await fieldsOf(office.call('sitting.prepare', { job, direction: 'toUs' }))
      const field = path.join('.')
      // a place of limited form (a number, an address of mail) says so before letters are looked at
      const allowed = [code, 'intakeIncomplete'].map((one) => [
        one,
        { [field]: one === 'letterMissing' ? why : 'notValid' },
      ])
      expect(allowed, `${what} in ${field}`).toContainEqual(answer)
      if (field === 'customer.name') expect(answer[0], what).toBe(code)
    }
})

test('an empty field is missed where it is needed, and left out where it is not', async () => {
  const { office, job, intake, places } = await typing()
  let bare: unknown = intake
  for (const path of places) {
    await type(office, job, [intake, path, '  '])
    const [, fields] = await fieldsOf(office.call('papers.due', { job }))
    const field = path.join('.')
    expect([{}, { [field]: 'missing' }], field).toContainEqual(fields)
    if (Object.keys(fields).length === 0) bare = withText(bare, path, '')
  }
  await office.call('draft.save', { job, step: 'papers', draft: bare })
  const [answer] = await fieldsOf(office.call('sitting.prepare', { job, direction: 'toUs' }))
  expect(answer).toBe('answered')
})

test('a ceiling below the price goes onto no sheet, also when the window did not hold it back', async () => {
  const { office, job, intake } = await typing()
  const { amountCents, travelCents } = intake.order.price
  const price = { ...intake.order.price, basis: 'fixed' as const }
  const preparedWith = async (ceilingCents: number) => {
    const order = { ...intake.order, price: { ...price, ceilingCents } }
    await office.call('draft.save', { job, step: 'papers', draft: { ...intake, order } })
    return fieldsOf(office.call('sitting.prepare', { job, direction: 'toUs' }))
  }
  expect(await preparedWith(amountCents + travelCents - 1)).toEqual([
    'intakeIncomplete',
    { 'order.price.ceilingCents': 'notValid' },
  ])
  const [answer] = await preparedWith(amountCents + travelCents)
  expect(answer).toBe('answered')
})

test('markup, formulas and placeholders stand on the papers letter by letter', async () => {
  const { office, job, intake, places } = await typing()
  const odd = ['<b onload=alert(1)>&amp;</b>', '=1+1', '@SUM(A1)', '{name} **x** _y_', '-2+3|cmd']
  let changed: unknown = intake
  const taken: [field: string, text: string][] = []
  for (const [at, path] of places.entries()) {
    const text = `${odd[at % odd.length] ?? ''} ${at}`
    const next = withText(changed, path, text)
    if (!Intake.safeParse(next).success) continue
    changed = next
    taken.push([path.join('.'), text])
  }
  expect(taken.length).toBeGreaterThan(15)
  await office.call('draft.save', { job, step: 'papers', draft: changed })
  const sitting = await office.call('sitting.prepare', { job, direction: 'toUs' })
  const said: string[] = []
  for (const { id } of sitting.sheets) {
    const { pdf } = await office.call('sheet.pages', { sheet: id, copy: 'normal' })
    const file = join(office.folder, 'sheet.pdf')
    writeFileSync(file, pdf)
    said.push(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }))
  }
  const bare = (value: string): string => value.replace(/[\s\u00AD\u2060]+/g, '')
  const printed = bare(said.join(' '))
  const lost = taken.filter(([, text]) => !printed.includes(bare(text))).map(([field]) => field)
  // what is asked for and stands on no paper of this set
  expect(lost.length, lost.join(' ')).toBeLessThan(taken.length / 3)
  expect(lost).not.toContain('customer.name')
  expect(lost).not.toContain('devices.0.name')
})

const photo = sampleFile('laptop-corner.jpg')
const withExif = (jpeg: Uint8Array): Uint8Array => {
  const body = Buffer.from(
    'Exif\0\0MM\0*\0\0\0\b GPSLatitude 53.8655 GPSLongitude 10.6866',
    'latin1',
  )
  const segment = Buffer.alloc(4)
  segment.set([0xff, 0xe1])
  segment.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), segment, body, jpeg.subarray(2)])
}
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

test('a photo loses the place it was taken at, and nothing of its picture', async () => {
  const { office, job } = await typing()
  const given = withExif(photo)
  expect(latin(given)).toContain('GPSLatitude')
  const { photo: id } = await office.call('photo.add', { job, jpeg: given })
  const { jpeg } = await office.call('photo.view', { photo: id })
  expect(latin(jpeg)).not.toContain('GPS')
  expect(latin(jpeg)).not.toContain('Exif')
  const plain = await office.call('photo.add', { job, jpeg: photo })
  const { jpeg: without } = await office.call('photo.view', { photo: plain.photo })
  expect(Buffer.compare(jpeg, without)).toBe(0)
})

test('a photo of fifty megapixels is taken, a larger or damaged one refused, and the others stay', async () => {
  const { office, job } = await typing()
  const large = new Uint8Array(createCanvas(8192, 6103).toBuffer('image/jpeg', 30))
  const kept = await office.call('photo.add', { job, jpeg: large })
  const frame = latin(photo).search(/\xff[\xc0\xc2]\0/)
  const sized = (height: number, width: number): Uint8Array => {
    const other = Buffer.from(photo)
    other.writeUInt16BE(height, frame + 5)
    other.writeUInt16BE(width, frame + 7)
    return other
  }
  for (const damaged of [
    sized(8192, 8192),
    sized(9000, 100),
    sized(0, 100),
    photo.subarray(0, photo.length - 900),
    photo.subarray(0, 300),
    photo.subarray(4),
    new TextEncoder().encode('<svg onload="alert(1)"/>'),
    new Uint8Array(),
  ])
    expect(['photoRefused', 'invalidInput']).toContain(
      await refusalOf(office.call('photo.add', { job, jpeg: damaged })),
    )
  const { jpeg } = await office.call('photo.view', { photo: kept.photo })
  expect(large.length - jpeg.length).toBeLessThan(1000)
})
