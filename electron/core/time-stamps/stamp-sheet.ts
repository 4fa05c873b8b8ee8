import type { SheetId } from '../../../shared/ids.ts'
import type { Doing } from '../office.ts'
import { sheetOf } from '../papers/papers.views.ts'
import { readSeal } from '../papers/seal/read-seal.ts'
import { signatureIn, withTimeStamp } from '../papers/seal/time-stamp.ts'
import { sheetFact } from '../papers/sheet-fact.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { fetchStamp } from './fetch-stamp.ts'

/**
 * Asks for the time of one secured sheet, puts it into the seal, reads the file again, and only then notes it. Refuses as
 * `fetchStamp`; then the sheet stays as it was.
 */
export async function stampSheet(
  at: Doing,
  id: SheetId,
  authority: string,
  withinMs?: number,
): Promise<void> {
  const sheet = at.archive.read((reader) => orRefuse(sheetOf(reader, id), 'notFound'))
  const sealed = orRefuse(sheet.sealed ?? undefined, 'notFound')
  const bytes = at.archive.blobs.read(sealed.blob)
  const stamp = await fetchStamp(at, authority, signatureIn(bytes), withinMs)
  const stamped = await withTimeStamp(bytes, stamp.token).catch(() => {
    throw new Refusal('timeStampRefused')
  })
  const read = await readSeal(stamped, sealed.certificate)
  if (typeof read === 'string' || read.signedDigest !== sealed.signedDigest)
    throw new Refusal('timeStampRefused')
  const { blobId: blob, sha256: fileSha256 } = at.archive.blobs.store(stamped)
  const content = { sheet: id, blob, fileSha256, at: stamp.at, by: stamp.by.slice(0, 160) }
  const news = { kind: 'paper.stamped', actor: 'owner', slot: 'stamped', content }
  at.archive.write((writer) => void writer.append(sheetFact(writer, sheet, news)))
}
