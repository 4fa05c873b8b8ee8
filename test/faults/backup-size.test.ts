import { randomBytes } from 'node:crypto'

import { expect, it } from 'vitest'

import { newComputer, passphrase, withStick } from '../core/backup/stick.ts'

const photos = 100
const photoBytes = 1_000_000

it('100 MB of photos are backed up, read back and restored within 60 s each, and the office answers meanwhile', async () => {
  const { office, folder, place, job } = await withStick()
  const archive = office.archive()
  const stored = Array.from({ length: photos }, () => archive.blobs.store(randomBytes(photoBytes)))
  // drafts keep them alive: for the copy it makes no difference who names a blob
  archive.drafts.save(
    'test.photos',
    stored.map(({ blobId }) => blobId),
  )
  const begin = performance.now()
  const making = office.call('backup.make', { place })
  let longest = 0
  let isDone = false
  void making.finally(() => (isDone = true))
  while (!isDone) {
    const asked = performance.now()
    await office.call('job.view', { job })
    longest = Math.max(longest, performance.now() - asked)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await making
  const madeMs = performance.now() - begin
  office.close()

  const there = newComputer(folder)
  await there.call('backup.chooseSource', {})
  const restoring = performance.now()
  await there.call('backup.restore', { passphrase, generation: 1 })
  const restoredMs = performance.now() - restoring
  const said = [
    `backup with read-back ${Math.round(madeMs)} ms`,
    `longest answer meanwhile ${Math.round(longest)} ms`,
    `restore ${Math.round(restoredMs)} ms`,
  ]
  process.stdout.write(`100 MB: ${said.join(', ')}\n`)
  expect(madeMs).toBeLessThan(60_000)
  expect(restoredMs).toBeLessThan(60_000)
  const first = stored[0]?.blobId ?? ''
  expect(there.archive().blobs.read(first)).toHaveLength(photoBytes)
})
