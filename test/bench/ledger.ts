import { createHash, hash } from 'node:crypto'
import { statSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'

import type { Archive } from '../../electron/core/archive/archive.ts'
import { canonical } from '../../electron/core/ledger/canonical.ts'
import { exportText } from '../../electron/core/ledger/export-text.ts'
import { judge } from '../../electron/core/ledger/judge.ts'
import { bytesOf } from '../../electron/core/ledger/leaf.ts'
import { workshop, type Workshop } from '../core/archive/workshop.ts'

/**
 * How long the ledger takes, on a real encrypted archive: durable appends when it is small and when it is very large, verifying
 * 50,000 facts beside bare SHA-256 over the same leaves, nodes and bodies, opening, and applying everything again. Takes a few
 * minutes. Ends with 1 when a promise about speed is not kept.
 */
const small = 1_000
const middle = 50_000
const large = 100_000
const largest = 1_000_000
const appends = 600

/** What appending to the largest ledger, and verifying, may take of what it is compared with. */
const most = 2

const timed = <T>(work: () => T): [ms: number, result: T] => {
  const begin = performance.now()
  const result = work()
  return [performance.now() - begin, result]
}

const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

const grow = (archive: Archive, place: Workshop, until: number): void => {
  while (archive.head().size < until) {
    const count = Math.min(5_000, until - archive.head().size)
    archive.write((writer) => {
      for (let number = 0; number < count; number += 1)
        writer.append(place.visit(`Besuch ${number}`))
    })
  }
}

const say = (what: string, figure: string): void => console.log(`${what.padEnd(60)} ${figure}`)
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
const load = (): string => `(load ${loadavg()[0]?.toFixed(1) ?? '?'})`

const broken: string[] = []
const promise = (what: string, ratio: number): void => {
  say(what, `${ratio.toFixed(2)} × ${load()}`)
  if (ratio > most) broken.push(what)
}

const figures = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => ms(sorted[Math.floor(sorted.length * share)] ?? 0)
  return `p50 ${at(0.5)}, p99 ${at(0.99)}`
}

const appendTo = (archive: Archive, place: Workshop): number =>
  timed(() => archive.write((writer) => void writer.append(place.visit('Besuch am Abend'))))[0]

/** Single durable commits to both by turns, each with its leaf, its nodes and the head beside the archive. */
const appendToBoth = (one: Archive, other: Archive, from: Workshop, to: Workshop): void => {
  const sizes = [one, other].map((archive) => archive.head().size)
  const times = { one: [] as number[], other: [] as number[] }
  for (let number = 0; number < appends; number += 1) {
    times.one.push(appendTo(one, from))
    times.other.push(appendTo(other, to))
  }
  const what = (size: number | undefined) => `append at ${size} facts, one durable commit each`
  say(what(sizes[0]), figures(times.one))
  say(what(sizes[1]), figures(times.other))
  promise(
    'appending to the larger takes of appending to the smaller',
    medianOf(times.other) / medianOf(times.one),
  )
}

/** The bytes of all leaves, nodes and bodies, each ready to be hashed. */
const hashedBytes = (archive: Archive): Buffer[] => {
  const content = archive.export({ holds: 'whole' })
  if (content.holds !== 'whole') throw new Error('not whole')
  const facts = content.logs.flatMap((log) => log.facts)
  const leaves = facts.map(({ envelope }) => Buffer.from(`\0${canonical(envelope)}`))
  const bodies = facts.flatMap((fact) =>
    fact.bodies.map(({ salt, content: said }) =>
      Buffer.concat([bytesOf(salt), Buffer.from(canonical(said))]),
    ),
  )
  const nodes = leaves.slice(1).map((_, place) => Buffer.alloc(65, place))
  return [...leaves, ...nodes, ...bodies]
}

const verifyAt = (archive: Archive): void => {
  const bytes = hashedBytes(archive)
  const times = {
    verifying: [] as number[],
    bare: [] as number[],
    atOnce: [] as number[],
    asText: [] as number[],
  }
  // by turns, so that both meet the same machine
  for (let run = 0; run < 9; run += 1) {
    const [verifying, verdict] = timed(() => archive.verify())
    if (!verdict.ok) throw new Error('the ledger does not verify')
    times.verifying.push(verifying)
    const hashing = (way: (part: Buffer) => unknown) =>
      timed(() => {
        for (const part of bytes) way(part)
      })[0]
    times.bare.push(hashing((part) => createHash('sha256').update(part).digest()))
    times.atOnce.push(hashing((part) => hash('sha256', part, 'buffer')))
    times.asText.push(hashing((part) => hash('sha256', part, 'hex')))
  }
  const [verifying, bare] = [medianOf(times.verifying), medianOf(times.bare)]
  say(`verify ${archive.head().size} facts in the archive`, ms(verifying))
  say(`bare SHA-256 of the same ${bytes.length} leaves, nodes, bodies`, ms(bare))
  say('… with crypto.hash, as buffers', ms(medianOf(times.atOnce)))
  say('… with crypto.hash, as texts', ms(medianOf(times.asText)))
  promise('verifying takes of the bare hashing', verifying / bare)
}

const judgeAt = (archive: Archive): void => {
  const text = Buffer.from(exportText(archive.export({ holds: 'whole' })))
  const [raw] = timed(() => createHash('sha256').update(text).digest())
  const [judging, judgement] = timed(() => judge(text, []))
  if (judgement.exitCode !== 0) throw new Error('the export does not verify')
  say(`judge the export of ${archive.head().size} facts as a stranger does`, ms(judging))
  say(`plain SHA-256 over its ${(text.length / 2 ** 20).toFixed(0)} MiB as one`, ms(raw))
}

const otherQuestions = (archive: Archive): void => {
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
}

const openAgain = (archive: Archive, place: Workshop): Archive => {
  archive.close()
  const size = statSync(join(place.folder, 'archive.db')).size
  const [opening, again] = timed(() => place.open())
  say(`open ${(size / 2 ** 20).toFixed(0)} MiB, every page checked`, ms(opening))
  return again
}

const [place, beside] = [workshop(), workshop()]
try {
  const least = beside.create()
  grow(least, beside, small)
  let archive = place.create()
  grow(archive, place, middle)
  verifyAt(archive)
  judgeAt(archive)
  grow(archive, place, large)
  appendToBoth(least, archive, beside, place)
  otherQuestions(archive)
  archive = openAgain(archive, place)
  const [growing] = timed(() => grow(archive, place, largest))
  say(`grow it to ${largest} facts, 5,000 in a commit`, ms(growing))
  appendToBoth(least, archive, beside, place)
  archive.close()
  least.close()
} finally {
  place.remove()
  beside.remove()
}
for (const what of broken) console.error(`more than ${most} ×: ${what}`)
process.exitCode = broken.length > 0 ? 1 : 0
