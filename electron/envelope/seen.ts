/** Which counters were accepted already: as in IPsec (RFC 4303, 3.4.3), a window of the newest ones is remembered. */
export interface Seen {
  isNew(number: number): boolean
  add(number: number): void
}

/** Envelopes of one session can overtake each other on their way, but not by more than this. */
const windowSize = 1024

/** Remembers nothing yet; numbers begin at 1. */
export function makeSeen(): Seen {
  const recent = new Set<number>()
  let highest = 0
  return {
    isNew: (number) => number > 0 && number > highest - windowSize && !recent.has(number),
    add(number) {
      recent.add(number)
      highest = Math.max(highest, number)
      if (recent.size > 2 * windowSize) forget(recent, highest - windowSize)
    },
  }
}

function forget(recent: Set<number>, upTo: number): void {
  for (const number of recent) if (number <= upTo) recent.delete(number)
}
