import PDFDocument from 'pdfkit'

import type { FlowItem } from './flow.ts'
import type { Fonts } from './fonts.ts'

const margins = { top: 66, bottom: 54, left: 63, right: 57 }
const width = 595.276 - margins.left - margins.right

/** One sheet by pdfkit: its own line breaking, cells side by side. */
export const byPdfkit = async (items: readonly FlowItem[], fonts: Fonts): Promise<Uint8Array> => {
  const document = new PDFDocument({ size: 'A4', margins })
  const parts: Uint8Array[] = []
  const done = new Promise<void>((resolve) => {
    document.on('data', (part: Uint8Array) => parts.push(part))
    document.on('end', () => resolve())
  })
  document.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold)
  for (const item of items) {
    if (item.kind === 'text')
      document
        .font(item.bold ? 'bold' : 'regular')
        .fontSize(item.size)
        .text(item.text, margins.left, document.y, { width, paragraphGap: 5 })
    else setRow(document, item.cells)
  }
  document.end()
  await done
  return Buffer.concat(parts)
}

function setRow(document: PDFDocument, cells: readonly string[]): void {
  document.font('regular').fontSize(9.8)
  const column = width / Math.max(1, cells.length)
  const inside = { width: column - 10 }
  const height = Math.max(...cells.map((cell) => document.heightOfString(cell, inside)))
  if (document.y + height > document.page.height - margins.bottom) document.addPage()
  const top = document.y
  for (const [at, cell] of cells.entries())
    document.text(cell, margins.left + at * column, top, inside)
  document.y = top + height + 4
}
