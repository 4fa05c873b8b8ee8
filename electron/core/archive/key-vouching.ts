import { createHmac } from 'node:crypto'
import { join } from 'node:path'

import { z } from 'zod'

import { canonical } from '../ledger/canonical.ts'
import type { Outside } from '../outside.ts'
import type { DeriveKey } from './derive.ts'
import type { Drafts } from './drafts.ts'
import { archiveNames } from './entrance.ts'
import { keyCheckOf, readKeyFile, writeKeyFile } from './key-file.ts'
import { Hex, type KeyFileRead, type Macs, type Wrap } from './key-form.ts'
import { ArchiveProblem, naming } from './problem.ts'

/*
 * A wrap is sealed under a secret that only a person has, so nobody but that person would notice that it is damaged: of
 * the recovery key's, perhaps years later. So the archive key vouches for each wrap, and the archive notes which wraps
 * were written last. Both are looked at whenever the archive is opened, by whichever way.
 */

const ways = ['passphrase', 'recovery'] as const
type Way = (typeof ways)[number]

/** `changed`: not as written, or gone. `older`: as written once, and replaced since. */
export type KeyDoubt = 'changed' | 'older'
/** Ways in of which it is not sure that they still open this archive, or not known what does. Empty is good. */
export type KeyDoubts = { readonly [W in Way]?: KeyDoubt }

/** What vouches for a wrap: HMAC-SHA-256 (RFC 2104) over its canonical JSON, under a key from the archive key. */
export const macOf = (wrap: Wrap, derive: DeriveKey): string =>
  createHmac('sha256', derive('obhut key file 1', new Uint8Array(0)))
    .update(canonical({ form: 'obhut-key', v: 1, ...wrap }))
    .digest('hex')

/** What vouches for these wraps. */
export const macsOf = (wraps: readonly Wrap[], derive: DeriveKey): Macs =>
  Object.fromEntries(wraps.map((wrap) => [wrap.kind, macOf(wrap, derive)]))

/** Of each way the wraps that may lie in the file: two while one is being replaced, as the program may die in between. */
const Noted = z.strictObject({
  passphrase: z.array(Hex(32)).max(2).exactOptional(),
  recovery: z.array(Hex(32)).max(2).exactOptional(),
})
type Noted = z.infer<typeof Noted>
const draft = 'archive.keyFile'

/** The mac of a way whose one wrap in the file is vouched for. */
const vouched = (file: KeyFileRead, way: Way, derive: DeriveKey): string | undefined => {
  const wraps = file.wraps.filter(({ kind }) => kind === way)
  const [wrap] = wraps
  if (wrap === undefined || wraps.length > 1) return undefined
  const mac = macOf(wrap, derive)
  return file.macs?.[way] === mac ? mac : undefined
}

/** What is to be thought of the file, given what was noted; pure. Where nothing was noted, what is vouched for counts. */
const judged = (
  file: KeyFileRead,
  noted: Noted,
  derive: DeriveKey,
): { doubts: KeyDoubts; now: Noted } => {
  const found = ways.map((way) => {
    const mac = vouched(file, way, derive)
    if (mac === undefined) return [way, 'changed', noted[way]] as const
    const isNewest = noted[way]?.includes(mac) !== false
    return isNewest ? ([way, undefined, [mac]] as const) : ([way, 'older', noted[way]] as const)
  })
  const present = <T>(pick: (one: (typeof found)[number]) => readonly [Way, T | undefined]) =>
    Object.fromEntries(found.map(pick).filter(([, value]) => value !== undefined))
  return {
    doubts: present(([way, doubt]) => [way, doubt]),
    now: Noted.parse(present(([way, , macs]) => [way, macs])),
  }
}

/** What the open archive knows of the key file beside it. */
export interface KeyWatch {
  doubts(): KeyDoubts
  /** Looks at the file anew, and notes what it found. With `arrived` whatever is vouched for counts as the newest. */
  look(arrived?: 'arrived'): void
  /** Before a wrap is replaced: from now on the one with this mac counts too. */
  expect(way: Way, mac: string): void
}

/** Watches the key file of the archive in this folder. */
export const keyWatchIn = (
  folder: string,
  archiveKey: Uint8Array,
  derive: DeriveKey,
  drafts: Pick<Drafts, 'read' | 'save'>,
  outside: Outside,
): KeyWatch => {
  const path = join(folder, archiveNames.key)
  let doubts: KeyDoubts = {}
  const noted = (): Noted | undefined => drafts.read(draft, Noted)

  /** A file of before this was looked at is vouched for as it lies there: nobody knows better. */
  const vouchFirst = (file: KeyFileRead): KeyFileRead => {
    const { isWhole: _whole, ...written } = { ...file, macs: macsOf(file.wraps, derive) }
    writeKeyFile(path, written, outside)
    return { ...file, macs: written.macs }
  }

  const look = (arrived?: 'arrived'): void => {
    const before = arrived === undefined ? noted() : undefined
    const read = readKeyFile(path, outside)
    const isOurs = read.keyCheck === keyCheckOf(archiveKey)
    const isOfBefore = read.isWhole && read.macs === undefined && before === undefined
    const file = isOfBefore && isOurs ? vouchFirst(read) : read
    const { doubts: found, now } = judged(file, before ?? {}, derive)
    doubts = isOurs ? found : { passphrase: 'changed', recovery: 'changed' }
    if (canonical(now) !== canonical(before ?? {})) drafts.save(draft, now)
  }

  return {
    doubts: () => doubts,
    look(arrived) {
      try {
        naming(() => look(arrived))
      } catch (error) {
        // a full or read-only disk keeps nobody out, and the next opening looks again
        if (!(error instanceof ArchiveProblem)) throw error
      }
    },
    expect(way, mac) {
      const before = noted() ?? {}
      drafts.save(draft, { ...before, [way]: [...(before[way] ?? []).slice(-1), mac] })
    },
  }
}
