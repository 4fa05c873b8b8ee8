import pdfmake from 'pdfmake'

import type { FlowItem } from './flow.ts'
import type { Fonts } from './fonts.ts'

/** One sheet by pdfmake: paragraphs and tables of its own. */
export const byPdfmake = async (items: readonly FlowItem[], fonts: Fonts): Promise<Uint8Array> => {
  const [normal, bold] = ['regular.ttf', 'bold.ttf'] as const
  pdfmake.virtualfs.writeFileSync(normal, Buffer.from(fonts.regular))
  pdfmake.virtualfs.writeFileSync(bold, Buffer.from(fonts.bold))
  pdfmake.setFonts({ Sans: { normal, bold, italics: normal, bolditalics: bold } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [63, 66, 57, 54],
      defaultStyle: { font: 'Sans', fontSize: 10.4, lineHeight: 1.15 },
      content: items.map((item) =>
        item.kind === 'text'
          ? { text: item.text, fontSize: item.size, bold: item.bold, margin: [0, 0, 0, 5] }
          : {
              layout: 'lightHorizontalLines',
              table: { widths: item.cells.map(() => '*'), body: [[...item.cells]] },
            },
      ),
    })
    .getBuffer()
}
