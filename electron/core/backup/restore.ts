import { join } from 'node:path'

import type { Head, LedgerExport } from '../../../shared/facts/envelope.ts'
import { ArchiveProblem } from '../archive/archive.ts'
import {
  checkCopy,
  contentsOfCopy,
  leavesOfCopy,
  ledgerOfCopy,
  type CopiedLedger,
} from '../archive/copy.ts'
import { derivedFrom } from '../archive/derive.ts'
import { archiveNames } from '../archive/entrance.ts'
import { unlock, type KeyWay } from '../archive/key.ts'
import type { Built } from '../house/arrival.ts'
import type { Outside } from '../outside.ts'
import { Refusal } from '../refusal.ts'
import { checkGeneration, type CheckedGeneration, type Opener } from './check.ts'
import { generationsAt, keyFileAt, manifestOf, type BackupAt } from './generations.ts'
import { backupFolder, generationIn } from './layout.ts'
import { ownFiles, placeFiles } from './place-files.ts'
import type { Step } from './progress.ts'

/** Where the finished generations lie, the newest first. */
export interface Source {
  readonly at: BackupAt
  readonly generations: readonly number[]
}

/**
 * Looks for a backup in a folder the user picked: ours, the one around it, or one within. Refuses `backupPlaceGone`,
 * `backupNone`, and `backupUnfinished` when none here was ever finished.
 */
export const sourceIn = async (picked: string, files = placeFiles): Promise<Source> => {
  if (!(await files.isFolder(picked))) throw new Refusal('backupPlaceGone')
  for (const backup of [join(picked, backupFolder), picked]) {
    const at = { files, backup }
    const { finished, unfinished } = await generationsAt(at)
    if (finished.length > 0) return { at, generations: finished }
    if (unfinished.length > 0) throw new Refusal('backupUnfinished')
  }
  throw new Refusal('backupNone')
}

/** The archive key of a generation; refuses `wrongPassphrase`, `wrongRecoveryKey` and `backupDamaged`. */
const keyOf = async (
  { at }: Source,
  generation: number,
  way: KeyWay,
  outside: Outside,
): Promise<Uint8Array> => {
  if ((await keyFileAt(at, generation)) === undefined) throw new Refusal('backupDamaged')
  try {
    return await unlock(generationIn(at.backup, generation), way, outside)
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error
    if (error.code !== 'wrongKey') throw new Refusal('backupDamaged')
    throw new Refusal('passphrase' in way ? 'wrongPassphrase' : 'wrongRecoveryKey')
  }
}

/** What this key can do with a backup, for as long as it is in memory. */
export const openerOf = (archiveKey: Uint8Array, outside: Outside): Opener => ({
  derive: derivedFrom(archiveKey),
  checkCopy: (path) => checkCopy(path, archiveKey, outside),
  contentsOfCopy: (path) => contentsOfCopy(path, archiveKey, outside),
})

/** The ledger of an archive that was built beside. */
export const ledgerIn = (beside: string, archiveKey: Uint8Array, outside: Outside): CopiedLedger =>
  ledgerOfCopy(databaseIn(beside), archiveKey, outside)

const databaseIn = (beside: string): string => join(beside, archiveNames.database)

/** What `lookInto` finds: the generation, its ledger, and the leaves of that. */
export interface Looked extends CheckedGeneration {
  readonly ledger: CopiedLedger
  readonly leaves: LedgerExport
}

export interface RestoreWish {
  readonly source: Source
  readonly generation: number
  readonly way: KeyWay
  /** Folder beside the archive's; it must not exist yet. */
  readonly beside: string
  readonly outside: Outside
  readonly step: Step
}

const begin = async ({ source, generation, way, beside, outside }: RestoreWish) => {
  if (!source.generations.includes(generation)) throw new Refusal('backupNone')
  const key = await keyOf(source, generation, way, outside)
  await ownFiles.remove(beside)
  await ownFiles.makeFolder(beside)
  return key
}

/**
 * Checks a whole generation as a restore would, says what is in it, and leaves nothing behind. Refuses what
 * `checkGeneration` refuses, and a wrong key.
 */
export const lookInto = async (wish: RestoreWish): Promise<Looked> => {
  const { source, generation, beside, outside, step } = wish
  try {
    const key = await begin(wish)
    const opener = openerOf(key, outside)
    const look = { generation, opener, into: beside, step }
    const checked = await checkGeneration(source.at, look)
    const leaves = leavesOfCopy(databaseIn(beside), key, outside)
    return { ...checked, ledger: ledgerIn(beside, key, outside), leaves }
  } finally {
    await ownFiles.remove(beside)
  }
}

/** Heads of newer generations that lie here: whoever takes an older one loses what they hold, and the ledger says so. */
const newerHeads = async ({ source, generation }: RestoreWish, key: Uint8Array) => {
  const heads: Head[] = []
  for (const newer of source.generations.filter((one) => one > generation)) {
    try {
      heads.push((await manifestOf(source.at, newer, derivedFrom(key))).head)
    } catch (error) {
      // one that cannot be read says nothing
      if (!(error instanceof Refusal)) throw error
    }
  }
  return heads
}

/**
 * Builds an archive's folder beside its place from a backup, checking everything on the way; returns its key and what is known of newer generations. The key
 * files of access codes are in no backup, and the head that is noted beside the database is of its new log: neither is
 * there. On any refusal the folder goes again.
 */
export const buildFrom = async (wish: RestoreWish): Promise<Built> => {
  const { source, generation, beside, outside, step } = wish
  try {
    const key = await begin(wish)
    const blobs = join(beside, archiveNames.blobs)
    for (const folder of [blobs, join(beside, archiveNames.secrets)]) {
      await ownFiles.makeFolder(folder)
    }
    await checkGeneration(source.at, {
      generation,
      opener: openerOf(key, outside),
      into: beside,
      step,
      onBlob: async (blob, closed) => void (await ownFiles.write(join(blobs, blob), [closed])),
    })
    const keyFile = await keyFileAt(source.at, generation)
    if (keyFile === undefined) throw new Refusal('backupPlaceGone')
    await ownFiles.write(join(beside, archiveNames.key), [keyFile])
    return { archiveKey: key, knownHeads: await newerHeads(wish, key) }
  } catch (error) {
    await ownFiles.remove(beside)
    throw error
  }
}
