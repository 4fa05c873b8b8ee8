import { PDFDocument, StandardFonts } from 'pdf-lib'

/** Name, telephone and mail that stand in the papers; those of the sample business. */
export const senderOnPapers = {
  name: 'Küstenrechner IT-Service',
  phone: '0451 000000',
  mail: 'post@kuestenrechner.example',
}

/**
 * Words by which the official notice is known, in no sentence of it: enough for whoever checks the structure, nothing
 * anybody could be informed by.
 */
export const noticeText = `Prüfblatt für Tests, kein amtlicher Text
Widerrufsbelehrung · Widerrufsrecht · ohne Angabe von Gründen · vierzehn Tage
Tag des Vertragsabschlusses · ${senderOnPapers.name} · ${senderOnPapers.phone} · ${senderOnPapers.mail}
eindeutige Erklärung · Formular · Folgen des Widerrufs
Dienstleistungen · angemessener Betrag`

/** The same for the official form. */
export const formText = `Prüfblatt für Tests, kein amtlicher Text
Muster-Widerrufsformular
An ${senderOnPapers.name} · hiermit widerrufe(n)
Bestellt am · erhalten am · Name · Anschrift · Unterschrift · Datum`

/** A PDF with these pages of text; no page has text that a program could read when there is none. */
export const pdfOf = async (...pages: readonly string[]): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const text of pages) {
    const page = document.addPage([595.28, 841.89])
    if (text !== '') page.drawText(text, { x: 60, y: 760, size: 11, lineHeight: 18, font })
  }
  return document.save({ useObjectStreams: false })
}

/** Papers whose structure is in order. */
export const officialStandIn = (): Promise<Uint8Array> => pdfOf(noticeText, formText)
