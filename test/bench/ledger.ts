import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'

import type { Archive } from '../../electron/core/archive/archive.ts'
import { exportText } from '../../electron/core/ledger/export-text.ts'
import { judge } from '../../electron/core/ledger/judge.ts'
import { workshop, type Workshop } from '../core/archive/workshop.ts'

/**
 * How long the ledger takes, on a real encrypted archive: durable appends when it is small and large, verifying 50,000
 * facts beside plain SHA-256 over the same bytes, opening, and applying everything again.
 */
const small = 1_000
const middle = 50_000
const large = 100_000
const appends = 300

const timed = <T>(work: () => T): [ms: number, result: T] => {
  const begin = performance.now()
  const result = work()
  return [performance.now() - begin, result]
}

const grow = (archive: Archive, place: Workshop, until: number): void => {
  while (archive.head().size < until) {
    const count = Math.min(2_000, until - archive.head().size)
    archive.write((writer) => {
      for (let number = 0; number < count; number += 1)
        writer.append(place.visit(`Besuch ${number}`))
    })
  }
}

const say = (what: string, figure: string): void => console.log(`${what.padEnd(52)} ${figure}`)
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`

const appendAt = (archive: Archive, place: Workshop): void => {
  const times = Array.from(
    { length: appends },
    () =>
      timed(() => archive.write((writer) => void writer.append(place.visit('Besuch am Abend'))))[0],
  ).toSorted((a, b) => a - b)
  const at = (share: number) => ms(times[Math.floor(times.length * share)] ?? 0)
  say(
    `append at ${archive.head().size - appends} facts, one durable commit each`,
    `p50 ${at(0.5)}, p99 ${at(0.99)}`,
  )
}

const verifyAt = (archive: Archive): void => {
  const [verifying, verdict] = timed(() => archive.verify())
  if (!verdict.ok) throw new Error('the ledger does not verify')
  const content = archive.export({ holds: 'whole' })
  const text = Buffer.from(exportText(content))
  const [raw] = timed(() => createHash('sha256').update(text).digest())
  const [judging, judgement] = timed(() => judge(text, []))
  if (judgement.exitCode !== 0) throw new Error('the export does not verify')
  say(`verify ${verdict.facts} facts (${verdict.bodies} bodies) in the archive`, ms(verifying))
  say(`judge the export of ${verdict.facts} facts as a stranger does`, ms(judging))
  say(`plain SHA-256 over the same ${(text.length / 2 ** 20).toFixed(0)} MiB`, ms(raw))
}

const place = workshop()
try {
  const archive = place.create()
  grow(archive, place, small)
  appendAt(archive, place)
  grow(archive, place, middle)
  verifyAt(archive)
  grow(archive, place, large)
  appendAt(archive, place)
  const [replaying, differs] = timed(() => archive.replayDiffers())
  if (differs.length > 0) throw new Error('replay differs')
  say(`apply ${archive.head().size} facts again and compare`, ms(replaying))
  const [proving] = timed(() =>
    archive.export({
      holds: 'case',
      subject: 'cus_aaaaaaaaaaaaaaaaaaaaaaaaaa',
      about: [],
      heads: [{ log: archive.head().log, size: 5 }],
    }),
  )
  say('prove one early head in it', ms(proving))
  archive.close()
  const size = statSync(join(place.folder, 'archive.db')).size
  const [opening, again] = timed(() => place.open())
  say(`open ${(size / 2 ** 20).toFixed(0)} MiB, every page checked`, ms(opening))
  again.close()
} finally {
  place.remove()
}
