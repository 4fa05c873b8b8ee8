import { PDFRawStream } from 'pdf-lib'
import type { PDFContext } from 'pdf-lib'

/** A stream of bytes that zlib packed: the system's own takes a fifth of the time of the one inside pdf-lib. */
export function packedStream(
  context: PDFContext,
  packed: Uint8Array,
  entries: Readonly<Record<string, number>> = {},
): PDFRawStream {
  return PDFRawStream.of(context.obj({ Filter: 'FlateDecode', ...entries }), packed)
}
