import type { Played } from '../builders/sample.ts'

/** What somebody types at the door about one customer. */
const typed = new Set([
  'organisation',
  'familyName',
  'givenName',
  'street',
  'name',
  'number',
  'fault',
  'scope',
  'limits',
  'jobNumber',
])
/** What stays the same from customer to customer. */
const ours = new Set(['business', 'measures', 'subProcessors'])

/** The same kind of job with another customer, other devices and another fault: no line of these was ever set before. */
export const anotherCustomer = (played: Played, run: number): Played => ({
  ...played,
  takeOver: changed(played.takeOver, run),
  back: changed(played.back, run),
  record: changed(played.record, run),
  erased: changed(played.erased, run),
})

const changed = <T>(value: T, run: number): T => walk(value, '', run) as T // only strings differ

const walk = (value: unknown, key: string, run: number): unknown => {
  if (typeof value === 'string') return typed.has(key) ? `${value} ${run}` : value
  if (Array.isArray(value)) return value.map((one) => walk(one, key, run))
  if (typeof value !== 'object' || value === null || value instanceof Map) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      ours.has(name) ? inner : walk(inner, name, run),
    ]),
  )
}
