import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import * as fs from 'node:fs/promises'
import { dirname } from 'node:path'

import type { ErrorCode } from '../../../shared/contract/errors.ts'
import { temporaryEnding } from '../archive/durable-files.ts'
import { Refusal } from '../refusal.ts'

/**
 * Files of a backup's place: another drive, slow, and gone at any moment. All of it happens outside the office's own
 * thread, so the counter goes on. What goes wrong is named: `backupPlaceGone`, `backupPlaceFull`, `backupPlaceReadOnly`.
 */
export interface PlaceFiles {
  /** Names in the folder; empty when there is no such folder. */
  list(folder: string): Promise<string[]>
  /** Whether a folder lies there. */
  isFolder(path: string): Promise<boolean>
  /** Number of the drive a folder lies on, as far as the system tells; `undefined` when there is none. */
  drive(path: string): Promise<number | undefined>
  /** Size in bytes, or `undefined` when there is no such file. */
  size(path: string): Promise<number | undefined>
  /** The whole file, or `undefined` when there is none. */
  read(path: string): Promise<Uint8Array | undefined>
  /** The file piece by piece; ends at once when there is none. */
  pieces(path: string): AsyncIterable<Uint8Array>
  /** Temporary file, sync, rename, sync of the folder: afterwards it is there as a whole and for good, or not at all. */
  write(
    path: string,
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<{ bytes: number; sha256: string }>
  /** Makes one folder; its parent must be there, or a drive that went would come back as a folder of this computer. */
  makeFolder(path: string): Promise<void>
  /** Removes a file or a folder with all that is in it, durably. Absent is fine. */
  remove(path: string): Promise<void>
}

type Codes = Readonly<Record<'full' | 'readOnly' | 'gone', ErrorCode>>

const kinds: Readonly<Record<string, keyof Codes>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  EIO: 'gone',
  ESTALE: 'gone',
  EHOSTDOWN: 'gone',
  ENOTCONN: 'gone',
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const syncFolder = async (folder: string): Promise<void> => {
  // Windows cannot open a folder as a file; there the rename itself is journalled.
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } catch (error) {
    // FAT and some network drives cannot sync a folder; the file itself was synced before
    if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'ENOTSUP') throw error
  } finally {
    await handle.close()
  }
}

const writeAndSync = async (
  path: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ bytes: number; sha256: string }> => {
  const handle = await fs.open(path, 'w', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const piece of content) {
      for (let done = 0; done < piece.length;) {
        done += (await handle.write(piece, done, piece.length - done)).bytesWritten
      }
      hash.update(piece)
      bytes += piece.length
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}

const pieceBytes = 262_144

const filesOf = (codes: Codes): PlaceFiles => {
  /** Names what went wrong; an error of the program comes back as it is. */
  const named = (error: unknown): unknown => {
    const kind = kinds[codeOf(error)]
    return kind === undefined ? error : new Refusal(codes[kind])
  }
  const naming = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw named(error)
    }
  }
  /** The answer, or `undefined` when there is nothing under this name. */
  const ifThere = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      throw named(error)
    }
  }
  return {
    list: async (folder) => (await ifThere(async () => fs.readdir(folder))) ?? [],
    isFolder: async (path) => (await ifThere(async () => fs.stat(path)))?.isDirectory() === true,
    drive: async (path) => (await ifThere(async () => fs.stat(path)))?.dev,
    size: async (path) => (await ifThere(async () => fs.stat(path)))?.size,
    read: async (path) => ifThere(async () => fs.readFile(path)),

    async *pieces(path) {
      const handle = await ifThere(async () => fs.open(path, 'r'))
      if (handle === undefined) return
      try {
        for (;;) {
          const piece = Buffer.alloc(pieceBytes)
          const { bytesRead } = await naming(async () => handle.read(piece, 0, pieceBytes))
          if (bytesRead === 0) return
          yield piece.subarray(0, bytesRead)
        }
      } finally {
        await handle.close()
      }
    },

    write: async (path, content) =>
      naming(async () => {
        const part = `${path}${temporaryEnding}`
        try {
          const written = await writeAndSync(part, content)
          await fs.rename(part, path)
          await syncFolder(dirname(path))
          return written
        } catch (error) {
          // best effort: what ends so is known to be unfinished, and swept the next time
          await fs.rm(part, { force: true }).catch(() => undefined)
          throw error
        }
      }),

    makeFolder: async (path) =>
      naming(async () => {
        try {
          await fs.mkdir(path, { mode: 0o700 })
        } catch (error) {
          if (codeOf(error) !== 'EEXIST') throw error
        }
        await syncFolder(dirname(path))
      }),

    remove: async (path) =>
      naming(async () => {
        await fs.rm(path, { recursive: true, force: true })
        await syncFolder(dirname(path))
      }),
  }
}

/** Files at a place of backups. */
export const placeFiles = filesOf({
  full: 'backupPlaceFull',
  readOnly: 'backupPlaceReadOnly',
  gone: 'backupPlaceGone',
})

/** Files on this computer's own drive, beside the archive. */
export const ownFiles = filesOf({
  full: 'diskFull',
  readOnly: 'readOnlyFolder',
  gone: 'readOnlyFolder',
})
