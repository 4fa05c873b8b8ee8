import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'

import type { Archive } from '../../../electron/core/archive/archive.ts'
import { openDatabase } from '../../../electron/core/archive/database.ts'
import type { ForgetRequest } from '../../../electron/core/ledger/forget.ts'
import { everyFile, wordsIn } from '../../builders/plain-text.ts'
import { addVisits, workshop, type Workshop } from './workshop.ts'

let place: Workshop
let archive: Archive
beforeEach(() => {
  place = workshop()
  archive = place.create()
  addVisits(archive, place, 6)
})
afterEach(() => {
  archive.close()
  place.remove()
})

const about = (id: string) => archive.read((reader) => reader.bodiesAbout(id))
const forget = (bodies: ForgetRequest['bodies'], more: Partial<ForgetRequest> = {}) =>
  archive.forget({
    bodies,
    reason: 'erasureRequested',
    keptUntil: () => undefined,
    today: '2026-11-23',
    ...more,
  })
const names = () =>
  archive.read((reader) =>
    reader.all('SELECT name FROM persons', [], z.object({ name: z.string() })),
  )

describe('forgetting', () => {
  it('takes the person out of facts and tables, keeps the rest, and every proof still holds', () => {
    const before = archive.head()
    const { forgotten, restricted } = forget(about(place.contact))
    expect(forgotten).toHaveLength(6)
    expect(restricted).toEqual([])
    expect(names()).toEqual([])
    expect(about(place.contact)).toEqual([])
    expect(about(place.customer)).toHaveLength(6)
    const [visit] = archive.read((reader) => reader.facts({ kinds: ['visit.made'], limit: 1 }))
    expect(visit?.bodies).toEqual([
      expect.objectContaining({ slot: 'report', content: { text: 'Besuch 1' } }),
      { slot: 'person', about: place.contact, keep: 'contact' },
    ])
    expect(archive.verify()).toMatchObject({ ok: true, forgotten: 6 })
    expect(archive.head(before.size)).toEqual(before)
    expect(archive.replayDiffers()).toEqual([])
  })

  it('leaves nothing readable of it in the database file, not even with the key', () => {
    archive.write((writer) => void writer.append(place.visit('Besuch', 'Sentinella-Unvergesslich')))
    forget(about(place.contact))
    archive.close()
    const db = openDatabase(join(place.folder, 'archive.db'), place.options.archiveKey, {
      mustExist: true,
    })
    db.pragma('locking_mode = NORMAL')
    const pages = db.serialize()
    db.close()
    expect(pages.includes('Besuch 1')).toBe(true)
    expect(pages.includes('Unvergesslich')).toBe(false)
    expect(pages.includes('Łukasz')).toBe(false)
    archive = place.open()
    expect(archive.replayDiffers()).toEqual([])
  })

  it('lets a photo go with the last body that names it, its key at once', () => {
    const { blobId } = archive.blobs.store(Buffer.from('ein Foto'))
    const [first, second] = [1, 2].map(() =>
      archive.write((writer) => writer.append(place.visit('mit Foto', 'Müller', blobId))),
    )
    const nameOf = (fact: typeof first) => [
      { log: fact?.log ?? '', seq: fact?.seq ?? 0, slot: 'report' },
    ]
    forget(nameOf(first))
    expect(Buffer.from(archive.blobs.read(blobId)).toString()).toBe('ein Foto')
    forget(nameOf(second))
    expect(() => archive.blobs.read(blobId)).toThrow('missingBlob')
    expect(existsSync(join(place.folder, 'blobs', blobId))).toBe(false)
    expect(archive.blobs.missing()).toEqual([])
  })

  it('restricts instead while the law wants it kept, and says until when', () => {
    const { forgotten, restricted } = forget([...about(place.customer), ...about(place.contact)], {
      keptUntil: (body) => (body.keep === 'contract' ? '2032-12-31' : undefined),
    })
    expect(forgotten).toHaveLength(6)
    expect(restricted).toHaveLength(6)
    expect(about(place.customer)).toHaveLength(6)
    expect(about(place.customer)[0]).toMatchObject({ restrictedUntil: '2032-12-31' })
    expect(archive.replayDiffers()).toEqual([])
    // Years later it goes like anything else.
    forget(about(place.customer), { keptUntil: () => '2032-12-31', today: '2033-01-01' })
    expect(about(place.customer)).toEqual([])
    expect(archive.replayDiffers()).toEqual([])
    expect(archive.verify()).toMatchObject({ ok: true, forgotten: 12 })
  })

  it('never forgets what the ledger says about itself', () => {
    const { log } = archive.head()
    expect(() => forget([{ log, seq: 1, slot: 'began' }])).toThrow('stays')
    expect(archive.head().size).toBe(7)
  })

  it('does nothing for what is already gone', () => {
    const bodies = about(place.contact)
    forget(bodies)
    const { size } = archive.head()
    expect(forget(bodies)).toEqual({ forgotten: [], restricted: [] })
    expect(archive.head().size).toBe(size)
  })

  it('cannot be had without the entry that names the body: the trigger refuses', () => {
    const [kept] = about(place.customer)
    forget(about(place.contact))
    archive.close()
    const db = openDatabase(join(place.folder, 'archive.db'), place.options.archiveKey, {
      mustExist: true,
    })
    expect(() => db.exec(`DELETE FROM ledger_bodies WHERE position = ${kept?.position}`)).toThrow(
      'no entry says',
    )
    // The seeded fault: with the trigger gone the body goes – and the next verification says where.
    db.exec('DROP TRIGGER ledger_bodies_stay')
    db.exec(`DELETE FROM ledger_bodies WHERE position = ${kept?.position}`)
    db.close()
    archive = place.open()
    expect(archive.verify()).toMatchObject({ ok: false, seq: kept?.seq, why: 'bodyMissing' })
  })
})

describe('encrypted from the first byte', () => {
  const sentinels = Array.from({ length: 20 }, (_, n) => `Sentinel-${n}-Üb3rmut-${n * 7919}`)

  const found = (folder: string): string[] => wordsIn(everyFile(folder), sentinels)

  it('leaves none of 20 planted texts in any file: facts, tables, drafts, answers, secrets, blobs', () => {
    const secretIds: string[] = []
    for (const [number, text] of sentinels.entries()) {
      const { blobId } = archive.blobs.store(Buffer.from(`${text} im Foto`.repeat(50)))
      archive.write((writer) => {
        writer.append(place.visit(text, `${text} Name`, blobId))
        return { text }
      }, `command ${number}`)
      archive.drafts.save(`draft ${number}`, { half: text })
      secretIds.push(archive.secrets.keep(place.customer, text))
    }
    expect(archive.secrets.show(secretIds[3] ?? '')).toBe(sentinels[3])
    const profile = join(place.folder, '..')
    archive.close()
    expect(found(profile)).toEqual([])
    archive = place.open()
    addVisits(archive, place, 1)
    archive.close()
    expect(found(profile)).toEqual([])
  })

  it('would find a text that leaked', () => {
    const leak = (bytes: Buffer) =>
      place.outside.files.write(join(place.folder, 'blobs', 'leak'), bytes)
    leak(Buffer.from(`x${sentinels[0]}x`))
    expect(found(place.folder)).toHaveLength(1)
    leak(Buffer.from(`y${sentinels[1]}y`, 'utf16le'))
    expect(found(place.folder)).toHaveLength(1)
    leak(Buffer.from(Buffer.from(`zz${sentinels[2]}zz`).toString('base64')))
    expect(found(place.folder)).toHaveLength(1)
  })
})
