import { PDFDocument, StandardFonts, rgb } from 'pdf-lib'
import type { PDFFont, PDFPage } from 'pdf-lib'

const ink = rgb(0.09, 0.13, 0.17)
const soft = rgb(0.3, 0.35, 0.39)

/** A stand-in for the official withdrawal papers, two pages that cannot be mistaken for them. Returns a PDF. */
export const drawPlaceholder = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle('Platzhalter – kein amtliches Muster', { showInWindowTitleBar: true })
  document.setLanguage('de')
  // One fixed day, so that the file is the same each time it is made.
  document.setCreationDate(new Date('2026-11-23T00:00:00Z'))
  document.setModificationDate(new Date('2026-11-23T00:00:00Z'))
  const regular = await document.embedFont(StandardFonts.Helvetica)
  const bold = await document.embedFont(StandardFonts.HelveticaBold)
  for (const [heading, source, number] of [
    ['Hier liegt die amtliche Widerrufsbelehrung', 'Anlage 1 zu Art. 246a § 1 Abs. 2 EGBGB', 1],
    [
      'Hier liegt das amtliche Muster-Widerrufsformular',
      'Anlage 2 zu Art. 246a § 1 Abs. 2 EGBGB',
      2,
    ],
  ] as const) {
    const page = document.addPage([595.28, 841.89])
    frame(page)
    page.drawText('Platzhalter – kein amtliches Muster', {
      x: 70,
      y: 740,
      size: 22,
      font: bold,
      color: ink,
    })
    page.drawText(heading, { x: 70, y: 690, size: 15, font: bold, color: ink })
    page.drawText(source, { x: 70, y: 668, size: 11, font: regular, color: soft })
    paragraph(page, regular, [
      'Diese Seite steht nur in Mustern und Vorführungen. Sie belehrt niemanden und darf',
      'keinem Kunden übergeben werden.',
      '',
      'Im echten Betrieb hinterlegen Sie beim Einrichten einmal die amtlichen Texte als PDF.',
      'Sie werden dann unverändert gezeigt, gedruckt und übergeben: ohne Zusammenfassung,',
      'ohne Code und ohne Fußzeile von uns.',
    ])
    page.drawText(`Platzhalter, Seite ${number} von 2`, {
      x: 70,
      y: 70,
      size: 10,
      font: regular,
      color: soft,
    })
  }
  return document.save({ useObjectStreams: false })
}

/** A striped border all around: recognisable across a room. */
const frame = (page: PDFPage): void => {
  for (const [x, y, width, height] of [
    [30, 30, 535, 6],
    [30, 806, 535, 6],
    [30, 30, 6, 782],
    [559, 30, 6, 782],
  ] as const)
    page.drawRectangle({ x, y, width, height, color: rgb(0.96, 0.72, 0.25) })
}

const paragraph = (page: PDFPage, font: PDFFont, lines: readonly string[]): void => {
  for (const [index, text] of lines.entries())
    page.drawText(text, { x: 70, y: 620 - index * 19, size: 12, font, color: ink })
}
