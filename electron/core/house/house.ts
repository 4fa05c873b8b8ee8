import { dirname, join } from 'node:path'

import { z } from 'zod'

import { Settings, type ArchiveState } from '../../../shared/contract/archive.calls.ts'
import type { ErrorCode } from '../../../shared/contract/errors.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Archive } from '../archive/archive.ts'
import { createArchive } from '../archive/create.ts'
import { archiveIn } from '../archive/entrance.ts'
import { installationId } from '../archive/installation.ts'
import { argon2Floor } from '../archive/key-form.ts'
import { newKey, unlock, type KeyWay } from '../archive/key.ts'
import { openArchive } from '../archive/open.ts'
import { calibrate } from '../archive/passphrase.ts'
import { newRecoveryKey } from '../archive/recovery-key.ts'
import type { DoorService } from '../door/door.ts'
import type { Outside } from '../outside.ts'
import { projections } from '../projections.ts'
import { Refusal } from '../refusal.ts'
import { besides, notedHead, replaceable, setAside, sweepBesides, type Built } from './arrival.ts'
import { badStates, refusalIn } from './as-refusal.ts'
import { archiveAt, placeIn } from './place.ts'
import { arrive, dropReplaced, exchange, undoHalfExchange, type Successor } from './replaced.ts'
import { setUpOf } from './set-up.ts'
import { newThrowAway, sweepThrowAways } from './throw-away.ts'
import { openTour, type Keystore, type Tour } from './tour.ts'

/** The archive as it is now – none, locked, open, broken – and what belongs to an open one. */
export interface House {
  /** Folder of the archive: chosen at first start, by default in the user-data folder. */
  folder(): string
  /** In a bad state only a folder with an archive is taken (`archiveMissing`): nothing new is made because of it. */
  chooseFolder(path: string): void
  state(): Omit<ArchiveState, 'tour'>
  /** Puts a bad state aside, to look again whether it still is one. */
  tryAgain(): void
  /** Refuses `locked` while there is no open archive. */
  archive(): Archive
  isOpen(): boolean
  /** Makes the archive; returns the recovery key, which is kept nowhere. */
  create(passphrase: string): Promise<string>
  open(way: KeyWay | { readonly pin: string }): Promise<void>
  /**
   * Lets an archive be built in a folder beside, begins its new log there and only then moves it into place and opens it.
   * Refuses `archiveExists` where one lies, except one in a bad state, which is set aside; whatever fails, nothing of
   * what was built is there afterwards.
   */
  restore(build: (beside: string) => Promise<Built>): Promise<void>
  /**
   * The same in place of the open archive. The folder before is kept until the new one was opened in its place; what
   * fails while it is built leaves the open archive open, what fails later leaves it there, closed.
   */
  replace(build: (beside: string) => Promise<Successor>): Promise<void>
  readonly tour: Tour
  /** What a tour has to keep. Refuses `tourNeedsPassphrase` unless the archive was opened in full. */
  keyForTour(): Uint8Array
  /** Closes the archive and opens an empty throw-away one, marked as a sample; it is removed when the house closes. */
  openSample(): Promise<void>
  settings(): Settings
  keep(settings: Settings): void
  note(mark: HouseMark): void
  /** Everything this archive makes is marked as a sample. */
  isSample(): boolean
  close(): void
}

/** Small things the house remembers in the archive, outside the ledger. */
export type HouseMark = 'recoveryKeyConfirmed' | 'sample'

const defaults: Settings = {
  language: 'de',
  theme: 'system',
  leftHanded: false,
  idleSeconds: 180,
  place: 'atCustomer',
}

const Marked = z.strictObject({ marked: z.literal(true) })

const keyDoubtsIn = (opened: Archive | undefined): Pick<ArchiveState, 'keyDoubts'> => {
  const doubts = opened?.keyFile.doubts() ?? {}
  return Object.keys(doubts).length === 0 ? {} : { keyDoubts: doubts }
}

/** Opens the house of this installation. Nothing is read from an archive before somebody unlocks it. */
export const openHouse = (
  start: DoorService['start'],
  keystore: Keystore,
  outside: Outside,
): House => {
  let opened: Archive | undefined
  let fullKey: Uint8Array | undefined
  let problem: ErrorCode | undefined
  let throwAway: string | undefined
  sweepThrowAways(outside)
  const place = placeIn(start.profileDirectory, outside)

  const folder = (): string =>
    throwAway ?? start.archiveDirectory ?? place.chosen() ?? join(start.profileDirectory, 'archive')
  const tour = openTour(folder, keystore, outside)
  undoHalfExchange(folder(), outside)
  const options = (archiveKey: Uint8Array) => ({
    folder: folder(),
    archiveKey,
    kinds: factKinds,
    projections,
    outside,
    installation: installationId(join(start.profileDirectory, 'installation.json'), outside),
  })
  const archive = (): Archive => {
    if (opened === undefined) throw new Refusal('locked')
    return opened
  }
  const isMarked = (mark: HouseMark): boolean =>
    opened?.drafts.read(`house.${mark}`, Marked) !== undefined
  const present = (): Pick<ArchiveState, 'state' | 'problem'> => {
    if (opened !== undefined) return { state: 'open' }
    if (problem !== undefined) return { state: 'problem', problem }
    if (place.isMissing(folder())) return { state: 'problem', problem: 'archiveMissing' }
    return { state: archiveIn(folder(), outside) === 'none' ? 'none' : 'locked' }
  }
  const sampleState = (): ArchiveState['sample'] => {
    if (!isMarked('sample')) return 'no'
    return throwAway === undefined ? 'stays' : 'endsWithLock'
  }
  const note = (mark: HouseMark): void => archive().drafts.save(`house.${mark}`, { marked: true })

  /** Which of the named refusals it really is. */
  const nameOfRefusal = (refusal: unknown, byRecoveryKey: boolean): unknown => {
    if (!(refusal instanceof Refusal)) return refusal
    const { code } = refusal
    if (code !== 'wrongPassphrase' && code !== 'archiveDamaged') return refusal
    if (archiveIn(folder(), outside) === 'none') return new Refusal('archiveMissing')
    if (place.hasOtherKey(folder())) return new Refusal('keyOfOtherArchive')
    return code === 'wrongPassphrase' && byRecoveryKey ? new Refusal('wrongRecoveryKey') : refusal
  }

  return {
    folder,
    chooseFolder(path) {
      const at = archiveAt(path, outside)
      const isBad = present().state === 'problem'
      if (isBad && archiveIn(at, outside) === 'none') throw new Refusal('archiveMissing')
      place.choose(at)
      problem = undefined
    },
    tryAgain() {
      problem = undefined
    },
    archive,
    isOpen: () => opened !== undefined,
    state: () => ({
      ...present(),
      folder: folder(),
      setUp: opened === undefined ? 'done' : setUpOf(opened, isMarked('recoveryKeyConfirmed')),
      pinSet: opened?.drafts.read('house.pin', z.unknown()) !== undefined,
      sample: sampleState(),
      appVersion: start.appVersion,
      ...(opened?.reserve.isUsed() === true ? { roomIsShort: true } : {}),
      ...keyDoubtsIn(opened),
    }),

    async create(passphrase) {
      const { state, problem: why } = present()
      if (state !== 'none') throw new Refusal(why === 'archiveMissing' ? why : 'archiveExists')
      const recoveryKey = newRecoveryKey(outside)
      const cost = await calibrate(outside)
      const { archiveKey, keyFile } = await newKey({ passphrase, recoveryKey }, cost, outside)
      try {
        opened = createArchive({ ...options(archiveKey), keyFile })
      } catch (error) {
        throw refusalIn(error)
      }
      fullKey = archiveKey
      place.remember(folder())
      if (start.isSample) note('sample')
      return recoveryKey
    },

    async open(way) {
      if (opened !== undefined) return
      try {
        const isFull = !('pin' in way)
        const archiveKey = await (isFull ? unlock(folder(), way, outside) : tour.reopen(way.pin))
        // somebody else was quicker while the key was being derived
        if (present().state === 'open') return
        opened = openArchive(options(archiveKey))
        sweepBesides(folder(), outside)
        if (isFull) fullKey = archiveKey
        dropReplaced(folder(), outside)
        problem = undefined
        place.remember(folder())
      } catch (error) {
        const refusal = nameOfRefusal(refusalIn(error), 'recoveryKey' in way)
        if (refusal instanceof Refusal && badStates.has(refusal.code)) problem = refusal.code
        throw refusal
      }
    },
    async restore(build) {
      const mayReplace = replaceable.has(problem)
      const refuseOver = (): void => {
        if (archiveIn(folder(), outside) !== 'none' && !mayReplace) {
          throw new Refusal('archiveExists')
        }
      }
      refuseOver()
      const beside = `${folder()}${besides.restored}`
      const { archiveKey, knownHeads } = await build(beside)
      try {
        const known = [...knownHeads, ...notedHead(folder(), outside)]
        // the new log begins before the folder has its name, so not even a crash lets the old one go on
        const arriving = { ...options(archiveKey), folder: beside, knownHeads: known }
        openArchive({ ...arriving, arrival: 'restored' }).close()
        refuseOver()
        setAside(folder(), outside)
        outside.files.moveFolder(beside, folder())
        opened = openArchive(options(archiveKey))
      } catch (error) {
        outside.files.removeFolder(beside)
        throw refusalIn(error)
      }
      fullKey = archiveKey
      problem = undefined
      place.remember(folder())
    },
    async replace(build) {
      const beside = `${folder()}.restored`
      try {
        const { archiveKey, ...successor } = await build(beside)
        arrive({ ...options(archiveKey), folder: beside }, successor)
        archive().close()
        opened = undefined
        exchange(folder(), beside, outside)
        opened = openArchive(options(archiveKey))
        fullKey = archiveKey
      } catch (error) {
        outside.files.removeFolder(beside)
        undoHalfExchange(folder(), outside)
        throw refusalIn(error)
      }
      dropReplaced(folder(), outside)
    },
    tour,
    keyForTour() {
      if (throwAway !== undefined) throw new Refusal('tourNotAvailable')
      if (fullKey === undefined) throw new Refusal('tourNeedsPassphrase')
      return fullKey
    },

    async openSample() {
      const ways = { passphrase: newRecoveryKey(outside), recoveryKey: newRecoveryKey(outside) }
      const { archiveKey, keyFile } = await newKey(ways, argon2Floor, outside)
      // nothing is waited for from here on: whoever looks meanwhile, as the self-check does, finds an open archive
      opened?.close()
      opened = undefined
      fullKey = undefined
      throwAway = join(newThrowAway(), 'archive')
      opened = createArchive({ ...options(archiveKey), keyFile })
      note('sample')
      note('recoveryKeyConfirmed')
    },

    settings: () => opened?.drafts.read('house.settings', Settings) ?? defaults,
    keep: (settings) => archive().drafts.save('house.settings', settings),
    note,
    isSample: () => isMarked('sample'),
    close() {
      opened?.close()
      opened = undefined
      fullKey?.fill(0)
      fullKey = undefined
      if (throwAway !== undefined) outside.files.removeFolder(dirname(throwAway))
      throwAway = undefined
    },
  }
}
