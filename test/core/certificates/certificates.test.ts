import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'

import { readBusiness, samples } from '../../../build/windowless/play.ts'
import { fingerprintOf, pemOf } from '../../../electron/core/papers/seal/certificate.ts'
import {
  asReal,
  company,
  household,
  officeAfter,
  prepared,
  readyOffice,
  refusalOf,
  signAndFinish,
  type Rehearsal,
} from '../rehearsal.ts'
import { certificatesOf, describedAs, sealsOf } from './certificates-of.ts'

const keysIn = (office: Rehearsal): string[] =>
  office
    .archive()
    .read((reader) =>
      reader.all('SELECT certificate FROM seal_keys', [], z.object({ certificate: z.string() })),
    )
    .map(({ certificate }) => certificate)

describe('the certificate of the business', () => {
  test('is made together with its description, and says in its name that a sample is one', async () => {
    const office = await readyOffice()
    const certificates = await certificatesOf(office)
    expect(certificates).toMatchObject([
      {
        name: `Muster: ${readBusiness(samples).business.name}`,
        origin: 'own',
        reason: 'first',
        state: 'current',
        sheets: 0,
      },
    ])
    expect(keysIn(office)).toEqual([certificates[0]?.fingerprint])
  })

  test('carries the name of a real business as it is, cut where a certificate has no room', async () => {
    const office = await readyOffice()
    asReal(office)
    await describedAs(office, `Rechnerhilfe ${'Müller und Töchter '.repeat(5)}`.trim())
    const [current] = await certificatesOf(office)
    expect(current?.name).toMatch(/^Rechnerhilfe Müller/)
    expect(current?.name.length).toBeLessThanOrEqual(64)
  })

  test('is another one when the business is called otherwise, and the key before is destroyed', async () => {
    const office = await readyOffice()
    const [before] = await certificatesOf(office)
    await describedAs(office, 'Küstenrechner und Söhne')
    const [now, old] = await certificatesOf(office)
    expect(now).toMatchObject({ reason: 'renamed', state: 'current' })
    expect(old).toMatchObject({ id: before?.id, state: 'replaced' })
    expect(keysIn(office)).toEqual([now?.fingerprint])
  })

  test('stays when something else about the business changes', async () => {
    const office = await readyOffice()
    await office.call('business.describe', { ...readBusiness(samples).business, phone: '0451 1' })
    expect(await certificatesOf(office)).toHaveLength(1)
  })

  test('is renewed by itself before it ends, at the next paper', async () => {
    const office = await readyOffice()
    office.at('2036-11-10T10:00:00.000+01:00')
    const { sample, takeOver } = await prepared(office, company, ({ beginsAt: _, ...one }) => one)
    await signAndFinish(office, takeOver, sample)
    const [now] = await certificatesOf(office)
    expect(now).toMatchObject({ reason: 'expiring', state: 'current' })
    expect(now?.notAfter.slice(0, 4)).toBe('2046')
  })

  test('that was revoked says so with its reason, and the next paper has another', async () => {
    const office = await readyOffice()
    await office.call('certificate.revoke', { reason: 'Laptop gestohlen' })
    const [now, old] = await certificatesOf(office)
    expect(now).toMatchObject({ reason: 'revoked', state: 'current' })
    expect(old).toMatchObject({ state: 'revoked', revoked: { reason: 'Laptop gestohlen' } })
    expect(keysIn(office)).toEqual([now?.fingerprint])
  })

  test('leaves the house as a file that others read', async () => {
    const out = mkdtempSync(join(tmpdir(), 'obhut-certificate-'))
    onTestFinished(() => rmSync(out, { recursive: true }))
    const office = await readyOffice({
      desk: { chooseSavePath: ({ fileName }) => ({ path: join(out, fileName) }) },
    })
    const { fileName } = await office.call('certificate.export', {})
    expect(fileName).toBe('Zertifikat Muster Küstenrechner IT-Service.pem')
    const [current] = await certificatesOf(office)
    const read = new X509Certificate(readFileSync(join(out, fileName)))
    expect(fingerprintOf(new Uint8Array(read.raw))).toBe(current?.fingerprint)
    expect(readFileSync(join(out, fileName), 'utf8')).not.toContain('PRIVATE')
  })

  test('is in no fact and no export with its private key', async () => {
    const office = await readyOffice()
    const key = office
      .archive()
      .read((reader) =>
        reader.one(
          'SELECT private_key AS key FROM seal_keys',
          [],
          z.object({ key: z.instanceof(Uint8Array) }),
        ),
      )
    const everything = JSON.stringify(office.archive().export({ holds: 'whole' }))
    const secret = Buffer.from(key?.key ?? []).subarray(-100)
    for (const form of ['hex', 'base64'] as const)
      expect(everything).not.toContain(secret.toString(form).slice(4, 60))
    expect(secret.length).toBe(100)
  })
})

describe('the papers of a job', () => {
  test('are secured with it, all but the deposited withdrawal papers, which stay as they are', async () => {
    const { office, sitting } = await officeAfter(household)
    const [current] = await certificatesOf(office)
    const seals = await sealsOf(office, sitting)
    expect(seals.get('D07')).toBe('notSealed')
    seals.delete('D07')
    expect(seals.size).toBeGreaterThanOrEqual(3)
    for (const seal of seals.values())
      expect(seal).toMatchObject({ fingerprint: current?.fingerprint })
    expect(current?.sheets).toBe(seals.size)
  })

  test('are known to the ledger by what was secured, not by the file alone', async () => {
    const { office, sitting } = await officeAfter(household)
    const facts = office.archive().read((reader) => reader.facts({ kinds: ['paper.sealed'] }))
    const known = facts.flatMap(({ bodies }) => bodies.map(({ content }) => content))
    for (const seal of (await sealsOf(office, sitting)).values()) {
      if (typeof seal === 'string') continue
      expect(known).toContainEqual(
        expect.objectContaining({
          seal: 'pades',
          signedDigest: seal.signedDigest,
          certificate: seal.fingerprint,
        }),
      )
    }
  })

  test('are secured also in an archive that never had a certificate', async () => {
    const office = await readyOffice()
    office.archive().write((writer) => writer.run('DELETE FROM seal_keys', []))
    const { sample, takeOver } = await prepared(office, company)
    const sitting = await signAndFinish(office, takeOver, sample)
    for (const seal of (await sealsOf(office, sitting)).values()) expect(seal).toBeTypeOf('object')
  })

  test('are not shown when the file is not, in every byte, the one that was secured', async () => {
    const { office, sitting } = await officeAfter(company)
    const [sheet] = sitting.sheets
    if (sheet === undefined) throw new Error('no sheet')
    const { pdf } = await office.call('sheet.pages', { sheet: sheet.id, copy: 'finished' })
    for (const changed of [Buffer.concat([pdf, Buffer.from('%')]), flipped(pdf)]) {
      exchangeFile(office, sheet.id, changed)
      expect(
        await refusalOf(office.call('sheet.pages', { sheet: sheet.id, copy: 'finished' })),
      ).toBe('sealBroken')
    }
    exchangeFile(office, sheet.id, pdf)
    await office.call('sheet.pages', { sheet: sheet.id, copy: 'finished' })
  })
})

const flipped = (pdf: Uint8Array): Uint8Array => {
  const changed = Uint8Array.from(pdf)
  changed[500] = (changed[500] ?? 0) ^ 1
  return changed
}

/** What somebody with the archive's key could do: another file under the name of the sheet. */
const exchangeFile = (office: Rehearsal, sheet: string, bytes: Uint8Array): void => {
  const archive = office.archive()
  const fact = archive
    .read((reader) => reader.facts({ kinds: ['paper.sealed'] }))
    .find(({ subjects }) => subjects.includes(sheet))
  const body = fact?.bodies[0]
  if (fact === undefined || body?.content === undefined) throw new Error('not sealed')
  const { blobId } = archive.blobs.store(bytes)
  archive.write((writer) => {
    writer.append({
      kind: 'paper.sealed',
      actor: 'program',
      subjects: fact.subjects,
      bodies: [{ ...body, content: { ...(body.content as object), blob: blobId } }],
    })
  })
}

test('the certificate as text is the one in the archive', async () => {
  const office = await readyOffice()
  const [current] = await certificatesOf(office)
  const der = office
    .archive()
    .read((reader) => reader.facts({ kinds: ['certificate.adopted'] }))
    .flatMap(({ bodies }) =>
      bodies.map(({ content }) => z.looseObject({ der: z.string() }).parse(content)),
    )
    .at(-1)
  const bytes = new Uint8Array(Buffer.from(der?.der ?? '', 'base64'))
  expect(fingerprintOf(bytes)).toBe(current?.fingerprint)
  expect(pemOf(bytes)).toMatch(/^-----BEGIN CERTIFICATE-----/)
})
