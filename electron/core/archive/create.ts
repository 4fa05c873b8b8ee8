import { join } from 'node:path'

import { ledgerOn } from '../ledger/ledger.ts'
import { beginLog } from '../ledger/logs.ts'
import { siblingBytes } from '../ledger/sibling.ts'
import type { Archive, CreateOptions } from './archive.ts'
import { openDatabase, startsPlain } from './database.ts'
import { archiveIn, archiveNames } from './entrance.ts'
import { keyCheckOf, writeKeyFile } from './key-file.ts'
import { migrate } from './migrations.ts'
import { openArchive } from './open.ts'
import { ArchiveProblem, naming } from './problem.ts'
import { projectionsOn } from './projections.ts'
import { restrictions } from './restrictions.ts'

/** Fills a folder with a database whose ledger has its first fact, and closes it again. */
const build = (options: CreateOptions, folder: string): void => {
  const { outside } = options
  for (const part of [
    folder,
    join(folder, archiveNames.blobs),
    join(folder, archiveNames.secrets),
  ]) {
    outside.files.makeFolder(part)
  }
  const path = join(folder, archiveNames.database)
  const db = openDatabase(path, options.archiveKey, { mustExist: false })
  try {
    migrate(db, false)
    const ledger = ledgerOn(db, options.kinds, outside)
    const projections = projectionsOn(db, [restrictions, ...options.projections])
    projections.prepare()
    db.transaction(() => {
      const { installation, letter = 'A' } = options
      const began = beginLog(db, ledger, { reason: 'first', installation, letter })
      for (const fact of ledger.append(began)) projections.apply(fact)
    }).immediate()
    outside.files.write(join(folder, archiveNames.head), siblingBytes(ledger.head()))
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
  // Read only now: opening the file while SQLite has it would drop its lock.
  const bytes = outside.files.read(path)
  if (bytes === undefined || startsPlain(bytes)) throw new Error('the database is not encrypted')
  writeKeyFile(join(folder, archiveNames.key), options.keyFile, outside)
}

/**
 * Makes a new archive in a folder that is absent or empty, and opens it. It is built beside and moved into place when
 * complete, so that half of one never lies there. Throws `archiveThere` when the folder holds anything at all.
 */
export const createArchive = (options: CreateOptions): Archive =>
  naming(() => {
    const { folder, outside, archiveKey, keyFile } = options
    if (archiveIn(folder, outside) !== 'none') {
      throw new ArchiveProblem('archiveThere', 'the folder is not empty')
    }
    if (keyFile.keyCheck !== keyCheckOf(archiveKey)) throw new Error('key file of another key')
    const beside = `${folder}.new`
    outside.files.removeFolder(beside)
    build(options, beside)
    outside.files.moveFolder(beside, folder)
    return openArchive(options)
  })
