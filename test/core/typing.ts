import { z } from 'zod'

import { Refused } from '../../build/windowless/office.ts'

/** Where in a schema somebody types text, as far as the value has it: `customer.name`, `devices.0.name` … */
export const typedIn = (
  schema: z.core.$ZodType,
  value: unknown,
  path: string[] = [],
): string[][] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
    return typedIn(schema.unwrap(), value, path)
  if (value === undefined) return []
  if (schema instanceof z.ZodObject) {
    const parts = z.record(z.string(), z.unknown()).parse(value)
    const shape: Record<string, z.core.$ZodType> = schema.shape
    return Object.entries(shape).flatMap(([key, part]) => typedIn(part, parts[key], [...path, key]))
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((one, at) => typedIn(schema.element, one, [...path, String(at)]))
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const fitting = schema.options.find((option) => z.safeParse(option, value).success)
    return fitting === undefined ? [] : typedIn(fitting, value, path)
  }
  return schema instanceof z.ZodPipe && typeof value === 'string' ? [path] : []
}

export const withText = (
  value: unknown,
  [key, ...rest]: readonly string[],
  text: string,
): unknown => {
  if (key === undefined) return text
  if (Array.isArray(value))
    return value.map((one: unknown, at): unknown =>
      String(at) === key ? withText(one, rest, text) : one,
    )
  const parts = z.record(z.string(), z.unknown()).parse(value)
  return { ...parts, [key]: withText(parts[key], rest, text) }
}

export const textAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  )

export const fieldsOf = async (
  call: Promise<unknown>,
): Promise<[string, Record<string, string>]> => {
  try {
    await call
  } catch (error) {
    if (error instanceof Refused) return [error.code, error.fields]
    throw error
  }
  return ['answered', {}]
}

/** What nobody can print, and how it is refused where an intake or a return is made. */
export const unprintable = [
  ['ten thousand letters', 'ä'.repeat(10_000), 'intakeIncomplete', 'notValid'],
  ['a NUL', 'a\u0000b', 'intakeIncomplete', 'notValid'],
  ['a control character', 'a\u001Bb', 'intakeIncomplete', 'notValid'],
  ['half a character', 'a\uD800b', 'intakeIncomplete', 'notValid'],
  ['Hebrew', 'שלום', 'letterMissing', 'ש'],
  ['a mark that turns the reading direction', 'a\u202Eb', 'letterMissing', '\u202E'],
  ['an emoji', 'Anna 😀', 'letterMissing', '😀'],
] as const
