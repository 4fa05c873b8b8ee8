import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'

import type { Archive } from '../../../electron/core/archive/archive.ts'
import { newId } from '../../../electron/core/outside.ts'
import { workshop, type Workshop } from './workshop.ts'

let place: Workshop
let archive: Archive
beforeEach(() => {
  place = workshop()
  archive = place.create()
})
afterEach(() => {
  archive.close()
  place.remove()
})

const reopen = () => {
  archive.close()
  archive = place.open()
}
const blobFiles = () => readdirSync(join(place.folder, 'blobs'))

describe('photos and papers', () => {
  it('come back as they were, with the hash of their plain bytes', () => {
    const photo = place.outside.random(1_000_000)
    const { blobId, sha256, bytes } = archive.blobs.store(photo)
    expect(bytes).toBe(1_000_000)
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(Buffer.compare(archive.blobs.read(blobId), photo)).toBe(0)
    expect(
      readFileSync(join(place.folder, 'blobs', blobId)).includes(
        Buffer.from(photo.subarray(0, 32)),
      ),
    ).toBe(false)
    const empty = archive.blobs.store(new Uint8Array())
    expect(archive.blobs.read(empty.blobId)).toHaveLength(0)
  })

  it('are kept while a fact or a draft names them; the rest goes at the next start', () => {
    const [named, drafted, orphan] = ['named', 'drafted', 'orphan'].map(
      (text) => archive.blobs.store(Buffer.from(text)).blobId,
    )
    archive.write((writer) => void writer.append(place.visit('mit Foto', 'Müller', named)))
    archive.drafts.save('intake', { photos: [drafted] })
    writeFileSync(join(place.folder, 'blobs', 'x.part'), 'half a photo')
    reopen()
    expect(new Set(blobFiles())).toEqual(new Set([named, drafted]))
    expect(() => archive.blobs.read(orphan ?? '')).toThrow('missingBlob')
    archive.drafts.remove('intake')
    reopen()
    expect(blobFiles()).toEqual([named])
  })

  it('are kept when a paper names them inside its own text', () => {
    const { blobId } = archive.blobs.store(Buffer.from('Lesekopie'))
    const content = JSON.stringify({ copies: [{ blob: blobId }] })
    archive.write((writer) => void writer.append(place.visit(content)))
    reopen()
    expect(blobFiles()).toEqual([blobId])
  })

  it('a store within a transaction that is taken back leaves nothing', () => {
    expect(() =>
      archive.write((writer) => {
        const { blobId } = archive.blobs.store(Buffer.from('Foto'))
        writer.append(place.visit('mit Foto', 'Müller', blobId))
        throw new Error('no')
      }),
    ).toThrow('no')
    reopen()
    expect(blobFiles()).toEqual([])
  })

  it('a changed bit is noticed, wherever it is; so is an exchanged file', () => {
    const { blobId } = archive.blobs.store(Buffer.from('Foto'))
    const other = archive.blobs.store(Buffer.from('anderes'))
    const path = join(place.folder, 'blobs', blobId)
    const whole = readFileSync(path)
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const changed = Buffer.from(whole)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      writeFileSync(path, changed)
      expect(() => archive.blobs.read(blobId)).toThrow('damaged')
    }
    for (const size of [0, 5, 20, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, size))
      expect(() => archive.blobs.read(blobId)).toThrow('damaged')
    }
    cpSync(join(place.folder, 'blobs', other.blobId), path)
    expect(() => archive.blobs.read(blobId)).toThrow('damaged')
  })
})

describe('drafts', () => {
  const form = z.object({ name: z.string().optional() })

  it('are there after opening again, as last typed', () => {
    archive.drafts.save('intake', { name: 'Mül' })
    archive.drafts.save('intake', { name: 'Müller' })
    archive.drafts.save('report', {})
    reopen()
    expect(archive.drafts.read('intake', form)).toEqual({ name: 'Müller' })
    expect(
      archive.drafts
        .list()
        .map(({ draft }) => draft)
        // what the archive notes of itself is nobody's
        .filter((draft) => !draft.startsWith('archive.'))
        .toSorted(),
    ).toEqual(['intake', 'report'])
    archive.drafts.remove('intake')
    expect(archive.drafts.read('intake', form)).toBeUndefined()
  })

  it('that no longer fit the form are left alone and not believed', () => {
    archive.drafts.save('intake', { name: 5 })
    expect(archive.drafts.read('intake', form)).toBeUndefined()
  })
})

describe('access codes', () => {
  it('are shown until they are destroyed, and then nowhere any more – not even in an older copy', () => {
    const id = archive.secrets.keep(place.customer, 'PIN 4711')
    const copy = `${place.folder}-copy.db`
    archive.snapshot(copy)
    reopen()
    expect(archive.secrets.show(id)).toBe('PIN 4711')
    const key = readFileSync(join(place.folder, 'secrets', id))
    archive.secrets.destroy(id)
    expect(archive.secrets.show(id)).toBeUndefined()
    expect(existsSync(join(place.folder, 'secrets', id))).toBe(false)
    // The copy made before still has the ciphertext, but no key for it.
    archive.close()
    cpSync(copy, join(place.folder, 'archive.db'))
    archive = place.open()
    expect(archive.secrets.list()).toEqual([])
    expect(archive.secrets.show(id)).toBeUndefined()
    expect(key).toHaveLength(60)
    rmSync(copy)
  })

  it('leave no half of themselves behind after a crash', () => {
    const id = newId(place.outside, 'sec')
    archive.secrets.keepAs(id, place.customer, 'PIN')
    const lost = archive.secrets.keep(place.customer, 'BitLocker')
    writeFileSync(join(place.folder, 'secrets', newId(place.outside, 'sec')), 'a key of nothing')
    rmSync(join(place.folder, 'secrets', lost))
    reopen()
    expect(archive.secrets.list()).toEqual([id])
    expect(readdirSync(join(place.folder, 'secrets'))).toEqual([id])
  })

  it('are not to be had by a made-up id', () => {
    expect(() => archive.secrets.show('../key.json')).toThrow('not the id')
    expect(() => archive.secrets.destroy('../key.json')).toThrow('not the id')
  })
})

describe('a snapshot', () => {
  it('is complete, encrypted with the same key, and its log is not continued elsewhere', () => {
    archive.write((writer) => void writer.append(place.visit('Besuch Sentinella')))
    const path = `${place.folder}-copy.db`
    archive.snapshot(path)
    const head = archive.head()
    expect(readFileSync(path).includes('Sentinella')).toBe(false)
    archive.close()
    const folder = `${place.folder}-restored`
    cpSync(place.folder, folder, { recursive: true })
    cpSync(path, join(folder, 'archive.db'))
    rmSync(join(folder, 'head.json'))
    rmSync(path)
    const restored = place.open({
      folder,
      installation: newId(place.outside, 'ins'),
      arrival: 'restored',
    })
    expect(restored.read((reader) => reader.facts({ kinds: ['ledger.began'] }))).toHaveLength(2)
    expect(restored.head().log).not.toBe(head.log)
    restored.close()
    archive = place.open()
    expect(archive.head()).toEqual(head)
  })
})
