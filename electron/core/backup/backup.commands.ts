import type { backupCalls, BackupLook } from '../../../shared/contract/backup.calls.ts'
import type { KeyWay } from '../archive/key.ts'
import { besides } from '../house/arrival.ts'
import { stateOf } from '../house/tour.commands.ts'
import { printedCodeOf } from '../ledger/anchor.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import type { Backups } from './backups.ts'
import type { CheckedGeneration } from './check.ts'
import { counting, type Counting } from './progress.ts'
import { buildFrom, lookInto, sourceIn, type RestoreWish, type Source } from './restore.ts'

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
      return await work({ source: picked, generation, way, outside: at.outside, step })
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
    'backup.make': async ({ place }, at) => ({ generation: await backups.make(at, place) }),
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
        lookOf(await lookInto({ ...wish, beside: `${at.house.folder()}${besides.look}` })),
      ),
    'backup.restore': async (way, at) => {
      await counted(at, way, async (wish) =>
        at.house.restore(async (beside) => buildFrom({ ...wish, beside })),
      )
      await at.door.desk.ask('setIdle', { seconds: at.house.settings().idleSeconds })
      at.door.tell({ subject: 'archive' })
      return stateOf(at)
    },
  }
}

const lookOf = ({ manifest, copy, bytes }: CheckedGeneration): BackupLook => ({
  generation: manifest.generation,
  madeAt: manifest.madeAt,
  ...(copy.business === undefined ? {} : { business: copy.business }),
  jobs: copy.jobs,
  papers: copy.papers,
  entries: manifest.head.size,
  code: printedCodeOf(manifest.head),
  bytes,
})
