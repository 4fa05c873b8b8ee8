import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import type { Archive } from '../../../electron/core/archive/archive.ts'
import { checkGeneration, type CheckedGeneration } from '../../../electron/core/backup/check.ts'
import { backupFolder } from '../../../electron/core/backup/layout.ts'
import { makeBackup, type MakeWish } from '../../../electron/core/backup/make.ts'
import type { Manifest } from '../../../electron/core/backup/manifest.ts'
import type { KnownPlace } from '../../../electron/core/backup/place.ts'
import { placeFiles, type PlaceFiles } from '../../../electron/core/backup/place-files.ts'
import { counting } from '../../../electron/core/backup/progress.ts'
import { openerOf } from '../../../electron/core/backup/restore.ts'
import { createArchive } from '../../../electron/core/archive/create.ts'
import { newId, type Outside } from '../../../electron/core/outside.ts'
import { Refusal } from '../../../electron/core/refusal.ts'
import { backupKinds } from '../../../shared/facts/backup.kinds.ts'
import { BackupPlaceId } from '../../../shared/ids.ts'
import { visitKinds, workshop } from '../archive/workshop.ts'
import { stick } from './stick.ts'

export interface Small {
  readonly archive: Archive
  /** The archive's folder: nothing in it may change but by a fact. */
  readonly folder: string
  readonly stick: string
  readonly backup: string
  readonly place: KnownPlace & { readonly path: string }
  readonly outside: Outside
  /** Adds a visit with a photo. */
  visit(text: string): void
  make(change?: Partial<MakeWish>): Promise<Manifest>
  /** Restores a generation as far as that goes, from this folder instead of the stick if one is given. */
  check(generation: number, backup?: string, files?: PlaceFiles): Promise<CheckedGeneration>
  /** A copy of the backup that may be spoilt. */
  copy(): string
}

/** A small archive of visits and a stick for its backups; both are gone when the test is over. */
export const smallArchive = (): Small => {
  const place = workshop()
  const { folder, outside } = place
  const archive = createArchive({ ...place.options, kinds: { ...visitKinds, ...backupKinds } })
  const path = stick()
  const scratch = stick()
  onTestFinished(() => {
    archive.close()
    place.remove()
  })
  const known = { id: BackupPlaceId.parse(newId(outside, 'plc')), path }
  const backup = join(path, backupFolder)
  let copies = 0
  return {
    archive,
    folder,
    stick: path,
    backup,
    place: known,
    outside,
    visit(text) {
      const { blobId } = archive.blobs.store(Buffer.from(`Foto zu ${text}`.repeat(20)))
      archive.write((writer) => void writer.append(place.visit(text, 'Müller', blobId)))
    },
    make: async (change = {}) =>
      makeBackup({
        archive,
        folder,
        own: [folder],
        place: known,
        outside,
        counting: counting(() => undefined),
        ...change,
      }),
    async check(generation, from = backup, files = placeFiles) {
      const into = join(scratch, 'into')
      rmSync(into, { recursive: true, force: true })
      mkdirSync(into)
      return checkGeneration(
        { files, backup: from },
        {
          generation,
          opener: openerOf(place.options.archiveKey, outside),
          into,
          step: counting(() => undefined).step,
        },
      )
    },
    copy() {
      copies += 1
      const copy = join(scratch, `copy-${copies}`)
      cpSync(backup, copy, { recursive: true })
      return copy
    },
  }
}

/** The code of the refusal, or `taken` when there was none. */
export const outcomeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'taken'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
