import type { Change } from '../../../shared/contract/call.ts'
import { ToCore, type FromCore, type Start, type WindowRole } from '../../../shared/desk/link.ts'
import type { LogLine } from '../../../shared/desk/log.ts'
import { beginHandshake } from '../../envelope/handshake.ts'
import type { Session } from '../../envelope/session.ts'
import { answerCall, type AnswerParts } from './answer.ts'
import { CannotBegin } from './cannot-begin.ts'
import type { Channel } from './channel.ts'
import { openDesk, type Desk, type DeskLine } from './desk.ts'
import { openPrintDesk, type PrintDesk } from './printing.ts'
import { makeRepeats, type DoneCommands } from './repeats.ts'
import { noteOf } from './unexpected.ts'

/** What the door gives the office to work with. */
export interface DoorService {
  readonly start: Start
  readonly desk: Desk
  readonly printing: Pick<PrintDesk, 'print'>
  /** Tells all windows that something changed. They ask again; nothing is ordered this way. */
  tell(change: Change): void
  log(line: LogLine): void
}

/** What the office gives the door: who answers, and what they work with. */
export interface Office<Asking, Doing> extends Pick<
  AnswerParts<Asking, Doing>,
  'handlers' | 'asking' | 'doing'
> {
  /** The commands known to be done, while an archive is open. */
  done(): DoneCommands | undefined
  /** The house is being locked or left: flush and close, now and without waiting. */
  close(): void
}

interface Guest {
  readonly session: Session
  readonly role: WindowRole
}

/** A call holds one photo at most (12 MB) and what is written around it. */
const largestCall = 16 * 1024 * 1024

/**
 * Stands at the office's side of the line: agrees on keys with each window, opens envelopes, has calls answered and
 * closes the answers. Whatever does not parse is refused or dropped; nothing from outside throws in here.
 */
export function openDoor<Asking, Doing>(
  channel: Channel,
  random: (bytes: number) => Uint8Array,
  open: (service: DoorService) => Office<Asking, Doing>,
): void {
  const post = (message: FromCore) => channel.post(message)
  const guests = new Map<number, Guest>()
  const log = (line: LogLine) => post({ kind: 'log', line })
  const desk = openDesk((ask, service, input) => post({ kind: 'desk', ask, service, input }))
  const printing = openPrintDesk(desk, random)
  const tell = (change: Change) => {
    for (const [session, guest] of guests) {
      if (guest.role.kind === 'counter') void announce(session, guest, change, post)
    }
  }
  let rooms: Rooms | undefined

  channel.onMessage((raw) => {
    const message = ToCore.safeParse(raw)
    if (!message.success) return log({ level: 'error', event: 'door.unknownMessage' })
    if (message.data.kind !== 'begin') return receive(message.data, rooms)
    if (rooms !== undefined) return
    const { start } = message.data
    const office = begun(() => open({ start, desk, printing, tell, log }), post)
    if (office === undefined) return
    const parts: AnswerParts<Asking, Doing> = {
      handlers: office.handlers,
      asking: office.asking,
      doing: office.doing,
      repeats: makeRepeats(office.done),
      checksAnswers: start.isDevelopment,
      noteUnexpected: (error) => noteOf(error, { random, log, isDevelopment: start.isDevelopment }),
    }
    rooms = {
      guests,
      post,
      desk,
      printing,
      close: office.close,
      answer: (call) => answerCall(call, parts),
    }
  })
  post({ kind: 'ready' })
}

/** The office, or nothing when it cannot begin; then the doorman says why and ends the program. */
function begun<Opened>(open: () => Opened, post: (message: FromCore) => void): Opened | undefined {
  try {
    return open()
  } catch (error) {
    if (!(error instanceof CannotBegin)) throw error
    post({ kind: 'broken', said: error.message.slice(0, 1000) })
    return undefined
  }
}

interface Rooms {
  readonly guests: Map<number, Guest>
  readonly desk: DeskLine
  readonly printing: PrintDesk
  post(message: FromCore): void
  close(): void
  answer(call: unknown): ReturnType<typeof answerCall>
}

function receive(message: Exclude<ToCore, { kind: 'begin' }>, rooms: Rooms | undefined): void {
  if (rooms === undefined) return
  switch (message.kind) {
    case 'hello':
      return void greet(message, rooms)
    case 'call':
      return void answer(message, rooms)
    case 'goodbye':
      return void rooms.guests.delete(message.session)
    case 'deskAnswer':
      return rooms.desk.answered(message.ask, message.answer)
    case 'stop':
      return stop(rooms)
  }
}

async function greet(
  { session, role, publicKey }: Extract<ToCore, { kind: 'hello' }>,
  { guests, post }: Rooms,
): Promise<void> {
  try {
    const handshake = await beginHandshake('office')
    guests.set(session, { session: await handshake.agree(publicKey), role })
    post({ kind: 'hello', session, publicKey: handshake.publicKey })
  } catch {
    post({ kind: 'refused', session })
  }
}

async function answer(
  { session, call, envelope }: Extract<ToCore, { kind: 'call' }>,
  rooms: Rooms,
): Promise<void> {
  const guest = rooms.guests.get(session)
  if (guest === undefined) return rooms.post({ kind: 'refused', session, call })
  try {
    const value = await answerOpened(guest, envelope, rooms)
    rooms.post({ kind: 'answer', session, call, envelope: await guest.session.close(value) })
  } catch {
    rooms.post({ kind: 'refused', session, call })
  }
}

/** Opens the envelope and has it answered. Rejects only when the envelope cannot be opened. */
async function answerOpened({ session, role }: Guest, envelope: Uint8Array, rooms: Rooms) {
  const message = await session.open(envelope)
  if (envelope.byteLength > largestCall) return { ok: false, error: { code: 'tooLarge' } }
  if (role.kind === 'printer') return rooms.printing.answer(role.printId, message)
  return rooms.answer(message)
}

async function announce(
  session: number,
  guest: Guest,
  change: Change,
  post: (message: FromCore) => void,
): Promise<void> {
  post({ kind: 'changed', session, envelope: await guest.session.close(change) })
}

/** The doorman waits 300 ms for this; then it ends the process. */
function stop(rooms: Rooms): void {
  try {
    rooms.close()
  } finally {
    rooms.post({ kind: 'stopped' })
  }
}
