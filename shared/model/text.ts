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

/**
 * How many UTF-16 units a text of this kind may have, as `maxLength` of an input counts; undefined for what is no text
 * or has no end.
 */
export const longestOf = (schema: z.core.$ZodType): number | undefined => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
    return longestOf(schema.unwrap())
  if (schema instanceof z.ZodPipe) return longestOf(schema.in)
  return schema instanceof z.ZodString ? (schema.maxLength ?? undefined) : undefined
}

/** An amount of money in euro cents. */
export const Cents = z.int().min(0).max(100_000_000)

/** Lower-case hex of a SHA-256. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
