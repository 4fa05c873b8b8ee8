import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { ElectronApplication, Page } from '@playwright/test'

import { qrOf } from '../../../electron/core/ledger/anchor.ts'
import { hexOf } from '../../../electron/core/ledger/bytes.ts'
import { logIdOf } from '../../../electron/core/ledger/head.ts'
import { signHead, type LogKey } from '../../../electron/core/ledger/log-key.ts'
import { foreignLetters } from '../faces.ts'
import { tolerance } from '../screens.ts'
import { expect, test } from './stage.ts'

/** Material that never changes, so that the pictures do not: the frozen ledger, and two heads under a key made of zeros. */
const golden = (name: string) => join(import.meta.dirname, '..', '..', 'golden', name)
const caseFile = golden('ledger-format-1.case.export')

const receiptOfDay = (): string => {
  const text = readFileSync(golden('ledger-format-1.receipts.json'), 'utf8')
  return /"qr": "([^"]+)"/.exec(text)?.[1] ?? ''
}

/** PKCS #8 of an Ed25519 key whose 32 bytes are all the same. */
const fixedKey = (): LogKey => {
  const start = Buffer.from('302e020100300506032b657004220420', 'hex')
  const der = Buffer.concat([start, Buffer.alloc(32)])
  const key = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
  const publicKey = hexOf(key.export({ type: 'spki', format: 'der' }).subarray(-32))
  return { publicKey, privateKey: der }
}

const headOf = (word: string): string => {
  const key = fixedKey()
  const root = createHash('sha256').update(word).digest('hex')
  return qrOf(signHead({ log: logIdOf(key.publicKey), size: 412, root }, key))
}

/** Takes the page, or only its results, in full height, so that nothing below the edge of a window is missed. */
const picture = async (
  page: Page,
  app: ElectronApplication,
  name: string,
  { width = 1100, dark = false, results = false } = {},
): Promise<void> => {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  const cdp = await app.context().newCDPSession(page)
  const metrics = { width, height: 800, deviceScaleFactor: 1, mobile: false }
  await cdp.send('Emulation.setDeviceMetricsOverride', metrics)
  const { height } = await page.evaluate(() => document.documentElement.getBoundingClientRect())
  await cdp.send('Emulation.setDeviceMetricsOverride', { ...metrics, height: Math.ceil(height) })
  await page.evaluate(async () => document.fonts.ready)
  expect(await foreignLetters(page)).toEqual([])
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overhang, 'nothing sticks out at the side').toBe(0)
  const options = { ...tolerance, animations: 'disabled', caret: 'hide' } as const
  const file = `verifier-${name}.png`
  if (results) await expect(page.locator('#results')).toHaveScreenshot(file, options)
  else await expect(page).toHaveScreenshot(file, options)
  await cdp.send('Emulation.clearDeviceMetricsOverride')
  await cdp.detach()
}

test('the page as people see it: empty, unchanged, contradiction, cannot say', async ({
  verifier,
  running: { app },
}) => {
  const { page } = verifier
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture(page, app, 'empty')

  await verifier.give(caseFile)
  await verifier.type(receiptOfDay())
  expect(await verifier.outcome()).toBe('unchanged')
  await picture(page, app, 'unchanged', { results: true })
  await picture(page, app, 'unchanged-dark', { dark: true })
  await picture(page, app, 'unchanged-phone', { width: 390 })

  await page.reload()
  await verifier.give(caseFile)
  await verifier.type(headOf('eins'))
  expect(await verifier.outcome()).toBe('cannotSay')
  await picture(page, app, 'cannot-say', { results: true })

  await page.reload()
  await verifier.type(headOf('eins'))
  await verifier.type(headOf('zwei'))
  expect(await verifier.outcome()).toBe('contradiction')
  await picture(page, app, 'contradiction', { results: true })
})
