/**
 * Makes the drawn parts of assets/sample again: the photo, the stand-in for the withdrawal papers and the invented
 * signatures inside the job files. Run with Node 24: `node build/samples.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

import { drawCorner } from './samples/corner.ts'
import { drawPlaceholder } from './samples/placeholder.ts'
import { drawSignature } from './samples/signature.ts'

const folder = new URL('../assets/sample/', import.meta.url)
const file = (name: string): URL => new URL(name, folder)

/** Who signs what; the technician's hand is the same person's, yet never the same picture twice. */
const signing: Readonly<Record<string, readonly (readonly [sheet: string, slot: string])[]>> = {
  'job1-company.json': [
    ['B', 'customer'],
    ['B', 'technician'],
    ['E', 'customer'],
    ['E', 'technician'],
    ['F', 'customer'],
    ['F', 'technician'],
    ['F', 'customer-acceptance'],
    ['G', 'technician'],
  ],
  'job2-household.json': [
    ['A', 'customer-receipt'],
    ['B', 'customer'],
    ['B', 'technician'],
    ['C', 'customer-early-start'],
    ['F', 'customer'],
    ['F', 'technician'],
  ],
  'job3-club.json': [
    ['B', 'customer'],
    ['B', 'technician'],
    ['D', 'customer-deletion'],
    ['E', 'customer'],
    ['E', 'technician'],
    ['F', 'customer'],
    ['F', 'technician'],
    ['F', 'customer-acceptance'],
    ['G', 'technician'],
  ],
  'job4-practice.json': [
    ['B', 'customer'],
    ['B', 'technician'],
    ['E', 'customer'],
    ['E', 'technician'],
    ['E', 'technician-secrecy'],
    ['E', 'customer-receipt-secrecy'],
    ['F', 'customer'],
    ['F', 'technician'],
    ['F', 'customer-acceptance'],
    ['G', 'technician'],
  ],
}

/** The list goes on one line per signature: hundreds of points are not for reading. */
const withSignatures = (source: string, lines: readonly string[]): string =>
  source.replace(/"signatures": \[[\s\S]*?\](?=,\n {2}"course")/, () =>
    lines.length === 0 ? '"signatures": []' : `"signatures": [\n    ${lines.join(',\n    ')}\n  ]`,
  )

writeFileSync(file('laptop-corner.jpg'), drawCorner())
writeFileSync(file('withdrawal-placeholder.pdf'), await drawPlaceholder())
let seed = 20_261_123
for (const [name, places] of Object.entries(signing)) {
  const lines = places.map(([sheet, slot]) =>
    JSON.stringify({ sheet, slot, strokes: drawSignature(seed++) }),
  )
  writeFileSync(file(name), withSignatures(readFileSync(file(name), 'utf8'), lines))
}
