import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { sheetNumber } from '../../../shared/model/papers.ts'
import {
  household,
  refusalOf,
  samples,
  sheetOfKind,
  signAndFinish,
  someInk,
  textOf,
  type Rehearsal,
  officeBefore,
} from '../rehearsal.ts'

const ticks = (text: string) => ({
  empty: text.split('☐').length - 1,
  ticked: text.split('☒').length - 1,
})

/** The signature of the early start as the ledger keeps it. */
const signatureIn = (office: Rehearsal) =>
  office
    .archive()
    .read((reader) => reader.facts({}))
    .filter(({ kind }) => kind === 'signature.given')
    .flatMap(({ bodies }) => bodies)
    .find((body) => JSON.stringify(body).includes('customer-early-start'))

/** By which way it was given (`d08.channel` of W-08). */
const mediumIn = (office: Rehearsal) =>
  /"medium":"(\w+)"/.exec(JSON.stringify(signatureIn(office)))?.[1]

/** The household with its papers in hand, at the sheet of the early start. */
const atEarlyStart = async () => {
  const { office, takeOver, sample } = await officeBefore(household)
  const notice = sheetOfKind(takeOver, 'A', 'D07')
  await office.call('sheet.deliver', {
    sheet: notice.id,
    delivery: { kind: 'statement', text: 'Papier übergeben' },
  })
  const sheet = sheetOfKind(takeOver, 'C')
  await office.call('sheet.shown', { sheet: sheet.id, size: 'normal' })
  const signing = {
    sheet: sheet.id,
    slot: 'customer-early-start',
    contentHash: sheet.contentHash,
    strokes: someInk(3),
    place: 'Lübeck',
  }
  return { office, takeOver, sample, sheet, signing }
}

describe('an early start (W-07)', () => {
  test('is refused while one of the two declarations is missing', async () => {
    const { office, sheet, signing } = await atEarlyStart()
    expect(sheet.slots[0]?.declarations?.map(({ id }) => id)).toEqual(['early', 'knowledge'])
    for (const declares of [undefined, [], ['early'], ['knowledge'], ['early', 'else']]) {
      const given = declares === undefined ? signing : { ...signing, declares }
      expect(await refusalOf(office.call('sheet.sign', given))).toBe('declarationMissing')
    }
    await office.call('sheet.sign', { ...signing, declares: ['early', 'knowledge'] })
  })

  test('stands ticked on the finished sheet, empty on the copy that was read, over one content', async () => {
    const { office, takeOver, sample, sheet } = await atEarlyStart()
    const read = await office.call('sheet.pages', { sheet: sheet.id, copy: 'normal' })
    expect(ticks(textOf(office, read.pdf))).toEqual({ empty: 2, ticked: 0 })
    const done = await signAndFinish(office, takeOver, sample)
    const finished = sheetOfKind(done, 'C')
    expect(finished.contentHash).toBe(sheet.contentHash)
    const { pdf } = await office.call('sheet.pages', { sheet: sheet.id, copy: 'finished' })
    expect(ticks(textOf(office, pdf))).toEqual({ empty: 0, ticked: 2 })
    expect(JSON.stringify(signatureIn(office))).toContain('"declares":["early","knowledge"]')
  })

  test('with a pen leaves the boxes empty, to be ticked by hand', async () => {
    const { office, takeOver, sample, sheet } = await atEarlyStart()
    const photo = new Uint8Array(readFileSync(join(samples, 'receipt-strip.jpg')))
    await office.call('sheet.signOnPaper', {
      sheet: sheet.id,
      slot: 'customer-early-start',
      number: sheetNumber(sheet.contentHash),
      photo,
      place: 'Lübeck',
    })
    const others = { ...takeOver, sheets: takeOver.sheets.filter(({ kind }) => kind !== 'C') }
    await signAndFinish(office, others, sample)
    const { pdf } = await office.call('sheet.pages', { sheet: sheet.id, copy: 'finished' })
    expect(ticks(textOf(office, pdf))).toEqual({ empty: 2, ticked: 0 })
    expect(mediumIn(office)).toBe('paper')
  })

  test('says by which way it was demanded, and when its sheet was printed after the signature', async () => {
    const { office, takeOver, sample, sheet } = await atEarlyStart()
    const before = await office.call('sheet.print', { sheet: sheet.id, copy: 'normal' })
    expect(sheetOfKind(before, 'C').lastingSince).toBeUndefined()
    const after = await signAndFinish(office, takeOver, sample)
    expect(mediumIn(office)).toBe('screen')
    const { lastingSince = '', slots } = sheetOfKind(after, 'C')
    expect(Date.parse(lastingSince)).toBeGreaterThan(Date.parse(slots[0]?.at ?? ''))
  })

  test('on the screen counts, and lets the visit end, only once the signed sheet is printed', async () => {
    const { office, takeOver, sample, sheet, signing } = await atEarlyStart()
    const { job, id: sitting } = takeOver
    await office.call('sheet.sign', { ...signing, declares: ['early', 'knowledge'] })
    const others = { ...takeOver, sheets: takeOver.sheets.filter(({ kind }) => kind !== 'C') }
    await signAndFinish(office, others, sample)
    // the copy that was read went through a printer too, but nobody signed that one
    await office.call('sheet.print', { sheet: sheet.id, copy: 'normal' })
    expect(await refusalOf(office.call('sitting.finish', { sitting }))).toBe('earlyStartUnprinted')
    const verdict = async () => (await office.call('job.view', { job })).withdrawal?.verdict
    expect(await verdict()).toBe('noMoney')

    await office.call('sheet.print', { sheet: sheet.id, copy: 'finished' })
    expect(await verdict()).toBe('proRata')
    expect((await office.call('sitting.finish', { sitting })).state).toBe('finished')
    expect(office.archive().replayDiffers()).toEqual([])
  })
})
