import { hash } from 'node:crypto'
import { join } from 'node:path'

import type { DeriveKey } from '../archive/archive.ts'
import { Refusal } from '../refusal.ts'
import {
  NewerContainer,
  NotThisContainer,
  opened,
  type Header,
  type PartName,
} from './container.ts'
import {
  generationIn,
  generationOf,
  generationsIn,
  keyName,
  manifestName,
  partIn,
} from './layout.ts'
import { parseManifest, type Manifest, type Part } from './manifest.ts'
import type { PlaceFiles } from './place-files.ts'

/** A backup folder of ours, and how one gets at its files. */
export interface BackupAt {
  readonly files: PlaceFiles
  /** The folder `Obhut-Sicherung` itself. */
  readonly backup: string
}

/** Labels of the keys (FORMAT.md); each container has a key of its own. */
export const keyOfPart =
  (derive: DeriveKey, part: PartName) =>
  (salt: Uint8Array): Uint8Array =>
    derive(`obhut backup 1 ${part}`, salt)

/** Numbers of the generations that lie here, the newest first: finished ones, and those that never were. */
export const generationsAt = async ({
  files,
  backup,
}: BackupAt): Promise<{ finished: number[]; unfinished: number[] }> => {
  const finished: number[] = []
  const unfinished: number[] = []
  for (const name of await files.list(generationsIn(backup))) {
    const generation = generationOf(name)
    if (generation === undefined) continue
    const names = await files.list(join(generationsIn(backup), name))
    if (names.includes(manifestName)) finished.push(generation)
    else unfinished.push(generation)
  }
  const newestFirst = (a: number, b: number) => b - a
  return { finished: finished.sort(newestFirst), unfinished: unfinished.sort(newestFirst) }
}

/** Runs the work; what is no container of ours, or not one in its place, is a damaged backup. */
export const namingDamage = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NewerContainer) throw new Refusal('backupNewerFormat')
    if (error instanceof NotThisContainer) throw new Refusal('backupDamaged')
    throw error
  }
}

/** The opened content of a container, as one. */
const contentOf = async (
  pieces: AsyncIterable<Uint8Array>,
  wanted: Pick<Header, 'part' | 'generation'>,
  derive: DeriveKey,
): Promise<Uint8Array> => {
  const content: Uint8Array[] = []
  for await (const piece of opened(pieces, wanted, keyOfPart(derive, wanted.part))) {
    content.push(piece)
  }
  return Buffer.concat(content)
}

/**
 * The manifest of a generation. Refuses `backupDamaged` when it does not open under this key, is not the one of this
 * generation, or says so little that nothing can be restored; `backupNewerFormat` when a newer program wrote it.
 */
export const manifestOf = async (
  { files, backup }: BackupAt,
  generation: number,
  derive: DeriveKey,
): Promise<Manifest> =>
  namingDamage(async () => {
    const path = join(generationIn(backup, generation), manifestName)
    const bytes = await contentOf(files.pieces(path), { part: 'manifest', generation }, derive)
    const manifest = readManifest(bytes)
    if (manifest.generation !== generation) throw new Refusal('backupDamaged')
    return manifest
  })

const readManifest = (bytes: Uint8Array): Manifest => {
  try {
    return parseManifest(bytes)
  } catch {
    throw new Refusal('backupDamaged')
  }
}

/** A key file has a few hundred bytes; eight ways in have a few thousand. */
const largestKeyFile = 65_536

/** The key file of a generation as it lies there; refuses `backupDamaged` for one that cannot be one by its size. */
export const keyFileAt = async (
  { files, backup }: BackupAt,
  generation: number,
): Promise<Uint8Array | undefined> => {
  const path = join(generationIn(backup, generation), keyName)
  if (((await files.size(path)) ?? 0) > largestKeyFile) throw new Refusal('backupDamaged')
  return files.read(path)
}

/** Whether a part lies there with the size and the SHA-256 the manifest gives. */
export const isIntact = async (
  { files, backup }: BackupAt,
  generation: number,
  part: Part,
): Promise<boolean> => {
  const path = partIn(backup, generation, part.name)
  if ((await files.size(path)) !== part.bytes) return false
  const bytes = await files.read(path)
  return bytes !== undefined && hash('sha256', bytes, 'hex') === part.sha256
}
