import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ElectronApplication, Page } from '@playwright/test'
import { encode } from 'uqr'

import { messages } from '../../../shared/messages/messages.ts'
import { expect, test, withPlainWindow } from './stage.ts'

const t = messages.de.verifier
const words = t.camera

const width = 640
const height = 480

/** A picture in grey with this QR code in its middle; without one an empty table. */
const frameOf = (text: string | undefined): Buffer => {
  const grey = Buffer.alloc(width * height, 0xc8)
  if (text !== undefined) {
    const { size, data } = encode(text, { ecc: 'M', border: 4 })
    const side = Math.floor(440 / size)
    const [left, top] = [(width - size * side) >> 1, (height - size * side) >> 1]
    for (let y = 0; y < size * side; y += 1)
      for (let x = 0; x < size * side; x += 1) {
        const isDark = data[Math.floor(y / side)]?.[Math.floor(x / side)] === true
        grey.writeUInt8(isDark ? 0x28 : 0xeb, (top + y) * width + left + x)
      }
  }
  // what follows the grey are its colours: none
  return Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc((width * height) >> 1, 0x80)])
}

/** What the camera of this test sees, over and over (YUV4MPEG2): first nothing, then each of the codes for a while. */
const film = (codes: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-film-'))
  const path = join(folder, 'film.y4m')
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  const frames = [undefined, ...codes].flatMap((code) => Array<Buffer>(10).fill(frameOf(code)))
  writeFileSync(path, Buffer.concat([header, ...frames]))
  return path
}

interface Filming {
  readonly app: ElectronApplication
  readonly page: Page
  readonly said: () => Promise<string>
}

/** The page in a browser whose camera shows these codes; complaints and every request to the outside fail the test. */
const withCamera = async (
  codes: readonly string[],
  use: (filming: Filming) => Promise<void>,
): Promise<void> => {
  const path = film(codes)
  const switches = [
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${path}`,
  ]
  await withPlainWindow(switches, async ({ app, page, address }) => {
    const complaints: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('request', (request) => {
      if (!/^(?:file|blob|data|about):/.test(request.url())) complaints.push(request.url())
    })
    // its own first page has to be over, or the two come in each other's way
    await page.waitForURL(/^data:/)
    await page.goto('about:blank')
    await page.goto(address)
    const said = () => page.locator('.camera [role="status"]').innerText()
    await use({ app, page, said })
    expect(complaints).toEqual([])
  })
  rmSync(join(path, '..'), { recursive: true })
}

test('the code is read by the camera, which is off afterwards by itself', async ({ material }) => {
  await withCamera(['https://example.org/anderes', material.qrText], async ({ page, said }) => {
    await page.locator('#choose').setInputFiles(material.caseFile)
    await expect(page.locator('.outcome')).toHaveAttribute('data-outcome', 'consistent')
    await page.getByRole('button', { name: words.start }).click()
    await expect(page.locator('.outcome')).toHaveAttribute('data-outcome', 'unchanged')
    expect(await said()).toBe(words.found)
    await expect(page.locator('video')).toHaveCount(0)
    await expect(page.getByRole('button', { name: words.start })).toBeVisible()
  })
})

test('another QR code is named as such, and the camera goes on until it is turned off', async () => {
  await withCamera(['https://example.org/anderes'], async ({ page, said }) => {
    await page.getByRole('button', { name: words.start }).click()
    await expect(page.locator('.camera')).toContainText(words.other)
    const isOn = () =>
      page
        .locator('video')
        .evaluate(
          (video) =>
            video instanceof HTMLVideoElement &&
            video.srcObject instanceof MediaStream &&
            video.srcObject.getVideoTracks().some(({ readyState }) => readyState === 'live'),
        )
    expect(await isOn()).toBe(true)
    await page.getByRole('button', { name: words.stop }).click()
    await expect(page.locator('video')).toHaveCount(0)
    expect(await said()).toBe(words.hint)
    await expect(page.locator('.outcome')).toHaveAttribute('data-outcome', 'nothing')
  })
})

test('without permission, or without a camera, it says so and what to do instead', async () => {
  await withCamera([], async ({ app, page, said }) => {
    await app.evaluate(({ session }) =>
      session.defaultSession.setPermissionRequestHandler((_contents, _name, answer) =>
        answer(false),
      ),
    )
    await page.getByRole('button', { name: words.start }).click()
    await expect(page.locator('.camera')).toContainText(words.problem.refused)
    expect(await said()).toContain('Foto')
    await app.evaluate(({ session }) => session.defaultSession.setPermissionRequestHandler(null))
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('', 'NotFoundError'))
    })
    await page.getByRole('button', { name: words.start }).click()
    await expect(page.locator('.camera')).toContainText(words.problem.none)
  })
})
