import { ArchiveProblem } from './archive/archive.ts'
import { appointmentHandlers } from './appointments/appointments.commands.ts'
import { backupHandlers } from './backup/backup.commands.ts'
import { handedOver } from './backup/backup.views.ts'
import { openBackups } from './backup/backups.ts'
import { onlyForWriters } from './backup/read-only.ts'
import { businessHandlers } from './business/business.commands.ts'
import { certificateHandlers } from './certificates/certificates.commands.ts'
import { logoHandlers } from './business/logo.commands.ts'
import { custodyHandlers } from './custody/custody.commands.ts'
import { customerHandlers } from './customers/customers.commands.ts'
import { CannotBegin } from './door/cannot-begin.ts'
import type { DoorService, Office } from './door/door.ts'
import type { Handlers } from './door/handler.ts'
import { houseHandlers } from './house/house.commands.ts'
import { asRefusal } from './house/as-refusal.ts'
import { openHouse } from './house/house.ts'
import { keystoreBehind } from './house/keystore.ts'
import { jobHandlers } from './jobs/jobs.commands.ts'
import { correctionHandlers } from './corrections/corrections.commands.ts'
import { openLeaving } from './leaving/leaving.commands.ts'
import { noticeHandlers } from './notices/notices.commands.ts'
import type { Asking, Doing } from './office.ts'
import { agreementHandlers } from './privacy/agreements.commands.ts'
import { commitmentHandlers } from './privacy/commitments.commands.ts'
import type { Outside } from './outside.ts'
import { ownPaperHandlers } from './own-papers/own-papers.commands.ts'
import { openPaperWorks, type PaperWorks } from './papers/paper-works.ts'
import { paperHandlers } from './papers/papers.commands.ts'
import { proofHandlers } from './proof/proof.commands.ts'
import { withOwnWordings } from './papers/texts/own-wording.ts'
import { TextError } from './papers/texts/text.ts'
import { Refusal } from './refusal.ts'
import { securityHandlers } from './security/security.commands.ts'
import { timeStampHandlers } from './time-stamps/time-stamps.commands.ts'
import { withdrawalHandlers } from './withdrawal/withdrawal.commands.ts'
import { typingHandlers } from './typing/typing.commands.ts'
import { wordingHandlers } from './wordings/wordings.commands.ts'
import { ownWordings } from './wordings/wordings.views.ts'

/** Wires the subjects: one handler for each call of the contract, over one house and one set of papers. */
export const openTheOffice = (service: DoorService, outside: Outside): Office<Asking, Doing> => {
  const house = openHouse(service.start, keystoreBehind(service), outside)
  const papers = paperWorks(service.start.assetsDirectory)
  const at: Doing = {
    get archive() {
      return house.archive()
    },
    house,
    outside,
    papers,
    originals: papers.texts,
    get texts() {
      return withOwnWordings(papers.texts, house.archive().read(ownWordings))
    },
    door: service,
  }
  const backups = openBackups()
  const leaving = openLeaving()
  const handlers = {
    ...houseHandlers(),
    ...backupHandlers(backups),
    ...leaving.handlers,
    ...businessHandlers,
    ...ownPaperHandlers,
    ...certificateHandlers,
    ...timeStampHandlers,
    ...logoHandlers,
    ...customerHandlers,
    ...agreementHandlers,
    ...commitmentHandlers,
    ...jobHandlers,
    ...appointmentHandlers,
    ...custodyHandlers,
    ...paperHandlers,
    ...proofHandlers,
    ...securityHandlers,
    ...noticeHandlers,
    ...withdrawalHandlers,
    ...correctionHandlers,
    ...typingHandlers,
    ...wordingHandlers,
    /** What was just signed goes to another drive before the day is over, without anybody thinking of it. */
    'sitting.finish': async (input, doing) => {
      const view = await paperHandlers['sitting.finish'](input, doing)
      backups.soon(doing)
      return view
    },
  } satisfies Handlers<Asking, Doing>
  return {
    handlers: naming(handlers),
    asking: () => at,
    doing: () => at,
    done: () => (house.isOpen() ? doneIn(house.archive()) : undefined),
    close: () => {
      backups.cancel()
      leaving.cancel()
      house.close()
    },
  }
}

/** A broken text is found here and not at somebody's door. */
const paperWorks = (assets: string): PaperWorks => {
  try {
    return openPaperWorks(assets)
  } catch (error) {
    if (error instanceof TextError) throw new CannotBegin(error.message, { cause: error })
    throw error
  }
}

/** The same handlers; a problem of the archive, such as a full disk, becomes the refusal that has a text. */
const naming = <H extends object>(handlers: H): H => {
  const named = Object.entries(handlers).map(([name, handle]: [string, AnyHandler]) => [
    name,
    async (input: unknown, at: Doing) => {
      try {
        refuseToWrite(name, at)
        return await handle(input, at)
      } catch (error) {
        throw asRefusal(error)
      }
    },
  ])
  // name by name the handlers that came in; the door awaits them all
  return Object.fromEntries(named) as H
}

/** While another computer writes this archive, here it is only read. */
const refuseToWrite = (name: string, { house }: Doing): void => {
  if (!house.isOpen() || !onlyForWriters.has(name)) return
  if (house.archive().read(handedOver) !== undefined) throw new Refusal('handedOver')
}

type AnyHandler = (input: unknown, at: Doing) => unknown

const mark = new Uint8Array([1])

/** The archive remembers which commands were done; what they answered is not kept longer than the core lives. */
const doneIn = ({ answers }: Doing['archive']) => ({
  has: (commandId: string) => answers.get(commandId) !== undefined,
  add: (commandId: string) => {
    if (answers.get(commandId) !== undefined) return
    try {
      answers.put(commandId, mark)
    } catch (error) {
      // what is done is done, also when a full disk keeps us from noting it
      if (!(error instanceof ArchiveProblem)) throw error
    }
  },
})
