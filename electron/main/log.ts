import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

import { LogLine } from '../../shared/desk/log.ts'

export interface Log {
  /** Writes one line. A line that is not on the allow-list is replaced by a note that there was one. */
  write(line: LogLine): void
}

/** The log is kept twice at most: the current file and the one before. */
const largestFile = 1024 * 1024

/** JSON lines in one file. Writing never fails the caller: an app that cannot log still works. */
export function openLog(file: string): Log {
  let last: Promise<void> = Promise.resolve()
  return {
    write(line) {
      const allowed = LogLine.safeParse(line)
      const kept = allowed.success ? allowed.data : unfit
      const text = `${JSON.stringify({ time: new Date().toISOString(), ...kept })}\n`
      last = last.then(() => append(file, text)).catch(() => undefined)
    },
  }
}

const unfit: LogLine = { level: 'error', event: 'log.unfitLine' }

async function append(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size > largestFile) await rename(file, `${file}.before`)
  await appendFile(file, text, { mode: 0o600 })
}
