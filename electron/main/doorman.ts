import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'

import { channel } from '../../shared/desk/bridge.ts'
import { largestEnvelope, type WindowRole } from '../../shared/desk/link.ts'
import type { Log } from './log.ts'
import type { Office } from './office.ts'
import { isOurs } from './session.ts'

/** Who may talk to the core at this moment: the windows of the present opening, each with its role. */
export interface Guests {
  readonly office: Office
  readonly roles: ReadonlyMap<WebContents, WindowRole>
  /** The session each window agreed on last; saying hello again begins a new one. */
  readonly sessions: Map<WebContents, number>
}

/** A key half is a point of the curve, 65 bytes. */
const publicKeyBytes = 65

let lastSession = 0

/**
 * Answers the two channels for the life of the program. Each message is looked at twice: who sends it, and that it is
 * a handful of bytes. What the bytes say is none of the doorman's business.
 */
export function standAtTheDoor(guests: () => Guests | undefined, log: Log): void {
  ipcMain.handle(channel.hello, async (event, publicKey: unknown) => {
    const { sender, present, role } = admit(event, guests(), log)
    lastSession += 1
    const session = lastSession
    const former = present.sessions.get(sender)
    if (former !== undefined) present.office.goodbye(former)
    present.sessions.set(sender, session)
    return present.office.hello(session, role, bytesOf(publicKey, publicKeyBytes))
  })
  ipcMain.handle(channel.call, async (event, envelope: unknown) => {
    const { sender, present } = admit(event, guests(), log)
    const session = present.sessions.get(sender)
    if (session === undefined) throw new Refused()
    return present.office.call(session, bytesOf(envelope, largestEnvelope))
  })
}

/** The same words for every reason: a stranger learns nothing. */
class Refused extends Error {
  override readonly name = 'Refused'
  constructor() {
    super('Refused')
  }
}

/** The main frame of one of our windows, showing a page of ours; everybody else is refused and noted. */
function admit(event: IpcMainInvokeEvent, present: Guests | undefined, log: Log) {
  const { sender, senderFrame } = event
  const role = present?.roles.get(sender)
  const isMainFrame = senderFrame !== null && senderFrame === sender.mainFrame
  if (present === undefined || role === undefined || !isMainFrame || !isOurs(senderFrame.url)) {
    log.write({ level: 'warning', event: 'door.wrongSender' })
    throw new Refused()
  }
  return { sender, present, role }
}

function bytesOf(value: unknown, most: number): Uint8Array {
  if (value instanceof Uint8Array && value.byteLength <= most) return value
  throw new Refused()
}
