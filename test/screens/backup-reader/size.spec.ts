import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { messages } from '../../../shared/messages/messages.ts'
import { withPlainWindow } from '../verifier/stage.ts'
import { makeMaterial } from './material.ts'
import { expect, readerOn, test } from './stage.ts'

const t = messages.de.backupReader
const photos = 100
const photoBytes = 1_000_000

test('a backup with 100 MB of photos is opened and checked with less than 300 MB of memory', async () => {
  const material = await makeMaterial((archive) => {
    const stored = Array.from({ length: photos }, () =>
      archive.blobs.store(randomBytes(photoBytes)),
    )
    // drafts keep them alive: for the copy it makes no difference who names a blob
    const names = stored.map(({ blobId }) => blobId)
    archive.drafts.save('test.photos', names)
  })
  await withPlainWindow(
    [],
    async ({ app, page, address }) => {
      await page.goto(address)
      const reader = readerOn(page, material.scratch)
      const begun = performance.now()
      await reader.choose(material.backup)
      await reader.open(material.recoveryKey)
      const openedMs = performance.now() - begun
      expect(await page.locator('[data-problem]').allInnerTexts()).toEqual([])
      await page.getByRole('button', { name: t.checkAll.start }).click()
      await expect(page.locator('#checked')).toHaveText(/^Alle 1\d\d Dateien/, { timeout: 60_000 })
      const checkedMs = performance.now() - begun - openedMs
      const pid = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      )
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      const megabytes = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024)
      console.log(
        `100 MB: opened in ${Math.round(openedMs)} ms, all checked in ${Math.round(checkedMs)} ms, at most ${megabytes} MB`,
      )
      expect(megabytes).toBeLessThan(300)
    },
    'backup-reader',
  )
  material.remove()
})
