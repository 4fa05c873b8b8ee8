import { expect, it } from 'vitest'

import { judge } from '../../../electron/core/ledger/judge.ts'
import { seedOfRun } from '../../builders/dice.ts'
import { withoutLength } from './careless.ts'
import { anchorAt, bytesOfExport, exportOf, honest, type Form } from '../../builders/kept-ledger.ts'
import { headText } from '../../../electron/core/ledger/head.ts'

const seed = seedOfRun()
const soak = process.env['OBHUT_SOAK'] !== undefined

const exported = (form: Form): Buffer =>
  Buffer.from(
    bytesOfExport(
      exportOf({
        form,
        entries: honest,
        anchors: [70, 150],
        head: headText(anchorAt(honest.length)),
      }),
    ),
  )

/** Judging the whole file anew for each of its bits takes up to an hour; each run takes another share of them. */
const shares: Readonly<Record<Form, number>> = { whole: 1_499, leaves: 97, case: 97 }

it.each(['case', 'leaves', 'whole'] as const)(
  `every bit of a log of ${honest.length} facts counts, exported as %s (seed ${seed})`,
  (form) => {
    const good = exported(form)
    expect(judge(good, []).exitCode).toBe(0)
    const share = soak ? 1 : shares[form]
    const unnoticed: number[] = []
    let tried = 0
    for (let bit = seed % share; bit < good.length * 8; bit += share) {
      const bad = Buffer.from(good)
      bad.writeUInt8(bad.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      if (judge(bad, []).exitCode === 0) unnoticed.push(bit)
      tried += 1
    }
    console.log(
      `${form}: ${tried} of ${good.length * 8} bits flipped, ${unnoticed.length} unnoticed`,
    )
    expect(unnoticed).toEqual([])
    expect(tried).toBeGreaterThan(200)
  },
)

it('a judge that does not compare the root with the head would let a digit through', () => {
  const good = exported('leaves')
  const at = good.indexOf('"leaves":[\n"') + 20
  const bad = Buffer.from(good)
  bad.write(good.toString('latin1', at, at + 1) === '0' ? '1' : '0', at)
  expect(judge(bad, []).verdicts.map(({ is }) => is)).toEqual(['rootDoesNotFit'])
  expect(withoutLength(bad, [])).toBe(true)
})
