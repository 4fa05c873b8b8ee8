/** What this file needs of a schema of shared/model. */
export interface Readable<T> {
  safeParse(value: unknown):
    | { success: true; data: T }
    | {
        success: false
        error: { issues: readonly { path: PropertyKey[] }[] }
      }
}

/** Dotted path of a field → why it is open. */
export type Open = Readonly<Record<string, 'missing' | 'notValid'>>

/**
 * Reads a half-typed form by the schema of what it is to become; empty texts count as not answered.
 * @returns the value, or the fields that are still open.
 */
export function readForm<T>(
  schema: Readable<T>,
  draft: unknown,
): { complete: true; value: T } | { complete: false; open: Open } {
  const said = withoutEmpty(draft)
  const read = schema.safeParse(said)
  if (read.success) return { complete: true, value: read.data }
  const open: Record<string, 'missing' | 'notValid'> = {}
  for (const { path } of read.error.issues) {
    open[path.map(String).join('.')] = valueAt(said, path) === undefined ? 'missing' : 'notValid'
  }
  return { complete: false, open }
}

/** What stands at a path of a half-typed form; `undefined` where nothing does. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found: unknown = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, key)
  }
  return found
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && !(typeof part === 'string' && part.trim() === ''))
      .map(([key, part]) => [key, withoutEmpty(part)]),
  )
}
