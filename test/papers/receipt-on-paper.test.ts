import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createCanvas, loadImage } from '@napi-rs/canvas'
import decodeQr from 'qr/decode.js'
import { expect, onTestFinished, test } from 'vitest'

import { qrOf } from '../../electron/core/ledger/anchor.ts'
import { logIdOf } from '../../electron/core/ledger/head.ts'
import { newLogKey, signHead } from '../../electron/core/ledger/log-key.ts'
import { samplePrints } from './sample-prints.ts'

/** How a receipt comes out of a drawer: an office copier's resolution, a bad picture of it, crooked and folded once. */
const dpi = 150
const crookedDegrees = 3
const jpegQuality = 30
const papers = 500
/** Where the code stands in the part of the page that is looked at, and its height, in its points at this resolution. */
const [codeTop, codeHeight] = [98, 131]

const key = newLogKey()
const log = logIdOf(key.publicKey)

/** The text of a receipt: each of another state of the ledger. */
const receipt = (number: number): string =>
  qrOf(
    signHead(
      { log, size: number * 37 + 1, root: Buffer.alloc(32, number).toString('hex').slice(0, 64) },
      key,
    ),
  )

test('the code of a receipt is read by two programs after copying, folding and a bad picture of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-receipt-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const at = (name: string) => join(folder, name)
  const [print] = samplePrints().filter(({ kind }) => kind === 'C')
  if (print === undefined) throw new Error('no sheet C')
  const texts = Array.from({ length: papers }, (_, number) => receipt(number + 1))
  const readHere: boolean[] = []
  for (const [number, text] of texts.entries()) {
    const { bytes } = await print.print({ head: { qrText: text, code: 'K7QD-93MX' } })
    writeFileSync(at('sheet.pdf'), bytes)
    execFileSync('pdftoppm', [
      '-r',
      String(dpi),
      '-gray',
      '-png',
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      '-x',
      '60',
      '-y',
      '1460',
      '-W',
      '420',
      '-H',
      '290',
      at('sheet.pdf'),
      at('page'),
    ])
    const worn = await wornBy(readFileSync(at('page.png')), number)
    writeFileSync(at(`${number}.jpg`), worn)
    readHere.push((await decoded(worn)) === text)
  }
  // it ends badly when one of many pictures holds nothing it can read
  const lines = execFileSync('sh', ['-c', 'zbarimg --nodbus --quiet --raw *.jpg || :'], {
    cwd: folder,
    encoding: 'utf8',
  }).split('\n')
  const readThere = texts.filter((text) => lines.includes(text)).length
  const here = readHere.filter(Boolean).length
  console.info(`of ${papers} receipts zbar reads ${readThere}, qr reads ${here}`)
  expect(readThere / papers).toBeGreaterThanOrEqual(0.99)
  expect(here / papers).toBeGreaterThanOrEqual(0.99)
}, 600_000)

/**
 * A copy that lay in a drawer: turned, with a fold across the code – a shadow, and beside it a line where a third of the
 * toner is gone –, and saved with much loss. Where half of it is gone exactly along the middle of the marks in the corners
 * zbar finds no code any more, of whatever size; then the typed code is left.
 */
const wornBy = async (png: Uint8Array, number: number): Promise<Uint8Array> => {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width + 60, image.height + 60)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#f4f4f4'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate(((number % 2 === 0 ? 1 : -1) * crookedDegrees * Math.PI) / 180)
  pen.drawImage(image, -image.width / 2, -image.height / 2)
  // the fold wanders over every row of the code, the marks in its corners included
  const fold = -image.height / 2 + codeTop + ((number * 37) % codeHeight)
  pen.fillStyle = 'rgba(90, 90, 90, 0.35)'
  pen.fillRect(-image.width, fold, image.width * 2, 1.5)
  pen.fillStyle = 'rgba(255, 255, 255, 0.3)'
  pen.fillRect(-image.width, fold + 1.5, image.width * 2, 1.5)
  return canvas.encode('jpeg', jpegQuality)
}

const decoded = async (jpeg: Uint8Array): Promise<string> => {
  const image = await loadImage(jpeg)
  const canvas = createCanvas(image.width, image.height)
  const pen = canvas.getContext('2d')
  pen.drawImage(image, 0, 0)
  const { data } = pen.getImageData(0, 0, image.width, image.height)
  try {
    return decodeQr({ width: image.width, height: image.height, data })
  } catch {
    return ''
  }
}
