import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** A folder that the disk below it lets down. `mend` gives it back as it was. */
export interface BadDisk {
  mend(): void
}

const isRoot = process.getuid?.() === 0

/**
 * Puts the archive on a small disk of its own without a free byte. Root mounts it. For an ordinary user the core alone
 * gets it, in a name space of its own; that needs a core that is a Node process (`env` says which one).
 */
export function fillDisk(archive: string): BadDisk & { readonly env: Record<string, string> } {
  return isRoot ? mountFull(archive) : { env: coreOnFullDisk(archive), mend: () => undefined }
}

function mountFull(archive: string) {
  const disk = `${archive}-disk`
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk])
  cpSync(archive, join(disk, 'archive'), { recursive: true })
  rmSync(archive, { recursive: true })
  symlinkSync(join(disk, 'archive'), archive)
  fill(join(disk, 'other-things'))
  return {
    env: {},
    mend() {
      rmSync(join(disk, 'other-things'))
      rmSync(archive)
      cpSync(join(disk, 'archive'), archive, { recursive: true })
      execFileSync('umount', ['--lazy', disk])
      rmSync(disk, { recursive: true, force: true })
    },
  }
}

/** A program that stands for Node: it mounts the full disk over the archive where only it can see it. */
function coreOnFullDisk(archive: string): Record<string, string> {
  const program = `${archive}-node`
  const inside = [
    'cp -a "$1" "$1-copy"',
    'mount -t tmpfs -o size=8m tmpfs "$1"',
    'cp -a "$1-copy/." "$1"',
    'dd if=/dev/zero of="$1/other-things" bs=4096 2>/dev/null',
    'shift',
    'exec "$@"',
  ].join('; ')
  const line = `exec unshare -rm sh -c '${inside}' sh '${archive}' '${process.execPath}' "$@"`
  writeFileSync(program, `#!/bin/sh\n${line}\n`, { mode: 0o755 })
  return { OBHUT_NODE: program }
}

/**
 * Makes the folder read-only: by its mode for an ordinary user, for root – whom no mode stops – by a mount. Throws when
 * root may not mount, as in some containers.
 */
export function makeReadOnly(archive: string): BadDisk {
  if (!isRoot) {
    chmodSync(archive, 0o555)
    return { mend: () => chmodSync(archive, 0o700) }
  }
  execFileSync('mount', ['--bind', archive, archive])
  execFileSync('mount', ['-o', 'remount,ro,bind', archive])
  return { mend: () => void execFileSync('umount', ['--lazy', archive]) }
}

/** Writes until nothing more goes in, down to single bytes. */
function fill(path: string): void {
  const handle = openSync(path, 'w')
  for (let size = 1 << 20; size >= 1;) {
    try {
      writeSync(handle, Buffer.alloc(size, 1))
    } catch {
      size >>= 1
    }
  }
  closeSync(handle)
}
