import { join } from 'node:path'

import type { LedgerExport } from '../../../shared/facts/envelope.ts'
import { ArchiveProblem } from '../archive/archive.ts'
import { checkCopy, leavesOfCopy, ledgerOfCopy, type CopiedLedger } from '../archive/copy.ts'
import { derivedFrom } from '../archive/derive.ts'
import { archiveNames } from '../archive/entrance.ts'
import { unlock, type KeyWay } from '../archive/key.ts'
import type { Outside } from '../outside.ts'
import { Refusal } from '../refusal.ts'
import { checkGeneration, type CheckedGeneration, type Opener } from './check.ts'
import { generationsAt, type BackupAt } from './generations.ts'
import { backupFolder, generationIn, keyName } from './layout.ts'
import { ownFiles, placeFiles } from './place-files.ts'
import { uncounted } from './progress.ts'

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
  const { source, generation, beside, outside } = wish
  try {
    const key = await begin(wish)
    const opener = openerOf(key, outside)
    const look = { generation, opener, into: beside, step: uncounted }
    const checked = await checkGeneration(source.at, look)
    const leaves = leavesOfCopy(databaseIn(beside), key, outside)
    return { ...checked, ledger: ledgerIn(beside, key, outside), leaves }
  } finally {
    await ownFiles.remove(beside)
  }
}

/**
 * Builds an archive's folder beside its place from a backup, checking everything on the way; returns its key. The key
 * files of access codes are in no backup, and the head that is noted beside the database is of its new log: neither is
 * there. On any refusal the folder goes again.
 */
export const buildFrom = async (wish: RestoreWish): Promise<Uint8Array> => {
  const { source, generation, beside, outside } = wish
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
      step: uncounted,
      onBlob: async (blob, closed) => void (await ownFiles.write(join(blobs, blob), [closed])),
    })
    const { files, backup } = source.at
    const keyFile = await files.read(join(generationIn(backup, generation), keyName))
    if (keyFile === undefined) throw new Refusal('backupPlaceGone')
    await ownFiles.write(join(beside, archiveNames.key), [keyFile])
    return key
  } catch (error) {
    await ownFiles.remove(beside)
    throw error
  }
}
