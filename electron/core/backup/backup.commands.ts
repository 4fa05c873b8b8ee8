import type { backupCalls, BackupLook } from '../../../shared/contract/backup.calls.ts'
import type { KeyWay } from '../archive/key.ts'
import { saveChosenFile } from '../house/chosen-files.ts'
import type { LogEntries } from '../ledger/log-entries.ts'
import { stateOf } from '../house/tour.commands.ts'
import { takeOver } from './take-over.ts'
import { printedCodeOf } from '../ledger/anchor.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import type { Backups } from './backups.ts'
import { besideView } from './beside.ts'
import { keepBeside, keptLedger } from './kept-ledgers.ts'
import { takeBack } from './moving.ts'
import { buildFrom, lookInto, type Looked, sourceIn, type Source } from './restore.ts'

/** Copies of the archive on other drives, and the way back. What the user picked to restore from lives as long as the office. */
export const backupHandlers = (backups: Backups): HandlersOf<keyof typeof backupCalls> => {
  let source: Source | undefined

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
      return {}
    },

    'backup.chooseSource': async (_input, at) => {
      const { path } = await at.door.desk.ask('chooseFolder', { title: 'Obhut' })
      if (path === null) throw new Refusal('cancelled')
      source = await sourceIn(path)
      return { folder: path, generations: [...source.generations] }
    },
    'backup.look': async ({ generation, ...way }, at) =>
      lookOf(
        await lookInto(wishOf(at, source, generation, way, '.look')),
        at.house.isOpen() ? at.archive.logs() : undefined,
      ),
    'backup.restore': async ({ generation, ...way }, at) => {
      await at.house.restore(async (beside) =>
        buildFrom({ ...wishOf(at, source, generation, way, ''), beside }),
      )
      await at.door.desk.ask('setIdle', { seconds: at.house.settings().idleSeconds })
      at.door.tell({ subject: 'archive' })
      return stateOf(at)
    },

    'backup.handOver': async ({ place }, at) => ({ generation: await backups.handOver(at, place) }),
    'backup.takeBack': (_input, at) => {
      backups.mustBeIdle()
      takeBack(at.archive)
      at.door.tell({ subject: 'archive' })
      return {}
    },
    'backup.takeOver': async ({ generation, alsoApart = false, ...way }, at) => {
      backups.mustBeIdle()
      await takeOver(at, alsoApart, async (beside) =>
        buildFrom({ ...wishOf(at, source, generation, way, ''), beside }),
      )
      await at.door.desk.ask('setIdle', { seconds: at.house.settings().idleSeconds })
      at.door.tell({ subject: 'archive' })
      return stateOf(at)
    },

    'backup.keepBeside': async ({ generation, ...way }, at) => {
      const { ledger, leaves } = await lookInto(wishOf(at, source, generation, way, '.look'))
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

const wishOf = (
  at: Doing,
  source: Source | undefined,
  generation: number,
  way: KeyWay,
  ending: string,
) => ({
  source: orRefuse(source, 'backupNone'),
  generation,
  way,
  beside: `${at.house.folder()}${ending}`,
  outside: at.outside,
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
