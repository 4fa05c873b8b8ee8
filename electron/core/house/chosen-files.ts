import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, resolve, sep } from 'node:path'

import type { Doing } from '../office.ts'
import { Refusal } from '../refusal.ts'

const kinds = {
  withdrawalPapers: { title: 'PDF', extensions: ['pdf'] },
  ownPaper: { title: 'PDF', extensions: ['pdf'] },
  logo: { title: 'JPEG, PNG', extensions: ['jpg', 'jpeg', 'png'] },
  agreement: { title: 'PDF', extensions: ['pdf'] },
  scan: { title: 'PDF, JPEG', extensions: ['pdf', 'jpg', 'jpeg'] },
  mail: { title: 'E-Mail', extensions: ['eml'] },
  certificate: { title: 'PKCS#12', extensions: ['p12', 'pfx'] },
} as const

const largestFile = 20_000_000

/**
 * Lets the user pick a file and reads it; refuses `cancelled` when he goes back, `tooLarge` beyond 20 MB, and
 * `fileNotRead` when it is gone or its drive fails.
 */
export const readChosenFile = async (
  at: Doing,
  kind: keyof typeof kinds,
): Promise<{ bytes: Uint8Array }> => {
  const { title, extensions } = kinds[kind]
  const { path } = await at.door.desk.ask('chooseOpenPath', {
    title,
    kinds: [{ name: title, extensions: [...extensions] }],
  })
  if (path === null) throw new Refusal('cancelled')
  if (reading(() => statSync(path).size) > largestFile) throw new Refusal('tooLarge')
  return { bytes: new Uint8Array(reading(() => readFileSync(path))) }
}

/** What goes wrong here is about somebody else's file, never about the archive. */
const reading = <T>(work: () => T): T => {
  try {
    return work()
  } catch {
    throw new Refusal('fileNotRead')
  }
}

export interface FileToSave {
  readonly fileName: string
  readonly extension: 'pdf' | 'eml' | 'json' | 'pem'
  readonly bytes: Uint8Array
}

/**
 * Writes a file where the user says. Refuses `cancelled`, `placeInsideProfile` – a readable file does not belong
 * beside the encrypted archive – and `fileNotWritten`.
 */
export const saveChosenFile = async (at: Doing, file: FileToSave): Promise<string> => {
  const { path } = await at.door.desk.ask('chooseSavePath', {
    title: file.fileName,
    fileName: file.fileName,
    kinds: [{ name: file.extension.toUpperCase(), extensions: [file.extension] }],
  })
  if (path === null) throw new Refusal('cancelled')
  const profiles = [at.door.start.profileDirectory, at.house.folder()]
  if (profiles.some((folder) => isInside(path, folder))) throw new Refusal('placeInsideProfile')
  write(path, file.bytes)
  return path
}

/**
 * Writes another file into the folder of one the user has just chosen a place for, under a name that is not taken there by
 * other content. Refuses `fileNotWritten`. @returns the name it got.
 */
export const saveBeside = (path: string, fileName: string, bytes: Uint8Array): string => {
  const folder = dirname(path)
  const ending = extname(fileName)
  const start = fileName.slice(0, fileName.length - ending.length)
  let name = fileName
  for (let number = 2; isOther(join(folder, name), bytes); number += 1)
    name = `${start} (${number})${ending}`
  write(join(folder, name), bytes)
  return name
}

const isOther = (path: string, bytes: Uint8Array): boolean => {
  try {
    return !readFileSync(path).equals(bytes)
  } catch {
    // what is there and cannot be read is not ours to write over
    return existsSync(path)
  }
}

const write = (path: string, bytes: Uint8Array): void => {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes, { mode: 0o600 })
  } catch {
    throw new Refusal('fileNotWritten')
  }
}

const isInside = (path: string, folder: string): boolean =>
  `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`)
