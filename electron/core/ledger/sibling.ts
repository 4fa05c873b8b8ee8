import { z } from 'zod'

import { Head } from '../../../shared/facts/envelope.ts'
import { canonical } from './canonical.ts'

/**
 * The sibling file: the newest head, kept beside the database. A database that lost its end – a damaged write-ahead
 * log opens without an error – or was put back to an older state is noticed by it at the next start.
 */
const Sibling = z.strictObject({ form: z.literal('obhut-head'), v: z.literal(1), head: Head })

export const siblingBytes = (head: Head): Uint8Array =>
  Buffer.from(`${canonical({ form: 'obhut-head', v: 1, head })}\n`, 'utf8')

/** The head that the file holds; `undefined` when it is not such a file. */
export const parseSibling = (bytes: Uint8Array): Head | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const { head } = Sibling.parse(JSON.parse(text))
    return Buffer.compare(siblingBytes(head), bytes) === 0 ? head : undefined
  } catch {
    return undefined
  }
}
