import { z } from 'zod'

/**
 * What a paper says, before it has a place on a page. A paper's content is a list of these blocks; its canonical
 * JSON is what a signature names (`contentHash`), so blocks hold only strings, booleans, safe integers, arrays and
 * objects – no fonts, no positions, no null.
 *
 * Inline text knows two marks: `**bold**` and `_italic_`. Everything else is literal.
 */
const Inline = z.string()
/** Requirement ids of the law file (AVV-10, DEL-05 …) which this block meets; they become bookmarks and hidden tags. */
const ids = z.array(z.string()).optional()

export const Title = z.strictObject({
  type: z.literal('title'),
  text: Inline,
  subtitle: Inline.optional(),
  newPage: z.boolean().optional(),
  ids,
})
/** A heading inside a paper; level 1 opens a part or annex, level 2 a section. */
export const Heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2)]),
  text: Inline,
  newPage: z.boolean().optional(),
  ids,
})
export const Paragraph = z.strictObject({
  type: z.literal('paragraph'),
  text: Inline,
  tone: z.enum(['normal', 'small', 'strong']).optional(),
  ids,
})
export const List = z.strictObject({ type: z.literal('list'), items: z.array(Inline), ids })
/** The plain-language box: marked on the paper as not part of the contract; the screen shows the same sentences. */
export const Summary = z.strictObject({
  type: z.literal('summary'),
  label: Inline,
  sentences: z.array(Inline).max(7),
})
/** Term on the left, one or more lines on the right, hairlines between the rows. */
export const Facts = z.strictObject({
  type: z.literal('facts'),
  rows: z.array(z.strictObject({ term: Inline, lines: z.array(Inline), ids })),
})
/** A numbered clause: number in the margin, heading, paragraphs and lists. */
export const Clause = z.strictObject({
  type: z.literal('clause'),
  number: z.string(),
  heading: Inline,
  body: z.array(z.union([Paragraph, List])),
  ids,
})
/** A table with a head that repeats on each page; widths are parts of the text width. */
export const Table = z.strictObject({
  type: z.literal('table'),
  columns: z.array(
    z.strictObject({
      head: Inline,
      width: z.int().positive(),
      align: z.enum(['left', 'right']).optional(),
    }),
  ),
  rows: z.array(z.strictObject({ cells: z.array(z.array(Inline)), ids })),
  ids,
})
/** Questions answered yes or no before signing, printed as boxes: ☒ ja ☐ nein. */
export const Choices = z.strictObject({
  type: z.literal('choices'),
  rows: z.array(
    z.strictObject({
      text: Inline,
      note: Inline.optional(),
      options: z.array(z.strictObject({ label: Inline, chosen: z.boolean() })),
      /**
       * Names a declaration that whoever signs makes by a tap of its own. Its box is empty in the content, since
       * nothing is ticked beforehand; the tick belongs to the signature and comes with it.
       */
      declaration: z.string().optional(),
      ids,
    }),
  ),
})
/** Pictures side by side, each with a caption; `photo` is the SHA-256 (hex) of the picture's bytes. */
export const Photos = z.strictObject({
  type: z.literal('photos'),
  photos: z.array(z.strictObject({ photo: z.string(), caption: Inline })),
})
/** A square for machines, with the words that say what it is beside it. */
export const Code = z.strictObject({
  type: z.literal('code'),
  /** What whoever reads the square finds. */
  qrText: z.string(),
  text: Inline,
})
/** A note set apart by a rule at its left; `warn` for what the customer must not overlook. */
export const Notice = z.strictObject({
  type: z.literal('notice'),
  tone: z.enum(['plain', 'warn']),
  heading: Inline.optional(),
  text: Inline,
  ids,
})
/**
 * Where somebody signs. The block names role and person; picture, place and time are added when the sheet is
 * finished and are no part of the content.
 */
export const SignatureBlock = z.strictObject({
  type: z.literal('signature'),
  /** Names the signature that belongs here, unique within a sheet: 'customer', 'technician', 'customer-early-start' … */
  slot: z.string(),
  label: Inline,
  name: Inline,
  role: Inline,
  /** What this signature declares, directly above the line, when it is not the whole sheet. */
  declares: Inline.optional(),
  /** The declarations of this paper that have to be made, each by itself, before this signature counts. */
  declarations: z.array(z.string()).optional(),
  ids,
})
export const Space = z.strictObject({ type: z.literal('space'), size: z.enum(['small', 'large']) })

export const Block = z.discriminatedUnion('type', [
  Title,
  Heading,
  Paragraph,
  List,
  Summary,
  Facts,
  Clause,
  Table,
  Choices,
  Photos,
  Code,
  Notice,
  SignatureBlock,
  Space,
])
export type Block = z.infer<typeof Block>

/** One paper on a sheet: its code, the exact template, and what it says. */
export const PaperContent = z.strictObject({
  code: z.string(),
  template: z.strictObject({
    id: z.string(),
    version: z.string(),
    validFrom: z.string(),
    lawAsOf: z.string(),
  }),
  title: z.string(),
  /**
   * A PDF of the business's own stands here in place of our wording; the blocks come behind its pages. `fields` says
   * what is filled into its form.
   */
  own: z
    .strictObject({
      fileSha256: z.string(),
      pages: z.int().positive(),
      fields: z.record(z.string(), z.string()),
    })
    .optional(),
  blocks: z.array(Block),
})
export type PaperContent = z.infer<typeof PaperContent>

/** Everything a sheet says; its canonical JSON is hashed to `contentHash`. */
export const SheetContent = z.strictObject({
  v: z.literal(1),
  language: z.enum(['de', 'en']),
  jobNumber: z.string(),
  sheet: z.string(),
  /** A sheet of many short papers is set closer, so that it stays two pages; large print is not touched. */
  density: z.literal('compact').optional(),
  letterhead: z.strictObject({
    name: z.string(),
    line: z.string(),
    contact: z.string(),
    /** SHA-256 of the picture beside the name. */
    logo: z.string().exactOptional(),
  }),
  papers: z.array(PaperContent),
})
export type SheetContent = z.infer<typeof SheetContent>
