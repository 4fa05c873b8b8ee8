import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { restrictions } from '../../electron/core/archive/restrictions.ts'
import { codeOf, qrOf, receiptOf } from '../../electron/core/ledger/anchor.ts'
import { exportText } from '../../electron/core/ledger/export-text.ts'
import type { SignedHead } from '../../electron/core/ledger/head.ts'
import { newId } from '../../electron/core/outside.ts'
import { addVisits, visits, workshop } from '../core/archive/workshop.ts'
import { replay } from './replay.ts'

/**
 * Made the golden ledger of format 1, once: `node test/golden/make-ledger.ts NAME`. Kept to make one for the next
 * format; the files that exist are never made again.
 */
const name = process.argv[2]
if (name === undefined) throw new Error('which name?')

let now = '2026-11-23T17:42:13.123+01:00'
const place = workshop({
  clock: { now: () => now, stopwatch: () => 0, sinceBoot: () => 0, later: () => undefined },
})
let archive = place.create()
const heads: SignedHead[] = []
const note = () => heads.push(archive.head())

addVisits(archive, place, 3)
note()
const { blobId } = archive.blobs.store(Buffer.from('ein Foto'))
now = '2026-11-24T09:00:00.000+01:00'
archive.write((writer) => {
  const late = place.visit('Nachgetragen: Übergabe in der Straße', 'Łukasz', blobId)
  writer.append({ ...late, occurredAt: '2026-11-23T18:00:00.000+01:00' })
})
note()
archive.forget({
  bodies: [
    ...archive.read((reader) => reader.bodiesAbout(place.contact)),
    ...archive.read((reader) => reader.bodiesAbout(place.customer)),
  ],
  reason: 'erasureRequested',
  keptUntil: ({ keep }) => (keep === 'contract' ? '2034-12-31' : undefined),
  today: '2026-11-24',
})
note()
now = '2026-11-24T07:30:00.000+00:00'
addVisits(archive, place, 2)
note()
archive.close()
now = '2026-12-01T08:00:00.000+01:00'
archive = place.open({ installation: newId(place.outside, 'ins'), arrival: 'restored' })
addVisits(archive, place, 5)
note()

const file = (ending: string) => join(import.meta.dirname, `${name}.${ending}`)
writeFileSync(file('whole.export'), exportText(archive.export({ holds: 'whole' })))
const facts = archive.read((reader) => reader.facts({}))
writeFileSync(file('tables.txt'), replay(facts, [restrictions, visits]))
writeFileSync(file('leaves.export'), exportText(archive.export({ holds: 'leaves' })))
writeFileSync(
  file('case.export'),
  exportText(archive.export({ holds: 'case', subject: place.customer, about: [], heads })),
)
writeFileSync(
  file('receipts.json'),
  `${JSON.stringify(
    heads.map((head) => ({ qr: qrOf(head), receipt: receiptOf(head), code: codeOf(head) })),
    null,
    2,
  )}\n`,
)
archive.close()
place.remove()
