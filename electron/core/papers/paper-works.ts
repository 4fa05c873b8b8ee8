import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { SheetContent } from './layout/blocks.ts'
import type { SheetMark } from './layout/frame.ts'
import type { SignatureOnSheet } from './layout/set/signatures.ts'
import { loadFaces, type Faces } from './print/faces.ts'
import { aidWords, printWords } from './print/frame-words.ts'
import { checkLetters, GlyphError } from './print/letters.ts'
import { renderSheet } from './print/render-sheet.ts'
import { readTexts, type Texts } from './texts/library.ts'
import { label } from './texts/fill.ts'

export interface RenderOrder {
  readonly size: 'normal' | 'large'
  readonly contentHash: string
  readonly createdAt: Date
  /** Only on a finished sheet: the head that all sheets of the sitting carry. */
  readonly head?: { readonly qrText: string; readonly code: string }
  readonly signatures: Readonly<Record<string, SignatureOnSheet>>
  readonly photos: (sha256: string) => Uint8Array
  /** The business's own PDFs by their hash. */
  readonly ownFiles?: (sha256: string) => Uint8Array
  readonly mark?: SheetMark | undefined
  /** Leaves the place for a seal of this business, made at this time. */
  readonly seal?: { readonly at: Date; readonly by: string } | undefined
  /** Instead of what stands at the foot of a reading copy: the page is a letter, with no content to compare. */
  readonly foot?: string
}

/** Everything papers are made of: the texts, read at start, and the fonts and the renderer, loaded on first use. */
export interface PaperWorks {
  readonly texts: Texts
  render(content: SheetContent, order: RenderOrder): Promise<{ bytes: Uint8Array; pages: number }>
  /** The first string inside a value with a letter that no font of ours has: where it stands, and the letter. */
  missingLetter(value: unknown): { field: string; character: string } | undefined
  /** Is this file the clearly marked stand-in for the official withdrawal papers that the samples use? */
  isPlaceholder(sha256: string): boolean
}

/** Opens the works over the folder of assets. Throws TextError naming file and line when a text is not in order. */
export const openPaperWorks = (assets: string): PaperWorks => {
  const texts = textsIn(join(assets, 'texts'))
  const fonts = () => facesIn(join(assets, 'fonts'))
  return {
    texts,
    async render(content, { contentHash, head, foot, ...order }) {
      const frame = texts.get(content.language, 'frame')
      // a sheet that is not German is a reading aid, whoever asks for it
      const own =
        content.language === 'de' ? printWords(frame) : aidWords(frame, texts.get('en', 'aid'))
      const words =
        foot === undefined
          ? own
          : {
              ...own,
              readingCopy: foot,
              readingCopyUnsigned: foot,
              contentHash: () => '',
              template: () => '',
            }
      return renderSheet(
        content,
        {
          ...order,
          footer: { contentHash },
          head: head && { ...head, explanation: label(frame, 'headExplanation') },
          words,
        },
        fonts(),
      )
    },
    missingLetter(value) {
      try {
        checkLetters(value, fonts())
        return undefined
      } catch (error) {
        if (error instanceof GlyphError) return { field: error.field, character: error.character }
        throw error
      }
    },
    isPlaceholder: (sha256) =>
      sha256 === sha256Of(readFileSync(join(assets, 'sample', 'withdrawal-placeholder.pdf'))),
  }
}

/** Texts that were found in order are not read again by the same process. */
const readOnce = new Map<string, Texts>()

const textsIn = (folder: string): Texts => {
  const known = readOnce.get(folder)
  if (known !== undefined) return known
  const texts = readTexts(textFiles(folder))
  readOnce.set(folder, texts)
  return texts
}

const textFiles = (folder: string) =>
  ['de', 'en'].flatMap((language) => {
    const names = readdirSync(folder, { withFileTypes: true })
    if (!names.some((entry) => entry.isDirectory() && entry.name === language)) return []
    return readdirSync(join(folder, language))
      .filter((name) => name.endsWith('.md'))
      .map((name) => ({
        path: `${language}/${name}`,
        source: readFileSync(join(folder, language, name), 'utf8'),
      }))
  })

/** What a process has shaped once it never shapes again, however often the archive is closed and opened in it. */
const openFaces = new Map<string, Faces>()

const facesIn = (folder: string): Faces => {
  const known = openFaces.get(folder)
  if (known !== undefined) return known
  const faces = readFaces(folder)
  openFaces.set(folder, faces)
  return faces
}

const readFaces = (folder: string): Faces => {
  const font = (name: string) =>
    new Uint8Array(readFileSync(join(folder, `SourceSans3-${name}.ttf`)))
  return loadFaces({
    regular: font('Regular'),
    italic: font('It'),
    semibold: font('Semibold'),
    bold: font('Bold'),
  })
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
