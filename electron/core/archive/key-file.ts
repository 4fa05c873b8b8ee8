import { hash } from 'node:crypto'

import { canonical } from '../ledger/canonical.ts'
import type { Outside } from '../outside.ts'
import { KeyFile, parseKeyFile, type KeyFileRead } from './key-form.ts'
import { ArchiveProblem } from './problem.ts'

/** SHA-256 over the key with its purpose. */
export const keyCheckOf = (archiveKey: Uint8Array): string =>
  hash('sha256', Buffer.concat([Buffer.from('obhut key check\n'), archiveKey]), 'hex')

/**
 * Reads the key file; a way in that is damaged or was weakened is left out (`isWhole`). Throws `damaged` when it is gone
 * or nothing in it can be read.
 */
export const readKeyFile = (path: string, outside: Outside): KeyFileRead => {
  const bytes = outside.files.read(path)
  if (bytes === undefined) throw new ArchiveProblem('damaged', 'key.json is gone')
  try {
    return parseKeyFile(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (cause) {
    throw new ArchiveProblem('damaged', 'key.json cannot be trusted', { cause })
  }
}

/** Replaces the key file as a whole. */
export const writeKeyFile = (path: string, file: KeyFile, outside: Outside): void =>
  outside.files.write(path, Buffer.from(`${canonical(KeyFile.parse(file))}\n`, 'utf8'))
