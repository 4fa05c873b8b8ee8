import { parseContents, type BlobKey } from '../../electron/core/archive/contents.ts'
import { KeyFile } from '../../electron/core/archive/key-form.ts'
import { parseRecoveryKey } from '../../electron/core/archive/recovery-key.ts'
import { parseManifest, type Manifest, type Part } from '../../electron/core/backup/manifest.ts'
import { parseHeadText } from '../../electron/core/ledger/head.ts'
import { judgeContent } from '../../electron/core/ledger/judge.ts'
import type { Judgement } from '../../electron/core/ledger/verdict.ts'
import { readExport } from '../../electron/core/ledger/read-export.ts'
import type { WholeExport } from '../../shared/facts/envelope.ts'
import { archiveKeyFrom, blobOpened, containerOpened, sha256Of, type PartName } from './cipher.ts'
import { pathOfPart, type FoundBackup } from './folder.ts'
import { Problem } from './problem.ts'

/** One generation, opened: the ledger and the keys of what lies beside it, still closed. */
export interface OpenedBackup {
  readonly found: FoundBackup
  readonly manifest: Manifest
  readonly ledger: WholeExport
  readonly judgement: Judgement
  readonly blobs: ReadonlyMap<string, BlobKey>
}

type Bytes = Uint8Array<ArrayBuffer>

/** No file of these is larger, however long a business lasts; a larger one is not read into memory. */
const most: Readonly<Record<string, number>> = {
  'key.json': 65_536,
  manifest: 250_000_000,
  contents: 400_000_000,
}

/** The bytes of a part. Throws `missing`, and `damaged` when its size cannot be right. */
const bytesOfPart = async (
  found: FoundBackup,
  generation: number,
  part: string,
  size?: number,
): Promise<Bytes> => {
  const path = pathOfPart(generation, part)
  const file = found.file(generation, part)
  if (file === undefined) throw new Problem('missing', { file: path })
  const isPossible = file.size <= (most[part] ?? file.size)
  if (!isPossible || (size !== undefined && file.size !== size)) {
    throw new Problem('damaged', { file: path })
  }
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    // the stick was pulled out meanwhile
    throw new Problem('missing', { file: path })
  }
}

const keyFileIn = (bytes: Bytes, path: string): KeyFile => {
  try {
    return KeyFile.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    throw new Problem('damaged', { file: path })
  }
}

const containerIn = async (
  bytes: Bytes,
  part: PartName,
  generation: number,
  archiveKey: CryptoKey,
): Promise<Bytes> => {
  const content = await containerOpened(bytes, part, generation, archiveKey)
  if (content === 'newer') throw new Problem('newerBackup')
  if (content === undefined) throw new Problem('damaged', { file: pathOfPart(generation, part) })
  return content
}

/** Runs what reads text that only an undamaged backup holds; whatever it throws means damage. */
const reading = <T>(file: string, read: () => T): T => {
  try {
    return read()
  } catch {
    throw new Problem('damaged', { file })
  }
}

const archiveKeyOf = async (keyBytes: Bytes, path: string, typed: string): Promise<CryptoKey> => {
  const key = parseRecoveryKey(typed)
  if (!key.ok) {
    throw new Problem(key.groups.length === 0 ? 'keyLength' : 'keyGroups', { groups: key.groups })
  }
  const keyFile = keyFileIn(keyBytes, path)
  if (!keyFile.wraps.some(({ kind }) => kind === 'recovery')) throw new Problem('noRecoveryKey')
  const archiveKey = await archiveKeyFrom(keyFile, key.secret)
  if (archiveKey === undefined) throw new Problem('wrongKey')
  return archiveKey
}

const partOf = ({ parts }: Manifest, name: string): Part | undefined =>
  parts.find((part) => part.name === name)

const isAsStored = async (bytes: Bytes, part: Part | undefined): Promise<boolean> =>
  part !== undefined && bytes.length === part.bytes && (await sha256Of(bytes)) === part.sha256

/** The ledger's newest log must be in the state the manifest names. */
const ledgerIn = (bytes: Uint8Array, { head }: Manifest): WholeExport => {
  const ledger = readExport(bytes)
  if (typeof ledger === 'string' || ledger.holds !== 'whole') throw new Error('no whole ledger')
  const newest = ledger.logs.at(-1)
  const signed = newest === undefined ? undefined : parseHeadText(newest.head, newest.publicKey)
  if (signed?.log !== head.log || signed.size !== head.size || signed.root !== head.root) {
    throw new Error('another state')
  }
  return ledger
}

/**
 * Opens a generation with the typed recovery key and judges its ledger. Throws a `Problem` for whatever keeps it closed;
 * a ledger that does not hang together is no such thing, it is shown with what is wrong.
 */
export const openBackup = async (
  found: FoundBackup,
  generation: number,
  typed: string,
): Promise<OpenedBackup> => {
  // `subtle` is absent where a browser does not trust a file from the disk, whatever its type says
  if (!('subtle' in crypto)) throw new Problem('noCrypto')
  const keyPath = pathOfPart(generation, 'key.json')
  const keyBytes = await bytesOfPart(found, generation, 'key.json')
  const archiveKey = await archiveKeyOf(keyBytes, keyPath, typed)
  const manifestPath = pathOfPart(generation, 'manifest')
  const manifestBytes = await bytesOfPart(found, generation, 'manifest')
  const text = await containerIn(manifestBytes, 'manifest', generation, archiveKey)
  const manifest = reading(manifestPath, () => parseManifest(text))
  if (manifest.generation !== generation) throw new Problem('damaged', { file: manifestPath })
  if (!(await isAsStored(keyBytes, partOf(manifest, 'key.json')))) {
    throw new Problem('damaged', { file: keyPath })
  }
  const part = partOf(manifest, 'contents')
  if (part === undefined) throw new Problem('olderBackup')
  const path = pathOfPart(generation, 'contents')
  const stored = await bytesOfPart(found, generation, 'contents', part.bytes)
  if (!(await isAsStored(stored, part))) throw new Problem('damaged', { file: path })
  const plain = await containerIn(stored, 'contents', generation, archiveKey)
  const { blobs, ledger: bytes } = reading(path, () => parseContents(plain))
  const ledger = reading(path, () => ledgerIn(bytes, manifest))
  return {
    found,
    manifest,
    ledger,
    judgement: judgeContent(ledger, []),
    blobs: new Map(blobs.map((key) => [key.blob, key])),
  }
}

/** The plain bytes of a photo or paper. Throws `missing` or `damaged`, naming the file. */
export const openFile = async (
  { found, manifest, blobs }: OpenedBackup,
  blob: string,
): Promise<Bytes> => {
  const name = `blobs/${blob}`
  const key = blobs.get(blob)
  const part = partOf(manifest, name)
  if (key === undefined || part === undefined) throw new Problem('missing', { file: name })
  const closed = await bytesOfPart(found, manifest.generation, name, part.bytes)
  const plain = await blobOpened(closed, key.key, blob)
  if (plain === undefined || (await sha256Of(plain)) !== key.sha256) {
    throw new Problem('damaged', { file: name })
  }
  return plain
}
