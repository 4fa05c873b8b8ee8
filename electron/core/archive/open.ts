import { join } from 'node:path'

import type { Connection } from './connection.ts'

import type { Head } from '../../../shared/facts/envelope.ts'
import { exportOf } from '../ledger/export.ts'
import { decideForget, forgetSteps, removeBodies, type ForgetRequest } from '../ledger/forget.ts'
import { handedOverWith } from '../ledger/handed-over.ts'
import { ledgerOn, type Ledger } from '../ledger/ledger.ts'
import { logEntriesIn } from '../ledger/log-entries.ts'
import { beginLog, signedHead, type Beginning } from '../ledger/logs.ts'
import { siblingBytes } from '../ledger/sibling.ts'
import { verifyLedger } from '../ledger/verify.ts'
import { answeredOnce, answersIn, dropOldAnswers } from './answers.ts'
import type { Archive, OpenOptions } from './archive.ts'
import { blobsIn } from './blobs.ts'
import { checkCopy, contentsOfCopy } from './copy.ts'
import { openDatabase } from './database.ts'
import { derivedFrom } from './derive.ts'
import { draftsIn } from './drafts.ts'
import {
  archiveNames,
  checkBlobs,
  checkFolder,
  checkSibling,
  isHome,
  rootOf,
  withKey,
} from './entrance.ts'
import { keyWatchIn } from './key-vouching.ts'
import { migrate } from './migrations.ts'
import { ArchiveProblem, naming } from './problem.ts'
import { projectionsOn } from './projections.ts'
import { reserveIn } from './reserve.ts'
import { restrictions } from './restrictions.ts'
import { secretsIn } from './secrets.ts'
import { transactionsOn } from './transaction.ts'
import { writingIn } from './writing.ts'

/** The newest head that is known of this log, if it is more than lies here. */
const lastKnown = (ledger: Ledger, { knownHeads = [] }: OpenOptions): { lastKnown?: Head } => {
  const here = ledger.head()
  const newest = knownHeads
    .filter(({ log, size }) => log === here.log && size > here.size)
    .toSorted((a, b) => a.size - b.size)
    .at(-1)
  return newest === undefined ? {} : { lastKnown: newest }
}

/** Whether and why a log must begin before anything else is written. */
const beginningDue = (
  ledger: Ledger,
  options: OpenOptions,
  goingOn: { readonly lastKnown?: Head } | undefined,
): Beginning | undefined => {
  const { installation, arrival } = options
  if (goingOn !== undefined) return { reason: 'rolledBack', installation, ...goingOn }
  if (arrival !== undefined) {
    // what was handed over comes to its next writer, whichever way it is put there
    const isMove = handedOverWith(ledger.last()) !== undefined
    const letter = options.letter === undefined ? {} : { letter: options.letter }
    return {
      reason: isMove ? 'moved' : arrival,
      installation,
      ...letter,
      ...lastKnown(ledger, options),
    }
  }
  return isHome(ledger, options) ? undefined : { reason: 'copied', installation }
}

/**
 * Opens an existing archive: checks folder, key, pages, schema and the head beside it, begins a new log where this
 * installation may not continue the old one, and clears what a crash left behind. Throws a named problem; it never
 * makes an archive and never repairs one silently.
 */
export const openArchive = (options: OpenOptions): Archive =>
  naming(() => {
    checkFolder(options.folder, options.outside)
    const db = withKey(options, () =>
      openDatabase(join(options.folder, archiveNames.database), options.archiveKey, {
        mustExist: true,
      }),
    )
    try {
      migrate(db, true)
      const ledger = ledgerOn(db, options.kinds, options.outside)
      const goingOn = checkSibling(db, ledger, options)
      const archive = archiveOver(db, ledger, options)
      archive.begin(beginningDue(ledger, options, goingOn))
      archive.tidy()
      return archive
    } catch (error) {
      db.close()
      throw error
    }
  })

type OpenedArchive = Archive & {
  begin(beginning: Beginning | undefined): void
  tidy(): void
}

/** Puts the parts together over a connection whose schema is up to date. */
export const archiveOver = (
  db: Connection,
  ledger: Ledger,
  options: OpenOptions,
): OpenedArchive => {
  const { folder, outside } = options
  const projections = projectionsOn(db, [restrictions, ...options.projections])
  projections.prepare()
  const transactions = transactionsOn(db, ledger, projections)
  const answers = answersIn(db, outside)
  const blobs = blobsIn(db, join(folder, archiveNames.blobs), outside)
  const reserve = reserveIn(folder, outside)
  const secrets = secretsIn(db, join(folder, archiveNames.secrets), options.archiveKey, outside)
  const writing = writingIn(folder, outside)
  const doing = <T>(work: () => T): T => writing(() => reserve.through(work))

  const derive = derivedFrom(options.archiveKey)
  const plainDrafts = draftsIn(db, outside)
  const drafts: Archive['drafts'] = {
    ...plainDrafts,
    save: (draft, content) => doing(() => plainDrafts.save(draft, content)),
    remove: (draft) => doing(() => plainDrafts.remove(draft)),
  }
  const keyFile = keyWatchIn(folder, options.archiveKey, derive, drafts, outside)

  let headIsBehind = false
  const noteHead = (): void =>
    outside.files.write(join(folder, archiveNames.head), siblingBytes(ledger.head()))

  // What is committed stays committed, so this never fails a command: a ledger that is longer than its noted head is
  // accepted at the next start, and the next fact notes the head again.
  const noteHeadIfPossible = (): void => {
    try {
      noteHead()
    } catch {
      headIsBehind = true
      return
    }
    headIsBehind = false
  }

  const write: Archive['write'] = (work, command) => {
    const { result, added } = doing(() =>
      transactions.write((writer) =>
        command === undefined ? work(writer) : answeredOnce(answers, command, () => work(writer)),
      ),
    )
    if (added) noteHeadIfPossible()
    return result
  }

  const forget = (request: ForgetRequest) => {
    const decision = decideForget(db, request)
    write((writer) => {
      for (const { fact, removes } of forgetSteps(writer.log().log, request.reason, decision)) {
        writer.append(fact)
        removeBodies(db, removes)
      }
      if (decision.forgotten.length === 0) return
      db.exec('DELETE FROM answers')
      projections.rebuild()
    })
    writing(() => {
      db.pragma('wal_checkpoint(TRUNCATE)')
      blobs.sweep()
    })
    return decision
  }

  return {
    read: transactions.read,
    write,
    blobs: { ...blobs, store: (bytes) => doing(() => blobs.store(bytes)) },
    drafts,
    answers: {
      ...answers,
      put: (command, answer) => doing(() => answers.put(command, answer)),
    },
    secrets: {
      ...secrets,
      keep: (about, secret) => doing(() => secrets.keep(about, secret)),
      keepAs: (id, about, secret) => doing(() => secrets.keepAs(id, about, secret)),
      destroy: (id) => doing(() => secrets.destroy(id)),
    },
    reserve,
    head: (size) => signedHead(db, ledger, size),
    forget,
    replayDiffers: projections.replayDiffers,
    verify: () => verifyLedger(db, ledger),
    export: (wish) => exportOf(db, ledger, wish),
    logs: () => logEntriesIn(db),
    snapshot: (path) => naming(() => void db.prepare('VACUUM INTO ?').run(path)),
    checkCopy: (path) => checkCopy(path, options.archiveKey, outside),
    contentsOfCopy: (path) => contentsOfCopy(path, options.archiveKey, outside),
    rootAt: (head) => rootOf(db, ledger, head),
    derive,
    keyFile,
    close() {
      if (!db.open) return
      if (headIsBehind) noteHeadIfPossible()
      try {
        emptyLog(db)
      } finally {
        db.close()
      }
    },
    begin(beginning) {
      if (beginning === undefined) noteHeadIfPossible()
      else write((writer) => void writer.append(beginLog(db, ledger, beginning)))
    },
    tidy() {
      blobs.sweep()
      secrets.sweep()
      dropOldAnswers(db)
      checkBlobs(blobs.missing(), options)
      keyFile.look(options.arrival === undefined ? undefined : 'arrived')
    },
  }
}

const takesNothing: ReadonlySet<ArchiveProblem['code']> = new Set([
  'diskFull',
  'driveFailed',
  'readOnlyFolder',
])

/** What is committed is as safe in the write-ahead log as in the database, so a disk that takes nothing more does not keep an archive open. */
const emptyLog = (db: Connection): void => {
  try {
    naming(() => db.pragma('wal_checkpoint(TRUNCATE)'))
  } catch (error) {
    if (!(error instanceof ArchiveProblem) || !takesNothing.has(error.code)) throw error
  }
}
