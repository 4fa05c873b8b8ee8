import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Output } from '../../../shared/contract/contract.ts'
import type { Intake } from '../../../shared/model/intake.ts'
import { readSampleJob } from '../../../shared/model/sampleJob.ts'
import type { EditablePassage } from '../../../shared/model/wordings.ts'
import { business, measures, subProcessors } from '../business/business.views.ts'
import { logoBySha, logoOf } from '../business/logo.views.ts'
import { canonical } from '../ledger/canonical.ts'
import type { Asking } from '../office.ts'
import { newId } from '../outside.ts'
import { plain } from '../papers/layout/inline.ts'
import type { JobSaid, ReturnSaid } from '../papers/models/said.ts'
import { composeSheet, type ComposedSheet } from '../papers/models/sheets.ts'
import { passage, type Values } from '../papers/texts/fill.ts'
import type { Texts } from '../papers/texts/library.ts'
import { withOwnWordings } from '../papers/texts/own-wording.ts'
import { orRefuse } from '../refusal.ts'
import { originalOf, ownWordings } from './wordings.views.ts'

type Preview = NonNullable<Output<'wording.try'>['preview']>

/**
 * What the wording looks like: the paper itself with the business's own letterhead and an invented job, marked as a
 * sample, or the lines of the mail. The wordings already taken stand in it too.
 */
export const previewOf = async (
  at: Asking,
  name: EditablePassage,
  wording: string,
): Promise<Preview> => {
  const { text, passage: original } = originalOf(at.originals, name)
  const { key } = original
  const taken = at.archive.read(ownWordings).filter((one) => !isSame(one, text.id, key))
  const trial = { text: text.id, passage: key, edition: 1, wording }
  const texts = withOwnWordings(at.originals, [...taken, trial])
  const composed = sheetWith(at, name, texts)
  if (composed === undefined) return { kind: 'lines', lines: linesOf(at, texts, text.id, key) }
  const { bytes, pages } = await at.papers.render(composed.content, {
    size: 'normal',
    contentHash: createHash('sha256').update(canonical(composed.content)).digest('hex'),
    createdAt: new Date(at.outside.clock.now()),
    signatures: {},
    photos: logoBySha(at),
    mark: 'sample',
  })
  return { kind: 'pdf', pdf: bytes, pages }
}

const isSame = (
  one: { readonly text: string; readonly passage: string },
  text: string,
  key: string,
): boolean => one.text === text && one.passage === key

/** The sheet on which this passage stands; nothing for what is a mail. */
const sheetWith = (at: Asking, name: EditablePassage, texts: Texts): ComposedSheet | undefined => {
  switch (name) {
    case 'D01.payment':
    case 'D01.liability':
      return composeSheet('B', ['D01'], saidFor(at, plainJob), texts)
    case 'D11.noBackup':
      return composeSheet('B', ['D11'], saidFor(at, plainJob), texts)
    case 'VB.payment':
      return composeSheet('A', ['D07'], { ...saidFor(at, plainJob), due: [noticeDue] }, texts)
    case 'D16.advice':
      return composeSheet('F', ['D16'], returnFor(at), texts)
    default:
      return undefined
  }
}

const noticeDue: JobSaid['due'][number] = {
  code: 'D07',
  reason: '',
  source: '',
  customerSigns: false,
  technicianSigns: false,
  deliver: 'beforeSignature',
}

/** Nobody made a backup and nobody wants a copy: then the papers say all there is to say about lost data. */
const plainJob = (intake: Intake): Intake => ({
  ...intake,
  order: {
    ...intake.order,
    types: ['repair'],
    backup: { exists: 'no', safetyCopy: false },
  },
})

const saidFor = (at: Asking, change: (intake: Intake) => Intake): JobSaid => {
  const job = sampleJob(at)
  return at.archive.read((reader) => ({
    business: orRefuse(business(reader), 'setUpNotFinished'),
    ...logoOf(reader),
    measures: orRefuse(measures(reader), 'setUpNotFinished'),
    subProcessors: subProcessors(reader),
    jobNumber: '2026-A-0042',
    preparedAt: at.outside.clock.now(),
    intake: change(job.intake),
    due: [],
    photos: new Map(),
  }))
}

const returnFor = (at: Asking): ReturnSaid => {
  const said = saidFor(at, plainJob)
  const report = orRefuse(sampleJob(at).return, 'notFound')
  const now = at.outside.clock.now()
  return {
    ...said,
    report: {
      ...report,
      items: said.intake.devices.flatMap(({ id, media, accessories }) =>
        [id, ...[...media, ...accessories].map((item) => item.id)].map((item) => ({
          item,
          back: true,
        })),
      ),
    },
    custody: [],
    copies: [],
    secrets: [{ what: 'PIN', destroyedAt: now }],
    takeOverHead: { code: 'K7QD-93MX-2FHR-PV4T-8WZE-MB6N-3A', qrText: 'OBHUT1:' },
    takeOverAt: now,
  }
}

const sampleJob = (at: Asking) => {
  const file = join(at.door.start.assetsDirectory, 'sample', 'job2-household.json')
  return readSampleJob(JSON.parse(readFileSync(file, 'utf8')), {
    makeId: (prefix) => newId(at.outside, prefix),
    start: at.outside.clock.now(),
  })
}

/** A mail as it is read, with the business's own name and an invented job. */
const linesOf = (at: Asking, texts: Texts, id: string, key: string): string[] => {
  const profile = at.archive.read((reader) => orRefuse(business(reader), 'setUpNotFinished'))
  const known: Values = {
    number: '2026-A-0042',
    owner: profile.ownerName,
    business: profile.name,
    phone: profile.phone,
  }
  const text = texts.get('de', id)
  const used = JSON.stringify(text.passages.get(key)?.body ?? [])
  const values = Object.fromEntries(
    Object.entries(known).filter(([name]) => used.includes(`{${name}}`)),
  )
  return passage(text, key, values).body.flatMap((part) =>
    part.type === 'list' ? part.items.map((item) => `– ${plain(item)}`) : [plain(part.text)],
  )
}
