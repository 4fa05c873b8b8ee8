import { bytesOf } from '../../ledger/bytes.ts'

/** SHA-256, in the office and on the page for strangers alike. */
export const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))

/** Nothing but hexadecimal as we write it: two figures of 0 – 9 and a – f for each byte. */
const ourDigits = /^(?:[0-9a-f]{2})*$/

/**
 * The DER that stands in the room of a seal: behind lower-case digits that end in nothing but zeros; `undefined` when they are
 * spelt otherwise.
 */
export const derIn = (room: Uint8Array): Uint8Array | undefined => {
  const digits = new TextDecoder('latin1').decode(room)
  if (!ourDigits.test(digits)) return undefined
  const bytes = bytesOf(digits)
  // SEQUENCE with a length of two bytes: between 256 bytes and the room we leave
  if (bytes[0] !== 0x30 || bytes[1] !== 0x82) return undefined
  const end = 4 + (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0)
  return bytes.subarray(end).every((byte) => byte === 0) ? bytes.slice(0, end) : undefined
}
