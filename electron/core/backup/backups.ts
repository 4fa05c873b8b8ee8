import { z } from 'zod'

import type { BackupPlaceView, BackupView } from '../../../shared/contract/backup.calls.ts'
import type { ErrorCode } from '../../../shared/contract/errors.ts'
import { BackupPlaceId } from '../../../shared/ids.ts'
import { asRefusal } from '../house/as-refusal.ts'
import type { Asking, Doing } from '../office.ts'
import { newId } from '../outside.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { shippedPage } from '../shipped-pages.ts'
import { backupDue, handedOver, verifiedBackups } from './backup.views.ts'
import { keptLedgerViews } from './kept-ledgers.ts'
import { backupIn } from './layout.ts'
import { makeBackup } from './make.ts'
import { handedOverView, handOver } from './moving.ts'
import { checkOutside, newestAt } from './place.ts'
import { placeFiles } from './place-files.ts'
import { counting, type Counting } from './progress.ts'

/** A folder somebody chose. Kept beside the ledger: a path may name a person. */
const Place = z.strictObject({ id: BackupPlaceId, path: z.string().min(1).max(4096) })
type Place = z.infer<typeof Place>

const draftName = 'house.backupPlaces'
const mostPlaces = 20

const placesOf = (at: Asking): Place[] =>
  at.archive.drafts.read(draftName, z.array(Place).max(mostPlaces)) ?? []

/** Folders that go when the archive goes. */
const ownFolders = (at: Asking): string[] => [at.door.start.profileDirectory, at.house.folder()]

/** The drive of a folder; `undefined` when it cannot be reached. */
const driveOf = async (path: string): Promise<number | undefined> =>
  placeFiles.drive(path).catch(() => undefined)

/** Waits until the screen after the handover is there; the backup itself gives way to calls between any two files. */
const soonMs = 1500

/** Backups being made, one at a time, and what became of them since the office was opened. */
export interface Backups {
  view(at: Asking): Promise<BackupView>
  add(at: Doing): Promise<BackupPlaceId>
  remove(at: Doing, id: BackupPlaceId): void
  /**
   * Makes one and answers its number, after that which was begun by itself. Refuses `backupRunning` while another is
   * under way that somebody asked for.
   */
  make(at: Doing, id: BackupPlaceId): Promise<number>
  /** Hands the archive over by a generation at this place (moving.ts) and answers its number; waits like `make`. */
  handOver(at: Doing, id: BackupPlaceId): Promise<number>
  /** Refuses `backupRunning` while one is being made: the archive stays as it is until then. */
  mustBeIdle(): void
  cancel(): void
  /** Makes one at each place that can be reached, a little later and without being waited for. */
  soon(at: Doing): void
}

export const openBackups = (): Backups => {
  let running: { place: BackupPlaceId; counting: Counting } | undefined
  /** Those after a handover, while they go on. */
  let byItself: Promise<void> | undefined
  let isDueAgain = false
  const failed = new Map<BackupPlaceId, ErrorCode>()

  const viewOf = async (
    at: Asking,
    { id, path }: Place,
    verified: ReturnType<typeof verifiedBackups>,
  ): Promise<BackupPlaceView> => {
    const known = verified.find(({ place }) => place === id)
    const why = failed.get(id)
    const drive = await driveOf(path)
    return {
      place: id,
      folder: path,
      isThere: drive !== undefined,
      isSameDrive: drive !== undefined && drive === (await driveOf(at.house.folder())),
      ...(known === undefined
        ? {}
        : { verifiedAt: known.verifiedAt, generation: known.generation }),
      ...(why === undefined ? {} : { failed: why }),
    }
  }

  const make = async (at: Doing, id: BackupPlaceId): Promise<number> => {
    if (running !== undefined) throw new Refusal('backupRunning')
    const place = orRefuse(
      placesOf(at).find((candidate) => candidate.id === id),
      'notFound',
    )
    const known = at.archive.read(verifiedBackups).find((backup) => backup.place === id)
    const tell = (): void => at.door.tell({ subject: 'backup' })
    running = { place: id, counting: counting(tell) }
    tell()
    try {
      const { generation } = await makeBackup({
        archive: at.archive,
        folder: at.house.folder(),
        own: ownFolders(at),
        place: { ...place, ...(known === undefined ? {} : { generation: known.generation }) },
        outside: at.outside,
        counting: running.counting,
        readerPage: shippedPage('backup-reader', at),
        isHandedOver: at.archive.read(handedOver) !== undefined,
      })
      failed.delete(id)
      return generation
    } catch (error) {
      const refusal = asRefusal(error)
      if (!(refusal instanceof Refusal)) failed.set(id, 'unexpected')
      else if (refusal.code !== 'cancelled') failed.set(id, refusal.code)
      throw refusal
    } finally {
      running = undefined
      tell()
    }
  }

  /** After a handover; whatever goes wrong is shown in the settings and on the board. */
  const makeAll = async (at: Doing): Promise<void> => {
    for (const { id, path } of placesOf(at)) {
      if (!at.house.isOpen() || at.archive.read(handedOver) !== undefined) return
      if (!(await placeFiles.isFolder(path).catch(() => false))) continue
      await make(at, id).catch(() => undefined)
    }
  }

  const soon = (at: Doing): void => {
    at.outside.clock.later(soonMs, () => {
      if (!at.house.isOpen()) return
      if (running !== undefined) isDueAgain = true
      else {
        byItself = makeAll(at).finally(() => {
          byItself = undefined
          again(at)
        })
      }
    })
  }
  const again = (at: Doing): void => {
    if (!isDueAgain) return
    isDueAgain = false
    soon(at)
  }

  /** Who asks for one gets his own after that which was begun by itself, instead of a refusal he cannot understand. */
  const afterThatByItself = async (at: Doing): Promise<void> => {
    await byItself
    if (!at.house.isOpen()) throw new Refusal('locked')
  }

  return {
    async view(at) {
      const verified = at.archive.read(verifiedBackups)
      const due = at.archive.read((reader) => backupDue(reader, at.outside.clock.now()))
      const places = await Promise.all(
        placesOf(at).map(async (place) => viewOf(at, place, verified)),
      )
      const verifiedAt = verified.at(-1)?.verifiedAt
      const moved = handedOverView(at)
      return {
        places,
        ...(running === undefined
          ? {}
          : { running: { place: running.place, ...running.counting.progress } }),
        ...(verifiedAt === undefined ? {} : { verifiedAt }),
        due: at.house.isSample() || moved !== undefined ? 'none' : due,
        ...(moved === undefined ? {} : { handedOver: moved }),
        kept: at.archive.read(keptLedgerViews),
      }
    },

    async add(at) {
      const { path } = await at.door.desk.ask('chooseFolder', { title: 'Obhut' })
      if (path === null) throw new Refusal('cancelled')
      checkOutside(path, ownFolders(at))
      if (!(await placeFiles.isFolder(path))) throw new Refusal('backupPlaceGone')
      const backup = { files: placeFiles, backup: backupIn(path) }
      const newest = await newestAt(backup, at.archive, at.house.folder())
      const id = newest?.place ?? BackupPlaceId.parse(newId(at.outside, 'plc'))
      const others = placesOf(at).filter((place) => place.id !== id)
      if (others.length >= mostPlaces) throw new Refusal('tooLarge')
      at.archive.drafts.save(draftName, [...others, { id, path }])
      at.door.tell({ subject: 'backup' })
      return id
    },

    remove(at, id) {
      at.archive.drafts.save(
        draftName,
        placesOf(at).filter((place) => place.id !== id),
      )
      failed.delete(id)
      at.door.tell({ subject: 'backup' })
    },
    async make(at, id) {
      await afterThatByItself(at)
      return make(at, id).finally(() => again(at))
    },
    async handOver(at, id) {
      await afterThatByItself(at)
      return handOver(at, id, make)
    },
    mustBeIdle() {
      if (running !== undefined) throw new Refusal('backupRunning')
    },
    cancel: () => running?.counting.cancel(),
    soon,
  }
}
