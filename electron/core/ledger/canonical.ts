const deepest = 64

/** Thrown for a value that canonical JSON of the ledger cannot hold. Carries no content. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical'
}

const textOf = (text: string): string => {
  if (!text.isWellFormed()) throw new NotCanonical('a text holds half a surrogate pair')
  // JSON.stringify escapes exactly what RFC 8785 § 3.2.2.2 asks for.
  return JSON.stringify(text)
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const writeList = (items: readonly unknown[], depth: number): string => {
  let text = ''
  // By place, so that holes are met: they must be refused like any undefined.
  for (let place = 0; place < items.length; place += 1) {
    text += (place === 0 ? '' : ',') + write(items[place], depth + 1)
  }
  return `[${text}]`
}

/** UTF-16 code units, as RFC 8785 § 3.2.3 asks; so `<` compares texts. Keys are never equal. */
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1

const areInOrder = (parts: readonly (readonly [string, unknown])[]): boolean =>
  parts.every((part, place) => {
    const before = parts[place - 1]
    return before === undefined || byKey(before, part) < 0
  })

const writeObject = (object: object, depth: number): string => {
  let text = ''
  const parts: [string, unknown][] = Object.entries(object)
  // What is read back from canonical JSON is in order already.
  if (!areInOrder(parts)) parts.sort(byKey)
  for (const [key, part] of parts) {
    text += `${text === '' ? '' : ','}${textOf(key)}:${write(part, depth + 1)}`
  }
  return `{${text}}`
}

const write = (value: unknown, depth: number): string => {
  if (depth > deepest) throw new NotCanonical(`nested deeper than ${deepest}`)
  if (typeof value === 'string') return textOf(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new NotCanonical('a number is not a safe integer')
    return String(value)
  }
  if (Array.isArray(value)) return writeList(value, depth)
  if (typeof value !== 'object' || value === null || !isPlain(value)) {
    throw new NotCanonical(
      `${value === null ? 'null' : typeof value} is neither text, truth, integer, list nor object`,
    )
  }
  return writeObject(value, depth)
}

/**
 * Canonical JSON (RFC 8785) of texts, truth values, safe integers, lists and plain objects: the same content gives the
 * same text. Throws `NotCanonical` for everything else: null, undefined, fractions, dates, half surrogate pairs.
 */
export const canonical = (value: unknown): string => write(value, 0)

/** What a JSON text holds; nothing is believed of it yet. Throws `SyntaxError` when it is none. */
export const jsonOf = (text: string): unknown => {
  const value: unknown = JSON.parse(text)
  return value
}
