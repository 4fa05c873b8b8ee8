import { deflateSync } from 'node:zlib'

import { PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { PDFDocument } from 'pdf-lib'

import { packedStream } from './packed.ts'

/** The data of the papers as a file inside the PDF, related to the whole of it (PDF 2.0, 14.13). */
export function attachData(
  { context, catalog }: PDFDocument,
  json: string,
  description: string,
  createdAt: Date,
): void {
  const bytes = new TextEncoder().encode(json)
  const file = packedStream(context, deflateSync(bytes))
  const date = PDFString.fromDate(createdAt)
  file.dict.set(PDFName.of('Type'), PDFName.of('EmbeddedFile'))
  file.dict.set(PDFName.of('Subtype'), PDFName.of('application/json'))
  file.dict.set(
    PDFName.of('Params'),
    context.obj({ Size: bytes.length, CreationDate: date, ModDate: date }),
  )
  const name = 'content.json'
  const specification = context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(name),
      UF: PDFHexString.fromText(name),
      EF: { F: context.register(file) },
      Desc: PDFHexString.fromText(description),
      AFRelationship: 'Data',
    }),
  )
  catalog.set(
    PDFName.of('Names'),
    context.obj({ EmbeddedFiles: { Names: [PDFHexString.fromText(name), specification] } }),
  )
  catalog.set(PDFName.of('AF'), context.obj([specification]))
}
