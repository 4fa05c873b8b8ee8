import { createHash } from 'node:crypto'

import type { PaperCode, SheetKind, SignatureSlot } from '../../../shared/model/papers.ts'
import type { withdrawalPapers } from '../business/business.views.ts'
import { logoBySha } from '../business/logo.views.ts'
import { photosOf } from '../jobs/jobs.views.ts'
import { canonical } from '../ledger/canonical.ts'
import type { Asking, Doing } from '../office.ts'
import { ownFile } from '../own-papers/own-papers.views.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { aidOf } from './aids.tables.ts'
import type { PlannedSheet } from './bundle.ts'
import { SheetContent } from './layout/blocks.ts'
import type { ComposedSheet } from './models/sheets.ts'
import type { Sheet } from './papers.views.ts'
import { GlyphError } from './print/letters.ts'
import { label } from './texts/fill.ts'

/** A sheet whose content is fixed and whose reading copies lie in the archive. */
export interface WrittenSheet {
  kind: SheetKind
  codes: PaperCode[]
  title: string
  content: string
  /** Canonical JSON of the English reading aid; a PDF that is not ours has none. */
  aid?: string
  contentHash: string
  summary: string[]
  slots: SignatureSlot[]
  copies: { size: 'normal' | 'large'; blob: string; sha256: string; pages: number }[]
  deposited: boolean
}

type Deposit = ReturnType<typeof withdrawalPapers>

/**
 * Fixes what a sheet says and makes the copies that are read: normal and large print, without head and signatures.
 * A deposited PDF is its own content and its own copy. Refuses `letterMissing` when a letter has no glyph.
 */
export const writeSheet = async (
  at: Doing,
  job: string,
  planned: PlannedSheet,
  composed: ComposedSheet | undefined,
  deposit: Deposit,
): Promise<WrittenSheet> => {
  if (composed === undefined)
    return depositedSheet(at, planned, orRefuse(deposit, 'withdrawalPapersMissing'))
  const content = canonical(composed.content)
  const contentHash = createHash('sha256').update(content).digest('hex')
  const copies: WrittenSheet['copies'] = []
  // somebody else's pages cannot be set larger; the screen enlarges them
  for (const size of planned.own ? (['normal'] as const) : (['normal', 'large'] as const)) {
    const { bytes, pages } = await at.papers
      .render(composed.content, {
        size,
        contentHash,
        createdAt: new Date(at.outside.clock.now()),
        signatures: {},
        photos: photosBySha(at, job),
        ownFiles: ownFilesBySha(at),
        mark: at.house.isSample() ? 'sample' : undefined,
      })
      .catch(refuseMissingLetter)
    const { blobId, sha256 } = at.archive.blobs.store(bytes)
    copies.push({ size, blob: blobId, sha256, pages })
  }
  return {
    kind: planned.kind,
    codes: composed.content.papers.map(({ code }) => code).filter(isPaperCode(planned.codes)),
    title: composed.title,
    content,
    ...(composed.aid === undefined ? {} : { aid: canonical(composed.aid) }),
    contentHash,
    summary: composed.summary,
    slots: composed.slots,
    copies,
    deposited: false,
  }
}

/**
 * The English reading aid as PDF, drawn when it is asked for from what was fixed with the sheet: same sheet, same bytes.
 * Refuses `notFound` where there is none.
 */
export const drawAid = async (
  at: Asking,
  sheet: Sheet,
  size: 'normal' | 'large',
): Promise<{ pdf: Uint8Array; sha256: string; pages: number }> => {
  const aid = at.archive.read((reader) => orRefuse(aidOf(reader, sheet.id), 'notFound'))
  const { bytes, pages } = await at.papers.render(SheetContent.parse(JSON.parse(aid)), {
    size,
    contentHash: sheet.content_hash,
    createdAt: new Date(sheet.prepared_at),
    signatures: {},
    photos: photosBySha(at, sheet.job),
    mark: at.house.isSample() ? 'sample' : undefined,
  })
  return { pdf: bytes, sha256: createHash('sha256').update(bytes).digest('hex'), pages }
}

/** Codes as planned; a page of our own beside them (the pre-contract page) has no code in the law's list. */
const isPaperCode =
  (planned: readonly PaperCode[]) =>
  (code: string): code is PaperCode =>
    planned.some((one) => one === code)

/** The official papers: printed as they are, nothing of ours on them, nobody signs them (W-05 as decided). */
const depositedSheet = (
  at: Doing,
  planned: PlannedSheet,
  deposit: NonNullable<Deposit>,
): WrittenSheet => ({
  kind: planned.kind,
  codes: planned.codes,
  title: label(at.texts.get('de', 'sheets'), 'title.deposited'),
  content: '',
  contentHash: deposit.fileSha256,
  summary: [],
  slots: [],
  copies: [
    { size: 'normal', blob: deposit.blob, sha256: deposit.fileSha256, pages: deposit.pages },
  ],
  deposited: true,
})

/** Photos of the job by the hash that a paper names. */
export const photosBySha = (at: Asking, job: string): ((sha256: string) => Uint8Array) => {
  const photos = at.archive.read((reader) => photosOf(reader, job))
  const blobs = new Map(photos.map(({ sha256, blob }) => [sha256, blob]))
  return (sha256) => {
    const photo = blobs.get(sha256)
    return photo === undefined ? logoBySha(at)(sha256) : at.archive.blobs.read(photo)
  }
}

/** The business's own PDFs by the hash a paper names, also of those that no longer count. */
export const ownFilesBySha =
  (at: Asking): ((sha256: string) => Uint8Array) =>
  (sha256) =>
    at.archive.blobs.read(
      orRefuse(
        at.archive.read((reader) => ownFile(reader, sha256)),
        'blobMissing',
      ),
    )

/** Refuses what somebody typed when a letter of it cannot be printed, naming the field of the form. */
export const orMissingLetter = <T>(at: Asking, typed: T): T => {
  const missing = at.papers.missingLetter(typed)
  if (missing !== undefined)
    throw new Refusal('letterMissing', { [missing.field]: missing.character })
  return typed
}

/** The renderer stopped before signing at a letter no font has; the field is named. */
const refuseMissingLetter = (error: unknown): never => {
  if (error instanceof GlyphError)
    throw new Refusal('letterMissing', { [error.field]: error.character })
  throw error
}
