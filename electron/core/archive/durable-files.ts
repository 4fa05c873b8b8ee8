import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'

/** Files as the archive needs them: what was written is on the disk when the call returns, or it throws. */
export interface Files {
  /** Returns the bytes, or `undefined` when there is no such file. */
  read(path: string): Uint8Array | undefined
  /** Size in bytes, or `undefined` when there is no such file. */
  size(path: string): number | undefined
  /** Replaces the file as a whole: temporary file, fsync, rename, fsync of the folder. Mode 0600. */
  write(path: string, bytes: Uint8Array): void
  /** Overwrites the content with noise, then removes the file durably. Absent is fine. */
  shred(path: string): void
  /** Removes the file durably. Absent is fine. */
  remove(path: string): void
  /** Names in the folder; empty when it does not exist. */
  list(folder: string): string[]
  /** Makes the folder (mode 0700) and its parents. */
  makeFolder(path: string): void
  /** Moves a folder to a name that is free or an empty folder, durably. */
  moveFolder(from: string, to: string): void
  removeFolder(path: string): void
  /** Bytes that can still be written where this folder lies. */
  free(folder: string): number
  /** Whether new files may be made in this folder; throws when it fails for another reason, such as a full disk. */
  writable(folder: string): boolean
}

export const temporaryEnding = '.part'

const syncFolder = (folder: string): void => {
  // Windows cannot open a folder as a file; there the rename itself is journalled.
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

const writeAndSync = (path: string, bytes: Uint8Array): void => {
  const handle = fs.openSync(path, 'w', 0o600)
  try {
    for (let done = 0; done < bytes.length;) {
      done += fs.writeSync(handle, bytes, done, bytes.length - done)
    }
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

const isMissing = (error: unknown): boolean => hasCode(error, 'ENOENT')

/** Absent is fine. Not `rmSync`: of most errors it does not say which one it was. */
const unlink = (path: string): void => {
  try {
    fs.unlinkSync(path)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** A part that cannot be removed either is swept later; what was wrong first is what counts. */
const dropPart = (part: string): void => {
  try {
    unlink(part)
  } catch {
    return
  }
}

export const durableFiles: Files = {
  read(path) {
    try {
      return new Uint8Array(fs.readFileSync(path))
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  },

  size: (path) => fs.statSync(path, { throwIfNoEntry: false })?.size,

  write(path, bytes) {
    const part = `${path}.${randomBytes(6).toString('hex')}${temporaryEnding}`
    try {
      writeAndSync(part, bytes)
      fs.renameSync(part, path)
    } catch (error) {
      dropPart(part)
      throw error
    }
    syncFolder(dirname(path))
  },

  shred(path) {
    const size = fs.statSync(path, { throwIfNoEntry: false })?.size
    if (size === undefined) return
    const handle = fs.openSync(path, 'r+')
    try {
      fs.writeSync(handle, randomBytes(size), 0, size, 0)
      fs.fsyncSync(handle)
    } finally {
      fs.closeSync(handle)
    }
    durableFiles.remove(path)
  },

  remove(path) {
    if (!fs.existsSync(path)) return
    unlink(path)
    syncFolder(dirname(path))
  },

  list(folder) {
    try {
      return fs.readdirSync(folder)
    } catch (error) {
      if (isMissing(error)) return []
      throw error
    }
  },

  makeFolder(path) {
    fs.mkdirSync(path, { recursive: true, mode: 0o700 })
    syncFolder(dirname(path))
  },

  moveFolder(from, to) {
    if (fs.existsSync(to)) fs.rmdirSync(to)
    fs.renameSync(from, to)
    syncFolder(dirname(to))
  },

  removeFolder(path) {
    fs.rmSync(path, { recursive: true, force: true })
  },

  free(folder) {
    const { bavail, bsize } = fs.statfsSync(folder)
    return bavail * bsize
  },

  writable(folder) {
    const probe = join(folder, `.probe-${randomBytes(6).toString('hex')}${temporaryEnding}`)
    try {
      fs.closeSync(fs.openSync(probe, 'wx', 0o600))
      unlink(probe)
      return true
    } catch (error) {
      if (hasCode(error, 'EROFS', 'EACCES', 'EPERM')) return false
      throw error
    }
  },
}
