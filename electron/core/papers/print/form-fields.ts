import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import type { PDFDocument } from 'pdf-lib'

import { nameIn } from './active-parts.ts'

/** One place on a page where a field of the form is seen. */
export interface Widget {
  readonly dict: PDFDict
  /** The full name, its parts put together with dots; empty for an annotation that is no field. */
  readonly name: string
  readonly kind: string
}

const longestChain = 20

/** The annotations of a page that draw something, in the order in which they lie on it. */
export const widgetsOn = (document: PDFDocument, page: number): Widget[] =>
  (document.getPage(page).node.Annots()?.asArray() ?? []).flatMap((entry) => {
    const dict = document.context.lookup(entry)
    if (!(dict instanceof PDFDict)) return []
    return [{ dict, name: fieldName(dict), kind: inherited(dict, 'FT') }]
  })

/** Names of all fields of the form, each once. */
export const fieldNames = (document: PDFDocument): string[] => [
  ...new Set(
    document
      .getPageIndices()
      .flatMap((page) => widgetsOn(document, page))
      .filter(({ dict, name }) => nameIn(dict, 'Subtype') === 'Widget' && name !== '')
      .map(({ name }) => name),
  ),
]

const fieldName = (dict: PDFDict): string =>
  chainOf(dict)
    .toReversed()
    .flatMap((one) => {
      const part = one.lookup(PDFName.of('T'))
      return part instanceof PDFString || part instanceof PDFHexString ? [part.decodeText()] : []
    })
    .join('.')

/** A field and those it lies in, from the inside out. A chain without an end is damage, and cut. */
const chainOf = (dict: PDFDict): PDFDict[] => {
  const chain: PDFDict[] = []
  let one: PDFDict | undefined = dict
  while (one !== undefined && chain.length < longestChain) {
    chain.push(one)
    const parent: unknown = one.lookup(PDFName.of('Parent'))
    one = parent instanceof PDFDict ? parent : undefined
  }
  return chain
}

const inherited = (dict: PDFDict, key: string): string =>
  chainOf(dict)
    .map((one) => nameIn(one, key))
    .find((value) => value !== '') ?? ''

/** Flags of a field, also those it inherits. */
export const fieldFlags = (dict: PDFDict): number => numberOf(dict, 'Ff') ?? 0

/** The size of type the author chose for a field; undefined or 0 leaves it to whoever fills it in. */
export const fieldSize = (dict: PDFDict): number | undefined => {
  const found = chainOf(dict)
    .map((one) => one.lookup(PDFName.of('DA')))
    .find((value) => value instanceof PDFString || value instanceof PDFHexString)
  const size =
    found instanceof PDFString || found instanceof PDFHexString
      ? /([\d.]+)\s+Tf/.exec(found.decodeText())?.[1]
      : undefined
  return size === undefined ? undefined : Number(size)
}

const numberOf = (dict: PDFDict, key: string): number | undefined => {
  const found = chainOf(dict)
    .map((one) => one.lookup(PDFName.of(key)))
    .find((value) => value instanceof PDFNumber)
  return found instanceof PDFNumber ? found.asNumber() : undefined
}

/** Four numbers that stand under a key: left, bottom, right, top, in this order whatever the file says. */
export const boxIn = (dict: PDFDict, key: string): Box | undefined => {
  const array = dict.lookup(PDFName.of(key))
  if (!(array instanceof PDFArray) || array.size() !== 4) return undefined
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(array)
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}
export type Box = readonly [number, number, number, number]

export const numbersOf = (array: PDFArray): number[] =>
  array.asArray().map((_, index) => {
    const value = array.lookup(index)
    return value instanceof PDFNumber ? value.asNumber() : 0
  })
