import { join } from 'node:path'

import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { Head } from '../../../shared/facts/envelope.ts'
import { archiveIn, archiveNames } from '../archive/entrance.ts'
import { parseSibling } from '../ledger/sibling.ts'
import type { Outside } from '../outside.ts'

/** An archive that was built beside the place of the real one. */
export interface Built {
  readonly archiveKey: Uint8Array
  /** Heads that were seen besides: the restored log may once have been longer than it is here. */
  readonly knownHeads: readonly Head[]
}

/** Bad states in which another archive may take the place of this one. It is never removed, only set aside. */
export const replaceable: ReadonlySet<ErrorCode | undefined> = new Set<ErrorCode>([
  'archiveDamaged',
  'driveFailed',
  'blobMissing',
  'ledgerShorter',
])

/** The head that was noted beside the archive in this folder, as far as it can be read. */
export const notedHead = (folder: string, { files }: Pick<Outside, 'files'>): Head[] => {
  const bytes = files.read(join(folder, archiveNames.head))
  const head = bytes === undefined ? undefined : parseSibling(bytes)
  return head === undefined ? [] : [head]
}

/** Folders beside the archive's in which copies are opened or built; all they hold is encrypted. */
export const besides = { backup: '.backup', look: '.look', restored: '.restored' } as const

/** Removes what a crash left of them. Before any backup, look or restore begins. */
export const sweepBesides = (folder: string, { files }: Pick<Outside, 'files'>): void => {
  for (const ending of Object.values(besides)) files.removeFolder(`${folder}${ending}`)
}

/** Renames what lies in the folder, so that it stays for whoever wants to save more of it: `archive.aside-1`, `-2` … */
export const setAside = (folder: string, outside: Outside): void => {
  if (archiveIn(folder, outside) === 'none') return
  let number = 1
  while (archiveIn(`${folder}.aside-${number}`, outside) !== 'none') number += 1
  outside.files.moveFolder(folder, `${folder}.aside-${number}`)
}
