import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { playCourse, prepareReturn } from '../../../build/windowless/play.ts'
import type { Fact } from '../../../electron/core/archive/archive.ts'
import { caseFileOf } from '../../../electron/core/proof/case-file.ts'
import { judge } from '../../../electron/core/ledger/judge.ts'
import { readMail } from '../../../electron/core/papers/read-mail.ts'
import { CaseExport } from '../../../shared/facts/envelope.ts'
import type { JobId } from '../../../shared/ids.ts'
import {
  club,
  company,
  household,
  prepared,
  readyOffice,
  signAndFinish,
  takenOver,
  type Rehearsal,
  officeBefore,
  officeAfter,
  officeAfterAll,
} from '../rehearsal.ts'

/** An office after a job, and the folder of the customer's stick. */
const withStick = async () => {
  const stick = mkdtempSync(join(tmpdir(), 'obhut-stick-'))
  onTestFinished(() => rmSync(stick, { recursive: true }))
  const desk = {
    chooseSavePath: ({ fileName }: { fileName: string }) => ({ path: join(stick, fileName) }),
  }
  return { ...(await officeAfter(company, { desk })), stick }
}

const textOf = (office: Rehearsal, job: JobId): string =>
  new TextDecoder().decode(caseFileOf({ archive: office.archive() }, job).bytes)

/** Every id that the ledger has only ever used for other jobs and their people. */
const idsOfOthers = (office: Rehearsal, jobs: readonly JobId[]): Set<string> => {
  const facts = office.archive().read((reader) => reader.facts({}))
  const others = facts.filter(({ subjects }) =>
    subjects.some((id) => jobs.some((job) => job === id)),
  )
  const ids = new Set(others.flatMap(({ subjects }) => subjects))
  for (const { kind, subjects } of facts)
    if (kind.startsWith('business.')) for (const id of subjects) ids.delete(id)
  return ids
}

/** What says who somebody is, each long enough to be nobody else's by chance. */
const wordsAbout = async (office: Rehearsal, job: JobId): Promise<string[]> => {
  const { intake } = await office.call('job.view', { job })
  if (intake === undefined) throw new Error('this job has no intake')
  const { customer, signatory, devices } = intake
  const { contact, address } = customer
  const words = [
    'name' in customer && typeof customer.name === 'string' ? customer.name : '',
    `${contact.givenName ?? ''} ${contact.familyName}`,
    signatory.name,
    address.street,
    address.town,
    customer.mail ?? '',
    customer.phone ?? '',
    ...devices.flatMap(({ serial }) => (serial.readable ? [serial.number] : [])),
  ]
  return words.filter((word) => word.length >= 5)
}

test(
  'a case file shows its own job and nothing of any other customer: no name, no address, no id',
  { timeout: 60_000 },
  async () => {
    const office = await readyOffice()
    const jobs: JobId[] = []
    for (const file of [household, company, club]) {
      const { job, sample } = await takenOver(office, file)
      await playCourse(office, job, sample)
      jobs.push(job)
    }
    const texts = jobs.map((job) => textOf(office, job))
    for (const [place, job] of jobs.entries()) {
      const text = texts[place] ?? ''
      const others = jobs.filter((other) => other !== job)
      const ids = idsOfOthers(office, others)
      expect(ids.size).toBeGreaterThan(20)
      expect([...ids].filter((id) => text.includes(id))).toEqual([])
      const own = (await wordsAbout(office, job)).join('\n')
      expect(text).toContain((await wordsAbout(office, job))[0])
      for (const other of others) {
        const words = (await wordsAbout(office, other)).filter((word) => !own.includes(word))
        expect(words.length).toBeGreaterThan(2)
        expect(words.filter((word) => text.includes(word))).toEqual([])
      }
    }
    // and the search bites: each file does contain what it is about
    for (const [place, job] of jobs.entries()) {
      const ids = idsOfOthers(office, [job])
      expect([...ids].filter((id) => texts[place]?.includes(id)).length).toBe(ids.size)
    }
  },
)

const contentOfItems = ({ bodies }: Fact): unknown =>
  bodies.find(({ slot }) => slot === 'items')?.content

test('where a job was first written down for somebody else, that customer is not in the case file', async () => {
  const { office, ...first } = await officeBefore(household)
  const { customer: wrong } = await office.call('job.view', { job: first.job })
  const second = await prepared(office, company)
  const { customer: right } = await office.call('job.view', { job: second.job })
  const facts = office.archive().read((reader) => reader.facts({ subject: first.job }))
  const described = facts.find(({ kind }) => kind === 'job.described')
  if (described === undefined || right === undefined) throw new Error('nothing was described')
  const [order] = office
    .archive()
    .read((reader) => reader.facts({ subject: second.job, kinds: ['job.described'] }))
  if (order === undefined) throw new Error('nothing was described')
  // the same job, described again for the other customer
  office.archive().write((writer) => {
    writer.append({
      kind: 'job.described',
      actor: 'owner',
      subjects: [first.job, right, ...described.subjects.filter((id) => !/^(?:cus|con)_/.test(id))],
      bodies: order.bodies.map(({ slot, about, keep, content }) => ({
        slot,
        about,
        keep,
        content: slot === 'items' ? contentOfItems(described) : content,
      })),
    })
  })
  const text = textOf(office, first.job)
  expect(text).toContain(right)
  expect(text).not.toContain(wrong)
})

test('the heads on a job’s papers are in its case file, each with the proof that it was only continued', async () => {
  const { office, first } = await officeAfterAll([company, household])
  const { job, sample, sitting } = first
  await playCourse(office, job, sample)
  const giveBack = await prepareReturn(office, job, sample)
  if (giveBack === undefined) throw new Error('nothing to give back')
  const back = await signAndFinish(office, giveBack, sample)
  const { bytes } = caseFileOf({ archive: office.archive() }, job)
  const receipts = [sitting, back].flatMap(({ anchor }) =>
    anchor === undefined ? [] : [anchor.qrText, anchor.code],
  )
  expect(receipts).toHaveLength(4)
  const judgement = judge(bytes, receipts)
  expect(judgement.verdicts.map(({ is }) => is)).toEqual(Array(4).fill('unchanged'))
  expect(judgement.readable).toBe(false)
  const content = CaseExport.parse(JSON.parse(new TextDecoder().decode(bytes)))
  const sealed = content.logs.flatMap(({ facts }) =>
    facts.filter(({ envelope }) => envelope.kind === 'paper.sealed'),
  )
  expect(sealed).toHaveLength(sitting.sheets.length + back.sheets.length)
})

test('the case file goes onto a stick with the sheets, and each sheet keeps its own name', async () => {
  const { office, stick, job, sitting } = await withStick()
  const done = await office.call('job.exportCase', { job })
  expect(done.sheets).toBe(sitting.sheets.length)
  expect(existsSync(join(stick, done.fileName))).toBe(true)
  await office.call('job.exportCase', { job })
  const names = readdirSync(stick).filter((name) => name.endsWith('.pdf'))
  expect(names).toHaveLength(done.sheets)
})

test('the case file goes along with the mail draft', async () => {
  const { office, stick, job, sitting } = await withStick()
  const { bytes } = caseFileOf({ archive: office.archive() }, job)
  const { fileName } = await office.call('sitting.draftMail', {
    sitting: sitting.id,
    to: 'kunde@example.org',
  })
  const mail = readFileSync(join(stick, fileName))
  expect(readMail(new Uint8Array(mail))?.isDraft).toBe(true)
  expect(mail.toString()).toContain('application/json')
  const attached = /application\/json[\s\S]*?\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/.exec(mail.toString())
  expect(Buffer.from(attached?.[1] ?? '', 'base64').equals(bytes)).toBe(true)
})
