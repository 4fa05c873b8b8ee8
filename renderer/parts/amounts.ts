const amounts = [
  /^(\d+)(?:[.,](\d{1,2}))?$/,
  // Groups of three: with points as Germans write them, with commas only where a point follows. "89,999" is a slip.
  /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/,
  /^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/,
]

/**
 * Reads an amount as people write it: "89", "89,5", "1.284,00", "89.00".
 * @returns euro cents, or undefined when it is no amount.
 */
export function readAmount(text: string): number | undefined {
  const bare = text.replaceAll(/[\s\u00a0€]/g, '')
  const match = amounts.map((form) => form.exec(bare)).find((found) => found !== null)
  if (match === undefined) return undefined
  const euros = Number((match[1] ?? '').replaceAll(/[.,]/g, ''))
  const cents = Number((match[2] ?? '').padEnd(2, '0'))
  const sum = euros * 100 + cents
  return sum <= 100_000_000 ? sum : undefined
}

/** Writes euro cents for a field: "89,00" or "89.00". */
export function writeAmount(cents: number, mark: ',' | '.'): string {
  return `${Math.trunc(cents / 100)}${mark}${String(cents % 100).padStart(2, '0')}`
}

/**
 * Reads a day as people write it: "24.12.2026", "24.12.26", "24122026".
 * @returns `2026-12-24`, or undefined when there is no such day.
 */
export function readDay(text: string): string | undefined {
  const match = /^(\d{1,2})[./\s-]?(\d{1,2})[./\s-]?(\d{4}|\d{2})$/.exec(text.trim())
  if (match === null) return undefined
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isoDay(year < 100 ? 2000 + year : year, month, day)
}

/** Writes a day for a field: "24.12.2026". */
export function writeDay(iso: string): string {
  const [year, month, day] = iso.split('-')
  return `${day}.${month}.${year}`
}

/** The day a number of days after another; both as `2026-12-24`. */
export function daysAfter(iso: string, days: number): string {
  const date = new Date(`${iso}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : undefined
}
