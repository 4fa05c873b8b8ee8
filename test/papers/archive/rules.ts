import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  decodePDFRawStream,
} from 'pdf-lib'
import type { PDFObject } from 'pdf-lib'

/**
 * What PDF/A-3b demands beyond or otherwise than PDF/A-1b (ISO 19005-3), as far as our sheets can offend against it: the numbers
 * are those of its clauses. Preflight knows only part 1.
 */
export async function offencesAgainstPart3(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const found = new Set([
    ...identification(document),
    ...attachedFiles(document),
    ...sealField(document),
    ...everyObject(document),
    ...fileItself(document, bytes),
  ])
  return [...found].toSorted()
}

const name = (key: string): PDFName => PDFName.of(key)
const textIn = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.lookup(name(key))
  if (value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString)
    return value.decodeText()
  return undefined
}
const dictIn = (dict: PDFDict, key: string): PDFDict | undefined => {
  const value = dict.lookup(name(key))
  if (value instanceof PDFRawStream) return value.dict
  return value instanceof PDFDict ? value : undefined
}
const unpacked = (stream: PDFRawStream): Uint8Array => decodePDFRawStream(stream).decode()

/** The metadata of the file as text; empty when there is none, or when it is packed. */
export const xmpIn = ({ catalog }: PDFDocument): string => {
  const stream = catalog.lookup(name('Metadata'))
  if (!(stream instanceof PDFRawStream) || stream.dict.has(name('Filter'))) return ''
  return new TextDecoder('utf-8', { fatal: true }).decode(stream.contents)
}

const valueIn = (xmp: string, tag: string): string => {
  const inside = new RegExp(`<${tag}>(?:<rdf:Alt><rdf:li[^>]*>)?([^<]*)`).exec(xmp)?.[1] ?? ''
  return inside.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

function* identification(document: PDFDocument): Generator<string> {
  const xmp = xmpIn(document)
  if (!xmp.includes('xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"')) yield '6.6.4 namespace'
  if (valueIn(xmp, 'pdfaid:part') !== '3') yield '6.6.4 part'
  if (valueIn(xmp, 'pdfaid:conformance') !== 'B') yield '6.6.4 conformance'
  if (/<\?xpacket[^>]*(?:bytes|encoding)=/.test(xmp)) yield '6.6.2 packet header'
  const time = (date: Date | undefined): string => date?.toISOString().replace('.000Z', 'Z') ?? ''
  const said: readonly (readonly [string, string | undefined])[] = [
    ['dc:title', document.getTitle()],
    ['pdf:Producer', document.getProducer()],
    ['xmp:CreatorTool', document.getCreator()],
    ['xmp:CreateDate', time(document.getCreationDate())],
    ['xmp:ModifyDate', time(document.getModificationDate())],
  ]
  for (const [tag, old] of said)
    if (old === undefined || valueIn(xmp, tag) !== old) yield `6.6.3 ${tag} is not what Info says`
}

const relationships = [
  'Source',
  'Data',
  'Alternative',
  'Supplement',
  'EncryptedPayload',
  'Unspecified',
]

function* attachedFiles({ context, catalog }: PDFDocument): Generator<string> {
  const related = catalog.lookup(name('AF'))
  const isRelated = related instanceof PDFArray ? related.asArray().map(String) : []
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && textIn(object.dict, 'Type') === 'EmbeddedFile') {
      if (!/^[a-z]+\/[a-z0-9.+-]+$/.test(textIn(object.dict, 'Subtype') ?? ''))
        yield '6.8 MIME type'
      const params = dictIn(object.dict, 'Params')
      if (params === undefined || textIn(params, 'ModDate') === undefined) yield '6.8 ModDate'
    }
    if (!(object instanceof PDFDict) || !object.has(name('EF'))) continue
    if (textIn(object, 'F') === undefined || textIn(object, 'UF') === undefined)
      yield '6.8 F and UF'
    if (!relationships.includes(textIn(object, 'AFRelationship') ?? '')) yield '6.8 AFRelationship'
    if (!isRelated.includes(ref.toString())) yield '6.8 AF of the document'
  }
}

function* sealField({ context, catalog }: PDFDocument): Generator<string> {
  const permissions = dictIn(catalog, 'Perms')
  for (const key of permissions?.keys() ?? [])
    if (!['DocMDP', 'UR3'].includes(key.decodeText())) yield '6.1.12 permissions'
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    if (object.has(name('FT'))) {
      const flags = object.lookup(name('F'))
      // to be printed, neither hidden nor out of view nor toggled
      if (!(flags instanceof PDFNumber) || (flags.asNumber() & 0b1_0010_0111) !== 4)
        yield '6.3.2 flags of the annotation'
      if (object.has(name('A')) || object.has(name('AA'))) yield '6.4.1 actions of a field'
    }
    for (const key of ['DigestLocation', 'DigestMethod', 'DigestValue'])
      if (object.has(name(key))) yield '6.1.12 digest of the reference'
  }
}

function* everyObject({ context }: PDFDocument): Generator<string> {
  for (const [, object] of context.enumerateIndirectObjects()) {
    yield* limits(object)
    if (object instanceof PDFDict && textIn(object, 'Subtype') === 'CIDFontType2')
      yield* letters(object)
    if (object instanceof PDFRawStream && textIn(object.dict, 'Filter') === 'LZWDecode')
      yield '6.1.7 LZW'
  }
}

/** Every letter of a font is in it, and the list of those that are there is complete. */
function* letters(font: PDFDict): Generator<string> {
  const map = font.lookup(name('CIDToGIDMap'))
  const set = dictIn(font, 'FontDescriptor')?.lookup(name('CIDSet'))
  const widths = font.lookup(name('W'))
  if (
    !(map instanceof PDFRawStream) ||
    !(set instanceof PDFRawStream) ||
    !(widths instanceof PDFArray)
  ) {
    yield '6.2.11 a font without its tables'
    return
  }
  const glyphs = unpacked(map)
  const bits = unpacked(set)
  const isThere = (code: number): boolean =>
    code === 0 || (glyphs[2 * code] ?? 0) * 256 + (glyphs[2 * code + 1] ?? 0) > 0
  for (let code = 0; code < Math.max(glyphs.length / 2, bits.length * 8); code += 1)
    if (isThere(code) !== (((bits[code >> 3] ?? 0) & (0x80 >> (code & 7))) !== 0)) {
      yield '6.2.11.4.2 CIDSet'
      break
    }
  let code = 0
  for (const entry of widths.asArray()) {
    if (entry instanceof PDFNumber) code = entry.asNumber()
    else if (entry instanceof PDFArray)
      for (let at = 0; at < entry.size(); at += 1, code += 1)
        if (!isThere(code)) yield '6.2.11.8 a letter that is not there'
  }
}

/** How large things may be (6.1.13). */
function* limits(object: PDFObject): Generator<string> {
  if (object instanceof PDFString && object.asBytes().length > 32_767) yield '6.1.13 string'
  if (object instanceof PDFHexString && object.asBytes().length > 32_767) yield '6.1.13 string'
  if (object instanceof PDFName && object.decodeText().length > 127) yield '6.1.13 name'
  if (object instanceof PDFArray) for (const one of object.asArray()) yield* limits(one)
  if (object instanceof PDFDict)
    for (const [key, value] of object.entries()) {
      yield* limits(key)
      yield* limits(value)
    }
}

function* fileItself({ context }: PDFDocument, bytes: Uint8Array): Generator<string> {
  const text = Buffer.from(bytes).toString('latin1')
  if (!/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}/.test(text)) yield '6.1.2 header'
  if (!/%%EOF\r?\n?$/.test(text)) yield '6.1.3 something behind the end'
  if (!(context.trailerInfo.ID instanceof PDFArray)) yield '6.1.3 ID'
  if (context.trailerInfo.Encrypt !== undefined) yield '6.1.3 Encrypt'
}
