import type { backupCalls, BackupLook } from '../../../shared/contract/backup.calls.ts'
import type { KeyWay } from '../archive/key.ts'
import { besides } from '../house/arrival.ts'
import { saveChosenFile } from '../house/chosen-files.ts'
import type { LogEntries } from '../ledger/log-entries.ts'
import { whileWorking } from '../house/long-work.ts'
import { stateOf } from '../house/tour.commands.ts'
import { takeOver } from './take-over.ts'
import { printedCodeOf } from '../ledger/anchor.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import type { Backups } from './backups.ts'
import { counting, type Counting } from './progress.ts'
import { besideView } from './beside.ts'
import { keepBeside, keptLedger } from './kept-ledgers.ts'
import { takeBack } from './moving.ts'
import {
  buildFrom,
  lookInto,
  type Looked,
  type RestoreWish,
  sourceIn,
  type Source,
} from './restore.ts'

/** Copies of the archive on other drives, and the way back. What the user picked to restore from lives as long as the office. */
export const backupHandlers = (backups: Backups): HandlersOf<keyof typeof backupCalls> => {
  let source: Source | undefined
  let arriving: Counting | undefined

  /** Does one look or restore at a time, counted, so that the screen can say how far it is. */
  const counted = async <T>(
    at: Doing,
    { generation, ...way }: KeyWay & { readonly generation: number },
    work: (wish: Omit<RestoreWish, 'beside'>) => Promise<T>,
  ): Promise<T> => {
    if (arriving !== undefined) throw new Refusal('backupRunning')
    const picked = orRefuse(source, 'backupNone')
    const tell = (): void => at.door.tell({ subject: 'backup' })
    arriving = counting(tell)
    try {
      const { step } = arriving
      const wish = { source: picked, generation, way, outside: at.outside, step }
      return await whileWorking(at.door, async () => work(wish))
    } finally {
      arriving = undefined
      tell()
    }
  }

  return {
    'backup.view': (_input, at) => backups.view(at),
    'backup.addPlace': async (_input, at) => ({ place: await backups.add(at) }),
    'backup.removePlace': ({ place }, at) => {
      backups.remove(at, place)
      return {}
    },
    'backup.make': async ({ place }, at) => ({
      generation: await whileWorking(at.door, async () => backups.make(at, place)),
    }),
    'backup.cancel': () => {
      backups.cancel()
      arriving?.cancel()
      return {}
    },

    'backup.chooseSource': async (_input, at) => {
      const { path } = await at.door.desk.ask('chooseFolder', { title: 'Obhut' })
      if (path === null) throw new Refusal('cancelled')
      source = await sourceIn(path)
      return { folder: path, generations: [...source.generations] }
    },
    'backup.restoring': () =>
      arriving === undefined ? {} : { percent: arriving.progress.percent },
    'backup.look': async (way, at) =>
      counted(at, way, async (wish) =>
        lookOf(
          await lookInto(lookedBeside(at, wish)),
          at.house.isOpen() ? at.archive.logs() : undefined,
        ),
      ),
    'backup.restore': async (way, at) => {
      await counted(at, way, async (wish) =>
        at.house.restore(async (beside) => buildFrom({ ...wish, beside })),
      )
      await at.door.desk.ask('setIdle', { seconds: at.house.settings().idleSeconds })
      at.door.tell({ subject: 'archive' })
      return stateOf(at)
    },

    'backup.handOver': async ({ place }, at) => ({
      generation: await whileWorking(at.door, async () => backups.handOver(at, place)),
    }),
    'backup.takeBack': (_input, at) => {
      backups.mustBeIdle()
      takeBack(at.archive)
      at.door.tell({ subject: 'archive' })
      return {}
    },
    'backup.takeOver': async ({ alsoApart = false, ...way }, at) => {
      backups.mustBeIdle()
      await counted(at, way, async (wish) =>
        takeOver(at, alsoApart, async (beside) => buildFrom({ ...wish, beside })),
      )
      await at.door.desk.ask('setIdle', { seconds: at.house.settings().idleSeconds })
      at.door.tell({ subject: 'archive' })
      return stateOf(at)
    },

    'backup.keepBeside': async (way, at) => {
      const { ledger, leaves } = await counted(at, way, async (wish) =>
        lookInto(lookedBeside(at, wish)),
      )
      const id = keepBeside(at.archive, at.outside, ledger.logs, leaves)
      at.door.tell({ subject: 'backup' })
      return { id }
    },
    'backup.saveKept': async ({ id }, at) => {
      const { blob, at: since } = orRefuse(
        at.archive.read((reader) => keptLedger(reader, id)),
        'notFound',
      )
      const fileName = `Anderes Verwahrbuch ${since.slice(0, 10)}.json`
      const bytes = at.archive.blobs.read(blob)
      await saveChosenFile(at, { fileName, extension: 'json', bytes })
      return { fileName }
    },
  }
}

/** Copies are opened in a folder beside the archive's, which goes again. */
const lookedBeside = (at: Doing, wish: Omit<RestoreWish, 'beside'>): RestoreWish => ({
  ...wish,
  beside: `${at.house.folder()}${besides.look}`,
})

const lookOf = (
  { manifest, copy, bytes, ledger }: Looked,
  here: readonly LogEntries[] | undefined,
): BackupLook => ({
  generation: manifest.generation,
  madeAt: manifest.madeAt,
  ...(copy.business === undefined ? {} : { business: copy.business }),
  jobs: copy.jobs,
  papers: copy.papers,
  entries: manifest.head.size,
  code: printedCodeOf(manifest.head),
  bytes,
  ...(ledger.handedOver === undefined ? {} : { handedOverAt: ledger.handedOver.at }),
  ...(here === undefined ? {} : { beside: besideView(here, ledger.logs) }),
})
