import { createHash, hash } from 'node:crypto'
import { join } from 'node:path'

import { ArchiveProblem, type CheckedCopy, type DeriveKey } from '../archive/archive.ts'
import { archiveNames } from '../archive/entrance.ts'
import { openBlob } from '../archive/blobs.ts'
import { Refusal } from '../refusal.ts'
import { opened } from './container.ts'
import { isIntact, keyOfPart, manifestOf, namingDamage, type BackupAt } from './generations.ts'
import { blobsName, contentsName, databaseName, keyName, partIn } from './layout.ts'
import type { Manifest, Part } from './manifest.ts'
import type { Step } from './progress.ts'
import { ownFiles } from './place-files.ts'

/** What the archive key can do, without the key itself. */
export interface Opener {
  readonly derive: DeriveKey
  checkCopy(path: string): Promise<CheckedCopy>
  contentsOfCopy(path: string): AsyncIterable<Uint8Array>
}

export interface CheckedGeneration {
  readonly manifest: Manifest
  readonly copy: CheckedCopy
  /** Size of all its stored files. */
  readonly bytes: number
}

export interface CheckWish {
  readonly generation: number
  readonly opener: Opener
  /** Folder on this computer's own drive that gets the database, still encrypted. */
  readonly into: string
  readonly step: Step
  /** Gets every blob as it is stored, once it is known to be whole. */
  readonly onBlob?: (blob: string, closed: Uint8Array) => Promise<void>
}

const partOf = ({ parts }: Manifest, name: string): Part => {
  const part = parts.find((candidate) => candidate.name === name)
  if (part === undefined) throw new Refusal('backupDamaged')
  return part
}

/** What a container of this generation holds, chunk by chunk; refuses `backupDamaged` when it is not the one in the manifest. */
async function* partOpened(
  at: BackupAt,
  { name, bytes, sha256 }: Part,
  part: 'database' | 'contents',
  { generation, opener, step }: CheckWish,
): AsyncGenerator<Uint8Array> {
  const stored = createHash('sha256')
  let read = 0
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const piece of at.files.pieces(partIn(at.backup, generation, name))) {
      stored.update(piece)
      read += piece.length
      step(piece.length)
      yield piece
    }
  }
  yield* opened(watched(), { part, generation }, keyOfPart(opener.derive, part))
  if (read !== bytes || stored.digest('hex') !== sha256) throw new Refusal('backupDamaged')
}

/** Opens the database's container into the folder. */
const fetchDatabase = async (
  at: BackupAt,
  manifest: Manifest,
  wish: CheckWish,
): Promise<string> => {
  const path = join(wish.into, archiveNames.database)
  const content = partOpened(at, partOf(manifest, databaseName), 'database', wish)
  await namingDamage(async () => ownFiles.write(path, content))
  return path
}

const hashOf = async (pieces: AsyncIterable<Uint8Array>, step: Step): Promise<string> => {
  const hashing = createHash('sha256')
  for await (const piece of pieces) {
    hashing.update(piece)
    // counts nothing, but lets whoever cancelled end it here
    step(0)
  }
  return hashing.digest('hex')
}

/** The contents say, byte for byte, what the database says; generations of before them have none. */
const checkContents = async (
  at: BackupAt,
  manifest: Manifest,
  database: string,
  wish: CheckWish,
): Promise<void> => {
  const part = manifest.parts.find(({ name }) => name === contentsName)
  if (part === undefined) return
  const said = await namingDamage(async () =>
    hashOf(partOpened(at, part, 'contents', wish), wish.step),
  )
  if (said !== (await hashOf(wish.opener.contentsOfCopy(database), wish.step))) {
    throw new Refusal('backupDamaged')
  }
}

/** A copy that does not open or does not hold what it should is a damaged backup, whatever the archive calls it. */
const checkedCopy = async (path: string, { opener }: CheckWish): Promise<CheckedCopy> => {
  try {
    return await opener.checkCopy(path)
  } catch (error) {
    if (error instanceof ArchiveProblem && error.code === 'newerSchema') {
      throw new Refusal('newerSchema')
    }
    if (error instanceof ArchiveProblem) throw new Refusal('backupDamaged')
    throw error
  }
}

const checkBlob = async (
  at: BackupAt,
  part: Part,
  known: CheckedCopy['blobs'][number] | undefined,
  wish: CheckWish,
): Promise<void> => {
  const path = partIn(at.backup, wish.generation, part.name)
  // the size first: a file that somebody blew up is not read into memory
  if ((await at.files.size(path)) !== part.bytes) throw new Refusal('backupDamaged')
  const closed = await at.files.read(path)
  const isStored = closed?.length === part.bytes && hash('sha256', closed, 'hex') === part.sha256
  if (known === undefined || closed === undefined || !isStored) throw new Refusal('backupDamaged')
  if (!isPlainRight(closed, known)) throw new Refusal('backupDamaged')
  wish.step(closed.length)
  await wish.onBlob?.(known.blob, closed)
}

const isPlainRight = (closed: Uint8Array, known: CheckedCopy['blobs'][number]): boolean => {
  try {
    return hash('sha256', openBlob(closed, known.key, known.blob), 'hex') === known.sha256
  } catch {
    return false
  }
}

/** Size of what the manifest names, in bytes. */
export const bytesOfManifest = ({ parts }: Manifest): number =>
  parts.reduce((sum, { bytes }) => sum + bytes, 0)

/**
 * Restores a generation as far as that goes without replacing anything: reads every file from the place, opens every
 * chunk, the database with every page and hash, the contents, every blob, and compares it all with the manifest. Refuses
 * `backupDamaged`, `backupNewerFormat`, `newerSchema`, what the place refuses, and `cancelled`.
 */
export const checkGeneration = async (
  at: BackupAt,
  wish: CheckWish,
): Promise<CheckedGeneration> => {
  const { generation, opener } = wish
  const manifest = await manifestOf(at, generation, opener.derive)
  wish.step.total(bytesOfManifest(manifest))
  if (!(await isIntact(at, generation, partOf(manifest, keyName)))) {
    throw new Refusal('backupDamaged')
  }
  const database = await fetchDatabase(at, manifest, wish)
  const copy = await checkedCopy(database, wish)
  const { log, size, root } = manifest.head
  if (copy.head.log !== log || copy.head.size !== size || copy.head.root !== root) {
    throw new Refusal('backupDamaged')
  }
  await checkContents(at, manifest, database, wish)
  const known = new Map(copy.blobs.map((blob) => [`${blobsName}/${blob.blob}`, blob]))
  const stored = new Set(manifest.parts.map(({ name }) => name))
  for (const [name, { isNamed }] of known) {
    if (isNamed && !stored.has(name)) throw new Refusal('backupDamaged')
  }
  for (const part of manifest.parts) {
    if (!part.name.startsWith(`${blobsName}/`)) continue
    await checkBlob(at, part, known.get(part.name), wish)
  }
  return { manifest, copy, bytes: bytesOfManifest(manifest) }
}
