import { hash } from 'node:crypto'
import { dirname, join } from 'node:path'

import type { ExportCounts } from '../../../shared/facts/leaving.kinds.ts'
import type { Archive } from '../archive/archive.ts'
import type { Counting } from '../backup/progress.ts'
import { printedCodeOf } from '../ledger/anchor.ts'
import { archiveFact } from '../ledger/archive-fact.ts'
import { utf8 } from '../ledger/bytes.ts'
import { newId, type Outside } from '../outside.ts'
import { Refusal } from '../refusal.ts'
import type { PlannedFile } from './evidence-files.ts'
import {
  asExportRefusal,
  exportFiles,
  folderMaker,
  newFolderIn,
  unfinishedEnding,
  type ExportFiles,
} from './export-place.ts'
import { filesTable } from './job-rows.ts'
import { readMe } from './read-me.ts'
import { plain, snapshotOf } from './snapshot.ts'
import { csvFiles, exportSchema, exportTables, type ExportContent } from './whole-export.ts'

export interface ExportWish {
  readonly archive: Archive
  /** The folder the user picked. */
  readonly place: string
  /** Folders nothing may be written into: those of the program itself. */
  readonly own: readonly string[]
  readonly verifier: Uint8Array | undefined
  readonly isSample: boolean
  readonly outside: Pick<Outside, 'clock' | 'random'>
  readonly counting: Counting
  /** The drive; another one in tests. */
  readonly files?: ExportFiles
}

export interface Exported {
  /** Name of the new folder in the one that was picked. */
  readonly folder: string
  readonly counts: ExportCounts
}

/**
 * Writes everything readable into a new folder, reads every file back, and only then notes the fact `archive.exported`
 * and gives the folder the name of a finished export. Until then the name says that it is unfinished; what failed is
 * removed as far as that goes. Refuses what `newFolderIn` names, `exportPlaceFull`, `exportPlaceReadOnly`,
 * `exportPlaceGone`, `cancelled`, `exportDamaged` when a file reads back otherwise, `exportOutdated` when something was
 * forgotten meanwhile.
 */
export const makeExport = async (wish: ExportWish): Promise<Exported> => {
  const { files = exportFiles, place, own, outside } = wish
  try {
    const now = outside.clock.now()
    const folder = await newFolderIn(place, own, now.slice(0, 10), files)
    const unfinished = join(place, folder + unfinishedEnding)
    await files.makeFolder(unfinished)
    try {
      const done = await writeAll(wish, files, unfinished)
      // noted first: an export that nobody noted would be worse than a note whose folder still says unfinished
      note(wish, done)
      await files.rename(unfinished, join(place, folder))
      // it is there already: this only makes the rename lasting
      await files.makeFolder(join(place, folder))
      return { folder, counts: done.counts }
    } catch (error) {
      // best effort: a drive that went keeps a folder whose name says that it is unfinished
      await files.remove(unfinished).catch(() => undefined)
      throw error
    }
  } catch (error) {
    throw asExportRefusal(error)
  }
}

interface Written {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

interface Done {
  readonly counts: ExportCounts
  readonly head: ExportContent['verwahrbuch']
}

const writeAll = async (wish: ExportWish, files: ExportFiles, root: string): Promise<Done> => {
  const { archive, counting } = wish
  const { content, planned, made, position } = snapshotOf(wish)
  const folder = folderMaker(root, files)
  const written: Written[] = []
  const keep = async (path: string, bytes: Uint8Array): Promise<void> => {
    await folder(dirname(path))
    await files.write(join(root, path), [bytes])
    written.push({ path, sha256: hash('sha256', bytes, 'hex'), bytes: bytes.length })
    counting.step(bytes.length)
  }
  const sizes = new Map(archive.blobs.list().map(({ blob, bytes }) => [blob, bytes]))
  counting.begin('copying')
  counting.step.total(planned.reduce((sum, { blob }) => sum + (sizes.get(blob) ?? 0), 1))
  const rows = []
  for (const file of planned) {
    const bytes = asTheLedgerSays(file, plain(archive, file.blob))
    if (bytes !== undefined) await keep(file.path, bytes)
    rows.push(rowOf(file, bytes))
  }
  for (const [path, bytes] of made) await keep(path, bytes)
  const whole = { ...content, tabellen: { ...content.tabellen, [filesTable.name]: rows } }
  for (const { name, text } of csvFiles(whole)) await keep(`Tabellen/${name}`, utf8(text))
  await keep('daten.json', utf8(`${JSON.stringify(whole, null, 1)}\n`))
  await keep('schema.json', utf8(exportSchema()))
  const counts = countsOf(whole, planned, rows)
  await keep('LIESMICH.txt', utf8(readMeOf(wish, whole, counts)))
  await readBack(files, root, written, counting)
  const forgotten = archive.read((reader) =>
    reader.facts({ after: position, kinds: ['body.forgotten'], limit: 1 }),
  )
  if (forgotten.length > 0) throw new Refusal('exportOutdated')
  return { counts, head: content.verwahrbuch }
}

/** The bytes, when they are those the ledger names. */
const asTheLedgerSays = (
  { sha256 }: PlannedFile,
  bytes: Uint8Array | undefined,
): Uint8Array | undefined =>
  bytes === undefined || (sha256 !== undefined && hash('sha256', bytes, 'hex') !== sha256)
    ? undefined
    : bytes

const rowOf = ({ path, what, job, sha256 }: PlannedFile, bytes: Uint8Array | undefined) => ({
  datei: path,
  was: what,
  auftrag: job ?? null,
  sha256: sha256 ?? (bytes === undefined ? null : hash('sha256', bytes, 'hex')),
  bytes: bytes?.length ?? null,
})

const countsOf = (
  { tabellen }: ExportContent,
  planned: readonly PlannedFile[],
  rows: readonly { bytes: number | null }[],
): ExportCounts => {
  const below = (folder: string): number =>
    planned.filter(({ path }, place) => path.startsWith(folder) && rows[place]?.bytes !== null)
      .length
  return {
    jobs: tabellen['auftraege']?.length ?? 0,
    papers: below('Papiere/'),
    photos: below('Fotos/'),
    files: below(''),
    missing: rows.filter(({ bytes }) => bytes === null).length,
  }
}

const readMeOf = (wish: ExportWish, content: ExportContent, counts: ExportCounts): string =>
  readMe(
    {
      madeAt: content.gemacht_am,
      businessName: content.betrieb.angaben?.name,
      counts,
      entries: content.verwahrbuch.size,
      code: printedCodeOf(wish.archive.head(content.verwahrbuch.size)),
      isSample: wish.isSample,
      hasVerifier: wish.verifier !== undefined,
    },
    exportTables,
  )

/**
 * Reads every file again from where it was written. Whether the drive or the system's memory answers, no program can
 * tell; files were synced before.
 */
const readBack = async (
  files: ExportFiles,
  root: string,
  written: readonly Written[],
  counting: Counting,
): Promise<void> => {
  counting.begin('checking')
  counting.step.total(written.reduce((sum, { bytes }) => sum + bytes, 1))
  for (const { path, sha256 } of written) {
    const bytes = await files.read(join(root, path))
    if (bytes === undefined || hash('sha256', bytes, 'hex') !== sha256) {
      throw new Refusal('exportDamaged')
    }
    counting.step(bytes.length)
  }
}

const note = ({ archive, outside }: ExportWish, { counts, head }: Done): void => {
  const exported = { id: newId(outside, 'exp'), counts, head }
  const fact = archiveFact('archive.exported', 'exported', exported)
  archive.write((writer) => void writer.append(fact))
}
