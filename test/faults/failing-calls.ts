import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

import { durableFiles } from '../../electron/core/archive/durable-files.ts'
import { realOutside } from '../../electron/core/outside.ts'
import { takeOverStubbornly } from './stubborn.ts'

/**
 * A program that takes a job over while calls to the system fail under it: strace sees to those of the database and to
 * syncing, this program itself to what is written into files (strace would also hit what wakes Node's own threads). Says
 * how it went as JSON in its last line.
 */
const [profile = '', kind = '', first = '0', step = '0'] = process.argv.slice(2)

/** Lets the n-th write into a file, and each `step` further one, write half and then fail. */
const failWrites = (n: number, every: number): void => {
  const { writeSync } = fs
  let count = 0
  fs.writeSync = (fd: number, ...rest: unknown[]): number => {
    const [bytes] = rest
    const whole = () => Reflect.apply(writeSync, fs, [fd, ...rest]) as number // what writeSync returns
    if (fd <= 2 || !(bytes instanceof Uint8Array)) return whole()
    count += 1
    if (count < n || (count - n) % every !== 0) return whole()
    writeSync(fd, bytes, 0, Math.floor(bytes.length / 2))
    throw Object.assign(new Error('no'), { code: 'EIO' })
  }
  syncBuiltinESMExports()
}

/** A seeded fault: files that say they are written, whatever happened. */
const swallowing = {
  ...durableFiles,
  write(path: string, bytes: Uint8Array) {
    try {
      durableFiles.write(path, bytes)
    } catch {
      // as if nothing had happened
    }
  },
}

/** The other one: a sync that is never made. What the database syncs is not in our hands. */
const pretend = (): void => {
  fs.fsyncSync = () => undefined
  syncBuiltinESMExports()
}

if (kind === 'pretends') pretend()
if (kind === 'write' || kind === 'swallows') failWrites(Number(first), Number(step))
const outside = realOutside()
const went = await takeOverStubbornly({
  profile,
  outside: kind === 'swallows' ? { ...outside, files: swallowing } : outside,
  about: (code) => {
    if (code !== 'driveFailed') throw new Error(`what is ${code}?`)
    return 'openAgain'
  },
})
process.stdout.write(`${JSON.stringify(went)}\n`)
