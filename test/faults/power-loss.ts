import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { hexOf } from '../../electron/core/ledger/leaf.ts'
import { workshop, type Workshop } from '../core/archive/workshop.ts'
import { diskWith } from './disk.ts'
import { stepsOf, tracedCalls, type Step } from './trace.ts'

/**
 * Power loss at random moments, replayed: a real writer runs under strace; from what it did to its files, states are
 * made that a disk may be in after the power is gone; each is opened, and must hold everything that was acknowledged
 * before. `node test/faults/power-loss.ts [STATES]`; needs strace and the right to trace.
 */
const states = Number(process.argv[2] ?? 300)
const facts = 40
const seed = Number(process.env['OBHUT_SEED'] ?? Date.now() % 2 ** 31)

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const chanceOf = (start: number) => {
  let state = start
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const filesBelow = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path)]),
  )

const record = (place: Workshop): Step[] => {
  const { folder, archiveKey, installation } = place.options
  const trace = join(dirname(folder), 'trace')
  const writer = join(import.meta.dirname, '..', 'core', 'archive', 'writer.ts')
  const args = [writer, folder, hexOf(archiveKey), installation, place.customer, '', String(facts)]
  const { status, error } = spawnSync(
    'strace',
    [
      '-f',
      '-xx',
      '-s',
      '200000',
      '-e',
      `trace=${tracedCalls}`,
      '-o',
      trace,
      process.execPath,
      ...args,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (error !== undefined || status !== 0) throw new Error('strace could not trace the writer')
  return stepsOf(readFileSync(trace, 'latin1'))
}

interface Kept {
  seq: number
  blob: string
}

const keptIn = (step: Step): Kept | undefined => {
  if (step.does !== 'write' || step.fd !== 1) return undefined
  const [, seq, blob] = /^kept (\d+) \S+ (\S+)/.exec(step.bytes.toString('utf8')) ?? []
  return seq === undefined || blob === undefined ? undefined : { seq: Number(seq), blob }
}

/** Why the state is not good, or nothing. */
const flawOf = (place: Workshop, folder: string, kept: readonly Kept[]): string | undefined => {
  try {
    const archive = place.open({ folder })
    try {
      if (archive.head().size < (kept.at(-1)?.seq ?? 0)) return 'an acknowledged fact is lost'
      if (!archive.verify().ok) return 'the ledger does not verify'
      if (archive.blobs.missing().length > 0) return 'a blob is missing'
      for (const { blob } of kept.slice(-3)) archive.blobs.read(blob)
      return undefined
    } finally {
      archive.close()
    }
  } catch (error) {
    return String(error)
  }
}

const replay = (
  place: Workshop,
  before: ReadonlyMap<string, Buffer>,
  steps: readonly Step[],
  count: number,
  syncs?: (path: string) => boolean,
): Map<string, number> => {
  const chance = chanceOf(seed)
  const flaws = new Map<string, number>()
  const parent = dirname(place.folder)
  const begin = steps.findIndex(
    (step) => step.does === 'open' && step.path.startsWith(place.folder),
  )
  const disk = diskWith(before, (path) => path.startsWith(place.folder), syncs)
  const kept: Kept[] = []
  let done = begin
  // In order, so that the disk runs through the steps once.
  const cuts = Array.from(
    { length: count },
    () => begin + Math.floor(chance() * (steps.length - begin)),
  ).toSorted((one, other) => one - other)
  for (const end of cuts) {
    for (const step of steps.slice(done, end)) {
      disk.apply(step)
      const one = keptIn(step)
      if (one !== undefined) kept.push(one)
    }
    done = end
    const folder = mkdtempSync(join(parent, 'state '))
    for (const name of ['blobs', 'secrets']) mkdirSync(join(folder, name))
    for (const [path, content] of disk.afterPowerCut(chance)) {
      writeFileSync(path.replace(place.folder, folder), content)
    }
    const flaw = flawOf(place, folder, kept)
    if (flaw !== undefined) flaws.set(flaw, (flaws.get(flaw) ?? 0) + 1)
    rmSync(folder, { recursive: true })
  }
  return flaws
}

const total = (flaws: ReadonlyMap<string, number>): number =>
  [...flaws.values()].reduce((sum, count) => sum + count, 0)

const place = workshop()
try {
  place.create().close()
  const before = filesBelow(place.folder)
  const steps = record(place)
  say(`${steps.length} steps of a writer of ${facts} facts, seed ${seed}`)
  const flaws = replay(place, before, steps, states)
  say(`${states} power cuts: ${total(flaws)} bad states`)
  for (const [flaw, count] of flaws) say(`  ${count} × ${flaw}`)
  // The seeded faults: a disk that lies about syncing must be found out, or this rig proves nothing.
  const lies: [string, (path: string) => boolean][] = [
    ['the write-ahead log is never synced', (path) => !path.endsWith('-wal')],
    ['photos are never synced', (path) => !path.includes('/blobs')],
  ]
  let blind = false
  for (const [lie, syncs] of lies) {
    const found = total(replay(place, before, steps, Math.min(states, 100), syncs))
    say(`seeded fault – ${lie}: ${found} of ${Math.min(states, 100)} states are bad`)
    if (found < Math.min(states, 100) / 4) blind = true
  }
  process.exitCode = total(flaws) > 0 || blind ? 1 : 0
} finally {
  place.remove()
}
