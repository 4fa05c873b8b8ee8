import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createCanvas, loadImage } from '@napi-rs/canvas'
import decodeQr from 'qr/decode.js'
import { expect, onTestFinished, test } from 'vitest'

import { playCourse, prepareReturn } from '../../../build/windowless/play.ts'
import { company, officeAfter, sheetOfKind, signAndFinish } from '../rehearsal.ts'

/** What the codes on the pages of a paper say, page by page. */
const codesOn = async (pdf: Uint8Array): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-codes-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'sheet.pdf'), pdf)
  execFileSync('pdftoppm', ['-r', '150', '-png', 'sheet.pdf', 'page'], { cwd: folder })
  const pages = readdirSync(folder).filter((name) => name.endsWith('.png'))
  return Promise.all(
    pages.toSorted().map(async (name) => {
      const image = await loadImage(readFileSync(join(folder, name)))
      const drawing = createCanvas(image.width, image.height).getContext('2d')
      drawing.drawImage(image, 0, 0)
      const { data, width, height } = drawing.getImageData(0, 0, image.width, image.height)
      return decodeQr({ data, width, height })
    }),
  )
}

test('the return sheet carries its own code, and the one of the take-over as it stood on that sheet', async () => {
  const { office, sitting, sample, job } = await officeAfter(company)
  await playCourse(office, job, sample)
  const prepared = await prepareReturn(office, job, sample)
  if (prepared === undefined) throw new Error('this job has no return')
  const back = await signAndFinish(office, prepared, sample)
  const { pdf } = await office.call('sheet.pages', {
    sheet: sheetOfKind(back, 'F').id,
    copy: 'finished',
  })
  expect(back.anchor?.qrText).not.toBe(sitting.anchor?.qrText)
  expect(await codesOn(pdf)).toEqual([back.anchor?.qrText, sitting.anchor?.qrText])
}, 60_000)
