import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'
import { z } from 'zod'

import { jobSchema } from '../../build/windowless/job-schema.ts'

const samples = join(import.meta.dirname, '..', '..', 'assets', 'sample')
const files = readdirSync(samples).filter((name) => /^job\d.*\.json$/.test(name))

/** The part of JSON Schema that says which fields there are and how a text has to look. */
interface Node {
  readonly properties?: Readonly<Record<string, Node>> | undefined
  readonly items?: Node | false | undefined
  readonly anyOf?: readonly Node[] | undefined
  readonly oneOf?: readonly Node[] | undefined
  readonly pattern?: string | undefined
  readonly type?: string | undefined
}
const Node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    properties: z.record(z.string(), Node).optional(),
    // pairs such as a point of a stroke are closed by `false`
    items: z.union([Node, z.literal(false)]).optional(),
    anyOf: z.array(Node).optional(),
    oneOf: z.array(Node).optional(),
    pattern: z.string().optional(),
    type: z.string().optional(),
  }),
)

/** Paths of a value that the schema does not know. */
const unknownIn = (node: Node, value: unknown, path = ''): string[] => {
  const ways = node.anyOf ?? node.oneOf
  if (ways !== undefined) {
    const found = ways.map((way) => unknownIn(way, value, path))
    return found.toSorted((one, other) => one.length - other.length)[0] ?? []
  }
  if (typeof value === 'string') {
    const fits = node.pattern === undefined || new RegExp(node.pattern, 'u').test(value)
    return fits && (node.type === undefined || node.type === 'string') ? [] : [path]
  }
  if (Array.isArray(value)) {
    const { items } = node
    return items === undefined || items === false
      ? []
      : value.flatMap((one, place) => unknownIn(items, one, `${path}.${place}`))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const next = node.properties?.[key]
    return next === undefined ? [`${path}.${key}`] : unknownIn(next, part, `${path}.${key}`)
  })
}

const schema = Node.parse(jobSchema())
const read = (file: string): unknown => JSON.parse(readFileSync(join(samples, file), 'utf8'))

test.each(files)('%s is written in the published form', (file) => {
  expect(unknownIn(schema, read(file))).toEqual([])
})

test('the form bites: an unknown field and a wrong short name are found', () => {
  const [file = ''] = files
  const job = z.record(z.string(), z.unknown()).parse(read(file))
  expect(unknownIn(schema, { ...job, beginsAt: 'tomorrow', wish: 1 })).toEqual([
    '.beginsAt',
    '.wish',
  ])
})

test('the form that lies beside the examples is the one that is read', () => {
  // renew it: npm run --silent papers -- --schema > assets/sample/job.schema.json
  expect(read('job.schema.json')).toEqual(JSON.parse(JSON.stringify(jobSchema())))
})
