import { randomBytes } from 'node:crypto'

import { expect, test } from 'vitest'

import { base64Of, bytesOf, bytesOfBase64, hexOf } from '../../../electron/core/ledger/bytes.ts'
import { newLogKey, signHead } from '../../../electron/core/ledger/log-key.ts'
import { logIdOf, statement } from '../../../electron/core/ledger/head.ts'
import * as node from '../../../electron/core/ledger/primitives.ts'
import * as browser from '../../../renderer/lone-page/primitives.ts'

test('the page hashes as the office does', () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 1_000, 100_000]) {
    const bytes = new Uint8Array(randomBytes(length))
    expect(hexOf(browser.sha256(bytes))).toBe(hexOf(node.sha256(bytes)))
  }
})

test('the page believes the signatures that the office believes, and no other', () => {
  for (let round = 0; round < 40; round += 1) {
    const key = newLogKey()
    const head = { log: logIdOf(key.publicKey), size: round, root: hexOf(randomBytes(32)) }
    const message = new TextEncoder().encode(statement(head))
    const signature = bytesOf(signHead(head, key).signature)
    const publicKey = bytesOf(key.publicKey)
    const flipped = (bytes: Uint8Array): Uint8Array => {
      const copy = Uint8Array.from(bytes)
      const at = round % copy.length
      copy[at] = (copy[at] ?? 0) ^ (1 << (round % 8))
      return copy
    }
    const tries: [Uint8Array, Uint8Array, Uint8Array][] = [
      [publicKey, message, signature],
      [flipped(publicKey), message, signature],
      [publicKey, flipped(message), signature],
      [publicKey, message, flipped(signature)],
      [publicKey, message, signature.slice(1)],
      [publicKey.slice(1), message, signature],
      [new Uint8Array(32), message, new Uint8Array(64)],
      [new Uint8Array(32).fill(255), message, signature],
    ]
    for (const [place, [who, what, how]] of tries.entries()) {
      expect(node.isSignedBy(who, what, how)).toBe(place === 0)
      expect(browser.isSignedBy(who, what, how)).toBe(place === 0)
    }
  }
})

test('bytes as texts read as Node reads them', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = new Uint8Array(randomBytes(length))
    expect(hexOf(bytes)).toBe(Buffer.from(bytes).toString('hex'))
    expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    expect(bytesOf(hexOf(bytes))).toEqual(bytes)
    expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes)
  }
  for (const hex of ['', 'a', 'abc', 'zz', '00gg00', 'AB', '0x12'])
    expect(bytesOf(hex)).toEqual(new Uint8Array(Buffer.from(hex, 'hex')))
})
