import type { Step } from './trace.ts'

/**
 * A disk that loses its power: what was synced is there; of what was not, some is, some is torn at a 512-byte boundary,
 * some is not. Names follow a journalling file system: changes of names come in order, and are sure once their folder
 * was synced.
 */
interface Pending {
  readonly at: number
  readonly bytes: Buffer
  readonly cut?: number
  /** A sync of it failed: the system takes it for written and never tries again (ATC '20, fsync failures). */
  readonly givenUp?: boolean
}

interface Inode {
  /** As programs see it. */
  seen: Buffer
  /** As it surely is after the power is gone. */
  sure: Buffer
  /** Since the last sync. */
  pending: Pending[]
}

type NameChange =
  | { does: 'link'; path: string; inode: Inode }
  | { does: 'remove'; path: string }
  | { does: 'rename'; from: string; to: string }

export interface Disk {
  apply(step: Step): void
  /** Files after a power cut now, by path. `chance` gives numbers from 0 to 1. */
  afterPowerCut(chance: () => number): Map<string, Buffer>
}

const resized = (content: Buffer, size: number): Buffer => {
  const next = Buffer.alloc(size)
  content.copy(next, 0, 0, size)
  return next
}

const written = (content: Buffer, at: number, bytes: Buffer): Buffer => {
  const next = resized(content, Math.max(content.length, at + bytes.length))
  bytes.copy(next, at)
  return next
}

const done = (content: Buffer, { at, bytes, cut }: Pending): Buffer =>
  cut === undefined ? written(content, at, bytes) : resized(content, cut)

const changeNames = (names: Map<string, Inode>, change: NameChange): void => {
  if (change.does === 'link') names.set(change.path, change.inode)
  else if (change.does === 'remove') names.delete(change.path)
  else {
    const inode = names.get(change.from)
    names.delete(change.from)
    if (inode !== undefined) names.set(change.to, inode)
  }
}

/** A disk with these files on it. `syncs` may be made to lie about some paths: the seeded fault. */
export const diskWith = (
  files: ReadonlyMap<string, Buffer>,
  belongs: (path: string) => boolean,
  syncs: (path: string) => boolean = () => true,
): Disk => {
  const inodeOf = (content: Buffer): Inode => ({ seen: content, sure: content, pending: [] })
  const now = new Map([...files].map(([path, content]) => [path, inodeOf(content)]))
  const sure = new Map(now)
  let changes: NameChange[] = []
  const open = new Map<number, { path: string; inode: Inode | undefined; place: number }>()

  const change = (next: NameChange): void => {
    changeNames(now, next)
    changes.push(next)
  }

  const write = (inode: Inode, at: number, bytes: Buffer): void => {
    inode.seen = written(inode.seen, at, bytes)
    inode.pending.push({ at, bytes })
  }

  const cut = (inode: Inode, size: number): void => {
    inode.seen = resized(inode.seen, size)
    inode.pending.push({ at: 0, bytes: Buffer.alloc(0), cut: size })
  }

  const openFile = (step: Step & { does: 'open' }): void => {
    const { path, fd } = step
    const known = now.get(path)
    // What is opened without being made, and is no file we know, is a folder.
    const inode = known ?? (step.creates ? inodeOf(Buffer.alloc(0)) : undefined)
    if (known === undefined && inode !== undefined) change({ does: 'link', path, inode })
    if (step.truncates && inode !== undefined) cut(inode, 0)
    open.set(fd, { path, inode, place: 0 })
  }

  const sync = (path: string, inode: Inode | undefined, failed: boolean): void => {
    if (!syncs(path)) return
    if (inode !== undefined) {
      const { pending, sure: start } = inode
      if (failed) {
        inode.pending = pending.map((one) => ({ ...one, givenUp: one.cut === undefined }))
        return
      }
      const isWhole = pending.every(({ givenUp }) => givenUp !== true)
      inode.sure = isWhole
        ? inode.seen
        : pending.filter(({ givenUp }) => givenUp !== true).reduce(done, start)
      inode.pending = []
      return
    }
    if (failed) return
    // In order: whatever was changed before the folder's own changes is sure as well.
    for (const one of changes) changeNames(sure, one)
    changes = []
  }

  return {
    apply(step) {
      if (step.does === 'open') {
        if (belongs(step.path)) openFile(step)
        else open.delete(step.fd)
        return
      }
      if (step.does === 'rename' || step.does === 'remove') {
        if (belongs(step.does === 'rename' ? step.to : step.path)) change(step)
        return
      }
      const handle = open.get(step.fd)
      if (handle === undefined) return
      const { path, inode } = handle
      if (step.does === 'close') open.delete(step.fd)
      else if (step.does === 'sync') sync(path, inode, step.failed)
      else if (inode !== undefined && step.does === 'cut') cut(inode, step.size)
      else if (inode !== undefined && step.does === 'write') {
        write(inode, step.at ?? handle.place, step.bytes)
        if (step.at === undefined) handle.place += step.bytes.length
      }
    },

    afterPowerCut(chance) {
      const names = new Map(sure)
      const reached = Math.floor(chance() * (changes.length + 1))
      for (const one of changes.slice(0, reached)) changeNames(names, one)
      const contentOf = ({ sure: start, pending }: Inode): Buffer =>
        pending.reduce((content, { at, bytes, cut: size }) => {
          const luck = chance()
          if (luck >= 0.6) return content
          if (size !== undefined) return resized(content, size)
          const torn = Math.floor((chance() * bytes.length) / 512) * 512
          return written(content, at, luck < 0.4 ? bytes : bytes.subarray(0, torn))
        }, start)
      return new Map([...names].map(([path, inode]) => [path, contentOf(inode)]))
    },
  }
}
