import { expect, test } from 'vitest'

import { durableFiles } from '../../../electron/core/archive/durable-files.ts'
import { newId } from '../../../electron/core/outside.ts'
import { workshop } from './workshop.ts'

/** An archive whose files fail once, and whose folder may or may not be written to. */
const withFiles = () => {
  const place = workshop()
  place.create().close()
  let next: string | undefined
  let writable = true
  const files = {
    ...durableFiles,
    writable: () => writable,
    write(path: string, bytes: Uint8Array) {
      const code = next
      next = undefined
      if (code !== undefined) throw Object.assign(new Error('no'), { code })
      durableFiles.write(path, bytes)
    },
  }
  const archive = place.open({ outside: { ...place.outside, files } })
  const photo = () => archive.blobs.store(Buffer.from('Foto'))
  return {
    place,
    archive,
    photo,
    fails: (code: string) => (next = code),
    locks: (locked: boolean) => (writable = !locked),
  }
}

test('after the drive failed once nothing more is written until the archive was opened again', () => {
  const { place, archive, photo, fails } = withFiles()
  fails('EIO')
  expect(photo).toThrow('driveFailed')
  const others = [
    photo,
    () => archive.write((writer) => void writer.append(place.visit('danach'))),
    () => archive.drafts.save('draft', {}),
    () => archive.drafts.remove('draft'),
    () => archive.answers.put('command', new Uint8Array([1])),
    () => archive.secrets.keep(place.customer, 'PIN'),
    () => archive.secrets.keepAs(newId(place.outside, 'sec'), place.customer, 'PIN'),
  ]
  for (const other of others) expect(other).toThrow('driveFailed')
  expect(archive.verify()).toMatchObject({ ok: true })
  archive.close()

  const again = place.open()
  again.write((writer) => void writer.append(place.visit('danach')))
  expect(again.head().size).toBe(2)
  again.close()
  place.remove()
})

test('a folder that became read-only is named as that, and writing goes on once it is writable', () => {
  const { place, archive, photo, fails, locks } = withFiles()
  locks(true)
  fails('EIO')
  expect(photo).toThrow('readOnlyFolder')
  locks(false)
  photo()
  archive.write((writer) => void writer.append(place.visit('danach')))
  archive.close()
  place.remove()
})
