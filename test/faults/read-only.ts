import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

import { takeOverStubbornly } from './stubborn.ts'

/**
 * Takes a job over in a folder that becomes read-only before the call of this number, and writable again once that was
 * refused. Runs where it may mount: below `unshare -rm`. Says how it went as JSON.
 */
const [profile = '', before = '1', kind = ''] = process.argv.slice(2)
const archive = join(profile, 'archive')

/** Files of the archive that this process holds open, by their number. */
const openFiles = (): [fd: number, path: string][] =>
  readdirSync('/proc/self/fd').flatMap((name): [number, string][] => {
    try {
      const path = readlinkSync(`/proc/self/fd/${name}`)
      return path.startsWith(`${archive}/archive.db`) ? [[Number(name), path]] : []
    } catch {
      // the number by which the folder itself was read
      return []
    }
  })

/**
 * A mount cannot become read-only while a file on it is open for writing, as the database is; a file system that found
 * itself damaged can. So each such file is closed and opened again under the same number, the lowest that is free.
 */
const reopen = (flags: 'r' | 'r+'): void => {
  for (const [fd, path] of openFiles()) {
    closeSync(fd)
    if (openSync(path, flags) !== fd) throw new Error('the number was not the lowest that is free')
  }
}

let isReadOnly = false
const makeReadOnly = (): void => {
  isReadOnly = true
  reopen('r')
  execFileSync('mount', ['--bind', archive, archive])
  execFileSync('mount', ['-o', 'remount,bind,ro', archive])
}
const makeWritable = (): void => {
  if (!isReadOnly) throw new Error('this folder is writable')
  isReadOnly = false
  execFileSync('umount', ['--lazy', archive])
  reopen('r+')
}

const went = await takeOverStubbornly({
  profile,
  before: (call) => call === Number(before) && makeReadOnly(),
  about: (code) => {
    if (code !== 'readOnlyFolder') throw new Error(`what is ${code}?`)
    // the seeded fault: nobody does anything about it
    if (kind !== 'staysReadOnly') makeWritable()
    return 'again'
  },
})
process.stdout.write(`${JSON.stringify(went)}\n`)
