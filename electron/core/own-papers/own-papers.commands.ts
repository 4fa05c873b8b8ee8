import type { ownPaperCalls } from '../../../shared/contract/business.calls.ts'
import { OwnPaperId } from '../../../shared/ids.ts'
import { longestOwnPaperPages, type OwnPaper } from '../../../shared/model/own-papers.ts'
import { noteBusiness } from '../business/business.commands.ts'
import { readChosenFile } from '../house/chosen-files.ts'
import type { HandlersOf } from '../office.ts'
import { newId } from '../outside.ts'
import { readPdfToSign } from '../papers/deposit.ts'
import { orMissingLetter } from '../papers/reading-copies.ts'
import { orRefuse } from '../refusal.ts'
import { ownPaperOf, ownPapers } from './own-papers.views.ts'
import { tryOnce } from './try-once.ts'

/** The business's own PDFs in place of our wording (design § 8). */
export const ownPaperHandlers: HandlersOf<keyof typeof ownPaperCalls> = {
  'ownPaper.deposit': async (said, at) => {
    const { code, version, lawAsOf } = orMissingLetter(at, said)
    const { bytes } = await readChosenFile(at, 'ownPaper')
    const { pages, fields } = await readPdfToSign(bytes, longestOwnPaperPages)
    await tryOnce(at.papers, bytes, { pages, fields })
    const blob = at.archive.blobs.store(bytes)
    const paper: OwnPaper = {
      id: OwnPaperId.parse(newId(at.outside, 'own')),
      code,
      version,
      lawAsOf,
      fileSha256: blob.sha256,
      pages,
      fields: fields.slice(0, mostFields).map((name) => name.slice(0, longestName)),
      depositedAt: at.outside.clock.now(),
    }
    noteBusiness(at, 'ownPaper.deposited', 'paper', { ...paper, blob: blob.blobId }, [paper.id])
    return paper
  },

  'ownPaper.withdraw': ({ id }, at) => {
    const known = at.archive.read((reader) => [...ownPapers(reader).values()])
    orRefuse(
      known.find((paper) => paper.id === id),
      'notFound',
    )
    noteBusiness(at, 'ownPaper.withdrawn', 'withdrawn', { id }, [id])
    return {}
  },

  'ownPaper.pages': ({ id }, at) => {
    const paper = at.archive.read((reader) => orRefuse(ownPaperOf(reader, id), 'notFound'))
    const { blob, fileSha256: sha256, pages } = paper
    return { pdf: at.archive.blobs.read(blob), sha256, pages }
  },
}

/** Names of fields are shown as a help; a form with more of them is still filled. */
const mostFields = 300
const longestName = 120
