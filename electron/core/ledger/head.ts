import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
} from 'node:crypto'

import type { Head } from '../../../shared/facts/envelope.ts'
import { bytesOf, hexOf } from './leaf.ts'

/**
 * The signed head, in the text form of C2SP tlog-checkpoint and signed-note: origin, size and root one per line, an
 * empty line, the signature line. Ed25519 signs the first three lines.
 */
export interface SignedHead extends Head {
  /** The log's public key, 32 bytes in hexadecimal; its SHA-256 is `log`. */
  publicKey: string
  /** 64 bytes in hexadecimal. */
  signature: string
}

/** The id of the log that this public key (hexadecimal) belongs to. */
export const logIdOf = (publicKey: string): string => hash('sha256', bytesOf(publicKey), 'hex')

export interface LogKey {
  /** 32 bytes in hexadecimal. */
  publicKey: string
  /** PKCS #8. Stays in the archive. */
  privateKey: Uint8Array
}

/** A new key for a new log. */
export const newLogKey = (): LogKey => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: hexOf(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)),
    privateKey: new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })),
  }
}

const originOf = (log: string): string => `obhut/log/${log}`

/** The lines that are signed. */
const statement = (head: Head): string =>
  `${originOf(head.log)}\n${head.size}\n${Buffer.from(bytesOf(head.root)).toString('base64')}\n`

/** First four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ key): the key id of signed-note for Ed25519. */
const keyIdOf = (log: string, publicKey: string): Uint8Array =>
  hash(
    'sha256',
    Buffer.concat([Buffer.from(`${originOf(log)}\n`), Buffer.of(1), bytesOf(publicKey)]),
    'buffer',
  ).subarray(0, 4)

const spkiStart = Buffer.from('302a300506032b6570032100', 'hex')

const publicKeyOf = (publicKey: string) =>
  createPublicKey({
    key: Buffer.concat([spkiStart, bytesOf(publicKey)]),
    format: 'der',
    type: 'spki',
  })

/** Signs the head. The same head always gets the same signature. */
export const signHead = (head: Head, key: LogKey): SignedHead => {
  const privateKey = createPrivateKey({
    key: Buffer.from(key.privateKey),
    format: 'der',
    type: 'pkcs8',
  })
  const signature = hexOf(sign(null, Buffer.from(statement(head)), privateKey))
  return { ...head, publicKey: key.publicKey, signature }
}

/** Whether the head belongs to the log of its key and was signed by it. */
export const isSigned = (head: SignedHead): boolean => {
  if (logIdOf(head.publicKey) !== head.log) return false
  try {
    return verify(
      null,
      Buffer.from(statement(head)),
      publicKeyOf(head.publicKey),
      bytesOf(head.signature),
    )
  } catch {
    // Bytes that are no point of the curve: not a key, so not signed.
    return false
  }
}

/** The head as text to keep, send and compare. */
export const headText = (head: SignedHead): string => {
  const line = Buffer.concat([keyIdOf(head.log, head.publicKey), bytesOf(head.signature)])
  return `${statement(head)}\n— ${originOf(head.log)} ${line.toString('base64')}\n`
}

const shape =
  /^obhut\/log\/([0-9a-f]{64})\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n\n— obhut\/log\/([0-9a-f]{64}) ([A-Za-z0-9+/]{91}=)\n$/

/**
 * Reads the text of a head; `undefined` when it is not exactly such a text for this key. The signature is not yet
 * judged: ask `isSigned`.
 */
export const parseHeadText = (text: string, publicKey: string): SignedHead | undefined => {
  const match = shape.exec(text)
  if (match === null) return undefined
  const [, log = '', size = '', root = '', , line = ''] = match
  const signed: SignedHead = {
    log,
    size: Number(size),
    root: hexOf(Buffer.from(root, 'base64')),
    publicKey,
    signature: hexOf(Buffer.from(line, 'base64').subarray(4)),
  }
  // Only the one spelling: the last letters of base64 and the key id leave room for others.
  return Number.isSafeInteger(signed.size) && headText(signed) === text ? signed : undefined
}
