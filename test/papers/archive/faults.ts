import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFString } from 'pdf-lib'
import type { PDFDocument } from 'pdf-lib'

import { xmpIn } from './rules.ts'

export const name = (key: string) => PDFName.of(key)
/** The dictionaries that have this key. */
export const dictsOf = (document: PDFDocument, key: string): PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream ? [object.dict] : object instanceof PDFDict ? [object] : [],
    )
    .filter((dict) => dict.has(name(key)))
const without = (key: string) => (document: PDFDocument) => {
  const dicts = dictsOf(document, key)
  if (dicts.length === 0) throw new Error(`nothing has ${key}`)
  for (const dict of dicts) dict.delete(name(key))
}
const set = (where: string, key: string, value: unknown) => (document: PDFDocument) => {
  const dicts = dictsOf(document, where)
  if (dicts.length === 0) throw new Error(`nothing has ${where}`)
  for (const dict of dicts) dict.set(name(key), document.context.obj(value as never)) // what pdf-lib turns into objects
}
/** Says every width of the fonts five hundredths of their size larger. */
const widen = (document: PDFDocument) => {
  for (const dict of dictsOf(document, 'W')) {
    const widths = dict.lookup(name('W'))
    if (!(widths instanceof PDFArray)) continue
    for (const stretch of widths.asArray())
      if (stretch instanceof PDFArray)
        for (let at = 0; at < stretch.size(); at += 1) {
          const width = stretch.lookup(at, PDFNumber).asNumber()
          stretch.set(at, PDFNumber.of(width + 50))
        }
  }
}
const retitle = (document: PDFDocument) => document.setTitle('Ein anderer Titel')

/** Each family of the standard with a fault of it, and how preflight begins to speak of it. */
export const faultsForPreflight = {
  'no output intent': [without('OutputIntents'), /^2\.4/],
  'no font program': [without('FontFile2'), /^3\./],
  'no list of letters': [without('CIDSet'), /^3\./],
  'other widths': [widen, /^3\./],
  'a transparent page': [
    set('MediaBox', 'Group', { S: 'Transparency', CS: 'DeviceRGB' }),
    /^2\.1|^2\.2/,
  ],
  'other metadata than Info': [retitle, /^7\./],
  'no metadata': [without('Metadata'), /^7\./],
  'a script': [
    set('OutputIntents', 'OpenAction', { S: 'JavaScript', JS: PDFString.of('1') }),
    /^6\./,
  ],
  'no appearance of the field': [without('AP'), /^5\./],
  'a hidden field': [set('FT', 'F', 2), /^5\./],
  LZW: [set('Params', 'Filter', 'LZWDecode'), /^1\./],
} as const

/** What only we look for, each with a fault of it and what we say. */
export const faultsForUs = {
  'another part': [
    (document: PDFDocument) => rewriteXmp(document, 'part>3<', 'part>2<'),
    '6.6.4 part',
  ],
  'another conformance': [
    (document: PDFDocument) => rewriteXmp(document, 'conformance>B<', 'conformance>U<'),
    '6.6.4 conformance',
  ],
  'another title': [retitle, '6.6.3 dc:title is not what Info says'],
  'no relationship': [without('AFRelationship'), '6.8 AFRelationship'],
  'no list of related files': [without('AF'), '6.8 AF of the document'],
  'no type of the file': [
    (document: PDFDocument) => {
      for (const dict of dictsOf(document, 'Params')) dict.delete(name('Subtype'))
    },
    '6.8 MIME type',
  ],
  'no day of the file': [without('Params'), '6.8 ModDate'],
  'no name of the file': [without('UF'), '6.8 F and UF'],
  'a wrong list of letters': [
    (document: PDFDocument) => {
      for (const dict of dictsOf(document, 'CIDSet'))
        dict.set(
          name('CIDSet'),
          document.context.register(document.context.flateStream(Uint8Array.of(0xff))),
        )
    },
    '6.2.11.4.2 CIDSet',
  ],
  'a letter without a glyph': [
    (document: PDFDocument) => {
      for (const dict of dictsOf(document, 'W')) {
        const widths = dict.lookup(name('W'), PDFArray)
        widths.push(PDFNumber.of(0xd000))
        widths.push(document.context.obj([500]))
      }
    },
    '6.2.11.8 a letter that is not there',
  ],
  'a field that is not printed': [set('FT', 'F', 128), '6.3.2 flags of the annotation'],
  'another permission': [
    (document: PDFDocument) =>
      document.catalog.lookup(name('Perms'), PDFDict).set(name('FieldMDP'), PDFNumber.of(1)),
    '6.1.12 permissions',
  ],
  'no name of its own': [
    (document: PDFDocument) => {
      delete document.context.trailerInfo.ID
    },
    '6.1.3 ID',
  ],
} as const

const rewriteXmp = (document: PDFDocument, from: string, to: string): void => {
  const bytes = new TextEncoder().encode(xmpIn(document).replace(from, to))
  const stream = PDFRawStream.of(document.context.obj({ Type: 'Metadata', Subtype: 'XML' }), bytes)
  document.catalog.set(name('Metadata'), document.context.register(stream))
}
