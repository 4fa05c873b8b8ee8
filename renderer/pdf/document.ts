import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

import { pdfFolders, startPdfWorker } from '../pdf-worker.ts'

let reader: PDFWorker | undefined

/**
 * The one reader all documents share. Made by us and handed over, it outlives them: a document that is closed would
 * otherwise take its reader along, and the next one, opened in the same moment, would find none.
 */
function sharedReader(): PDFWorker {
  reader ??= PDFWorker.create({ port: startPdfWorker() })
  return reader
}

/** One page, with its size in points. */
export interface PdfPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly proxy: PDFPageProxy
}

export interface Pdf {
  readonly pages: readonly PdfPage[]
  readonly close: () => void
}

/**
 * Opens a PDF that lies in memory, in the worker. Nothing is fetched, no script of the PDF runs.
 * @throws when the bytes are no PDF
 */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({
    // pdf.js hands the buffer over to the worker, which empties it here
    data: bytes.slice(),
    worker: sharedReader(),
    ...pdfFolders,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: true,
  })
  const open = await task.promise
  return { pages: await pagesOf(open), close: () => void task.destroy() }
}

async function pagesOf(open: PDFDocumentProxy): Promise<PdfPage[]> {
  const numbers = Array.from({ length: open.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const proxy = await open.getPage(number)
      const { width, height } = proxy.getViewport({ scale: 1 })
      return { number, width, height, proxy }
    }),
  )
}

/** The words of a page in reading order, for those who have the screen read to them. */
export async function textOf(page: PdfPage): Promise<string> {
  const content = await page.proxy.getTextContent()
  return content.items.map((item) => ('str' in item ? item.str : '')).join(' ')
}

export interface Drawing {
  readonly done: Promise<void>
  readonly stop: () => void
}

/** Draws a page into a canvas, `widthPx` CSS pixels wide and as fine as the display. */
export function drawPage(page: PdfPage, canvas: HTMLCanvasElement, widthPx: number): Drawing {
  const scale = (widthPx / page.width) * window.devicePixelRatio
  const viewport = page.proxy.getViewport({ scale })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.proxy.render({ canvas, viewport })
  return { done: task.promise, stop: () => task.cancel() }
}
