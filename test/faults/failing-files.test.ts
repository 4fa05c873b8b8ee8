import { describe, expect, it } from 'vitest'

import { createArchive } from '../../electron/core/archive/create.ts'
import { durableFiles, type Files } from '../../electron/core/archive/durable-files.ts'
import { changePassphrase, newKey, unlock } from '../../electron/core/archive/key.ts'
import { newRecoveryKey } from '../../electron/core/archive/recovery-key.ts'
import { hexOf } from '../../electron/core/ledger/leaf.ts'
import { workshop } from '../core/archive/workshop.ts'

const cost = { memoryKiB: 65_536, passes: 3, lanes: 1 }

/** Files whose n-th change fails, before or after it took effect; counts the changes. */
const failingAt = (n: number, when: 'before' | 'after'): { files: Files; count: () => number } => {
  let changes = 0
  const guard =
    <Args extends unknown[]>(change: (...args: Args) => void) =>
    (...args: Args): void => {
      changes += 1
      const fails = changes === n
      if (fails && when === 'before') throw Object.assign(new Error('no'), { code: 'EIO' })
      change(...args)
      if (fails) throw Object.assign(new Error('no'), { code: 'EIO' })
    }
  const files = {
    ...durableFiles,
    write: guard(durableFiles.write),
    shred: guard(durableFiles.shred),
    remove: guard(durableFiles.remove),
  }
  return { files, count: () => changes }
}

describe('a file system that fails at any change', () => {
  it('loses nothing that was acknowledged and leaves an archive that opens', async () => {
    const place = workshop()
    const recoveryKey = newRecoveryKey(place.outside)
    const made = await newKey({ passphrase: 'alt', recoveryKey }, cost, place.outside)
    createArchive({ ...place.options, ...made }).close()
    const { archiveKey } = made

    const scene = (files: Files): string[] => {
      const kept: string[] = []
      const archive = place.open({ archiveKey, outside: { ...place.outside, files } })
      try {
        const { blobId } = archive.blobs.store(Buffer.from('Foto'))
        archive.write((writer) => void writer.append(place.visit('mit Foto', 'Müller', blobId)))
        kept.push(blobId)
        const secret = archive.secrets.keep(place.customer, 'PIN')
        kept.push(secret)
        archive.secrets.destroy(archive.secrets.keep(place.customer, 'PIN 2'))
        archive.blobs.store(Buffer.from('nie benannt'))
        archive.blobs.sweep()
      } finally {
        archive.close()
      }
      return kept
    }

    const counting = failingAt(0, 'before')
    scene(counting.files)
    expect(counting.count()).toBeGreaterThan(6)
    for (let n = 1; n <= counting.count() + 2; n += 1) {
      for (const when of ['before', 'after'] as const) {
        try {
          scene(failingAt(n, when).files)
        } catch (error) {
          expect(String(error), `${when} ${n}`).toContain('driveFailed: EIO')
        }
        const archive = place.open({ archiveKey })
        expect(archive.verify()).toMatchObject({ ok: true })
        expect(archive.blobs.missing()).toEqual([])
        for (const id of archive.secrets.list()) expect(archive.secrets.show(id)).toMatch(/^PIN/)
        archive.close()
      }
    }
    place.remove()
  })

  it('keeps the old passphrase or has the new one, never neither', async () => {
    const place = workshop()
    const recoveryKey = newRecoveryKey(place.outside)
    const made = await newKey({ passphrase: 'alt', recoveryKey }, cost, place.outside)
    createArchive({ ...place.options, ...made }).close()
    for (const when of ['before', 'after'] as const) {
      const outside = { ...place.outside, files: failingAt(1, when).files }
      const change = changePassphrase(place.folder, { recoveryKey }, 'neu', cost, outside)
      await expect(change).rejects.toThrow('no')
      const passphrase = when === 'before' ? 'alt' : 'neu'
      const opened = await unlock(place.folder, { passphrase }, place.outside)
      expect(hexOf(opened)).toBe(hexOf(made.archiveKey))
    }
    place.remove()
  })
})
