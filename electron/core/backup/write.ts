import { hash } from 'node:crypto'
import { join } from 'node:path'

import type { BackupPlaceId } from '../../../shared/ids.ts'
import type { Archive } from '../archive/archive.ts'
import { temporaryEnding } from '../archive/durable-files.ts'
import { archiveNames } from '../archive/entrance.ts'
import type { Outside } from '../outside.ts'
import { Refusal } from '../refusal.ts'
import { sealed, usualChunkBytes, type PartName } from './container.ts'
import { generationsAt, isIntact, keyOfPart, type BackupAt } from './generations.ts'
import {
  blobIn,
  blobsName,
  contentsName,
  databaseName,
  generationIn,
  generationsIn,
  keyName,
  manifestName,
  readMe,
  readerPageName,
  readMeName,
} from './layout.ts'
import { manifestBytes, type Manifest, type Part } from './manifest.ts'
import { ownFiles } from './place-files.ts'
import type { Step } from './progress.ts'

export interface WriteWish {
  readonly archive: Pick<Archive, 'read' | 'snapshot' | 'contentsOfCopy' | 'blobs' | 'derive'>
  /** The archive's folder: its key file goes along. */
  readonly folder: string
  readonly place: BackupPlaceId
  readonly generation: number
  /** Empty folder on this computer's own drive, for the snapshot. */
  readonly beside: string
  readonly outside: Pick<Outside, 'clock' | 'random'>
  readonly step: Step
  /** What lies there already: taken for whole by its size, as it is read back anyway, or read before it counts. */
  readonly trusts: 'sizes' | 'nothing'
  /** The page that opens a backup without Obhut; absent where the program was not built. */
  readonly readerPage?: Uint8Array | undefined
}

/** Removes what an earlier, interrupted backup left: generations without a manifest, and temporary files. */
const clearUnfinished = async (at: BackupAt): Promise<void> => {
  for (const generation of (await generationsAt(at)).unfinished) {
    await at.files.remove(generationIn(at.backup, generation))
  }
  for (const folder of [at.backup, join(at.backup, blobsName)]) {
    for (const name of await at.files.list(folder)) {
      if (name.endsWith(temporaryEnding)) await at.files.remove(join(folder, name))
    }
  }
}

/** A blob went while it was to be copied: what it belonged to was forgotten, and the snapshot is of before. */
export class BlobGone extends Error {
  override readonly name = 'BlobGone'
}

/** Stores a blob unless it lies there already. */
const storeBlob = async (at: BackupAt, wish: WriteWish, blob: string): Promise<Part> => {
  const closed = wish.archive.blobs.closed(blob)
  if (closed === undefined) throw new BlobGone()
  const part = {
    name: `${blobsName}/${blob}`,
    bytes: closed.length,
    sha256: hash('sha256', closed, 'hex'),
  }
  const isThere =
    wish.trusts === 'sizes'
      ? (await at.files.size(blobIn(at.backup, blob))) === part.bytes
      : await isIntact(at, wish.generation, part)
  if (!isThere) await at.files.write(blobIn(at.backup, blob), [closed])
  wish.step(closed.length)
  return part
}

const nameOfPart: Readonly<Record<PartName, string>> = {
  manifest: manifestName,
  database: databaseName,
  contents: contentsName,
}

const writeContainer = async (
  at: BackupAt,
  wish: WriteWish,
  part: PartName,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ bytes: number; sha256: string }> => {
  const { generation, outside, archive } = wish
  const salt = outside.random(32)
  const header = { part, generation, salt, chunkBytes: usualChunkBytes }
  const path = join(generationIn(at.backup, generation), nameOfPart[part])
  return at.files.write(path, sealed(content, header, keyOfPart(archive.derive, part)(salt)))
}

async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    count(piece.length)
    yield piece
  }
}

/** What lies beside for people: anew each time, so that nothing somebody put in its place stays. */
const writeBeside = async (at: BackupAt, { readerPage }: WriteWish): Promise<void> => {
  await at.files.write(join(at.backup, readMeName), [Buffer.from(readMe, 'utf8')])
  if (readerPage === undefined) return
  await at.files.write(join(at.backup, readerPageName), [readerPage])
}

/**
 * Writes one generation: blobs that are not there yet, key file, database, contents, and last of all the manifest, so that a
 * stick pulled out at any moment leaves the generations before whole and this one recognisably unfinished. Nothing is
 * claimed yet: that takes `checkGeneration`. Refuses what the place refuses, `blobMissing`, `diskFull`, `cancelled`; throws `BlobGone`.
 */
export const writeGeneration = async (at: BackupAt, wish: WriteWish): Promise<Manifest> => {
  const { archive, outside, place, generation, step, folder } = wish
  if (archive.blobs.missing().length > 0) throw new Refusal('blobMissing')
  for (const folder of [at.backup, join(at.backup, blobsName), generationsIn(at.backup)]) {
    await at.files.makeFolder(folder)
  }
  await clearUnfinished(at)
  const snapshot = join(wish.beside, 'snapshot.db')
  // without waiting in between: head, snapshot and list of blobs are of one moment
  const head = archive.read((reader) => reader.head())
  archive.snapshot(snapshot)
  const blobs = archive.blobs.list()
  const madeAt = outside.clock.now()

  const sizes = blobs.reduce((sum, { bytes }) => sum + bytes, 0)
  step.total(sizes + ((await ownFiles.size(snapshot)) ?? 0))
  const parts: Part[] = []
  for (const { blob } of blobs) parts.push(await storeBlob(at, wish, blob))
  await at.files.makeFolder(generationIn(at.backup, generation))
  const key = await ownFiles.read(join(folder, archiveNames.key))
  if (key === undefined) throw new Refusal('archiveDamaged')
  const keyPath = join(generationIn(at.backup, generation), keyName)
  parts.push({ name: keyName, ...(await at.files.write(keyPath, [key])) })
  const content = counted(ownFiles.pieces(snapshot), step)
  parts.push({ name: databaseName, ...(await writeContainer(at, wish, 'database', content)) })
  // how long they become nobody knows before; whoever cancels ends them all the same
  const contents = counted(archive.contentsOfCopy(snapshot), () => step(0))
  parts.push({ name: contentsName, ...(await writeContainer(at, wish, 'contents', contents)) })
  const manifest: Manifest = {
    form: 'obhut-backup',
    v: 1,
    place,
    generation,
    madeAt,
    head: { log: head.log, size: head.size, root: head.root },
    parts,
  }
  await writeBeside(at, wish)
  await writeContainer(at, wish, 'manifest', [manifestBytes(manifest)])
  return manifest
}
