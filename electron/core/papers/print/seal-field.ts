import { PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { PDFDocument, PDFPage } from 'pdf-lib'

import { rangeFiller, sealRoom } from '../seal/place.ts'

export type SealWords = {
  /** Whose seal it is. */
  readonly by: string
  /** Why, as a reader shows it. */
  readonly reason: string
  /** Name of the field. */
  readonly field: string
}

/**
 * Leaves the empty place for the seal: a signature field without a size on the last page, a certification that allows no
 * change (DocMDP P=1, ISO 32000-2 12.8.2.2), and room for byte range and signature. `at` is the real time of sealing.
 */
export function addSealField(
  document: PDFDocument,
  page: PDFPage,
  at: Date,
  { by, reason, field }: SealWords,
): void {
  const { context } = document
  const [seal, widget] = [context.nextRef(), context.nextRef()]
  const filler = PDFName.of(rangeFiller)
  context.assign(
    seal,
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: [0, filler, filler, filler],
      Contents: PDFHexString.of('0'.repeat(2 * sealRoom)),
      Name: PDFHexString.fromText(by),
      Reason: PDFHexString.fromText(reason),
      M: PDFString.fromDate(at),
      Reference: [
        {
          Type: 'SigRef',
          TransformMethod: 'DocMDP',
          TransformParams: { Type: 'TransformParams', P: 1, V: '1.2' },
        },
      ],
    }),
  )
  context.assign(
    widget,
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText(field),
      V: seal,
      // printed and locked
      F: 132,
      P: page.ref,
      Rect: [0, 0, 0, 0],
      // nothing is seen of it, and an archive wants to know how that looks (ISO 19005-1, 6.5.3)
      AP: { N: context.register(context.formXObject([])) },
    }),
  )
  // no page of a sheet has any other: those of foreign pages were drawn into them
  page.node.set(PDFName.of('Annots'), context.obj([widget]))
  document.catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [widget] }))
  document.catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: seal }))
}
