import type { leavingCalls } from '../../../shared/contract/leaving.calls.ts'
import { counting, type Counting } from '../backup/progress.ts'
import { whileWorking } from '../house/long-work.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { shippedPage } from '../shipped-pages.ts'
import { Refusal } from '../refusal.ts'
import { makeExport } from './make-export.ts'

/** An export that is being made, one at a time. */
export interface Leaving {
  readonly handlers: HandlersOf<keyof typeof leavingCalls>
  cancel(): void
}

export const openLeaving = (): Leaving => {
  let running: Counting | undefined

  const leave = async (at: Doing, place: string) => {
    if (running !== undefined) throw new Refusal('exportRunning')
    const tell = (): void => at.door.tell({ subject: 'leaving' })
    running = counting(tell)
    tell()
    try {
      return await makeExport({
        archive: at.archive,
        place,
        own: [at.door.start.profileDirectory, at.house.folder()],
        verifier: shippedPage('verifier', at),
        isSample: at.house.isSample(),
        outside: at.outside,
        counting: running,
      })
    } finally {
      running = undefined
      tell()
    }
  }

  return {
    handlers: {
      'leave.view': () => (running === undefined ? {} : { running: running.progress }),
      'leave.export': async (_input, at) => {
        if (at.house.settings().place === 'atCustomer') throw new Refusal('exportAtCustomer')
        if (running !== undefined) throw new Refusal('exportRunning')
        const { path } = await at.door.desk.ask('chooseFolder', { title: 'Obhut' })
        if (path === null) throw new Refusal('cancelled')
        return whileWorking(at.door, async () => leave(at, path))
      },
      'leave.cancel': () => {
        running?.cancel()
        return {}
      },
    },
    cancel: () => running?.cancel(),
  }
}
