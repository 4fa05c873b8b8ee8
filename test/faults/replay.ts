import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { samplePassphrase } from '../../build/windowless/play.ts'
import type { OpenOptions } from '../../electron/core/archive/archive.ts'
import { installationId } from '../../electron/core/archive/installation.ts'
import { unlock } from '../../electron/core/archive/key.ts'
import { openArchive } from '../../electron/core/archive/open.ts'
import { realOutside } from '../../electron/core/outside.ts'
import { projections } from '../../electron/core/projections.ts'
import { factKinds } from '../../shared/facts/kinds.ts'
import { readyOffice } from '../core/rehearsal.ts'
import { chanceOf } from '../builders/dice.ts'
import { seed } from './chance.ts'
import { diskWith } from './disk.ts'
import { flawIn } from './flaws.ts'
import { stepsOf, tracedCalls, type Step } from './trace.ts'

/**
 * A real office takes a job over under strace, with a photo, signatures and secured sheets; from what it did to its
 * files, states are made that a disk may be in after the power is gone. Each is opened, and must hold everything that
 * was acknowledged before.
 */
export interface Recorded {
  /** The archive's own folder, as the office named it. */
  readonly folder: string
  readonly before: ReadonlyMap<string, Buffer>
  readonly steps: readonly Step[]
  /** The last line the program said. */
  readonly said: string
  readonly options: Omit<OpenOptions, 'folder'>
}

const filesBelow = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path)]),
  )

/** Longer than any photo or sheet, as strace writes each byte as four characters. */
const longestWrite = 8_000_000

/** What strace is told besides watching, and the program besides its profile. */
interface Watched {
  /** As strace's `inject=` wants it: which call fails when, and how. */
  readonly inject?: string
  readonly args?: readonly string[]
}

/** Runs the program in the profile under strace; returns what it did to files and its last line. */
const traced = (
  profile: string,
  program: string,
  { inject, args = [] }: Watched,
): { steps: Step[]; said: string } => {
  const trace = `${profile} trace`
  const watch = ['-f', '-xx', '-s', String(longestWrite), '-e', `trace=${tracedCalls}`, '-o', trace]
  if (inject !== undefined) watch.push('-e', `inject=${inject}`)
  const { status, stdout, stderr, error } = spawnSync(
    'strace',
    [...watch, process.execPath, join(import.meta.dirname, program), profile, ...args],
    { encoding: 'utf8' },
  )
  if (error !== undefined || status !== 0) throw new Error(`the office ended: ${stderr}`)
  const steps = stepsOf(readFileSync(trace, 'latin1'))
  rmSync(trace)
  return { steps, said: stdout.trim().split('\n').at(-1) ?? '' }
}

/** Lets a program of this folder take a job over in a profile of its own, and writes down what it did. */
export const record = async (program: string, watched: Watched = {}): Promise<Recorded> => {
  const office = await readyOffice()
  office.close()
  const outside = realOutside()
  const folder = join(office.folder, 'archive')
  const archiveKey = await unlock(folder, { passphrase: samplePassphrase }, outside)
  const installation = installationId(join(office.folder, 'installation.json'), outside)
  const before = filesBelow(folder)
  const done = traced(office.folder, program, watched)
  const options = { archiveKey, kinds: factKinds, projections, outside, installation }
  return { folder, before, ...done, options }
}

/** How many facts the program claimed to have kept, where this step is such a claim. */
export const keptIn = (step: Step): number | undefined => {
  if (step.does !== 'write' || step.fd !== 1) return undefined
  const [, size] = /^kept (\d+)/.exec(step.bytes.toString('utf8')) ?? []
  return size === undefined ? undefined : Number(size)
}

/** Why the state is not good, or nothing. */
const flawOf = (options: OpenOptions, kept: number): string | undefined => {
  try {
    const archive = openArchive(options)
    try {
      return flawIn(archive, kept)
    } finally {
      archive.close()
    }
  } catch (error) {
    return String(error)
  }
}

/**
 * How often which flaw was found in that many states; `syncs` may be made to lie about some paths, and the power may be
 * sure to stay until a certain step.
 */
export const replay = (
  { folder, before, steps, options }: Recorded,
  count: number,
  { syncs, from = 0 }: { syncs?: (path: string) => boolean; from?: number } = {},
): Map<string, number> => {
  const chance = chanceOf(seed)
  const flaws = new Map<string, number>()
  const parent = mkdtempSync(join(tmpdir(), 'obhut states '))
  const opens = steps.findIndex((step) => step.does === 'open' && step.path.startsWith(folder))
  const begin = Math.max(opens, from)
  const disk = diskWith(before, (path) => path.startsWith(folder), syncs)
  let kept = 0
  let done = opens
  // In order, so that the disk runs through the steps once.
  const cuts = Array.from(
    { length: count },
    () => begin + Math.floor(chance() * (steps.length - begin)),
  ).toSorted((one, other) => one - other)
  for (const end of cuts) {
    for (const step of steps.slice(done, end)) {
      disk.apply(step)
      kept = keptIn(step) ?? kept
    }
    done = end
    const state = mkdtempSync(join(parent, 'state '))
    for (const name of ['blobs', 'secrets']) mkdirSync(join(state, name))
    for (const [path, content] of disk.afterPowerCut(chance)) {
      const at = path.replace(folder, state)
      mkdirSync(dirname(at), { recursive: true })
      writeFileSync(at, content)
    }
    const flaw = flawOf({ ...options, folder: state }, kept)
    if (flaw !== undefined) flaws.set(flaw, (flaws.get(flaw) ?? 0) + 1)
    rmSync(state, { recursive: true })
  }
  rmSync(parent, { recursive: true, force: true })
  return flaws
}

/** How many states had any flaw. */
export const total = (flaws: ReadonlyMap<string, number>): number =>
  [...flaws.values()].reduce((sum, count) => sum + count, 0)
