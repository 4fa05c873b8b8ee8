import { describe, expect, test } from 'vitest'

import { fingerprintOf } from '../../../electron/core/papers/seal/certificate.ts'
import { closeSeal, type SealedFile } from '../../../electron/core/papers/seal/close-seal.ts'
import { readSeal } from '../../../electron/core/papers/seal/read-seal.ts'
import { hashOf, samplePrints, type SamplePrint } from '../sample-prints.ts'
import { judgedByOthers, placeIn, signedAttributesOf } from './foreign.ts'
import { identityOf } from './identity.ts'

const name = 'Muster: Küstenrechner IT-Service'
const identity = await identityOf(name)
const seal = { at: new Date('2026-11-29T12:00:00Z'), by: name }
const prints = samplePrints()

const secured = async (one: SamplePrint, letterhead = 'Küstenrechner'): Promise<SealedFile> => {
  const { content } = one.sheet
  const changed = { ...content, letterhead: { ...content.letterhead, name: letterhead } }
  const { bytes } = await one.print({ seal, contentHash: hashOf(changed) }, changed)
  return closeSeal(bytes, identity)
}

/** Businesses with the papers of the samples: no two sheets are alike. */
const letterheads = Array.from({ length: 9 }, (_, place) => `Rechnerhilfe ${place + 1} Łódź`)

test('whole papers, more than two hundred, are valid for poppler, OpenSSL, qpdf and us', async () => {
  const refused: string[] = []
  let papers = 0
  for (const letterhead of letterheads) {
    const files = await Promise.all(prints.map(async (one) => secured(one, letterhead)))
    const others = judgedByOthers(
      files.map(({ bytes }) => bytes),
      identity.certificate,
    )
    for (const [place, { bytes, signedDigest }] of files.entries()) {
      const read = await readSeal(bytes, fingerprintOf(identity.certificate))
      const isOurs = typeof read === 'object' && read.signedDigest === signedDigest
      const isTheirs = Object.values(others[place] ?? { none: false }).every(Boolean)
      if (!isOurs || !isTheirs) refused.push(`${prints[place]?.name} of ${letterhead}`)
      papers += 1
    }
  }
  console.info(`${papers} secured papers judged by pdfsig, openssl, qpdf and readSeal`)
  expect(papers).toBeGreaterThanOrEqual(200)
  expect(refused).toEqual([])
}, 600_000)

describe('the seal on one sheet', async () => {
  const [first] = prints
  if (first === undefined) throw new Error('no samples')
  const { bytes } = await secured(first)
  const place = placeIn(bytes)
  const text = Buffer.from(bytes).toString('latin1')

  test('signs exactly content type, message digest and signing certificate', () => {
    expect(signedAttributesOf(bytes).toSorted()).toEqual([
      '1.2.840.113549.1.9.16.2.47',
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
    ])
  })

  test('is a certification that allows no change, with the time in the dictionary', () => {
    expect(text).toContain('/SubFilter /ETSI.CAdES.detached')
    expect(text).toMatch(/\/TransformMethod \/DocMDP[\s\S]{0,80}\/P 1/)
    expect(text).toMatch(/\/Perms <<\s*\/DocMDP \d+ 0 R/)
    expect(text).toContain('/M (D:20261129120000Z)')
  })

  test('leaves at least 16 kB for a time stamp that comes later', () => {
    expect((place.to - place.from - 2) / 2).toBeGreaterThanOrEqual(16_000)
  })

  test('stands in one revision without scripts, foreign references or another field', () => {
    expect(text.match(/startxref/g)).toHaveLength(1)
    expect(text).not.toMatch(/\/(?:JavaScript|JS|Launch|URI|GoToR|SubmitForm|OpenAction|AA)\b/)
    expect(text.match(/\/FT /g)).toEqual(['/FT '])
  })

  test('the same paper is the same outside of the seal', async () => {
    const again = await secured(first)
    const outside = (file: Uint8Array) =>
      Buffer.concat([file.subarray(0, place.from), file.subarray(place.to)])
    expect(outside(again.bytes).equals(outside(bytes))).toBe(true)
  })

  test('of another business is refused when this one is asked for', async () => {
    const other = await identityOf('Fremde Werkstatt')
    expect(await readSeal(bytes, fingerprintOf(other.certificate))).toBe('otherCertificate')
    expect(judgedByOthers([bytes], other.certificate)).toMatchObject([{ openssl: false }])
  })
})
