import { LedgerExport } from '../../../shared/facts/envelope.ts'
import { NotCanonical } from './canonical.ts'
import { exportText } from './export-text.ts'

/** Why a file is not even looked into. */
export type ExportDoubt = 'notAnExport' | 'notOurSpelling' | 'tooLarge'

/** How much a reader takes on. Beyond it a file is `tooLarge`, before memory is spent on it. */
export interface ReadingLimits {
  readonly bytes: number
  /** Lists, objects and commas in it: short to write, long to hold. */
  readonly parts: number
}

/** For a whole ledger on a computer of its own. */
export const wholeLedger: ReadingLimits = { bytes: 400_000_000, parts: 400_000_000 }

/** What we write is never deeper than canonical JSON allows, within the few levels of the export itself. */
const deepest = 80

const quote = 0x22
const comma = 0x2c
const escape = 0x5c

/** Counts lists and objects without building them. @returns what is wrong with their number or depth. */
const partsDoubt = (bytes: Uint8Array, most: number): ExportDoubt | undefined => {
  let depth = 0
  let parts = 0
  let inText = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (inText) {
      if (byte === escape) at += 1
      else if (byte === quote) inText = false
    } else if (byte === quote) {
      inText = true
    } else if (byte === 0x5b || byte === 0x7b) {
      depth += 1
      parts += 1
      if (depth > deepest) return 'notAnExport'
      if (parts > most) return 'tooLarge'
    } else if (byte === 0x5d || byte === 0x7d) {
      depth -= 1
    } else if (byte === comma && (parts += 1) > most) {
      return 'tooLarge'
    }
  }
  return undefined
}

/** Reads an export strictly: exactly the bytes that we would write for what it says. Never throws for hostile bytes. */
export const readExport = (
  bytes: Uint8Array,
  limits: ReadingLimits = wholeLedger,
): LedgerExport | ExportDoubt => {
  if (bytes.length > limits.bytes) return 'tooLarge'
  const doubt = partsDoubt(bytes, limits.parts)
  if (doubt !== undefined) return doubt
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const content = LedgerExport.safeParse(JSON.parse(text))
    if (!content.success) return 'notAnExport'
    return exportText(content.data) === text ? content.data : 'notOurSpelling'
  } catch (error) {
    if (error instanceof NotCanonical) return 'notOurSpelling'
    if (error instanceof Error) return 'notAnExport'
    throw error
  }
}
