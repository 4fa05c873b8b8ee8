import { describe, expect, test } from 'vitest'

import { fingerprintOf } from '../../../electron/core/papers/seal/certificate.ts'
import { closeSeal } from '../../../electron/core/papers/seal/close-seal.ts'
import { readSeal } from '../../../electron/core/papers/seal/read-seal.ts'
import { samplePrints } from '../sample-prints.ts'
import { attacks } from './attacks.ts'
import { placeIn } from './foreign.ts'
import { identityOf } from './identity.ts'

const identity = await identityOf('Muster: Küstenrechner IT-Service')
const pinned = fingerprintOf(identity.certificate)
const sealed = await Promise.all(
  samplePrints().map(async ({ name, print }) => {
    const { bytes } = await print({ seal: { at: new Date(0), by: 'Muster' } })
    return { name, bytes: closeSeal(bytes, identity).bytes }
  }),
)

describe('a secured paper that was changed by a later revision is refused', () => {
  test.each(Object.entries(attacks))('%s', async (_name, attack) => {
    for (const { bytes } of sealed) {
      const changed = attack(bytes)
      expect(Buffer.from(changed.subarray(0, bytes.length)).equals(bytes)).toBe(true)
      expect(await readSeal(changed, pinned)).toMatch(/^(notTheWholeFile|severalSeals)$/)
    }
  })
})

test('a paper that was never touched is taken by the same reader', async () => {
  for (const { bytes } of sealed) expect(await readSeal(bytes, pinned)).toBeTypeOf('object')
})

test('a seal that was cut out of one paper and put into another is refused', async () => {
  const [one, other] = sealed
  if (one === undefined || other === undefined) throw new Error('no samples')
  const [from, to] = [placeIn(one.bytes), placeIn(other.bytes)]
  const changed = Uint8Array.from(other.bytes)
  changed.set(one.bytes.subarray(from.from, from.to), to.from)
  expect(await readSeal(changed, pinned)).toBe('contentAltered')
})

test('a paper whose content was changed and secured again by somebody else is refused by the certificate', async () => {
  const stranger = await identityOf('Muster: Küstenrechner IT-Service')
  const [one] = samplePrints()
  if (one === undefined) throw new Error('no samples')
  const { bytes } = await one.print({ seal: { at: new Date(0), by: 'Muster' } })
  expect(await readSeal(closeSeal(bytes, stranger).bytes, pinned)).toBe('otherCertificate')
})

describe('what is no paper of ours', () => {
  const cases: [string, Uint8Array][] = [
    ['nothing', new Uint8Array()],
    ['a text', Buffer.from('Guten Tag')],
    ['a head of a PDF', Buffer.from('%PDF-1.7\n')],
    ['zeros', new Uint8Array(200_000)],
    ['a byte range and no end', Buffer.from('%PDF-1.7\n/ByteRange [ 0 1 2 3 ]\n/Contents <00')],
    ['many byte ranges', Buffer.from(`%PDF-1.7\n${'/ByteRange [ 0 1 2 3 ]'.repeat(50_000)}`)],
  ]
  test.each(cases)('%s is called so, quickly', async (_name, bytes) => {
    const begun = performance.now()
    expect(await readSeal(bytes, pinned)).toBeTypeOf('string')
    expect(performance.now() - begun).toBeLessThan(2_000)
  })

  test('a paper cut anywhere is refused', async () => {
    const bytes = sealed[0]?.bytes ?? new Uint8Array()
    for (let end = 0; end < bytes.length; end += Math.ceil(bytes.length / 200))
      expect(await readSeal(bytes.subarray(0, end), pinned)).toBeTypeOf('string')
  })
})
