import type { Connection } from './connection.ts'
import { z } from 'zod'

import type { Outside } from '../outside.ts'
import { naming } from './problem.ts'

/**
 * The first answer to each command, so that sending it twice does it once. Only for the window's second try: they go
 * after a week and with every forgetting.
 */
export interface Answers {
  get(command: string): Uint8Array | undefined
  put(command: string, answer: Uint8Array): void
}

export const answersIn = (db: Connection, outside: Outside): Answers => {
  const get = db
    .prepare<[string], Uint8Array>('SELECT answer FROM answers WHERE command = ?')
    .pluck()
  const put = db.prepare<[string, Uint8Array, string]>(
    'INSERT INTO answers (command, answer, given_at) VALUES (?, ?, ?)',
  )
  return {
    get: (command) => {
      const answer = get.get(command)
      return answer === undefined ? undefined : new Uint8Array(answer)
    },
    put: (command, answer) =>
      naming(() => void put.run(z.string().min(1).parse(command), answer, outside.clock.now())),
  }
}

const answersKeptDays = 7

/** Removes answers that nobody will ask for again. */
export const dropOldAnswers = (db: Connection): void => {
  db.prepare<[number]>(`DELETE FROM answers WHERE julianday(given_at) < julianday('now') - ?`).run(
    answersKeptDays,
  )
}

const StoredAnswer = z.strictObject({ result: z.unknown().optional() })

/**
 * Runs `work` unless this command was answered before; then the first result comes back. Inside the caller's
 * transaction, so that deed and answer are kept together or not at all.
 */
export const answeredOnce = <T>(answers: Answers, command: string, work: () => T): T => {
  const before = answers.get(command)
  if (before !== undefined) {
    const { result } = StoredAnswer.parse(JSON.parse(new TextDecoder().decode(before)))
    // The same command runs the same work; its stored result has the type that work returns.
    return result as T
  }
  const result = work()
  answers.put(command, new TextEncoder().encode(JSON.stringify({ result })))
  return result
}
