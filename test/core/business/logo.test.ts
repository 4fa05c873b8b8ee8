import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { png } from '../../builders/png.ts'
import { tool } from '../../papers/engine/tools.ts'
import {
  company,
  prepared,
  readyOffice,
  refusalOf,
  samples,
  sheetOfKind,
  signAndFinish,
  type Rehearsal,
} from '../rehearsal.ts'

const jpeg = new Uint8Array(readFileSync(join(samples, 'laptop-corner.jpg')))

async function deposit(office: Rehearsal, bytes: Uint8Array) {
  const path = join(office.folder, 'logo.bin')
  writeFileSync(path, bytes)
  office.picks(path)
  return office.call('logo.deposit', {})
}

const picturesIn = (pdf: Uint8Array): number =>
  tool('pdfimages', (file) => ['-list', file], pdf)
    .trim()
    .split('\n').length - 2

test('a logo stands on every paper prepared from then on, and stays on what was signed with it', async () => {
  const office = await readyOffice()
  await deposit(office, png(240, 120))
  const { takeOver, sample } = await prepared(office, company)
  const pdfOf = async (sitting: typeof takeOver, copy: 'normal' | 'large' | 'finished') =>
    (await office.call('sheet.pages', { sheet: sheetOfKind(sitting, 'B').id, copy })).pdf
  const count = picturesIn(await pdfOf(takeOver, 'normal'))
  expect(picturesIn(await pdfOf(takeOver, 'large'))).toBe(count)

  // taken off in the middle of a visit: the sheet that was read is the sheet that is signed
  await office.call('logo.remove', {})
  expect(await office.call('logo.view', {})).toEqual({})
  await signAndFinish(office, takeOver, sample)
  expect(picturesIn(await pdfOf(takeOver, 'finished'))).toBe(count)
  const after = await prepared(office, company)
  expect(picturesIn(await pdfOf(after.takeOver, 'normal'))).toBe(count - 1)
  expect(office.archive().replayDiffers()).toEqual([])
})

test('nothing that was written beside the picture is kept, and it outlives a restart', async () => {
  const office = await readyOffice()
  await deposit(office, jpeg)
  const { sha256 } = await deposit(office, png(100, 50))
  const again = await office.again()
  const { picture, sha256: kept } = await again.call('logo.view', {})
  expect(kept).toBe(sha256)
  expect(Buffer.from(picture ?? []).includes('Jonas Beispiel')).toBe(false)
  expect((await again.call('ledger.check', {})).checked).toBe('ok')
})

test('what is no picture, is damaged or far too large is refused, and the logo stays', async () => {
  const office = await readyOffice()
  const { sha256 } = await deposit(office, png(100, 50))
  const whole = png(120, 60)
  for (const bad of [
    new Uint8Array(),
    Buffer.from('%PDF-1.7'),
    whole.subarray(0, whole.length - 20),
    whole.map((byte, at) => (at > 70 && at < 90 ? byte ^ 0x5a : byte)),
    png(4000, 10),
    jpeg.subarray(0, 3000),
  ])
    expect(await refusalOf(deposit(office, bad))).toBe('logoRefused')
  expect((await office.call('logo.view', {})).sha256).toBe(sha256)
})
