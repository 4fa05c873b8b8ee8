import type { ErrorCode } from '../../../shared/contract/errors.ts'
import { Refusal } from '../refusal.ts'
import { inspectPdf, type PdfFault } from './print/inspect-pdf.ts'
import { textOfPdf } from './print/text-of-pdf.ts'

const largestDeposit = 10_000_000

const refusalOf = {
  damaged: 'pdfDamaged',
  encrypted: 'pdfEncrypted',
  xfa: 'pdfXfa',
  active: 'pdfActive',
  signed: 'pdfSigned',
  layers: 'pdfLayers',
} as const satisfies Record<PdfFault, ErrorCode>

/**
 * Reads a PDF made elsewhere that is going to be shown and printed as it is. Refuses what is no PDF or is damaged,
 * encrypted or a form that only draws itself when opened, what carries anything that runs or is attached, what hides
 * layers, what is larger than 10 MB, and what has more pages than such a paper can have – each by its own code.
 */
export const readPdf = async (
  bytes: Uint8Array,
  mostPages: number,
): Promise<{ pages: number; fields: readonly string[] }> => inspected(bytes, mostPages, ['signed'])

/** As `readPdf`; refuses also a file with an electronic signature, which a page added to it would break. */
export const readPdfToSign = async (
  bytes: Uint8Array,
  mostPages: number,
): Promise<{ pages: number; fields: readonly string[] }> => inspected(bytes, mostPages, [])

/** A PDF that came back signed, kept as evidence and never printed: what we attached to our copy may still be in it. */
export const readSignedCopy = async (
  bytes: Uint8Array,
  mostPages: number,
): Promise<{ pages: number }> => inspected(bytes, mostPages, ['signed', 'active', 'layers'])

/** The text of a PDF made elsewhere, page by page; refuses `pdfDamaged` when it breaks off. */
export const readText = async (bytes: Uint8Array): Promise<string[]> => {
  try {
    return await textOfPdf(bytes)
  } catch {
    throw new Refusal('pdfDamaged')
  }
}

const inspected = async (
  bytes: Uint8Array,
  mostPages: number,
  harmless: readonly PdfFault[],
): Promise<{ pages: number; fields: readonly string[] }> => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (!start.includes('%PDF-')) throw new Refusal('pdfDamaged')
  if (bytes.length > largestDeposit) throw new Refusal('pdfTooLong')
  const { pages, faults, fields } = await inspectPdf(bytes)
  const fault = faults.find((one) => !harmless.includes(one))
  if (fault !== undefined) throw new Refusal(refusalOf[fault])
  if (pages > mostPages) throw new Refusal('pdfTooLong')
  return { pages, fields }
}
