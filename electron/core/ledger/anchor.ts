import type { Head } from '../../../shared/facts/envelope.ts'
import { bytesOf, hexOf, utf8 } from './bytes.ts'
import { isSigned, logIdOf, type SignedHead } from './head.ts'
import { sha256 } from './primitives.ts'

/**
 * What a customer keeps of a head: a QR text that holds all of it, and a code that can be typed. Both fix the state of
 * the whole ledger at that moment.
 */

/** Crockford's alphabet: no I, L, O, U, so that nothing is read as something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 26
const checkLength = 2

const base32Of = (bytes: Uint8Array): string => {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((value >>> bits) & 31)
    }
    value &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + alphabet.charAt((value << (5 - bits)) & 31)
}

const bytesOfBase32 = (text: string): Uint8Array => {
  const bytes: number[] = []
  let bits = 0
  let value = 0
  for (const letter of text) {
    value = (value << 5) | alphabet.indexOf(letter)
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((value >>> bits) & 255)
    }
    value &= (1 << bits) - 1
  }
  return Uint8Array.from(bytes)
}

/**
 * The receipt code of a head: 26 letters and digits, 130 bits of SHA-256 over log, size and root. Without the size it
 * can be confirmed, not refuted: print it as `receiptOf` does.
 */
export const codeOf = (head: Head): string =>
  base32Of(sha256(utf8(`obhut receipt code\n${head.log}\n${head.size}\n${head.root}\n`))).slice(
    0,
    codeLength,
  )

const checkOf = (log: string, size: number, code: string): string =>
  base32Of(sha256(utf8(`obhut receipt check\n${log}\n${size}\n${code}\n`))).slice(0, checkLength)

const slipCheckOf = (code: string): string =>
  base32Of(sha256(utf8(`obhut code check\n${code}\n`))).slice(0, checkLength)

/**
 * The code as it stands on papers: the 26 characters and two that tell a slip of the finger. No size: that would say how much
 * business there is. Of the ledger's owner it proves nothing; it finds the state whose whole root stands in the QR.
 */
export const printedCodeOf = (head: Head): string => {
  const code = codeOf(head)
  return code + slipCheckOf(code)
}

/**
 * The code for machines: the size of the ledger, two check characters, the code in groups –
 * `42-K7-ABCDE-FGHJK-MNPQR-STVWX-YZ0123`. The check characters are made with the id of the log, so that a slip of the
 * finger and a receipt of another log are told from a contradiction.
 */
export const receiptOf = (head: Head): string => {
  const code = codeOf(head)
  const groups = [0, 5, 10, 15, 20].map((at) => code.slice(at, at === 20 ? codeLength : at + 5))
  return [String(head.size), checkOf(head.log, head.size, code), ...groups].join('-')
}

const qrStart = 'OBHUT1:'
const sizeBytes = 6
const qrBytes = 32 + sizeBytes + 32 + 64

/** The QR text of a signed head: public key, size, root, signature in base32; fits a QR code's alphanumeric mode. */
export const qrOf = (head: SignedHead): string => {
  const bytes = new Uint8Array(qrBytes)
  bytes.set(bytesOf(head.publicKey), 0)
  bytes.set(bytesOf(head.size.toString(16).padStart(2 * sizeBytes, '0')), 32)
  bytes.set(bytesOf(head.root), 32 + sizeBytes)
  bytes.set(bytesOf(head.signature), 64 + sizeBytes)
  return qrStart + base32Of(bytes)
}

/** What was read from a receipt. */
export type Receipt =
  | { from: 'qr'; head: SignedHead }
  | { from: 'code'; size: number; check: string; code: string }
  /** The 26 characters alone: enough to confirm, too little to refute. */
  | { from: 'bareCode'; code: string }

export type ReceiptFlaw = 'unreadable' | 'badSignature' | 'mistyped'

const receiptOfQr = (text: string): Receipt | ReceiptFlaw => {
  const letters = text.slice(qrStart.length)
  if (letters.length !== Math.ceil((qrBytes * 8) / 5)) return 'unreadable'
  if (!/^[0-9A-HJKMNP-TV-Z]+$/.test(letters)) return 'unreadable'
  const bytes = bytesOfBase32(letters)
  if (base32Of(bytes) !== letters) return 'unreadable'
  const publicKey = hexOf(bytes.subarray(0, 32))
  const head: SignedHead = {
    log: logIdOf(publicKey),
    publicKey,
    size: Number.parseInt(hexOf(bytes.subarray(32, 32 + sizeBytes)), 16),
    root: hexOf(bytes.subarray(32 + sizeBytes, 64 + sizeBytes)),
    signature: hexOf(bytes.subarray(64 + sizeBytes)),
  }
  return isSigned(head) ? { from: 'qr', head } : 'badSignature'
}

/**
 * Reads what somebody scanned or typed. Case, blanks and hyphens do not matter; I and L count as 1, O as 0.
 * Returns the receipt or why it cannot be read.
 */
export const parseReceipt = (text: string): Receipt | ReceiptFlaw => {
  const trimmed = text.trim().toUpperCase()
  if (trimmed.startsWith(qrStart)) return receiptOfQr(trimmed)
  const plain = trimmed.replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  if (!/^[0-9A-HJKMNP-TV-Z]{26,44}$/.test(plain)) return 'unreadable'
  const code = plain.slice(-codeLength)
  if (plain.length === codeLength) return { from: 'bareCode', code }
  if (plain.length === codeLength + checkLength) {
    const printed = plain.slice(0, codeLength)
    return plain === printed + slipCheckOf(printed)
      ? { from: 'bareCode', code: printed }
      : 'mistyped'
  }
  const size = plain.slice(0, -codeLength - checkLength)
  const check = plain.slice(-codeLength - checkLength, -codeLength)
  if (!/^(?:0|[1-9][0-9]{0,14})$/.test(size)) return 'unreadable'
  return { from: 'code', size: Number(size), check, code }
}

/** Whether the check characters of a typed code fit this log: otherwise it was mistyped, or is of another log. */
export const isOfLog = (receipt: Receipt & { from: 'code' }, log: string): boolean =>
  receipt.check === checkOf(log, receipt.size, receipt.code)

/** Whether the receipt was made from this head. */
export const matches = (receipt: Receipt, head: Head): boolean => {
  if (receipt.from === 'qr') {
    const { log, size, root } = receipt.head
    return log === head.log && size === head.size && root === head.root
  }
  if (receipt.from === 'code' && receipt.size !== head.size) return false
  return receipt.code === codeOf(head)
}
