import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  codeOf,
  isOfLog,
  matches,
  parseReceipt,
  printedCodeOf,
  qrOf,
  receiptOf,
} from '../../../electron/core/ledger/anchor.ts'
import { headText, isSigned, logIdOf, parseHeadText } from '../../../electron/core/ledger/head.ts'
import { newLogKey, signHead } from '../../../electron/core/ledger/log-key.ts'
import { parseSibling, siblingBytes } from '../../../electron/core/ledger/sibling.ts'
import { seedOfRun } from '../../builders/dice.ts'

const seed = seedOfRun()
const key = newLogKey()
const log = logIdOf(key.publicKey)
const hex = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...'0123456789abcdef'.split('')),
    minLength: length,
    maxLength: length,
  })
const heads = fc.record({
  log: fc.constant(log),
  size: fc.integer({ min: 0, max: 2 ** 47 }),
  root: hex(64),
})
/** Whether a typed code reads as one of this log. */
const isOurs = (typed: string, of: string): boolean => {
  const receipt = parseReceipt(typed)
  return typeof receipt === 'object' && receipt.from === 'code' && isOfLog(receipt, of)
}
const head = { log, size: 4711, root: '3f'.repeat(32) }

describe(`heads and receipts (seed ${seed})`, () => {
  it('keeps a head through text, QR and typed code', () => {
    fc.assert(
      fc.property(heads, (any) => {
        const signed = signHead(any, key)
        expect(isSigned(signed)).toBe(true)
        expect(parseHeadText(headText(signed), key.publicKey)).toEqual(signed)
        expect(parseReceipt(qrOf(signed))).toEqual({ from: 'qr', head: signed })
        const typed = parseReceipt(receiptOf(any))
        expect(typed).toMatchObject({ from: 'code', size: any.size, code: codeOf(any) })
        expect(isOurs(receiptOf(any), any.log)).toBe(true)
        expect(typeof typed === 'object' && matches(typed, any)).toBe(true)
      }),
      { numRuns: 100, seed },
    )
  })

  it('has a code of 26 characters that hold 130 bits', () => {
    expect(codeOf(head)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(codeOf(head)).not.toBe(codeOf({ ...head, size: 4712 }))
    expect(codeOf(head)).not.toBe(codeOf({ ...head, root: '3e'.repeat(32) }))
    expect(codeOf(head)).not.toBe(codeOf({ ...head, log: '00'.repeat(32) }))
  })

  it('reads what a tired hand types: small letters, blanks, O for 0, l for 1', () => {
    const printed = receiptOf(head)
    const typed = ` ${printed.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
    expect(parseReceipt(typed)).toEqual(parseReceipt(printed))
    expect(parseReceipt(codeOf(head))).toEqual({ from: 'bareCode', code: codeOf(head) })
  })

  it('tells a slip of the finger from another code in at least 99 of 100 cases', () => {
    const printed = receiptOf(head).replaceAll('-', '')
    let unnoticed = 0
    let tried = 0
    for (let at = 0; at < printed.length; at += 1) {
      for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (letter === printed[at]) continue
        tried += 1
        if (isOurs(printed.slice(0, at) + letter + printed.slice(at + 1), log)) unnoticed += 1
      }
    }
    expect(isOurs(printed, log)).toBe(true)
    expect(isOurs(printed, logIdOf(newLogKey().publicKey)), 'a receipt of another log').toBe(false)
    expect(tried).toBeGreaterThan(900)
    expect(unnoticed / tried).toBeLessThan(0.01)
  })

  it('stands on papers with two characters more, that tell a slip of the finger, and without the size', () => {
    const printed = printedCodeOf(head)
    expect(printed).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/)
    expect(parseReceipt(printed)).toEqual({ from: 'bareCode', code: codeOf(head) })
    let unnoticed = 0
    let tried = 0
    for (let at = 0; at < printed.length; at += 1) {
      for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (letter === printed[at]) continue
        tried += 1
        if (parseReceipt(printed.slice(0, at) + letter + printed.slice(at + 1)) !== 'mistyped')
          unnoticed += 1
      }
    }
    expect(tried).toBe(28 * 31)
    expect(unnoticed / tried).toBeLessThan(0.01)
  })

  it('refuses a QR text with any character changed, and one signed by another log', () => {
    const qr = qrOf(signHead(head, key))
    expect(qr).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
    for (let at = 0; at < qr.length; at += 1) {
      const other = qr[at] === 'A' ? 'B' : 'A'
      expect(typeof parseReceipt(qr.slice(0, at) + other + qr.slice(at + 1)), `at ${at}`).toBe(
        'string',
      )
    }
    const foreign = { ...signHead(head, newLogKey()), publicKey: key.publicKey }
    expect(parseReceipt(qrOf(foreign))).toBe('badSignature')
  })

  it('refuses every head text with a bit changed', () => {
    const bytes = Buffer.from(headText(signHead(head, key)))
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      const read = parseHeadText(changed.toString('latin1'), key.publicKey)
      const readUtf8 = parseHeadText(changed.toString('utf8'), key.publicKey)
      expect(read === undefined || !isSigned(read), `bit ${bit}`).toBe(true)
      expect(readUtf8 === undefined || !isSigned(readUtf8), `bit ${bit}`).toBe(true)
    }
  })

  it('notices every changed bit of the noted head', () => {
    const bytes = Buffer.from(siblingBytes(head))
    expect(parseSibling(bytes)).toEqual(head)
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(parseSibling(changed), `bit ${bit}`).not.toEqual(head)
    }
  })

  it('never throws for what somebody scans or types', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), hex(26), hex(40)), (text) => {
        parseReceipt(text)
        parseReceipt(`OBHUT1:${text}`)
        parseHeadText(text, key.publicKey)
      }),
      { numRuns: 500, seed },
    )
  })
})
