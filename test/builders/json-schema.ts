import { z } from 'zod'

/** As much of JSON Schema (draft 2020-12) as a schema of ours uses; any other word in it is refused. */
const Words = z.strictObject({
  $schema: z.string().optional(),
  $ref: z.string().optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  format: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  items: z.unknown().optional(),
  minItems: z.int().optional(),
  maxItems: z.int().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
})
type Words = z.infer<typeof Words>

const typeOf = (value: unknown): string[] => {
  if (value === null) return ['null']
  if (Array.isArray(value)) return ['array']
  if (Number.isInteger(value)) return ['integer', 'number']
  return [typeof value]
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const within = (size: number, least = -Infinity, most = Infinity): boolean =>
  size >= least && size <= most

const textFits = ({ pattern, minLength, maxLength }: Words, text: string): boolean =>
  (pattern === undefined || new RegExp(pattern, 'u').test(text)) &&
  within(Array.from(text).length, minLength, maxLength)

/** Where a value does not fit the schema, as paths; empty when it fits. A small reading of the standard, apart from zod. */
export const misfits = (schemaText: string, value: unknown): string[] => {
  const root: unknown = JSON.parse(schemaText)
  const defs = Words.parse(root).$defs ?? {}

  const inObject = (words: Words, found: object, at: string): string[] => {
    const parts: [string, unknown][] = Object.entries(found)
    const lacks = words.required?.some((key) => !Object.hasOwn(found, key)) ?? false
    return [
      ...(lacks ? [at] : []),
      ...parts.flatMap(([key, part]) =>
        check(words.properties?.[key] ?? words.additionalProperties ?? true, part, `${at}/${key}`),
      ),
    ]
  }

  const inList = ({ items, minItems, maxItems }: Words, found: unknown[], at: string): string[] => [
    ...(within(found.length, minItems, maxItems) ? [] : [at]),
    ...found.flatMap((one, place) => check(items ?? true, one, `${at}/${place}`)),
  ]

  const inside = (words: Words, found: unknown, at: string): string[] => {
    if (typeof found === 'string') return textFits(words, found) ? [] : [at]
    if (typeof found === 'number') return within(found, words.minimum, words.maximum) ? [] : [at]
    if (Array.isArray(found)) return inList(words, found, at)
    return typeof found === 'object' && found !== null ? inObject(words, found, at) : []
  }

  const check = (schema: unknown, found: unknown, at: string): string[] => {
    if (typeof schema === 'boolean') return schema ? [] : [at]
    const words = Words.parse(schema)
    const fits = (one: unknown): boolean => check(one, found, at).length === 0
    const isOne =
      (words.type === undefined ||
        [words.type].flat().some((one) => typeOf(found).includes(one))) &&
      (words.const === undefined || same(words.const, found)) &&
      (words.enum?.some((one) => same(one, found)) ?? true) &&
      (words.anyOf?.some(fits) ?? true) &&
      (words.oneOf === undefined || words.oneOf.filter(fits).length === 1)
    const target = words.$ref === undefined ? true : defs[words.$ref.replace('#/$defs/', '')]
    return [
      ...(isOne ? [] : [at]),
      ...check(target, found, at),
      ...(words.allOf ?? []).flatMap((one) => check(one, found, at)),
      ...inside(words, found, at),
    ]
  }
  return check(root, value, '')
}
