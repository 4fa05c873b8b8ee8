import { expect, test } from 'vitest'

import type { Strokes } from '../../../shared/model/papers.ts'
import { newId } from '../../../electron/core/outside.ts'
import { chanceOf, seedOfRun } from '../../builders/dice.ts'
import {
  company,
  officeBefore,
  refusalOf,
  sheetOfKind,
  someInk,
  type Rehearsal,
} from '../rehearsal.ts'

const soak = process.env['OBHUT_SOAK'] !== undefined
const earlier = soak ? 20_000 : 5_000
const seed = seedOfRun()

/** Some handwriting: one to four strokes of a few turns each. */
const scrawl = (chance: () => number): Strokes =>
  Array.from({ length: 1 + Math.floor(chance() * 4) }, (_, stroke) => {
    const [wide, high, turns] = [40 + chance() * 60, 300 + chance() * 900, 2 + chance() * 6]
    return Array.from({ length: 40 }, (_point, step): [number, number] => [
      Math.round(300 + stroke * 900 + step * wide),
      Math.round(2000 + Math.sin(step / turns) * high),
    ])
  })

/** Signatures of earlier jobs, as the ledger holds them; the first of them is this one. */
const signedBefore = (office: Rehearsal, job: string, first: Strokes): void => {
  const chance = chanceOf(seed)
  office.archive().write((writer) => {
    for (let place = 0; place < earlier; place += 1) {
      const sheet = newId(office.outside, 'she')
      const signature = {
        sheet,
        slot: 'customer',
        by: 'customer',
        codes: ['D01'],
        contentHash: '0'.repeat(64),
        copySha256: '0'.repeat(64),
        name: 'Erika Muster',
        role: 'Inhaberin',
        place: 'Lübeck',
        picture: { medium: 'screen', strokes: place === 0 ? first : scrawl(chance) },
      }
      writer.append({
        kind: 'signature.given',
        actor: 'owner',
        subjects: [job, sheet],
        bodies: [{ slot: 'signature', about: job, keep: 'r6', content: signature }],
      })
    }
  })
}

test(`the same strokes are recognised however long ago they were drawn (seed ${seed})`, async () => {
  const { office, takeOver } = await officeBefore(company)
  const order = sheetOfKind(takeOver, 'B')
  await office.call('sheet.shown', { sheet: order.id, size: 'normal' })
  const sign = async (strokes: Strokes) => {
    const begun = performance.now()
    const { id, contentHash } = order
    const place = 'Lübeck'
    await office.call('sheet.sign', { sheet: id, slot: 'customer', contentHash, strokes, place })
    return performance.now() - begun
  }
  const alone = await sign(someInk(4))
  const first = someInk(3)
  signedBefore(office, takeOver.job, first)
  const smaller = first.map((stroke) =>
    stroke.map(([x, y]): [number, number] => [
      Math.round(x * 0.7) + 300,
      Math.round(y * 0.7) + 200,
    ]),
  )
  expect(await refusalOf(sign(smaller))).toBe('signatureReused')
  const among = await sign(someInk(5))
  console.info(
    `one signature: ${alone.toFixed(1)} ms alone, ${among.toFixed(1)} ms among ${earlier}`,
  )
  expect(office.archive().replayDiffers()).toEqual([])
})
