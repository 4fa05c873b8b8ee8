import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

import { qrOf } from '../../../electron/core/ledger/anchor.ts'
import { logIdOf } from '../../../electron/core/ledger/head.ts'
import { newLogKey, signHead } from '../../../electron/core/ledger/log-key.ts'
import type { Material } from './material.ts'

/** Files that somebody made to deceive, to crash or to hang whoever opens them. */

/** The receipt of some other ledger, and two of one that contradict each other. */
export const otherReceipts = () => {
  const key = newLogKey()
  const head = (root: string) =>
    qrOf(signHead({ log: logIdOf(key.publicKey), size: 40, root: root.repeat(64) }, key))
  return { one: head('a'), other: head('b') }
}

const chunk = (type: string, content: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  // browsers refuse a wrong check sum only once they have read so far
  return Buffer.concat([length, Buffer.from(type), content, Buffer.alloc(4)])
}

const header = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', size)])
}

/** A few kilobytes that claim to be this many pixels. */
const bigPicture = (width: number, height: number): Buffer =>
  Buffer.concat([
    header(width, height),
    chunk('IDAT', deflateSync(Buffer.alloc(30_000_000))),
    chunk('IEND', new Uint8Array()),
  ])

/** A ZIP with 60 MB of nothing in it, named like a photo. */
const zipBomb = (): Buffer => {
  const packed = deflateSync(Buffer.alloc(60_000_000)).subarray(2, -4)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(60_000_000, 22)
  return Buffer.concat([local, packed])
}

const changedByte = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at)
  return copy
}

/** Each hostile file with what may be said of it: `[name, bytes, outcomes that are right]`. */
export const hostileFiles = (material: Material): [string, Uint8Array, readonly string[]][] => {
  const text = readFileSync(material.caseFile, 'utf8')
  const start = '{"form":"obhut-ledger","holds":"case","logs":['
  const cannotSay = ['cannotSay']
  const bytes = (content: string) => Buffer.from(content)
  return [
    ['cut.json', bytes(text.slice(0, text.length >> 1)), cannotSay],
    ['empty.json', bytes(''), cannotSay],
    ['deep.json', bytes(`${start}${'['.repeat(3_000_000)}`), cannotSay],
    ['deep-objects.json', bytes(`${start}${'{"a":'.repeat(1_000_000)}`), cannotSay],
    ['wide.json', bytes(`${start}${'{},'.repeat(3_900_000)}{}],"v":1}`), cannotSay],
    ['wide-numbers.json', bytes(`${start}${'0,'.repeat(5_900_000)}0],"v":1}`), cannotSay],
    ['huge.json', bytes(`{"a":"${'x'.repeat(40_000_000)}"}`), cannotSay],
    ['twice.json', bytes(text.replace('"v":1}', '"v":1,"v":1}')), cannotSay],
    ['proto.json', bytes(text.replace('"facts":', '"__proto__":{},"facts":')), cannotSay],
    ['pretty.json', bytes(JSON.stringify(JSON.parse(text), null, 1)), cannotSay],
    ['version.json', bytes(text.replace(/"v":1\}\n$/, '"v":2}\n')), cannotSay],
    ['other.json', bytes('{"form":"something else"}'), cannotSay],
    ['not-text.json', Buffer.concat([bytes('{'), Buffer.alloc(100_000, 0xff)]), cannotSay],
    ['bomb.jpg', zipBomb(), cannotSay],
    ['pixels.png', bigPicture(60_000, 60_000), cannotSay],
    ['claimed.png', bigPicture(5_000, 5_000), cannotSay],
    ['noise.jpg', Buffer.concat([Buffer.from('ffd8ffc00011', 'hex'), noise(200_000)]), cannotSay],
    ['noise.pdf', Buffer.concat([bytes('%PDF-1.7\n'), noise(2_000_000)]), cannotSay],
    ['ranges.pdf', bytes(`%PDF-1.7\n${'/ByteRange [0 1 2 3]'.repeat(500_000)}`), ['altered']],
    ['huge.pdf', Buffer.concat([bytes('%PDF-1.7\n'), Buffer.alloc(30_000_000)]), cannotSay],
    ['large.pdf', Buffer.concat([bytes('%PDF-1.7\n'), Buffer.alloc(24_000_000, 0x2f)]), cannotSay],
  ]
}

/** A cheap stream of bytes that is the same in every run. */
const noise = (length: number): Buffer => {
  let state = 1
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state >>> 16
    }),
  )
}

/** The customer's own paper, changed in some way; each has to be called changed. */
export const alteredSheets = (material: Material): [string, Uint8Array][] => {
  const path = material.sheets.find((name) => name.includes('Auftrag')) ?? ''
  const sheet = readFileSync(path)
  const contents = sheet.indexOf('/Contents <')
  const range = sheet.indexOf('/ByteRange')
  const dictionary = sheet.subarray(range, sheet.indexOf('>', contents + 11) + 1)
  return [
    ['byte.pdf', changedByte(sheet, 2_000)],
    ['appended.pdf', Buffer.concat([sheet, Buffer.from('\n%%EOF\n')])],
    [
      'revision.pdf',
      Buffer.concat([sheet, Buffer.from('1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n')]),
    ],
    ['two-seals.pdf', Buffer.concat([sheet, dictionary, Buffer.from('\nstartxref\n9\n%%EOF\n')])],
    ['seal.pdf', changedByte(sheet, contents + 600)],
  ]
}

/** Writes a file for the page to be given. */
export const written = (material: Material, name: string, bytes: Uint8Array): string => {
  const path = join(material.folder, name)
  writeFileSync(path, bytes)
  return path
}
