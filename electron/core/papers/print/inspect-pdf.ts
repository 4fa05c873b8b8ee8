import { inflateSync } from 'node:zlib'

import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'

import { hasActiveParts, nameIn } from './active-parts.ts'
import { fieldNames, widgetsOn } from './form-fields.ts'

/** Why a PDF made elsewhere cannot be shown and printed as what it is; `damaged` also for what is no PDF at all. */
export type PdfFault = 'damaged' | 'encrypted' | 'xfa' | 'active' | 'signed' | 'layers'

export interface InspectedPdf {
  readonly pages: number
  /** In the order in which they trouble; empty when the file can be used. */
  readonly faults: readonly PdfFault[]
  /** Full names of its form fields, each once. */
  readonly fields: readonly string[]
}

/** Looks into every object of a PDF made elsewhere. Never throws: what cannot be read is `damaged`. */
export async function inspectPdf(bytes: Uint8Array): Promise<InspectedPdf> {
  try {
    return await inspected(bytes)
  } catch {
    return { pages: 0, faults: [namesEncryption(bytes) ? 'encrypted' : 'damaged'], fields: [] }
  }
}

/** What is packed and encrypted together cannot even be taken apart; the end of the file says so in the clear. */
const namesEncryption = (bytes: Uint8Array): boolean =>
  /\/Encrypt\s*(?:<<|\d+ \d+ R)/.test(new TextDecoder('latin1').decode(bytes))

async function inspected(bytes: Uint8Array): Promise<InspectedPdf> {
  // a file that broke off on its way is often still readable in part, and then says something else
  if (!bytes.subarray(-2048).some((_, at, tail) => isEnd(tail, at))) throw new Error('no end')
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    ignoreEncryption: true,
    throwOnInvalidObject: true,
    preserveXFA: true,
  })
  if (document.isEncrypted) return { pages: 0, faults: ['encrypted'], fields: [] }
  const pages = document.getPageCount()
  if (pages === 0) throw new Error('no page')
  for (const page of document.getPages()) readContents(page.node.Contents())
  const faults = [
    ...(hasXfa(document) ? (['xfa'] as const) : []),
    ...(hasActiveParts(document.context) ? (['active'] as const) : []),
    ...(isSigned(document) ? (['signed'] as const) : []),
    ...(hidesLayers(document) ? (['layers'] as const) : []),
  ]
  return { pages, faults, fields: fieldNames(document) }
}

const end = [...'%%EOF'].map((letter) => letter.charCodeAt(0))
const isEnd = (tail: Uint8Array, at: number): boolean =>
  end.every((code, index) => tail[at + index] === code)

/** Unpacks what is drawn on a page; throws when it cannot be unpacked. */
function readContents(contents: unknown): void {
  if (contents instanceof PDFArray)
    for (let at = 0; at < contents.size(); at++) readContents(contents.lookup(at))
  if (!(contents instanceof PDFRawStream)) return
  const { dict } = contents
  // zlib sees a wrong bit by its checksum, where the decoder of pdf-lib draws on with what it has
  if (nameIn(dict, 'Filter') === 'FlateDecode' && !dict.has(PDFName.of('DecodeParms')))
    inflateSync(contents.getContents())
  else decodePDFRawStream(contents).decode()
}

const dictAt = (document: PDFDocument, ...path: readonly string[]): PDFDict | undefined => {
  let dict: PDFDict | undefined = document.catalog
  for (const key of path) {
    const next: unknown = dict?.lookup(PDFName.of(key))
    dict = next instanceof PDFDict ? next : undefined
  }
  return dict
}

const hasXfa = (document: PDFDocument): boolean =>
  dictAt(document, 'AcroForm')?.has(PDFName.of('XFA')) ?? false

/** A field of an electronic signature that is filled: adding a page would break it. */
const isSigned = (document: PDFDocument): boolean =>
  document
    .getPageIndices()
    .flatMap((page) => widgetsOn(document, page))
    .some(({ dict, kind }) => kind === 'Sig' && dict.has(PDFName.of('V')))

/** Layers that are switched off: another program could show what was not seen when signing. */
const hidesLayers = (document: PDFDocument): boolean => {
  const shown = dictAt(document, 'OCProperties', 'D')
  if (shown === undefined) return false
  const off = shown.lookup(PDFName.of('OFF'))
  return nameIn(shown, 'BaseState') === 'OFF' || (off instanceof PDFArray && off.size() > 0)
}
