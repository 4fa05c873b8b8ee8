import type { agreementCalls } from '../../../shared/contract/agreement.calls.ts'
import type { AgreementView } from '../../../shared/model/agreement.ts'
import type { Day } from '../../../shared/time.ts'
import type { NewFact } from '../archive/archive.ts'
import type { Reader } from '../archive/transaction.ts'
import { subProcessors } from '../business/business.views.ts'
import { customerOf } from '../customers/customers.views.ts'
import { readChosenFile, saveChosenFile } from '../house/chosen-files.ts'
import type { Asking, Doing, HandlersOf } from '../office.ts'
import { newId } from '../outside.ts'
import { readPdf } from '../papers/deposit.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { agreementFile, agreementInForce, agreements } from './agreements.views.ts'
import { announcement, dayAfter } from './announcement.ts'
import type { CommitmentCalls } from './commitments.commands.ts'
import { meant } from './newcomers.ts'

/** An agreement of a public body with all its annexes. */
const longestAgreementPages = 120

export const agreementHandlers: HandlersOf<
  Exclude<keyof typeof agreementCalls, keyof CommitmentCalls>
> = {
  'agreements.view': (_input, at) => ({
    agreements: at.archive.read((reader) => agreements(reader, today(at))),
  }),

  'agreement.pages': ({ agreement }, at) => {
    const file = at.archive.read((reader) => orRefuse(agreementFile(reader, agreement), 'notFound'))
    return { pdf: at.archive.blobs.read(file.blob), sha256: file.sha256, pages: file.pages }
  },

  'agreement.receive': async ({ customer, terms }, at) => {
    at.archive.read((reader) => orRefuse(customerOf(reader, customer), 'notFound'))
    if (terms.until !== undefined && terms.until < terms.concludedOn)
      throw new Refusal('invalidInput', { until: 'notValid' })
    const { bytes } = await readChosenFile(at, 'agreement')
    const { pages } = await readPdf(bytes, longestAgreementPages)
    const { blobId: blob, sha256: fileSha256 } = at.archive.blobs.store(bytes)
    const id = newId(at.outside, 'agr')
    const content = { ...terms, id, customer, blob, fileSha256, pages }
    record(at, customer, {
      kind: 'agreement.received',
      actor: 'owner',
      subjects: [customer, id],
      bodies: [{ slot: 'agreement', about: customer, keep: 'r3', content }],
    })
    return known(at, id)
  },

  'agreement.end': ({ agreement: id, on, reason }, at) => {
    const { customer, concludedOn } = known(at, id)
    if (on < concludedOn) throw new Refusal('invalidInput', { on: 'notValid' })
    record(at, customer, {
      kind: 'agreement.ended',
      actor: 'owner',
      subjects: [customer, id],
      bodies: [
        { slot: 'ended', about: customer, keep: 'r3', content: { agreement: id, on, reason } },
      ],
    })
    return {}
  },

  'subProcessors.announce': async ({ agreement: id, to }, at) => {
    const agreement = known(at, id)
    if (agreement.untold.length === 0) throw new Refusal('nothingToAnnounce')
    const effectiveOn = dayAfter(today(at), agreement.noticeDays)
    const bytes = await announcement(at, agreement, { to, effectiveOn })
    // neutral: no name of a customer on a file that lies readable on a disk
    const fileName = `Mitteilung ${today(at)}.eml`
    await saveChosenFile(at, { fileName, extension: 'eml', bytes })
    const { customer, untold: names } = agreement
    record(at, customer, {
      kind: 'subProcessors.announced',
      actor: 'owner',
      subjects: [customer, id],
      bodies: [
        {
          slot: 'announced',
          about: customer,
          keep: 'r3',
          content: { agreement: id, names, effectiveOn, to },
        },
      ],
    })
    return { fileName, effectiveOn }
  },

  'subProcessors.answer': (answered, at) => {
    const agreement = known(at, answered.agreement)
    const { customer, concludedOn, newcomers } = agreement
    if (answered.on < concludedOn || answered.on > today(at))
      throw new Refusal('invalidInput', { on: 'notValid' })
    const names = new Set(newcomers.map(({ name }) => name))
    if (!answered.names.every((name) => names.has(name)))
      throw new Refusal('invalidInput', { names: 'notValid' })
    record(at, customer, {
      kind: 'subProcessors.answered',
      actor: 'owner',
      subjects: [customer, answered.agreement],
      bodies: [{ slot: 'answered', about: customer, keep: 'r3', content: answered }],
    })
    return {}
  },
}

const refusalFor = {
  untold: 'subProcessorNotYet',
  waiting: 'subProcessorNotYet',
  objected: 'subProcessorObjected',
} as const

/**
 * Lets a customer's device go to whoever is named, or refuses: an agreement in force is older than that sub-processor
 * and the customer was not told, still has time to say no, or said it; or there is no contract with that sub-processor
 * yet (AVV-16). Who is on no list of ours is not judged here.
 */
export const mayGoTo = (reader: Reader, customer: string, to: string, on: Day): void => {
  const agreement = agreementInForce(reader, customer, on)
  const state = meant(to, agreement?.newcomers ?? [])?.state
  if (state !== undefined && state !== 'free')
    throw new Refusal(refusalFor[state], { 'entry.to': 'notValid' })
  const named = meant(to, subProcessors(reader))
  if (agreement !== undefined && named !== undefined && named.contractOn === undefined)
    throw new Refusal('subProcessorWithoutContract', { 'entry.to': 'notValid' })
}

const today = (at: Pick<Asking, 'outside'>): string => at.outside.clock.now().slice(0, 10)

const known = (at: Asking, id: string): AgreementView =>
  at.archive.read((reader: Reader) =>
    orRefuse(
      agreements(reader, today(at)).find((one) => one.id === id),
      'notFound',
    ),
  )

function record(at: Doing, customer: string, fact: NewFact): void {
  at.archive.write((writer) => {
    writer.append(fact)
  })
  at.door.tell({ subject: 'customer', id: customer })
}
