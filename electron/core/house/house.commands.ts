import type { archiveCalls, LedgerView } from '../../../shared/contract/archive.calls.ts'
import { ArchiveProblem } from '../archive/archive.ts'
import { changePassphrase, replaceRecoveryKey, unlock } from '../archive/key.ts'
import { calibrate } from '../archive/passphrase.ts'
import { newRecoveryKey } from '../archive/recovery-key.ts'
import { handedOver } from '../backup/backup.views.ts'
import { printedCodeOf } from '../ledger/anchor.ts'
import { noteFailure } from '../door/unexpected.ts'
import { exportText } from '../ledger/export-text.ts'
import type { Asking, Doing, HandlersOf } from '../office.ts'
import { finishWhatWasClosed } from '../papers/finish.ts'
import { Refusal } from '../refusal.ts'
import { saveChosenFile } from './chosen-files.ts'
import { destroyUnnamed } from '../secrets/unnamed.ts'
import { noteOpening } from '../security/openings.ts'
import { asRefusal } from './as-refusal.ts'
import { isPin, pinTries, setPin } from './pin.ts'
import { recoverySheet } from './recovery-sheet.ts'
import { playSample } from './sample.ts'
import { isStrongEnough, strengthOf } from './strength.ts'
import { stateOf, tourHandlers } from './tour.commands.ts'

/** After so many seconds without a touch the turned screen asks for the PIN by itself; until then nothing locks. */
const guestIdleSeconds = 15 * 60

/** Verifying 50,000 entries takes about half a second; the board comes first. */
const selfCheckAfterMs = 1500

/** Answers about the archive as a whole. State of the turned screen and of the last check lives as long as the core. */
export const houseHandlers = (): HandlersOf<keyof typeof archiveCalls> => {
  let wrongPins = 0
  let failedOpenings = 0
  let checked: Pick<LedgerView, 'checked' | 'checkedAt'> = { checked: 'notYet' }

  const check = (at: Doing): void => {
    const verdict = at.archive.verify()
    checked = { checked: verdict.ok ? 'ok' : 'failed', checkedAt: at.outside.clock.now() }
    at.door.tell({ subject: 'archive' })
  }
  /** Once the first screen is there, the ledger is recomputed without being asked. */
  const checkSoon = (at: Doing): void => {
    checked = { checked: 'notYet' }
    setTimeout(() => {
      if (!at.house.isOpen()) return
      keepReserve(at)
      check(at)
    }, selfCheckAfterMs).unref()
  }

  return {
    ...tourHandlers(),
    'archive.state': async (_input, at) => stateOf(at),
    'archive.rate': ({ passphrase }) => strengthOf(passphrase),
    'archive.chooseFolder': async (_input, at) => {
      const { state } = at.house.state()
      if (state !== 'none' && state !== 'problem') throw new Refusal('archiveExists')
      const { path } = await at.door.desk.ask('chooseFolder', { title: 'Obhut' })
      if (path === null) throw new Refusal('cancelled')
      at.house.chooseFolder(path)
      return { folder: at.house.folder() }
    },
    'archive.create': async ({ passphrase }, at) => {
      if (!isStrongEnough(passphrase)) throw new Refusal('weakPassphrase')
      const recoveryKey = await at.house.create(passphrase)
      checkSoon(at)
      at.door.tell({ subject: 'archive' })
      return { recoveryKey }
    },
    'archive.renewRecoveryKey': async ({ passphrase }, at) => {
      const recoveryKey = newRecoveryKey(at.outside)
      await naming('wrongPassphrase', () =>
        replaceRecoveryKey(
          at.house.folder(),
          { passphrase },
          recoveryKey,
          at.outside,
          at.archive.keyFile,
        ),
      )
      at.door.tell({ subject: 'archive' })
      return { recoveryKey }
    },
    'archive.printRecoveryKey': async ({ recoveryKey }, at) => {
      const outcome = await at.door.printing.print({ pdf: await recoverySheet(at, recoveryKey) })
      if (!outcome.spooled)
        throw new Refusal(outcome.reason === 'cancelled' ? 'cancelled' : 'printFailed')
      return {}
    },
    'archive.confirmRecoveryKey': async ({ recoveryKey }, at) => {
      await naming('wrongRecoveryKey', () => unlock(at.house.folder(), { recoveryKey }, at.outside))
      at.house.note('recoveryKeyConfirmed')
      at.door.tell({ subject: 'archive' })
      return {}
    },
    'archive.unlock': async (way, at) => {
      try {
        await at.house.open(way)
      } catch (error) {
        failedOpenings += 1
        throw error
      }
      noteOpening(at.archive, at.outside, way, failedOpenings)
      failedOpenings = 0
      await at.door.desk.ask('setIdle', { seconds: at.house.settings().idleSeconds })
      // what is left to finish in an archive that was handed over, the other computer finishes
      if (at.archive.read(handedOver) === undefined) await finishWhatWasClosed(at)
      destroyUnnamed(at)
      checkSoon(at)
      return stateOf(at)
    },
    'archive.tryAgain': async (_input, at) => {
      at.house.tryAgain()
      return stateOf(at)
    },
    'screen.failed': ({ error }, at) => ({
      reference: noteFailure('screen.failed', error, {
        random: at.outside.random,
        log: at.door.log,
      }),
    }),
    'archive.lock': async (_input, at) => {
      await at.door.desk.ask('lockNow', {})
      return {}
    },
    'archive.changePassphrase': async ({ current, next, recoveryKey }, at) => {
      if (!isStrongEnough(next)) throw new Refusal('weakPassphrase')
      const way = recoveryKey === undefined ? { passphrase: current } : { recoveryKey }
      const cost = await calibrate(at.outside)
      await naming(recoveryKey === undefined ? 'wrongPassphrase' : 'wrongRecoveryKey', () =>
        changePassphrase(at.house.folder(), way, next, cost, at.outside, at.archive.keyFile),
      )
      at.house.tour.end()
      at.door.tell({ subject: 'archive' })
      return {}
    },

    'pin.set': ({ pin }, at) => {
      setPin(at.archive, at.outside, pin)
      at.house.tour.end()
      at.door.tell({ subject: 'archive' })
      return {}
    },
    'guest.begin': async (_input, at) => {
      wrongPins = 0
      // while it waits for the PIN the ordinary idle time runs, and then everything locks
      const seconds = guestIdleSeconds + at.house.settings().idleSeconds
      await at.door.desk.ask('setIdle', { seconds })
      await at.door.desk.ask('kiosk', { on: true })
      return {}
    },
    'guest.leave': async ({ pin }, at) => {
      if (!isPin(at.archive, pin)) {
        wrongPins += 1
        if (wrongPins >= pinTries) await at.door.desk.ask('lockNow', {})
        return { left: false, triesLeft: pinTries - wrongPins }
      }
      wrongPins = 0
      await at.door.desk.ask('kiosk', { on: false })
      await at.door.desk.ask('setIdle', { seconds: at.house.settings().idleSeconds })
      return { left: true, triesLeft: pinTries }
    },

    'sample.play': async (_input, at) => {
      await playSample(at)
      checkSoon(at)
      at.door.tell({ subject: 'archive' })
      return stateOf(at)
    },

    'settings.view': (_input, at) => at.house.settings(),
    'settings.set': async (settings, at) => {
      at.house.keep(settings)
      await at.door.desk.ask('setIdle', { seconds: settings.idleSeconds })
      at.door.tell({ subject: 'archive' })
      return settings
    },
    'camera.allow': async ({ allowed }, at) => {
      await at.door.desk.ask('allowCamera', { on: allowed })
      return {}
    },

    'ledger.view': (_input, at) => ledgerView(at, checked),
    'ledger.check': (_input, at) => {
      check(at)
      return ledgerView(at, checked)
    },
    'ledger.export': async ({ kind }, at) => exportLedger(at, kind),
  }
}

const ledgerView = (at: Asking, checked: Pick<LedgerView, 'checked' | 'checkedAt'>): LedgerView => {
  const head = at.archive.head()
  const { letter } = at.archive.read((reader) => reader.log())
  return {
    logId: head.log,
    letter,
    size: head.size,
    root: head.root,
    code: printedCodeOf(head),
    ...checked,
  }
}

async function exportLedger(at: Doing, kind: 'whole' | 'proofs'): Promise<{ fileName: string }> {
  const day = at.outside.clock.now().slice(0, 10)
  const fileName = `Verwahrbuch ${day}${kind === 'whole' ? '' : ' (nur Nachweise)'}.json`
  const wish = kind === 'whole' ? ({ holds: 'whole' } as const) : ({ holds: 'leaves' } as const)
  const bytes = new TextEncoder().encode(exportText(at.archive.export(wish)))
  await saveChosenFile(at, { fileName, extension: 'json', bytes })
  return { fileName }
}

/** Runs the work; a wrong key becomes this code, any other problem of the archive its own. */
async function naming<T>(wrongKey: 'wrongPassphrase' | 'wrongRecoveryKey', work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ArchiveProblem && error.code === 'wrongKey') throw new Refusal(wrongKey)
    throw asRefusal(error)
  }
}

/** A disk on which no reserve can be kept is short, and says so when something is to be written. */
const keepReserve = (at: Doing): void => {
  try {
    at.archive.reserve.keep()
  } catch (error) {
    const code = error instanceof ArchiveProblem ? error.code : 'unexpected'
    noteFailure('archive.reserve', code, { random: at.outside.random, log: at.door.log })
  }
}
