import { z } from 'zod'

/** The half-typed form of a value: every property may be missing, at every depth. */
export type DraftOf<T> = T extends readonly (infer Item)[]
  ? DraftOf<Item>[]
  : T extends string | number | boolean
    ? T
    : T extends object
      ? { [Key in keyof T]?: DraftOf<T[Key]> }
      : T

/** The schema of a value, for rooms that do not know zod themselves. */
export type Model<T> = z.ZodType<T>

const longestDraftText = 20_000
const longestDraftList = 100

/**
 * Derives the schema of the half-typed form: objects lose their required keys, texts may be empty, numbers and
 * choices stay as strict as they are. One definition serves the form as it is typed and as it is read.
 */
export const draftOf = <S extends z.ZodType>(schema: S): z.ZodType<DraftOf<z.infer<S>>> =>
  // The walk below builds exactly the type DraftOf describes; TypeScript cannot follow a walk over schemas.
  loosen(schema) as z.ZodType<DraftOf<z.infer<S>>>

const loosen = (schema: z.core.$ZodType): z.ZodType => {
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = schema.shape
    return z.strictObject(
      Object.fromEntries(
        Object.entries(shape).map(([key, part]) => [key, loosen(part).optional()]),
      ),
    )
  }
  if (schema instanceof z.ZodArray) return z.array(loosen(schema.element)).max(longestDraftList)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
    return loosen(schema.unwrap())
  if (schema instanceof z.ZodPipe) return z.string().max(longestDraftText)
  if (schema instanceof z.ZodDiscriminatedUnion)
    return z.union(schema.options.map((option) => loosen(option)))
  if (schema._zod.def.type === 'string') return z.string().max(longestDraftText)
  // numbers, choices, truth values: full schemas, which the class of the core does not tell
  return schema as z.ZodType
}

/** Fields that still want an answer: dotted path → message key. */
export type OpenFields = Record<string, 'missing' | 'notValid'>

/** Reads what was typed as the finished value, or says at each field whether it is missing or not valid. */
export const readDraft = <Value>(
  schema: z.ZodType<Value>,
  draft: unknown,
): { complete: true; value: Value } | { complete: false; open: OpenFields } => {
  const answered = withoutEmpty(draft)
  const read = schema.safeParse(answered)
  if (read.success) return { complete: true, value: read.data }
  const open: OpenFields = {}
  for (const issue of read.error.issues) {
    open[issue.path.join('.')] = isBlank(answered, issue.path) ? 'missing' : 'notValid'
  }
  return { complete: false, open }
}

const isBlank = (value: unknown, [key, ...rest]: readonly PropertyKey[]): boolean => {
  if (key === undefined || value === undefined)
    return value === undefined || (typeof value === 'string' && value.trim() === '')
  return typeof value !== 'object' || value === null || isBlank(Reflect.get(value, key), rest)
}

/** Empty texts in a draft mean "not answered", so they are left out before reading. */
const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && !(typeof part === 'string' && part.trim() === ''))
      .map(([key, part]) => [key, withoutEmpty(part)]),
  )
}
