import { PDFArray, PDFDict, PDFName, PDFRef, PDFStream } from 'pdf-lib'
import type { PDFContext, PDFObject } from 'pdf-lib'

/** Actions that run or send something; going to a page or an address is none of them. */
const actions = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'Rendition',
  'Movie',
  'Sound',
  'RichMediaExecute',
  'Trans',
])
/** Annotations that play or carry something. */
const annotations = new Set(['FileAttachment', 'Movie', 'Screen', 'Sound', 'RichMedia', '3D'])
const keys = ['JS', 'JavaScript', 'EmbeddedFiles', 'EmbeddedFile'].map((key) => PDFName.of(key))

/** Whether a file holds anything that runs, plays, sends or is attached, in whatever corner of it. */
export const hasActiveParts = (context: PDFContext): boolean =>
  context
    .enumerateIndirectObjects()
    .some(([, object]) => dictsIn(object).some((dict) => isActive(dict)))

const isActive = (dict: PDFDict): boolean =>
  keys.some((key) => dict.has(key)) ||
  actions.has(nameIn(dict, 'S')) ||
  annotations.has(nameIn(dict, 'Subtype')) ||
  nameIn(dict, 'Type') === 'EmbeddedFile'

/** The name that stands under a key, without its slash; empty when there is none. */
export const nameIn = (dict: PDFDict, key: string): string => {
  const value = dict.get(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : ''
}

/** Every dictionary of one object, also those that are not objects of their own. */
const dictsIn = (object: PDFObject): PDFDict[] => {
  if (object instanceof PDFRef) return []
  if (object instanceof PDFStream) return dictsIn(object.dict)
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn)
  if (object instanceof PDFDict) return [object, ...object.values().flatMap(dictsIn)]
  return []
}
