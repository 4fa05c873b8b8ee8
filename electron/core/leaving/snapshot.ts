import { z } from 'zod'

import { factKinds } from '../../../shared/facts/kinds.ts'
import { JobId } from '../../../shared/ids.ts'
import {
  ArchiveProblem,
  contentOf as bodyOf,
  type Archive,
  type Reader,
} from '../archive/archive.ts'
import { jobOf, type JobRow } from '../jobs/jobs.views.ts'
import { exportText } from '../ledger/export-text.ts'
import { utf8 } from '../ledger/bytes.ts'
import { pemOf } from '../papers/seal/certificate.ts'
import { shippedPages } from '../shipped-pages.ts'
import {
  endingOfBytes,
  knownEndings,
  pathsOf,
  plannedFiles,
  type PlannedFile,
} from './evidence-files.ts'
import type { Reading } from './export-table.ts'
import { contentOf, type ExportContent } from './whole-export.ts'
import type { Outside } from '../outside.ts'

/** Everything an export says, as it stood at one moment. */
export interface Snapshot {
  readonly content: ExportContent
  readonly planned: readonly PlannedFile[]
  /** Everything that is no file of the archive, by its path. */
  readonly made: ReadonlyMap<string, Uint8Array>
  /** Position of the last fact in it. */
  readonly position: number
}

const Id = z.object({ id: JobId })
const allJobs = (reader: Reader): JobRow[] =>
  reader
    .all('SELECT id FROM jobs ORDER BY number', [], Id)
    .flatMap(({ id }) => jobOf(reader, id) ?? [])

/** Reads the archive at one moment; nobody can change anything in between. */
export const snapshotOf = ({
  archive,
  outside,
  verifier,
}: {
  readonly archive: Archive
  readonly outside: Pick<Outside, 'clock'>
  readonly verifier: Uint8Array | undefined
}): Snapshot => {
  const now = outside.clock.now()
  const whole = exportText(archive.export({ holds: 'whole' }))
  return archive.read((reader) => {
    const facts = reader.facts({})
    const jobs = allJobs(reader)
    const numbers = new Map<string, string>(jobs.map(({ id, number }) => [id, number]))
    const files = plannedFiles(
      facts,
      (job) => numbers.get(job),
      (blob, kind) => knownEndings[kind] ?? endingOfBytes(plain(archive, blob) ?? new Uint8Array()),
    )
    const reading: Reading = { reader, today: now.slice(0, 10), jobs, pathOf: pathsOf(files) }
    const certificates = facts.flatMap(
      (fact) =>
        bodyOf(fact, 'certificate', factKinds['certificate.adopted'].slots.certificate) ?? [],
    )
    const page: [string, Uint8Array][] =
      verifier === undefined ? [] : [[`Verwahrbuch/${shippedPages.verifier}`, verifier]]
    return {
      content: contentOf(reading, now),
      planned: files,
      position: facts.at(-1)?.position ?? 0,
      made: new Map([
        ...certificates.map(({ der }, place): [string, Uint8Array] => [
          `Zertifikate/Zertifikat ${String(place + 1).padStart(2, '0')}.pem`,
          utf8(pemOf(new Uint8Array(Buffer.from(der, 'base64')))),
        ]),
        ['Verwahrbuch/Verwahrbuch.json', utf8(whole)],
        ...page,
      ]),
    }
  })
}

/** The bytes of a stored file; `undefined` when file or key is gone, or it was changed. */
export const plain = (archive: Archive, blob: string): Uint8Array | undefined => {
  try {
    return archive.blobs.read(blob)
  } catch (error) {
    const isLost =
      error instanceof ArchiveProblem && ['missingBlob', 'damaged'].includes(error.code)
    if (isLost) return undefined
    throw error
  }
}
