import { createHash } from 'node:crypto'

import type { businessCalls } from '../../../shared/contract/business.calls.ts'
import type { Measure, WithdrawalPapers } from '../../../shared/model/business.ts'
import { canonical } from '../ledger/canonical.ts'
import { identityNow } from '../certificates/adopt.ts'
import { newId } from '../outside.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { readChosenFile } from '../house/chosen-files.ts'
import { readPdf, readText } from '../papers/deposit.ts'
import { orMissingLetter } from '../papers/reading-copies.ts'
import { agreements } from '../privacy/agreements.views.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { structureOf } from '../withdrawal/official-papers.ts'
import { business, businessId, businessView, measures, withdrawalPapers } from './business.views.ts'
import { suggestions } from './suggestions.ts'

/** Official notice and form are a few pages; anything longer is something else. */
const longestDepositPages = 20

type Commands = Exclude<keyof typeof businessCalls, 'business.view'>

export const businessHandlers: HandlersOf<keyof typeof businessCalls> = {
  'business.view': (_input, at) =>
    at.archive.read((reader) => businessView(reader, suggestions(at.door.start.assetsDirectory))),
  ...commands(),
}

function commands(): HandlersOf<Commands> {
  return {
    'business.describe': async (described, at) => {
      noteBusiness(at, 'business.described', 'business', orMissingLetter(at, described))
      // a business that was just named has what it secures its papers with
      await identityNow(at)
      return {}
    },
    'measures.adopt': ({ items, assured }, at) => {
      const before = at.archive.read(measures)
      if (assured === undefined && isPromised(at) && changes(before?.items ?? [], items))
        throw new Refusal('measuresNeedAssurance')
      orMissingLetter(at, { items })
      const version = (before?.version ?? 0) + 1
      const said = { version, items, ...(assured === undefined ? {} : { assured }) }
      noteBusiness(at, 'measures.adopted', 'measures', said)
      return {}
    },
    'subProcessors.list': (said, at) => {
      const { subProcessors } = orMissingLetter(at, said)
      noteBusiness(at, 'subProcessors.listed', 'subProcessors', subProcessors)
      return {}
    },
    'withdrawalPapers.deposit': async ({ lawAsOf, comparedByHand = false }, at) => {
      const { bytes } = await readChosenFile(at, 'withdrawalPapers')
      return depositWithdrawalPapers(at, bytes, { lawAsOf, comparedByHand })
    },
    'withdrawalPapers.pages': (_input, at) => {
      const papers = orRefuse(at.archive.read(withdrawalPapers), 'withdrawalPapersMissing')
      const { blob, fileSha256: sha256, pages } = papers
      return { pdf: at.archive.blobs.read(blob), sha256, pages }
    },
  }
}

/** Some agreement in force promises what stands in the list of measures (T-TOM-1). */
const isPromised = (at: Doing): boolean =>
  at.archive
    .read((reader) => agreements(reader, at.outside.clock.now().slice(0, 10)))
    .some(({ state }) => state === 'inForce')

/** Checking again on another day changes no promise. */
const changes = (before: readonly Measure[], after: readonly Measure[]): boolean =>
  canonical(before.map(promised)) !== canonical(after.map(promised))

const promised = ({ checkedOn: _day, ...measure }: Measure) => measure

/**
 * Keeps a PDF as the business's withdrawal papers, unchanged. Refuses what `readPdf` refuses, the stand-in of the samples
 * in an archive that is none, papers that lack a part of the official ones, and a scan nobody has compared.
 */
export async function depositWithdrawalPapers(
  at: Doing,
  bytes: Uint8Array,
  { lawAsOf, comparedByHand }: { lawAsOf: string; comparedByHand: boolean },
): Promise<WithdrawalPapers> {
  const { pages } = await readPdf(bytes, longestDepositPages)
  // Whether it is the marked stand-in of the samples is known by its hash, not by what anybody says.
  const placeholder = at.papers.isPlaceholder(createHash('sha256').update(bytes).digest('hex'))
  if (placeholder && !at.house.isSample()) throw new Refusal('withdrawalPapersPlaceholder')
  const checked = placeholder ? {} : { checked: await checkedBy(at, bytes, comparedByHand) }
  const blob = at.archive.blobs.store(bytes)
  const papers = {
    fileSha256: blob.sha256,
    pages,
    lawAsOf,
    placeholder,
    ...checked,
    depositedAt: at.outside.clock.now(),
  }
  noteBusiness(at, 'withdrawalPapers.deposited', 'papers', { ...papers, blob: blob.blobId })
  return papers
}

/** Who saw that the papers are complete. Refuses naming each part that is missing or too much. */
async function checkedBy(
  at: Doing,
  bytes: Uint8Array,
  comparedByHand: boolean,
): Promise<'byText' | 'byHand'> {
  const structure = structureOf(await readText(bytes), at.archive.read(business))
  if (!structure.readable) {
    if (comparedByHand) return 'byHand'
    throw new Refusal('withdrawalPapersUnreadable')
  }
  if (structure.wrong.length > 0)
    throw new Refusal(
      'withdrawalPapersIncomplete',
      Object.fromEntries(structure.wrong.map((part) => [part, 'notValid'])),
    )
  return 'byText'
}

/** The business's own records are kept as long as there is an archive: class `own`. */
export function noteBusiness(
  at: Doing,
  kind: string,
  slot: string,
  content: unknown,
  named: readonly string[] = [],
): void {
  at.archive.write((writer) => {
    const id = businessId(writer) ?? newId(at.outside, 'biz')
    writer.append({
      kind,
      actor: 'owner',
      subjects: [id, ...named],
      bodies: [{ slot, about: id, keep: 'own', content }],
    })
  })
  at.door.tell({ subject: 'business' })
}
