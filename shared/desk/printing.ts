import { z } from 'zod'

import { command, query } from '../contract/call.ts'

const Nothing = z.strictObject({})

/** The only calls of the hidden printing window. Its core session belongs to one print job and sees nothing else. */
export const printerCalls = {
  'printer.sheet': query(
    Nothing,
    z.strictObject({ pdf: z.instanceof(Uint8Array), pages: z.array(z.int().min(1)).optional() }),
  ),
  'printer.drawn': command(z.strictObject({ pages: z.int().min(1).max(500) }), Nothing),
  'printer.failed': command(Nothing, Nothing),
} as const
export type PrinterCalls = typeof printerCalls
export type PrinterCallName = keyof PrinterCalls
