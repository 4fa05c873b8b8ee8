import { z } from 'zod'

import {
  EditablePassage,
  PassageView,
  Wording,
  WordingDraft,
  WordingProblem,
} from '../model/wordings.ts'
import { Instant } from '../time.ts'
import { Bytes } from './bytes.ts'
import { command, query } from './call.ts'

const Nothing = z.strictObject({})

/** How a wording would look: the pages of the paper, or what a mail says. */
const WordingPreview = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pdf'), pdf: Bytes(40_000_000), pages: z.int() }),
  z.strictObject({ kind: z.literal('lines'), lines: z.array(z.string()) }),
])

/** Marked passages of our papers and mails in the business's own words. */
export const wordingCalls = {
  'wordings.view': query(Nothing, z.strictObject({ passages: z.array(PassageView) })),
  /** What would be wrong with a wording; the preview where nothing is. */
  'wording.try': query(
    z.strictObject({ passage: EditablePassage, wording: WordingDraft }),
    z.strictObject({
      problems: z.array(WordingProblem),
      preview: WordingPreview.exactOptional(),
    }),
  ),
  /** Keeps what is typed, whatever is wrong with it; papers go on saying what counts. Typed as it counts, none is kept. */
  'wording.keep': command(
    z.strictObject({ passage: EditablePassage, wording: WordingDraft }),
    z.strictObject({ savedAt: Instant }),
  ),
  /** From here on papers say it so, and name the new edition; what was signed stays as it is. */
  'wording.change': command(
    z.strictObject({ passage: EditablePassage, wording: Wording }),
    Nothing,
  ),
  /** Back to our wording. */
  'wording.restore': command(z.strictObject({ passage: EditablePassage }), Nothing),
}
