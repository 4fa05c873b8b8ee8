import type { Head } from '../../../shared/facts/envelope.ts'
import { base64Of, bytesOf, bytesOfBase64, hexOf, joined, utf8 } from './bytes.ts'
import { isSignedBy, sha256 } from './primitives.ts'

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
export const logIdOf = (publicKey: string): string => hexOf(sha256(bytesOf(publicKey)))

const originOf = (log: string): string => `obhut/log/${log}`

/** The lines that are signed. */
export const statement = (head: Head): string =>
  `${originOf(head.log)}\n${head.size}\n${base64Of(bytesOf(head.root))}\n`

/** First four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ key): the key id of signed-note for Ed25519. */
const keyIdOf = (log: string, publicKey: string): Uint8Array =>
  sha256(joined(utf8(`${originOf(log)}\n`), Uint8Array.of(1), bytesOf(publicKey))).subarray(0, 4)

/** Whether the head belongs to the log of its key and was signed by it. */
export const isSigned = (head: SignedHead): boolean =>
  logIdOf(head.publicKey) === head.log &&
  isSignedBy(bytesOf(head.publicKey), utf8(statement(head)), bytesOf(head.signature))

/** The head as text to keep, send and compare. */
export const headText = (head: SignedHead): string => {
  const line = joined(keyIdOf(head.log, head.publicKey), bytesOf(head.signature))
  return `${statement(head)}\n— ${originOf(head.log)} ${base64Of(line)}\n`
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
    root: hexOf(bytesOfBase64(root)),
    publicKey,
    signature: hexOf(bytesOfBase64(line).subarray(4)),
  }
  // Only the one spelling: the last letters of base64 and the key id leave room for others.
  return Number.isSafeInteger(signed.size) && headText(signed) === text ? signed : undefined
}
