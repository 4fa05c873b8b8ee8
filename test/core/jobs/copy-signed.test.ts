import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { sheetNumber } from '../../../shared/model/papers.ts'
import {
  company,
  officeBefore,
  samples,
  sheetOfKind,
  someInk,
  type Rehearsal,
} from '../rehearsal.ts'

type Copy = 'normal' | 'large'

/** A company before its order, with the hash of each copy of it that can be read. */
const atTheOrder = async () => {
  const { office, takeOver } = await officeBefore(company)
  const { id: sheet, contentHash } = sheetOfKind(takeOver, 'B')
  const hashOf = async (copy: Copy) => (await office.call('sheet.pages', { sheet, copy })).sha256
  const signing = { sheet, contentHash, place: 'Lübeck' }
  return { office, sheet, signing, normal: await hashOf('normal'), large: await hashOf('large') }
}

/** The copies that were signed, as the ledger keeps them. */
const copiesIn = (office: Rehearsal): string[] =>
  office
    .archive()
    .read((reader) => reader.facts({}))
    .filter(({ kind }) => kind === 'signature.given')
    .flatMap(({ bodies }) => /"copySha256":"([^"]*)"/.exec(JSON.stringify(bodies))?.[1] ?? [])

describe('a signature names the copy that was read', () => {
  test('the customer’s the one he was shown to its end, whatever the window says', async () => {
    const { office, sheet, signing, normal, large } = await atTheOrder()
    expect(normal).not.toBe(large)
    await office.call('sheet.shown', { sheet, size: 'large' })
    await office.call('sheet.sign', { ...signing, slot: 'customer', strokes: someInk(1) })
    await office.call('sheet.sign', { ...signing, slot: 'technician', strokes: someInk(2) })
    expect(copiesIn(office)).toEqual([large, normal])
    const claimed = { ...signing, slot: 'customer', strokes: someInk(3), copySha256: normal }
    await expect(office.call('sheet.sign', claimed)).rejects.toMatchObject({ code: 'invalidInput' })
  })

  test('that of a pen the one that was printed', async () => {
    const { office, sheet, signing, normal, large } = await atTheOrder()
    const photo = new Uint8Array(readFileSync(join(samples, 'receipt-strip.jpg')))
    const { contentHash, ...onPaper } = signing
    const number = sheetNumber(contentHash)
    const sign = async () =>
      office.call('sheet.signOnPaper', { ...onPaper, slot: 'customer', number, photo })
    await sign()
    await office.call('sheet.print', { sheet, copy: 'large' })
    await sign()
    expect(copiesIn(office)).toEqual([normal, large])
  })
})
