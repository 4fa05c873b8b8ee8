import { app, dialog, type Rectangle } from 'electron'

import { standAtTheDoor } from './doorman.ts'
import { watchIdle } from './idle.ts'
import { openLog } from './log.ts'
import type { Mark } from './marks.ts'
import { open, type Opening } from './opening.ts'
import type { Place } from './place.ts'
import { openSession } from './session.ts'
import { noteUnexpected } from './unexpected.ts'

/** The house from start to quit: one opening after the other, a lock between each two. */
export interface House {
  /** Brings the window to the front, for somebody who started the program a second time. */
  show(): void
  lock(why: string): void
  /** Ends everything. Settles when no process of ours is left but this one. */
  close(): Promise<void>
}

/** A core or a window that ends this often by itself within a minute has a reason a restart does not cure. */
const mostRestarts = 3

export function openHouse(place: Place, mark: Mark): House {
  const log = openLog(place.logFile)
  noteUnexpected(log, !app.isPackaged)
  const camera = { on: false }
  const session = openSession(place.rendererFolder, camera)
  let opening: Opening | undefined
  let isChanging = false
  let restarts: number[] = []

  const idle = watchIdle((why) => lock(why))
  standAtTheDoor(() => opening?.guests, log)

  const begin = (bounds?: Rectangle) => {
    opening = open({
      core: { entry: place.coreFile, node: place.node },
      start: {
        appVersion: app.getVersion(),
        locale: app.getLocale(),
        assetsDirectory: place.assetsFolder,
        profileDirectory: app.getPath('userData'),
        archiveDirectory: place.archiveFolder,
        isDevelopment: !app.isPackaged,
        isSample: place.isSample,
      },
      windows: { session, preloadFile: place.preloadFile, withTools: !app.isPackaged },
      camera,
      idle,
      log,
      mark,
      bounds,
      lock: () => lock('asked'),
      coreGone: () => void recover('core.gone'),
      broken: (said) => void giveUp(said),
    })
    // closed by hand it ends as at a lock: a window that is gone could no longer hand over what was typed last
    opening.window.on('close', (event) => {
      event.preventDefault()
      if (!isChanging) app.quit()
    })
    // a dead page shows nothing and answers nobody, and behind it the archive would stay open
    opening.window.webContents.on('render-process-gone', () => {
      // not within the event: Electron is still at work on the page it tells of
      setImmediate(() => {
        if (!isChanging) void recover('window.gone')
      })
    })
  }
  const renew = async () => {
    const former = opening
    if (former === undefined || isChanging) return
    isChanging = true
    const bounds = former.window.isDestroyed() ? undefined : former.window.getNormalBounds()
    // it answers till its end: what was typed last comes then
    await former.end()
    opening = undefined
    isChanging = false
    begin(bounds)
  }
  const lock = (why: string) => {
    log.write({ level: 'note', event: `house.locked.${why}` })
    void renew()
  }
  const recover = async (event: 'core.gone' | 'window.gone') => {
    log.write({ level: 'error', event })
    const now = Date.now()
    restarts = [...restarts.filter((at) => now - at < 60_000), now]
    if (restarts.length > mostRestarts && !(await wantsAnotherTry())) return app.quit()
    return renew()
  }

  const giveUp = async (said: string) => {
    log.write({ level: 'error', event: 'core.broken' })
    await sayBroken(said)
    app.quit()
  }

  begin()
  return {
    show() {
      // of an opening that ends nothing is shown any more
      const window = isChanging ? undefined : opening?.window
      if (window?.isMinimized() === true) window.restore()
      window?.show()
      window?.focus()
    },
    lock,
    async close() {
      isChanging = true
      await opening?.end()
      opening = undefined
    },
  }
}

/** A text of the papers that is not in order: which file, which line. Another try would find the same. */
async function sayBroken(said: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'error',
    title: 'Obhut',
    message: 'Obhut kann nicht beginnen.',
    detail: `Eine Textdatei der Papiere ist nicht in Ordnung:\n\n${said}\n\nIhre Daten liegen unverändert im Archiv. Haben Sie die Datei geändert, machen Sie die Änderung rückgängig; sonst installieren Sie Obhut neu.\n\nObhut cannot begin: a text file of the papers is not in order. Your data are unchanged. Undo your change to that file, or install Obhut again.`,
    buttons: ['Beenden'],
    noLink: true,
  })
}

async function wantsAnotherTry(): Promise<boolean> {
  const answer = await dialog.showMessageBox({
    type: 'error',
    title: 'Obhut',
    message: 'Obhut kann nicht weiterarbeiten.',
    detail:
      'Der innere Teil des Programms beendet sich immer wieder. Ihre Daten liegen unverändert im Archiv. Versuchen Sie es noch einmal. Hilft das nicht, starten Sie den Computer neu und heben Sie die Protokolldatei im Ordner „log“ auf.',
    buttons: ['Noch einmal versuchen', 'Beenden'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return answer.response === 0
}
