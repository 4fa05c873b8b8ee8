import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createCanvas } from '@napi-rs/canvas'
import { encode } from 'uqr'

import { bundlePage } from '../../../build/bundle.ts'
import { openWindowless } from '../../../build/windowless/office.ts'
import {
  playCourse,
  prepareTakeOver,
  readJob,
  samples,
  setUp,
  signAndFinish,
} from '../../../build/windowless/play.ts'
import { realOutside, type Message } from '../../../electron/core/outside.ts'
import { shippedPages } from '../../../electron/core/shipped-pages.ts'
import type { WholeExport } from '../../../shared/facts/envelope.ts'
import { openAuthority } from '../../builders/authority.ts'

/** What one customer was given, as files on a disk, made by the office itself. */
export interface Material {
  readonly folder: string
  readonly caseFile: string
  /** A case of at least 200 facts, with a state of the ledger that somebody else confirmed. */
  readonly longCase: string
  readonly sheets: readonly string[]
  readonly photo: string
  /** A picture of the QR on the customer's papers, and what it says. */
  readonly qrPicture: string
  readonly qrText: string
  readonly code: string
  readonly whole: WholeExport
  remove(): void
}

/** Plays a job and saves its papers as for a stick, then once more when it has grown long. Takes a few seconds. */
export const makeMaterial = async (): Promise<Material> => {
  const built = await bundlePage('verifier')
  const folder = mkdtempSync(join(tmpdir(), 'obhut-verifier-'))
  const profile = join(folder, 'profile')
  let saveIn = join(folder, 'stick')
  mkdirSync(profile)
  const authority = openAuthority(mkdtempSync(join(folder, 'time-')))
  const network = {
    post: (_to: string, { body }: Message) => Promise.resolve(authority.answer(body)),
  }
  const office = openWindowless({
    profile,
    assets: join(samples, '..'),
    saveIn,
    isSample: true,
    outside: { ...realOutside(), network },
    desk: { chooseSavePath: ({ fileName }) => ({ path: join(saveIn, fileName) }) },
  })
  await setUp(office, samples)
  const sample = readJob(office, join(samples, 'job1-company.json'))
  const { job, takeOver } = await prepareTakeOver(office, sample, samples)
  const photo = join(samples, 'laptop-corner.jpg')
  await office.call('photo.add', { job, jpeg: new Uint8Array(readFileSync(photo)) })
  const { anchor } = await signAndFinish(office, takeOver, sample)
  if (anchor === undefined) throw new Error('the sitting has no anchor')
  const { fileName, page } = await office.call('job.exportCase', { job })
  const pages = [built, saveIn].map((place) => readFileSync(join(place, shippedPages.verifier)))
  const [shipped, beside] = pages
  if (!page || shipped === undefined || beside === undefined || !shipped.equals(beside))
    throw new Error('the page does not lie beside the case file')
  const sheets = readdirSync(saveIn).filter((name) => name.endsWith('.pdf'))
  const caseFile = join(saveIn, fileName)
  const sheetFiles = sheets.map((name) => join(saveIn, name))
  await playCourse(office, job, sample)
  const items = sample.intake.devices.map(({ id }) => id)
  for (let number = 0; number < 190; number += 1) {
    const entry = { kind: 'MOVED' as const, items, location: `Regal ${number}` }
    await office.call('custody.record', { job, entry })
  }
  await office.call('timeStamps.choose', { authority: 'https://zeit.example/' })
  await office.call('timeStamps.confirmHead', {})
  saveIn = join(folder, 'later')
  const later = await office.call('job.exportCase', { job })
  const whole = office.archive().export({ holds: 'whole' })
  if (whole.holds !== 'whole') throw new Error('not whole')
  office.close()
  return {
    folder,
    caseFile,
    longCase: join(saveIn, later.fileName),
    sheets: sheetFiles,
    photo,
    qrPicture: pictureOf(folder, anchor.qrText),
    qrText: anchor.qrText,
    code: anchor.code,
    whole,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** A page with the QR on it, askew, as a phone takes it. */
const pictureOf = (folder: string, text: string): string => {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const canvas = createCanvas(2000, 1500)
  const drawing = canvas.getContext('2d')
  drawing.fillStyle = '#d8d4cb'
  drawing.fillRect(0, 0, 2000, 1500)
  drawing.translate(700, 300)
  drawing.rotate(0.05)
  const side = 700 / size
  drawing.fillStyle = '#f7f5f0'
  drawing.fillRect(-60, -60, 820, 820)
  drawing.fillStyle = '#222222'
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries())
      if (dark) drawing.fillRect(x * side, y * side, side + 0.3, side + 0.3)
  const file = join(folder, 'qr.jpg')
  writeFileSync(file, canvas.toBuffer('image/jpeg', 60))
  return file
}
