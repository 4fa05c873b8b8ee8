import type { FrameWords } from '../layout/frame.ts'
import { label } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'

/** The words around the text of a sheet and inside its file, from the text file `frame`. */
export type PrintWords = FrameWords & {
  /** Bookmark above the requirement ids. */
  readonly requirements: string
  /** What the attached JSON is. */
  readonly attachment: string
  /** What a reader shows of the seal: its field, and why it is there. */
  readonly sealField: string
  readonly sealReason: string
}

/** Reads the frame's words from its text file. Throws TextError for a missing label. */
export function printWords(text: PaperText): PrintWords {
  return {
    page: (page, pages) => label(text, 'page', { page: String(page), pages: String(pages) }),
    template: (code, version, lawAsOf) => label(text, 'template', { code, version, lawAsOf }),
    sheet: (sheet, codes) => label(text, 'sheet', { sheet, codes }),
    contentHash: (start) => label(text, 'contentHash', { start }),
    readingCopy: label(text, 'readingCopy'),
    readingCopyUnsigned: label(text, 'readingCopy.unsigned'),
    placeAndTime: label(text, 'placeAndTime'),
    sample: { note: label(text, 'sample.note'), mark: label(text, 'sample.mark') },
    draft: { note: label(text, 'draft.note'), mark: label(text, 'draft.mark') },
    requirements: label(text, 'requirements'),
    attachment: label(text, 'attachment'),
    sealed: (by) => label(text, 'sealed', { business: by }),
    sealField: label(text, 'sealField'),
    sealReason: label(text, 'sealReason'),
  }
}

/** The same for a reading aid: every page says that the German paper binds, and the hash is that of the German sheet. */
export const aidWords = (frame: PaperText, aid: PaperText): PrintWords => ({
  ...printWords(frame),
  everyPage: label(aid, 'note'),
  readingCopy: label(aid, 'foot'),
  readingCopyUnsigned: label(aid, 'foot'),
  contentHash: (start) => label(aid, 'content', { start }),
})
