import { timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'

import type { ArchiveState } from '../../../shared/contract/archive.calls.ts'
import { archiveNames } from '../archive/entrance.ts'
import { keyCheckOf, readKeyFile } from '../archive/key-file.ts'
import { argon2Floor } from '../archive/key-form.ts'
import { sealKey, unsealKey } from '../archive/key.ts'
import { bytesOf, hexOf } from '../ledger/leaf.ts'
import type { Outside } from '../outside.ts'
import { Refusal } from '../refusal.ts'
import { pinTries } from './pin.ts'
import { isOver, times } from './tour-time.ts'
import { readTour, tourKey, writeTour, type TourFile } from './tour-file.ts'

/** The operating system's keystore as the office reaches it, through the doorman. */
export interface Keystore {
  isReal(): Promise<boolean>
  /** Undefined when the system could not do it. */
  seal(key: Uint8Array): Promise<Uint8Array | undefined>
  open(sealed: Uint8Array): Promise<Uint8Array | undefined>
}

/**
 * After one full unlock the PIN opens the archive again, for ten hours at most. What is left behind opens nothing by
 * itself: the archive key is sealed under the PIN and a random key that only the system's keystore can open. It
 * protects against glances, not against the theft of the running machine: whoever is logged in as the owner can ask
 * the keystore too, and six digits are soon tried by a program of his own.
 */
export interface Tour {
  /** Asks the keystore only whether it exists, and only when `isOpen`. */
  state(isOpen: boolean): Promise<ArchiveState['tour']>
  /** Refuses `tourNotAvailable` where no keystore does its work. Replaces a tour that is under way. */
  begin(pin: string, archiveKey: Uint8Array): Promise<void>
  /**
   * The archive key. Each try is counted durably before it is judged. Refuses `tourOver`, `tourNotAvailable`, `wrongPin`
   * and, with the fifth wrong one, `pinUsedUp`.
   */
  reopen(pin: string): Promise<Uint8Array>
  end(): void
}

/** The tour of the archive in `folder()`. */
export const openTour = (folder: () => string, keystore: Keystore, outside: Outside): Tour => {
  const path = (): string => join(folder(), 'tour.json')
  const end = (): void => outside.files.shred(path())
  let isReal: Promise<boolean> | undefined

  /** The tour that is under way; one that is over is removed when it is met. */
  const underWay = (): TourFile | undefined => {
    const tour = readTour(path(), outside)
    if (tour === undefined) return undefined
    if (!isOver(tour, outside.clock) && tour.triesLeft > 0) return tour
    end()
    return undefined
  }

  return {
    async state(isOpen) {
      const tour = underWay()
      if (tour !== undefined) {
        return { state: 'on', until: tour.endsAt, triesLeft: tour.triesLeft }
      }
      if (!isOpen) return { state: 'off' }
      isReal ??= keystore.isReal()
      return { state: (await isReal) ? 'off' : 'notAvailable' }
    },

    async begin(pin, archiveKey) {
      const half = outside.random(32)
      const sealedHalf = await keystore.seal(half.slice())
      if (sealedHalf === undefined) {
        isReal = Promise.resolve(false)
        throw new Refusal('tourNotAvailable')
      }
      const open = {
        form: 'obhut-tour',
        v: 1,
        kdf: 'argon2id',
        ...argon2Floor,
        salt: hexOf(outside.random(16)),
        ...times(outside.clock),
        keystore: hexOf(sealedHalf),
      } as const
      const sealed = sealKey(open, archiveKey, await tourKey(pin, half, open), outside)
      writeTour(path(), { ...sealed, triesLeft: pinTries }, outside)
    },

    async reopen(pin) {
      const tour = underWay()
      if (tour === undefined) throw new Refusal('tourOver')
      const half = await keystore.open(bytesOf(tour.keystore))
      if (half === undefined) throw new Refusal('tourNotAvailable')
      // counted before it is judged: pulling the plug in between saves no try
      const triesLeft = tour.triesLeft - 1
      writeTour(path(), { ...tour, triesLeft }, outside)
      const archiveKey = await unseal(tour, pin, half)
      if (archiveKey !== undefined && isKeyOf(folder(), archiveKey, outside)) {
        writeTour(path(), { ...tour, triesLeft: pinTries }, outside)
        return archiveKey
      }
      if (triesLeft > 0) throw new Refusal('wrongPin')
      end()
      throw new Refusal('pinUsedUp')
    },

    end,
  }
}

const unseal = async (tour: TourFile, pin: string, half: Uint8Array) => {
  const { triesLeft: _counted, ...sealed } = tour
  return unsealKey(sealed, await tourKey(pin, half, tour))
}

const isKeyOf = (folder: string, archiveKey: Uint8Array, outside: Outside): boolean => {
  const { keyCheck } = readKeyFile(join(folder, archiveNames.key), outside)
  return timingSafeEqual(Buffer.from(keyCheckOf(archiveKey)), Buffer.from(keyCheck))
}
