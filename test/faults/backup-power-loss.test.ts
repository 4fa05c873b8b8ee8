import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it, onTestFinished } from 'vitest'

import { createArchive } from '../../electron/core/archive/create.ts'
import { checkGeneration } from '../../electron/core/backup/check.ts'
import { generationsAt } from '../../electron/core/backup/generations.ts'
import { backupFolder } from '../../electron/core/backup/layout.ts'
import { placeFiles } from '../../electron/core/backup/place-files.ts'
import { counting } from '../../electron/core/backup/progress.ts'
import { openerOf } from '../../electron/core/backup/restore.ts'
import { hexOf } from '../../electron/core/ledger/leaf.ts'
import { newId } from '../../electron/core/outside.ts'
import { backupKinds } from '../../shared/facts/backup.kinds.ts'
import { visitKinds, workshop, type Workshop } from '../core/archive/workshop.ts'
import { chanceOf } from '../builders/dice.ts'
import { counted, seed } from './chance.ts'
import { diskWith } from './disk.ts'
import { stepsOf, tracedCalls, type Step } from './trace.ts'

/**
 * A stick that loses its power, or is pulled out, at random moments, replayed: a real program makes backups under
 * strace; from what it did to the stick, states are made that the stick may be in afterwards. In each, every generation
 * that looks finished must be whole, and every one that was acknowledged must be there.
 */
const states = counted(300)
const backups = 3

const record = (place: Workshop, stick: string): Step[] => {
  const { folder, archiveKey, installation } = place.options
  const trace = join(dirname(folder), 'trace')
  const writer = join(import.meta.dirname, 'backup-writer.ts')
  const id = newId(place.outside, 'plc')
  const own = [folder, hexOf(archiveKey), installation, place.customer]
  const { status, error } = spawnSync(
    'strace',
    [
      '-f',
      '-xx',
      '-s',
      '400000',
      '-e',
      `trace=${tracedCalls}`,
      '-o',
      trace,
      process.execPath,
    ].concat(writer, own, stick, id, String(backups)),
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (error !== undefined || status !== 0) throw new Error('strace could not trace the writer')
  return stepsOf(readFileSync(trace, 'latin1'))
}

const verifiedIn = (step: Step): number | undefined => {
  if (step.does !== 'write' || step.fd !== 1) return undefined
  const [, generation] = /^verified (\d+)/.exec(step.bytes.toString('utf8')) ?? []
  return generation === undefined ? undefined : Number(generation)
}

/** Why the state is not good, or nothing. */
const flawOf = async (
  place: Workshop,
  stick: string,
  verified: readonly number[],
): Promise<string | undefined> => {
  const at = { files: placeFiles, backup: join(stick, backupFolder) }
  const { finished } = await generationsAt(at)
  if (verified.some((generation) => !finished.includes(generation))) {
    return 'an acknowledged backup is lost'
  }
  const into = join(stick, 'into')
  for (const generation of finished) {
    rmSync(into, { recursive: true, force: true })
    mkdirSync(into)
    const opener = openerOf(place.options.archiveKey, place.outside)
    try {
      await checkGeneration(at, { generation, opener, into, step: counting(() => undefined).step })
    } catch (error) {
      const isClaimed = verified.includes(generation)
      return `${isClaimed ? 'an acknowledged backup' : 'one that looks finished'}: ${String(error)}`
    }
  }
  return undefined
}

const replay = async (
  place: Workshop,
  stick: string,
  steps: readonly Step[],
  count: number,
  syncs?: (path: string) => boolean,
): Promise<Map<string, number>> => {
  const chance = chanceOf(seed)
  const flaws = new Map<string, number>()
  const begin = steps.findIndex((step) => step.does === 'open' && step.path.startsWith(stick))
  const disk = diskWith(new Map(), (path) => path.startsWith(stick), syncs)
  const verified: number[] = []
  let done = begin
  const cuts = Array.from(
    { length: count },
    () => begin + Math.floor(chance() * (steps.length - begin)),
  ).toSorted((one, other) => one - other)
  for (const end of cuts) {
    for (const step of steps.slice(done, end)) {
      disk.apply(step)
      const one = verifiedIn(step)
      if (one !== undefined) verified.push(one)
    }
    done = end
    const state = mkdtempSync(join(dirname(stick), 'state '))
    for (const [path, content] of disk.afterPowerCut(chance)) {
      const there = path.replace(stick, state)
      mkdirSync(dirname(there), { recursive: true })
      writeFileSync(there, content)
    }
    const flaw = await flawOf(place, state, verified)
    if (flaw !== undefined) flaws.set(flaw, (flaws.get(flaw) ?? 0) + 1)
    rmSync(state, { recursive: true })
  }
  return flaws
}

const total = (flaws: ReadonlyMap<string, number>): number =>
  [...flaws.values()].reduce((sum, count) => sum + count, 0)

describe(`a stick pulled out in the middle of a backup (${states} states, seed ${seed})`, () => {
  it('keeps every acknowledged backup whole, and none looks finished that is not', async () => {
    const place = workshop()
    onTestFinished(() => place.remove())
    createArchive({ ...place.options, kinds: { ...visitKinds, ...backupKinds } }).close()
    const stick = join(dirname(place.folder), 'stick')
    mkdirSync(stick)
    const steps = record(place, stick)
    expect(Object.fromEntries(await replay(place, stick, steps, states))).toEqual({})

    // The seeded faults: a stick that lies about syncing must be found out, or this rig proves nothing.
    const lies: ((path: string) => boolean)[] = [
      (path) => !path.includes('database'),
      (path) => !path.includes('/blobs/'),
    ]
    for (const syncs of lies)
      expect(total(await replay(place, stick, steps, 60, syncs))).toBeGreaterThan(15)
  })
})
