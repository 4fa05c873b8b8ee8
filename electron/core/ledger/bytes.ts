/** Bytes as texts and back, the same in the office and on the page for strangers. */

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Lower-case hexadecimal. */
export const hexOf = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += digits[byte] ?? ''
  return text
}

const valueOf = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** What hexadecimal says; ends before the first pair that is none. */
export const bytesOf = (hex: string): Uint8Array => {
  const bytes = new Uint8Array(hex.length >> 1)
  for (let at = 0; at < bytes.length; at += 1) {
    const high = valueOf(hex.charCodeAt(2 * at))
    const low = valueOf(hex.charCodeAt(2 * at + 1))
    if (high < 0 || low < 0) return bytes.slice(0, at)
    bytes[at] = high * 16 + low
  }
  return bytes
}

export const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** What base64 says. Throws for anything else. */
export const bytesOfBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const encoder = new TextEncoder()

export const utf8 = (text: string): Uint8Array => encoder.encode(text)

/** Kept between calls: asking for new memory for each of 50,000 entries takes longer than hashing them. */
let room = new Uint8Array(4096)

/** The bytes followed by the text in UTF-8; good until the next call. */
export const before = (start: Uint8Array, text: string): Uint8Array => {
  const most = start.length + 3 * text.length
  if (room.length < most) room = new Uint8Array(2 * most)
  room.set(start)
  const { written } = encoder.encodeInto(text, room.subarray(start.length))
  return room.subarray(0, start.length + written)
}
