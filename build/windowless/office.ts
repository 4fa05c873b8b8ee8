import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { contract, type CallName, type Input, type Output } from '../../shared/contract/contract.ts'
import type { Change } from '../../shared/contract/call.ts'
import type { LogLine } from '../../shared/desk/log.ts'
import type { ServiceInput, ServiceName } from '../../shared/desk/services.ts'
import type { Instant } from '../../shared/time.ts'
import type { Archive } from '../../electron/core/archive/archive.ts'
import { answerCall } from '../../electron/core/door/answer.ts'
import type { DoorService } from '../../electron/core/door/door.ts'
import { makeRepeats } from '../../electron/core/door/repeats.ts'
import { openTheOffice } from '../../electron/core/open-office.ts'
import {
  instantOf,
  millisecondsOf,
  realOutside,
  type Outside,
} from '../../electron/core/outside.ts'

/** A refusal of the office, as the window would get it. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  readonly fields: Record<string, string>

  constructor(call: string, code: string, fields: Record<string, string> = {}) {
    super(`${call}: ${code} ${JSON.stringify(fields)}`)
    this.code = code
    this.fields = fields
  }
}

export interface WindowlessOffice {
  /** Asks through the contract, exactly as the window does. Throws `Refused`. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>
  /** The clock of this office; it can be put forward. */
  at(instant: Instant): void
  /** Which file the user picks next when the system's dialog opens. */
  picks(path: string): void
  /** Which folder the user picks from now on. */
  picksFolder(path: string): void
  /** Runs the work once, the next time the screens are told that this subject changed. */
  onTold(subject: Change['subject'], work: () => void): void
  /** PDFs that were handed to the printer. */
  readonly printed: Uint8Array[]
  /** Files that were saved, by the path the user chose. */
  readonly saved: string[]
  /** What was written into the log. */
  readonly logged: LogLine[]
  readonly outside: Outside
  /** The answer to a message exactly as it would come in from the window. */
  raw(message: unknown): Promise<unknown>
  /** What the handler behind a call does with anything at all: past the door, which would check the input. */
  behindTheDoor(name: CallName, input: unknown): Promise<unknown>
  /** The archive behind the contract, for checks no call offers. */
  archive(): Archive
  /** From now on every page of a sheet says that it is a draft; what is deposited stays as it is. */
  drawsDrafts(): void
  /** From now on no sheet can be drawn, until it is mended: a crash between two steps. */
  breakRendering(): { mend(): void }
  close(): void
}

export interface WindowlessPlace {
  /** Folder for the archive and what lies beside it. */
  profile: string
  assets: string
  /** Where the user saves what he saves. */
  saveIn: string
  isSample: boolean
  /** Services of the doorman that are answered otherwise than by a machine without printer and keystore. */
  desk?: DeskAnswers
  /** A world with another clock. */
  outside?: Outside
}

/** What the doorman would answer. */
export type DeskAnswers = { [N in ServiceName]?: (input: ServiceInput<N>) => object }

/** The office with nobody at the window: same contract, same checks, same archive; dialogs are answered from here. */
export const openWindowless = (place: WindowlessPlace): WindowlessOffice => {
  const real = place.outside ?? realOutside()
  let shift = 0
  // the office stands where its first instant was written down, wherever this machine stands
  let offset = offsetOf(real.clock.now())
  const nowMs = (): number => millisecondsOf(real.clock.now())
  const outside: Outside = {
    ...real,
    clock: { ...real.clock, now: () => instantOf(nowMs() + shift, offset) },
  }
  const printed: Uint8Array[] = []
  const saved: string[] = []
  const logged: LogLine[] = []
  let pick: string | null = null
  let folder: string | undefined
  let told: { subject: Change['subject']; work: () => void } | undefined
  const answers: DeskAnswers = {
    chooseSavePath: ({ fileName }) => {
      const path = join(place.saveIn, fileName)
      saved.push(path)
      return { path }
    },
    chooseOpenPath: () => ({ path: pick }),
    keystore: () => ({ real: false }),
    sealTourKey: () => ({ sealed: null }),
    openTourKey: () => ({ key: null }),
    ...place.desk,
    chooseFolder: (input) =>
      folder === undefined
        ? (place.desk?.chooseFolder?.(input) ?? { path: null })
        : { path: folder },
  }
  const service: DoorService = {
    start: {
      appVersion: '0.0.0',
      locale: 'de-DE',
      assetsDirectory: place.assets,
      profileDirectory: place.profile,
      isDevelopment: true,
      isSample: place.isSample,
    },
    desk: {
      // the answer of each service has the shape its schema gives; the map above cannot pair the two through `N`
      ask: async (name, input) => (answers[name]?.(input) ?? {}) as never,
    },
    printing: {
      print: async ({ pdf }) => {
        printed.push(pdf)
        return { spooled: true, pages: 1 }
      },
    },
    tell({ subject }) {
      if (told?.subject !== subject) return
      const { work } = told
      told = undefined
      work()
    },
    log: (line) => void logged.push(line),
  }
  const office = openTheOffice(service, outside)
  const at = office.doing('archive.state', '')
  const parts = {
    ...office,
    repeats: makeRepeats(office.done),
    checksAnswers: true,
    noteUnexpected: (error: unknown): string => {
      throw error
    },
  }
  return {
    async call(name, input) {
      const isCommand = contract[name].kind === 'command'
      const commandId = isCommand ? { commandId: randomBytes(16).toString('hex') } : {}
      const answer = await answerCall({ name, input, ...commandId }, parts)
      if (!answer.ok) throw new Refused(name, answer.error.code, answer.error.fields)
      // answerCall has just parsed the value with the output schema of this very name
      return answer.value as Output<typeof name>
    },
    at(instant) {
      shift = millisecondsOf(instant) - nowMs()
      offset = offsetOf(instant)
    },
    picks: (path) => (pick = path),
    picksFolder: (path) => (folder = path),
    onTold: (subject, work) => (told = { subject, work }),
    printed,
    saved,
    logged,
    outside,
    raw: (message) => answerCall(message, parts),
    async behindTheDoor(name, input) {
      // a union of all handlers cannot be called; each gets here what the door would have kept from it
      const handle = office.handlers[name] as (input: unknown, at: unknown) => unknown
      return handle(input, at)
    },
    archive: () => at.archive,
    drawsDrafts() {
      const { render } = at.papers
      at.papers.render = (content, order) =>
        render(content, { ...order, mark: order.mark === 'sample' ? 'draftSample' : 'draft' })
    },
    breakRendering() {
      const { render } = at.papers
      at.papers.render = () => Promise.reject(new Error('no paper today'))
      return { mend: () => void (at.papers.render = render) }
    },
    close: office.close,
  }
}

/** Minutes east of Greenwich at the end of an instant. */
const offsetOf = (instant: Instant): number => {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(instant) ?? []
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sign === '-' ? -size : size
}

/** Writes bytes into the folder under this name. */
export const keepFile = (folder: string, name: string, bytes: Uint8Array): void =>
  writeFileSync(join(folder, name), bytes)
