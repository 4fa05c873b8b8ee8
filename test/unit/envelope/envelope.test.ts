import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { beginHandshake } from '../../../electron/envelope/handshake.ts'
import { EnvelopeError, type Session } from '../../../electron/envelope/session.ts'
import { seedOfRun } from '../../builders/dice.ts'

async function bothEnds(): Promise<{ window: Session; office: Session }> {
  const window = await beginHandshake('window')
  const office = await beginHandshake('office')
  return {
    window: await window.agree(office.publicKey),
    office: await office.agree(window.publicKey),
  }
}

const seed = seedOfRun()

describe('a closed envelope', () => {
  test('arrives as it was sent, bytes as bytes', async () => {
    const { window, office } = await bothEnds()
    const value = { name: 'job.view', input: { id: 'ä', photo: new Uint8Array([1, 2, 255]) } }
    expect(await office.open(await window.close(value))).toEqual(value)
    expect(await window.open(await office.close([1, 'zwei', null]))).toEqual([1, 'zwei', null])
  })

  test(`carries every JSON value (seed ${seed})`, async () => {
    const { window, office } = await bothEnds()
    const key = fc.string().filter((name) => name !== '__proto__')
    const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'))
    const property = fc.asyncProperty(fc.dictionary(key, json), async (value) => {
      // JSON knows no negative zero, and neither does the envelope
      const expected: unknown = JSON.parse(JSON.stringify(value))
      expect(await office.open(await window.close(value))).toEqual(expected)
    })
    await fc.assert(property, { seed, numRuns: 300 })
  })

  test('leaves absent members absent', async () => {
    const { window, office } = await bothEnds()
    const arrived = await office.open(await window.close({ a: 1, b: undefined }))
    expect(JSON.stringify(arrived)).toBe('{"a":1}')
  })

  test('does not show its content to the carrier', async () => {
    const { window } = await bothEnds()
    const envelope = await window.close({ name: 'Bärbel Sößenköther' })
    expect(Buffer.from(envelope).includes('Bärbel')).toBe(false)
    expect(Buffer.from(envelope).includes('name')).toBe(false)
  })

  test('is refused with any single bit changed', async () => {
    const { window, office } = await bothEnds()
    const envelope = await window.close({ word: 'Obhut' })
    for (let bit = 0; bit < envelope.length * 8; bit += 1) {
      const forged = envelope.slice()
      forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await expect(office.open(forged)).rejects.toBeInstanceOf(EnvelopeError)
    }
    // and the honest one still arrives, so the loop above refused because of the bit
    expect(await office.open(envelope)).toEqual({ word: 'Obhut' })
  })

  test('is accepted once, also when another one overtook it', async () => {
    const { window, office } = await bothEnds()
    const first = await window.close('first')
    const second = await window.close('second')
    expect(await office.open(second)).toBe('second')
    expect(await office.open(first)).toBe('first')
    await expect(office.open(first)).rejects.toMatchObject({ why: 'repeated' })
    await expect(office.open(second)).rejects.toMatchObject({ why: 'repeated' })
  })

  test('of long ago is refused, although it was never seen', async () => {
    const { window, office } = await bothEnds()
    const old = await window.close('old')
    for (let count = 0; count < 3000; count += 1) await office.open(await window.close(count))
    await expect(office.open(old)).rejects.toMatchObject({ why: 'repeated' })
  })

  test('with a forged number does not shut out the honest ones', async () => {
    const { window, office } = await bothEnds()
    const forged = await window.close('x')
    forged[3] = 9
    await expect(office.open(forged)).rejects.toMatchObject({ why: 'forged' })
    expect(await office.open(await window.close('y'))).toBe('y')
  })

  test('is finished in the order of the calls, large ones too', async () => {
    const { window, office } = await bothEnds()
    const order: string[] = []
    const large = window.close(new Uint8Array(8_000_000)).then(() => order.push('large'))
    const small = window.close('small').then(() => order.push('small'))
    await Promise.all([large, small])
    expect(order).toEqual(['large', 'small'])
    const opened: string[] = []
    const envelopes = [await window.close(new Uint8Array(8_000_000)), await window.close(1)]
    await Promise.all(
      envelopes.map(async (envelope, at) => {
        await office.open(envelope)
        opened.push(String(at))
      }),
    )
    expect(opened).toEqual(['0', '1'])
  })

  test('is refused when sent back to its sender', async () => {
    const { window } = await bothEnds()
    const envelope = await window.close('ping')
    await expect(window.open(envelope)).rejects.toMatchObject({ why: 'forged' })
  })

  test('is refused by another session', async () => {
    const one = await bothEnds()
    const two = await bothEnds()
    const envelope = await one.window.close('for one')
    await expect(two.office.open(envelope)).rejects.toMatchObject({ why: 'forged' })
  })

  test('of random bytes is refused', async () => {
    const { office } = await bothEnds()
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      await expect(office.open(bytes)).rejects.toBeInstanceOf(EnvelopeError)
    })
    await fc.assert(property, { seed, numRuns: 500 })
  })
})

test('a handshake refuses a half that is no point of the curve', async () => {
  const office = await beginHandshake('office')
  await expect(office.agree(new Uint8Array(65))).rejects.toThrow()
  await expect(office.agree(new Uint8Array(0))).rejects.toThrow()
})
