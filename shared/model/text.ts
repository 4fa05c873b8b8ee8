import { z } from 'zod'

/** A line of text somebody typed; trimmed, not empty, no control characters. `max` counts UTF-16 units. */
export const Line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .regex(/^[^\p{Cc}\p{Cs}]*$/u),
    )

/** Several lines of text; line breaks are allowed, other control characters are not. */
export const Lines = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1)
        .regex(/^(?:[^\p{Cc}\p{Cs}]|\n|\t)*$/u),
    )

/** An amount of money in euro cents. */
export const Cents = z.int().min(0).max(100_000_000)

/** Lower-case hex of a SHA-256. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
