import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

import '../shared/contract/without-eval.ts'
import { printerCalls } from '../shared/desk/printing.ts'
import type {} from './bridge/window.ts'
import { pdfFolders, startPdfWorker } from './pdf-worker.ts'

/**
 * The page nobody sees: fetches the one PDF it was opened for, draws its pages at 300 dpi, and says so. The doorman then
 * prints this window.
 */
const dotsPerInch = 300
/** PDF units are points. */
const pointsPerInch = 72

async function fetchSheet(): Promise<Uint8Array> {
  const answer = await window.obhut.call('printer.sheet', {})
  if (typeof answer !== 'object' || answer === null || !('value' in answer)) {
    throw new Error('There is nothing to print')
  }
  return printerCalls['printer.sheet'].output.parse(answer.value).pdf
}

/** Draws every page into a picture of the document. Returns how many there are. */
async function drawPages(pdf: Uint8Array, place: HTMLElement): Promise<number> {
  startPdfWorker()
  const loading = getDocument({ data: pdf, ...pdfFolders, useWasm: false })
  const opened = await loading.promise
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number)
    place.append(await pictureOf(page))
    page.cleanup()
  }
  const pages = opened.numPages
  await loading.destroy()
  return pages
}

/**
 * One page as a picture: a canvas of its own for each would hold 35 MB until the print job is done. Neither `toBlob`
 * nor `decode`: both wait for idle moments or frames, and a window nobody sees has one a second.
 */
async function pictureOf(page: PDFPageProxy): Promise<HTMLImageElement> {
  const viewport = page.getViewport({ scale: dotsPerInch / pointsPerInch })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  const picture = new Image()
  await new Promise((resolve, reject) => {
    picture.addEventListener('load', resolve)
    picture.addEventListener('error', reject)
    picture.src = canvas.toDataURL('image/png')
  })
  canvas.width = 0
  canvas.height = 0
  return picture
}

async function print(): Promise<void> {
  const place = document.querySelector('main')
  if (place === null) return
  try {
    const pages = await drawPages(await fetchSheet(), place)
    await window.obhut.call('printer.drawn', { pages })
  } catch {
    await window.obhut.call('printer.failed', {})
  }
}

void print()
