import { join } from 'node:path'

import type { DeriveKey } from '../archive/archive.ts'
import { Refusal } from '../refusal.ts'
import { generationsAt, manifestOf, type BackupAt } from './generations.ts'
import { blobIn, blobsName, generationIn, manifestName } from './layout.ts'
import type { Manifest } from './manifest.ts'
import { tooMany } from './thinning.ts'

/** All manifests here; `isWhole` is false when one of them could not be read, so nobody knows what it names. */
const manifestsAt = async (
  at: BackupAt,
  derive: DeriveKey,
): Promise<{ manifests: Manifest[]; isWhole: boolean }> => {
  const manifests: Manifest[] = []
  let isWhole = true
  for (const generation of (await generationsAt(at)).finished) {
    try {
      manifests.push(await manifestOf(at, generation, derive))
    } catch (error) {
      const isUnreadable =
        error instanceof Refusal &&
        (error.code === 'backupDamaged' || error.code === 'backupNewerFormat')
      if (!isUnreadable) throw error
      isWhole = false
    }
  }
  return { manifests, isWhole }
}

/** Removes a generation, the manifest first: without it the rest is known to be none. */
export const discard = async ({ files, backup }: BackupAt, generation: number): Promise<void> => {
  const folder = generationIn(backup, generation)
  await files.remove(join(folder, manifestName))
  await files.remove(folder)
}

/**
 * Removes generations that are no longer needed (`tooMany`), each manifest first, then blobs that none of the others
 * names. While a manifest cannot be read no blob goes: it might be the one that names it.
 */
export const thinOut = async (at: BackupAt, derive: DeriveKey): Promise<number[]> => {
  const { manifests, isWhole } = await manifestsAt(at, derive)
  const gone = tooMany(manifests)
  for (const generation of gone) {
    await discard(at, generation)
  }
  if (!isWhole) return gone
  const named = new Set(
    manifests
      .filter(({ generation }) => !gone.includes(generation))
      .flatMap(({ parts }) => parts.map(({ name }) => name)),
  )
  for (const blob of await at.files.list(join(at.backup, blobsName))) {
    if (!named.has(`${blobsName}/${blob}`)) await at.files.remove(blobIn(at.backup, blob))
  }
  return gone
}
