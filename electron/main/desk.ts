import { app, dialog, type BrowserWindow } from 'electron'

import type { DeskAnswer } from '../../shared/desk/link.ts'
import {
  deskServices,
  isServiceName,
  type ServiceAnswer,
  type ServiceInput,
  type ServiceName,
} from '../../shared/desk/services.ts'
import type { Keystore } from './keystore.ts'
import type { Printing } from './printing.ts'
import type { CameraSwitch } from './session.ts'

/** What the services act upon. */
export interface DeskParts {
  readonly window: BrowserWindow
  readonly camera: CameraSwitch
  readonly printing: Printing
  readonly keystore: Keystore
  /** Turns the screen to the customer, or back. */
  turn(on: boolean): void
  setIdle(seconds: number): void
  working(on: boolean): void
  lock(): void
}

type Services = { [N in ServiceName]: (input: ServiceInput<N>) => Promise<ServiceAnswer<N>> }

/** Answers the core's questions: name and value are parsed on the way in, the answer on the way out. */
export function openDesk(parts: DeskParts): (name: string, input: unknown) => Promise<DeskAnswer> {
  const services = makeServices(parts)
  return async (name, input) => {
    if (!isServiceName(name)) return { ok: false, code: 'unknownService' }
    return ask(services, name, input)
  }
}

async function ask<N extends ServiceName>(
  services: Services,
  name: N,
  input: unknown,
): Promise<DeskAnswer> {
  const parsed = deskServices[name].input.safeParse(input)
  if (!parsed.success) return { ok: false, code: 'invalid' }
  try {
    // the schema of this very name has just parsed it; the compiler cannot pair the two through `N`
    const value = await services[name](parsed.data as ServiceInput<N>)
    return { ok: true, value: deskServices[name].output.parse(value) }
  } catch {
    return { ok: false, code: 'failed' }
  }
}

function makeServices(parts: DeskParts): Services {
  const { window, camera, printing, keystore, turn, setIdle, working, lock } = parts
  const nothing = async (work: () => void) => {
    work()
    return {}
  }
  return {
    async chooseSavePath({ title, fileName, kinds }) {
      const answer = await dialog.showSaveDialog(window, {
        title,
        defaultPath: fileName,
        filters: kinds,
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      })
      return { path: answer.canceled || answer.filePath === '' ? null : answer.filePath }
    },
    async chooseOpenPath({ title, kinds }) {
      const answer = await dialog.showOpenDialog(window, {
        title,
        filters: kinds,
        properties: ['openFile', 'dontAddToRecent'],
      })
      return { path: answer.filePaths[0] ?? null }
    },
    async chooseFolder({ title }) {
      const answer = await dialog.showOpenDialog(window, {
        title,
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      })
      return { path: answer.filePaths[0] ?? null }
    },
    openPrinter: async ({ printId }) => nothing(() => printing.open(printId)),
    spool: async (order) => printing.spool(order),
    closePrinter: async ({ printId }) => nothing(() => printing.close(printId)),
    printers: async () => ({ printers: await printing.list() }),
    kiosk: async ({ on }) => nothing(() => turn(on)),
    working: async ({ on }) => nothing(() => working(on)),
    setIdle: async ({ seconds }) => nothing(() => setIdle(seconds)),
    allowCamera: async ({ on }) =>
      nothing(() => {
        camera.on = on
      }),
    keystore: async () => ({ real: keystore.isReal() }),
    sealTourKey: async ({ key }) => ({ sealed: (await keystore.seal(key)) ?? null }),
    async openTourKey({ sealed }) {
      const key = await keystore.open(sealed)
      // written over as soon as it was posted to the core
      setImmediate(() => key?.fill(0))
      return { key: key ?? null }
    },
    lockNow: async () => nothing(lock),
    quit: async () => nothing(() => app.quit()),
  }
}
