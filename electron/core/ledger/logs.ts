import { randomInt } from 'node:crypto'

import type { Connection } from '../archive/connection.ts'
import type { z } from 'zod'

import type { Head } from '../../../shared/facts/envelope.ts'
import type { BeginReason } from '../../../shared/facts/ledger.kinds.ts'
import type { NewFact } from './fact.ts'
import { handedOverWith } from './handed-over.ts'
import { headText, logIdOf, type SignedHead } from './head.ts'
import { anyLetter, nextLetter } from './letters.ts'
import { newLogKey, signHead, type LogKey } from './log-key.ts'
import { ledgerFact, type CurrentLog, type Ledger } from './ledger.ts'

/** One log per installation: how a log begins, ends and signs. */

export interface Beginning {
  readonly reason: z.infer<typeof BeginReason>
  readonly installation: string
  /** Letter of the job numbers; without it one that is free in this archive (letters.ts). */
  readonly letter?: string
  /** The newest head of the log before that is known, when that is more than lies here. */
  readonly lastKnown?: Head
}

/** Only what was handed over has one writer; of a copy there may be others that begin their logs by themselves. */
const letterFor = (db: Connection, reason: Beginning['reason']): string => {
  const taken = db.prepare<[], string>('SELECT letter FROM ledger_logs').pluck().all()
  return reason === 'first' || reason === 'moved' ? nextLetter(taken) : anyLetter(taken, randomInt)
}

const keyOf = (db: Connection, log: CurrentLog): LogKey => {
  const privateKey = db
    .prepare<[string], Uint8Array>('SELECT private_key FROM log_keys WHERE log = ?')
    .pluck()
    .get(log.log)
  if (privateKey === undefined) throw new Error('this log has ended and signs no more')
  return { publicKey: log.publicKey, privateKey }
}

/** The head after `size` facts (by default all) of the current log, signed. Same head, same bytes. */
export const signedHead = (db: Connection, ledger: Ledger, size?: number): SignedHead =>
  signHead(ledger.head(size), keyOf(db, ledger.current()))

/** Lets the current log sign its last head and destroys its key. */
const endCurrent = (db: Connection, ledger: Ledger): Head => {
  const last = signedHead(db, ledger)
  db.prepare<[string, string]>('INSERT INTO log_ends (log, head) VALUES (?, ?)').run(
    last.log,
    headText(last),
  )
  db.prepare<[string]>('DELETE FROM log_keys WHERE log = ?').run(last.log)
  return { log: last.log, size: last.size, root: last.root }
}

/**
 * Begins a log inside a transaction, ending the one before, and returns its first fact, which names the old log, its
 * last head here, with which handing over it ended if it did and, if more is known of it, that.
 */
export const beginLog = (db: Connection, ledger: Ledger, begin: Beginning): NewFact => {
  const number = db.prepare<[], number>('SELECT count(*) FROM ledger_logs').pluck().get() ?? 0
  const handedOver = handedOverWith(ledger.last())
  const previous = number === 0 ? undefined : endCurrent(db, ledger)
  const letter = begin.letter ?? letterFor(db, begin.reason)
  const key = newLogKey()
  const log = logIdOf(key.publicKey)
  db.prepare<[number, string, string, string, string]>(
    'INSERT INTO ledger_logs (number, log, public_key, installation, letter) VALUES (?, ?, ?, ?, ?)',
  ).run(number + 1, log, key.publicKey, begin.installation, letter)
  db.prepare<[string, Uint8Array]>('INSERT INTO log_keys (log, private_key) VALUES (?, ?)').run(
    log,
    key.privateKey,
  )
  return ledgerFact('ledger.began', log, {
    slot: 'began',
    content: {
      format: 1,
      reason: begin.reason,
      letter,
      ...(previous === undefined ? {} : { previous }),
      ...(begin.lastKnown === undefined ? {} : { lastKnown: begin.lastKnown }),
      ...(handedOver === undefined ? {} : { handedOver: handedOver.id }),
    },
  })
}

/** All logs of the archive with their newest signed head as text, oldest first. */
export const logsWithHeads = (
  db: Connection,
  ledger: Ledger,
): (CurrentLog & { head: string })[] => {
  const current = ledger.current().log
  return db
    .prepare<[], CurrentLog & { head: string | null }>(
      `SELECT number, logs.log, public_key AS publicKey, installation, letter, head
       FROM ledger_logs AS logs LEFT JOIN log_ends ON log_ends.log = logs.log ORDER BY number`,
    )
    .all()
    .map((row) => ({
      ...row,
      head: row.log === current ? headText(signedHead(db, ledger)) : (row.head ?? ''),
    }))
}
