import type { proofCalls } from '../../../shared/contract/proof.calls.ts'
import type { JobId } from '../../../shared/ids.ts'
import { saveBeside, saveChosenFile } from '../house/chosen-files.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { noteOn } from '../papers/deliver.ts'
import { sheetsOf, sittingsOf, type Sheet } from '../papers/papers.views.ts'
import { caseFileOf } from './case-file.ts'
import { shippedPage, shippedPages } from '../shipped-pages.ts'

/** What the customer is given to check us with. */
export const proofHandlers: HandlersOf<keyof typeof proofCalls> = {
  'job.exportCase': async ({ job }, at) => {
    const { fileName, bytes } = caseFileOf(at, job)
    const path = await saveChosenFile(at, { fileName, extension: 'json', bytes })
    const page = shippedPage('verifier', at)
    if (page !== undefined) saveBeside(path, shippedPages.verifier, page)
    const sheets = finishedSheets(at, job)
    for (const { sheet, sealed } of sheets) {
      saveBeside(path, sealed.fileName, at.archive.blobs.read(sealed.blob))
      noteOn(at, sheet, 'sheet.saved', 'saved', { sheet: sheet.id, copySha256: sealed.fileSha256 })
    }
    return { fileName, sheets: sheets.length, page: page !== undefined }
  },
}

const finishedSheets = (at: Doing, job: JobId) =>
  at.archive
    .read((reader) => sittingsOf(reader, job).flatMap(({ id }) => sheetsOf(reader, id)))
    .flatMap((sheet: Sheet) => (sheet.sealed === null ? [] : [{ sheet, sealed: sheet.sealed }]))
