import { newIdentity, fingerprintOf } from '../../electron/core/papers/seal/certificate.ts'
import { closeSeal } from '../../electron/core/papers/seal/close-seal.ts'
import { readSeal } from '../../electron/core/papers/seal/read-seal.ts'
import { samplePrints } from '../papers/sample-prints.ts'

/** What securing a paper costs: drawn alone, and drawn, secured and read again as a stranger reads it (at most 60 ms more). */
const runs = Math.max(5, Number(process.env['OBHUT_BENCH_RUNS'] ?? 15))
const most = 60
const say = (what: string, figure: string): void => console.log(`${what.padEnd(46)} ${figure}`)
const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN

const identity = await newIdentity({
  name: 'Muster',
  notBefore: new Date(0),
  notAfter: new Date('2036-01-01T00:00:00Z'),
  serial: new Uint8Array(15).fill(7),
})
const pinned = fingerprintOf(identity.certificate)
const seal = { at: new Date(0), by: 'Muster' }

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

const open: number[] = []
const secured: number[] = []
const closing: number[] = []
for (const { print } of samplePrints()) {
  for (let run = 0; run <= runs; run += 1) {
    const alone = await timed(async () => print())
    const whole = await timed(async () => {
      const { bytes } = await print({ seal })
      const begun = performance.now()
      const read = await readSeal(closeSeal(bytes, identity).bytes, pinned)
      if (typeof read === 'string') throw new Error(`not secured: ${read}`)
      if (run > 0) closing.push(performance.now() - begun)
    })
    if (run === 0) continue
    open.push(alone)
    secured.push(whole)
  }
}
const ms = (value: number): string => `${value.toFixed(1)} ms`
say(`${open.length} papers drawn, median`, ms(median(open)))
say('drawn, secured and read again, median', ms(median(secured)))
say('securing and reading alone, median', ms(median(closing)))
const more = median(secured) - median(open)
say(`securing costs (at most ${most} ms)`, ms(more))
if (more > most) process.exitCode = 1
