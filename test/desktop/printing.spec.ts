import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

import type {} from '../../renderer/bridge/window.ts'
import { expect, test } from './fixtures.ts'
import { catchPrint, type Printed } from './house/printer.ts'

async function print(page: Page, file: string): Promise<unknown> {
  return page.evaluate(
    async (recoveryKey) =>
      window.obhut.call(
        'archive.printRecoveryKey',
        { recoveryKey },
        crypto.randomUUID().replaceAll('-', ''),
      ),
    `${file}|Drucker im Büro`,
  )
}

async function samplePdf(pages: number): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  // a font the file does not carry, as in many deposited forms
  const font = await made.embedFont(StandardFonts.Helvetica)
  for (let number = 1; number <= pages; number += 1) {
    const page = made.addPage([595.28, 841.89])
    page.drawText(`Seite ${number}`, { x: 60, y: 700, size: 40, font, color: rgb(0.1, 0.2, 0.5) })
    page.drawRectangle({ x: 0, y: 0, width: 595, height: 20, color: rgb(1, 0, 0) })
  }
  return made.save()
}

test('a paper is drawn by a hidden window at 300 dpi, page by page, and handed to the printer', async ({
  bareHouse,
}) => {
  const page = await bareHouse.page()
  await catchPrint(bareHouse)
  const file = join(bareHouse.profile, 'sample.pdf')
  await writeFile(file, await samplePdf(16))
  const workers: string[] = []
  bareHouse.app.once('window', (printer) => {
    printer.on('worker', (worker) => workers.push(worker.url()))
  })
  const startedAt = performance.now()
  expect(await print(page, file)).toEqual({ ok: true, value: {} })
  console.log(`16 pages drawn and spooled in ${Math.round(performance.now() - startedAt)} ms`)

  const [printed] = await bareHouse.app.evaluate(async () =>
    Promise.all(Reflect.get(globalThis, 'printed') as Promise<Printed>[]),
  )
  expect(printed).toMatchObject({
    title: 'Ausdruck',
    address: 'obhut://app/print.html',
    copies: 1,
    printer: 'Drucker im Büro',
    refusals: [],
  })
  // a real thread reads the PDF: refused one, pdf.js would work on the page's own and say nothing
  expect(workers.map((address) => address.includes('/pdf.worker'))).toEqual([true])
  const opened = await getDocument({ data: Buffer.from(printed?.pdf ?? '', 'base64').buffer })
    .promise
  expect(opened.numPages).toBe(16)
  const first = await opened.getPage(1)
  const { width, height } = first.getViewport({ scale: 1 })
  // the browser's writer rounds A4 to whole dots of the screen
  expect(Math.abs(width - 595.28)).toBeLessThan(2)
  expect(Math.abs(height - 841.89)).toBeLessThan(2)
  const { fnArray, argsArray } = await first.getOperatorList()
  const picture = argsArray[fnArray.indexOf(OPS.paintImageXObject)] as unknown[]
  expect(picture.slice(1, 3)).toEqual([2480, 3507])
  await opened.loadingTask.destroy()

  // the hidden window is gone, with the paper it held
  await expect
    .poll(async () =>
      bareHouse.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    )
    .toBe(1)
})

test('a file that is no PDF is not printed, and says so', async ({ bareHouse }) => {
  const page = await bareHouse.page()
  await catchPrint(bareHouse)
  const file = join(bareHouse.profile, 'sample.pdf')
  await writeFile(file, 'this is no PDF')
  expect(await print(page, file)).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  await expect
    .poll(async () =>
      bareHouse.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    )
    .toBe(1)
})
