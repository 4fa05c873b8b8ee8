import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

import { PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'
import type { PDFDocument } from 'pdf-lib'

import { xmpOf, type SheetMetadata } from './metadata.ts'
import { packedStream } from './packed.ts'
import { srgbProfile } from './srgb-profile.ts'

/** The part of ISO 19005 our sheets keep to: with a file inside, looks the same everywhere. */
export const archivalPart = { part: 3, conformance: 'B' } as const

/**
 * What a reader in thirty years needs to show a sheet as it was (ISO 19005-3): what its colours mean, what it is, and a name of
 * its own. `identity` is everything that makes this file another than the next; the same gives the same name. Pages that are not
 * ours (`archival` is missing) get no colour profile: what they need nobody here knows.
 */
export function keepForLong(document: PDFDocument, said: SheetMetadata, identity: string): void {
  const { context, catalog } = document
  document.setTitle(said.title, { showInWindowTitleBar: true })
  document.setLanguage(said.language)
  document.setProducer(said.program)
  document.setCreator(said.program)
  document.setCreationDate(said.createdAt)
  document.setModificationDate(said.createdAt)
  const metadata = PDFRawStream.of(
    context.obj({ Type: 'Metadata', Subtype: 'XML' }),
    new TextEncoder().encode(xmpOf(said)),
  )
  catalog.set(PDFName.of('Metadata'), context.register(metadata))
  const id = PDFHexString.of(createHash('sha256').update(identity).digest('hex').slice(0, 32))
  context.trailerInfo.ID = context.obj([id, id])
  if (said.archival === undefined) return
  const profile = packedStream(context, (packedProfile ??= deflateSync(srgbProfile())), { N: 3 })
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB'),
    DestOutputProfile: context.register(profile),
  })
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]))
}

let packedProfile: Uint8Array | undefined
