import { createHash } from 'node:crypto'

import { PDFDocument, PDFName } from 'pdf-lib'
import type { PDFImage, PDFPage } from 'pdf-lib'

import type { SheetContent } from '../layout/blocks.ts'
import type { SheetMark } from '../layout/frame.ts'
import type { Measure, Page } from '../layout/page.ts'
import { paper } from '../layout/page.ts'
import type { SignatureOnSheet } from '../layout/set/signatures.ts'
import { layoutSheet, marksOf } from '../layout/sheet.ts'
import type { Size } from '../layout/style.ts'
import { canonical } from '../../ledger/canonical.ts'
import { sheetNumber } from '../../../../shared/model/papers.ts'
import { archivalPart, keepForLong } from './archive-quality.ts'
import { attachData } from './attach.ts'
import { openFace } from './embed.ts'
import type { Faces } from './faces.ts'
import { openForms } from './forms.ts'
import type { PrintWords } from './frame-words.ts'
import { checkLetters } from './letters.ts'
import { pageContent, type Uses } from './operators.ts'
import { addOutline } from './outline.ts'
import { addOwnPages, type OwnPagesPress } from './own-pages.ts'
import { packedContent, packedStream } from './packed.ts'
import { embedPictures, haveOurColours } from './pictures.ts'
import { addSealField } from './seal-field.ts'

export type RenderExtra = {
  readonly size: Size
  readonly mark?: SheetMark | undefined
  /** Full hash of the canonical content; its first 16 characters stand in the footer. */
  readonly footer: { readonly contentHash: string }
  /** Given once the sheet is finished; without it this is a reading copy. */
  readonly head?:
    | { readonly qrText: string; readonly code: string; readonly explanation: string }
    | undefined
  /** By slot; a slot without an entry stays open. */
  readonly signatures: Readonly<Record<string, SignatureOnSheet>>
  /** Bytes of a JPEG or PNG by its SHA-256. */
  readonly photos: (sha256: string) => Uint8Array
  /** The business's own PDFs by their SHA-256; needed where the content names one. */
  readonly ownFiles?: ((sha256: string) => Uint8Array) | undefined
  readonly createdAt: Date
  /** Leaves the place for the seal of this business; `closeSeal` fills it. */
  readonly seal?: { readonly at: Date; readonly by: string } | undefined
  readonly words: PrintWords
}

/**
 * The sheet as a PDF that is not yet secured; with `seal` it has the place for it. Same input, same bytes. Throws GlyphError before drawing anything if
 * a letter has no glyph.
 */
export async function renderSheet(
  content: SheetContent,
  extra: RenderExtra,
  faces: Faces,
): Promise<{ bytes: Uint8Array; pages: number }> {
  checkLetters(content, faces)
  checkLetters({ signatures: extra.signatures, head: extra.head }, faces)
  const document = await PDFDocument.create({ updateMetadata: false })
  const pictures = await embedPictures(document, picturesIn(content), extra.photos)
  const measure: Measure = {
    width: widthIn(faces),
    picture: (photo) => found(pictures, photo).size(),
  }
  const own = content.papers.flatMap((one) => one.own ?? [])
  const pagesBefore = own.reduce((sum, { pages: count }) => sum + count, 0)
  const input = {
    size: extra.size,
    words: extra.words,
    frame: {
      mark: extra.mark,
      head: extra.head,
      hashStart: sheetNumber(extra.footer.contentHash),
      pagesBefore,
      sealedBy: extra.seal?.by,
    },
    signatures: extra.signatures,
  }
  const press = { document, uses: openFaces(faces), resources: document.context.nextRef(), measure }
  const marks = marksOf(content, input, measure)
  for (const { fileSha256, fields } of own)
    await addOwnPages({ ...press, marks }, ownFile(extra, fileSha256), fields)
  const hasOurs = content.papers.some((one) => one.own === undefined || one.blocks.length > 0)
  const pages = hasOurs ? layoutSheet(content, input, measure) : []
  drawPages(press, pages, pictures, extra.words)
  describe(document, content, extra, pictures)
  leaveRoomForSeal(document, extra)
  const bytes = await document.save({
    useObjectStreams: false,
    // a sheet is written in one go: every pause would cost more than the writing
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  return { bytes, pages: pagesBefore + pages.length }
}

/** One function for the same faces, so that what was broken into lines once is known again. */
const widthIn = (faces: Faces): Measure['width'] => {
  const width: Measure['width'] =
    widths.get(faces) ?? ((text, font, size) => (faces[font].shape(text).width * size) / 1000)
  widths.set(faces, width)
  return width
}
const widths = new WeakMap<Faces, Measure['width']>()

const leaveRoomForSeal = (document: PDFDocument, { seal, words }: RenderExtra): void => {
  const last = document.getPages().at(-1)
  if (seal === undefined || last === undefined) return
  addSealField(document, last, seal.at, {
    by: seal.by,
    reason: words.sealReason,
    field: words.sealField,
  })
}

const ownFile = ({ ownFiles }: RenderExtra, sha256: string): Uint8Array => {
  if (ownFiles === undefined) throw new Error(`nobody knows the file ${sha256.slice(0, 12)}`)
  const bytes = ownFiles(sha256)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`this is not the file ${sha256.slice(0, 12)}`)
  return bytes
}

const openFaces = (faces: Faces): Uses => ({
  regular: openFace(faces.regular, 'R'),
  italic: openFace(faces.italic, 'I'),
  semibold: openFace(faces.semibold, 'S'),
  bold: openFace(faces.bold, 'B'),
  forms: openForms(),
})

function drawPages(
  { document, uses, resources }: Omit<OwnPagesPress, 'marks'>,
  pages: readonly Page[],
  pictures: ReadonlyMap<string, PDFImage>,
  words: PrintWords,
): void {
  const { context } = document
  const names = new Map([...pictures.keys()].map((photo, index) => [photo, `P${index + 1}`]))
  const sheets: PDFPage[] = pages.map((page) => {
    const sheet = document.addPage([paper.width, paper.height])
    const content = pageContent(page.ops, uses, (photo) => names.get(photo) ?? '')
    const stream = packedStream(context, packedContent(content))
    sheet.node.set(PDFName.of('Contents'), context.register(stream))
    sheet.node.set(PDFName.of('Resources'), resources)
    return sheet
  })
  const fonts = [uses.regular, uses.italic, uses.semibold, uses.bold].flatMap((use) =>
    use.isUsed ? [[use.name, use.embed(context)] as const] : [],
  )
  const images = [...pictures].map(([photo, image]) => [names.get(photo) ?? '', image.ref] as const)
  context.assign(
    resources,
    context.obj({
      Font: Object.fromEntries(fonts),
      XObject: Object.fromEntries([...images, ...uses.forms.embed(context)]),
    }),
  )
  addOutline(
    context,
    document.catalog,
    pages,
    sheets.map((sheet) => sheet.ref),
    words.requirements,
  )
}

/** The photos of the papers and the logo, by their hash. */
const picturesIn = ({ papers, letterhead: { logo } }: SheetContent): string[] => {
  const blocks = papers.flatMap((one) => one.blocks)
  const photos = blocks.flatMap((block) => (block.type === 'photos' ? block.photos : []))
  return [...photos.map(({ photo }) => photo), ...(logo === undefined ? [] : [logo])]
}

function describe(
  document: PDFDocument,
  content: SheetContent,
  extra: RenderExtra,
  pictures: ReadonlyMap<string, PDFImage>,
): void {
  const titles = content.papers.map((one) => one.title).join(' · ')
  const isAllOurs =
    content.papers.every((one) => one.own === undefined) &&
    haveOurColours(document, pictures.values())
  keepForLong(
    document,
    {
      title: `${titles} · ${content.jobNumber}`,
      language: content.language === 'de' ? 'de-DE' : 'en-GB',
      program: 'Obhut',
      createdAt: extra.createdAt,
      archival: isAllOurs ? archivalPart : undefined,
    },
    identityOf(content, extra),
  )
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseNone'))
  // what a reading aid says is no paper's data
  if (content.language !== 'de') return
  attachData(document, canonical(content), extra.words.attachment, extra.createdAt)
}

/** What makes one file another than the next, beside the fonts and the program. */
const identityOf = (content: SheetContent, extra: RenderExtra): string => {
  const { size, mark, footer, head, signatures, createdAt, seal } = extra
  const { language, jobNumber } = content
  return JSON.stringify({
    size,
    mark,
    footer,
    head,
    signatures,
    createdAt,
    seal,
    language,
    jobNumber,
  })
}

function found(pictures: ReadonlyMap<string, PDFImage>, photo: string): PDFImage {
  const picture = pictures.get(photo)
  if (picture === undefined) throw new Error(`picture ${photo.slice(0, 12)} was not embedded`)
  return picture
}
