import { inflateSync, deflateSync } from 'node:zlib'

import { PDFName, PDFRawStream, PDFRef } from 'pdf-lib'
import type { PDFDocument, PDFImage } from 'pdf-lib'

import { nameIn } from './active-parts.ts'
import { packedStream } from './packed.ts'

/** The pictures of a document by their hash, each kept once. Transparent parts of a PNG stand on white, as on paper. */
export async function embedPictures(
  document: PDFDocument,
  names: readonly string[],
  bytesOf: (sha256: string) => Uint8Array,
): Promise<Map<string, PDFImage>> {
  const pictures = new Map<string, PDFImage>()
  for (const name of new Set(names)) {
    const bytes = bytesOf(name)
    const isPng = bytes[0] === 0x89 && bytes[1] === 0x50
    const picture = await (isPng ? document.embedPng(bytes) : document.embedJpg(bytes))
    await picture.embed()
    if (isPng) layOnWhite(document, picture.ref)
    pictures.set(name, picture)
  }
  return pictures
}

/** Whether every picture says its colours as red, green and blue or as grey: what the profile of a sheet explains. */
export const haveOurColours = (document: PDFDocument, pictures: Iterable<PDFImage>): boolean =>
  [...pictures].every(({ ref }) => {
    const stream = document.context.lookup(ref)
    return stream instanceof PDFRawStream && nameIn(stream.dict, 'ColorSpace') !== 'DeviceCMYK'
  })

const softMask = PDFName.of('SMask')

/** An archive knows no transparency (ISO 19005-1, 6.4): the colours are mixed with white once and for all. */
function layOnWhite({ context }: PDFDocument, ref: PDFRef): void {
  const picture = context.lookup(ref)
  if (!(picture instanceof PDFRawStream)) return
  const maskRef = picture.dict.get(softMask)
  const mask = picture.dict.lookup(softMask)
  if (!(mask instanceof PDFRawStream)) return
  const colours = inflateSync(picture.contents)
  const cover = inflateSync(mask.contents)
  for (const [at, opaque] of cover.entries())
    for (let colour = 3 * at; colour < 3 * at + 3; colour += 1)
      colours[colour] = Math.round(((colours[colour] ?? 0) * opaque) / 255 + 255 - opaque)
  const flat = packedStream(context, deflateSync(colours))
  for (const [key, value] of picture.dict.entries())
    if (key !== softMask && key.decodeText() !== 'Length') flat.dict.set(key, value)
  context.assign(ref, flat)
  if (maskRef instanceof PDFRef) context.delete(maskRef)
}
