import { hash } from 'node:crypto'

import { canonical } from '../ledger/canonical.ts'
import type { Outside } from '../outside.ts'
import { KeyFile } from './key-form.ts'
import { ArchiveProblem } from './problem.ts'

/** SHA-256 over the key with its purpose. */
export const keyCheckOf = (archiveKey: Uint8Array): string =>
  hash('sha256', Buffer.concat([Buffer.from('obhut key check\n'), archiveKey]), 'hex')

/** Reads the key file. Throws `damaged` when it is gone, unreadable or weakened. */
export const readKeyFile = (path: string, outside: Outside): KeyFile => {
  const bytes = outside.files.read(path)
  if (bytes === undefined) throw new ArchiveProblem('damaged', 'key.json is gone')
  try {
    return KeyFile.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (cause) {
    throw new ArchiveProblem('damaged', 'key.json cannot be trusted', { cause })
  }
}

/** Replaces the key file as a whole. */
export const writeKeyFile = (path: string, file: KeyFile, outside: Outside): void =>
  outside.files.write(path, Buffer.from(`${canonical(KeyFile.parse(file))}\n`, 'utf8'))
