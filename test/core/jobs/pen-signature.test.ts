import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { sheetNumber } from '../../../shared/model/papers.ts'
import {
  company,
  officeBefore,
  refusalOf,
  samples,
  sheetOfKind,
  textOf,
  type Rehearsal,
} from '../rehearsal.ts'

const photo = new Uint8Array(readFileSync(join(samples, 'receipt-strip.jpg')))

/** A company at the door with two sheets before it: the order, and the agreement. */
const atTwoSheets = async () => {
  const { office, takeOver } = await officeBefore(company)
  return { office, order: sheetOfKind(takeOver, 'B'), agreement: sheetOfKind(takeOver, 'E') }
}

const footOf = async (office: Rehearsal, sheet: { id: string }): Promise<string> => {
  const pages = { sheet: sheet.id, copy: 'normal' } as const
  return textOf(office, (await office.call('sheet.pages', pages)).pdf)
}

describe('a signature given with a pen', () => {
  test('is bound to its sheet by the number that stands at the foot of it', async () => {
    const { office, order, agreement } = await atTwoSheets()
    expect(await footOf(office, order)).toContain(sheetNumber(order.contentHash))
    const signing = { sheet: order.id, slot: 'customer', photo, place: 'Lübeck' }
    for (const number of ['V-001', sheetNumber(agreement.contentHash), '0'.repeat(16)]) {
      expect(await refusalOf(office.call('sheet.signOnPaper', { ...signing, number }))).toBe(
        'numberOfOtherSheet',
      )
    }
    const typed = sheetNumber(order.contentHash).toUpperCase().replace(/.{4}/g, '$& ').trim()
    const after = await office.call('sheet.signOnPaper', { ...signing, number: typed })
    expect(sheetOfKind(after, 'B').slots.find(({ slot }) => slot === 'customer')?.done).toBe(
      'onPaper',
    )
    expect(numbersIn(office)).toEqual([sheetNumber(order.contentHash)])
  })
})

/** The numbers of the signatures on paper, as the ledger keeps them. */
const numbersIn = (office: Rehearsal): string[] =>
  office
    .archive()
    .read((reader) => reader.facts({}))
    .filter(({ kind }) => kind === 'signature.given')
    .flatMap(({ bodies }) => /"number":"([^"]*)"/.exec(JSON.stringify(bodies))?.[1] ?? [])
