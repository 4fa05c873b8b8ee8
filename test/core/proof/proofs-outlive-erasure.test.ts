import { hash } from 'node:crypto'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Archive } from '../../../electron/core/archive/archive.ts'
import { openDatabase } from '../../../electron/core/archive/database.ts'
import { qrOf, receiptOf } from '../../../electron/core/ledger/anchor.ts'
import { canonical } from '../../../electron/core/ledger/canonical.ts'
import { exportText } from '../../../electron/core/ledger/export-text.ts'
import { judge } from '../../../electron/core/ledger/judge.ts'
import { bytesOf, commitmentOf, hexOf } from '../../../electron/core/ledger/leaf.ts'
import type { LedgerExport } from '../../../shared/facts/envelope.ts'
import { addVisits, workshop, type Workshop } from '../archive/workshop.ts'

/** The right to be forgotten (Art. 17 DSGVO) and a ledger that nobody can change, in one archive. */
const guesses = process.env['OBHUT_SOAK'] === undefined ? 50_000 : 1_000_000

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

const bytes = (content: LedgerExport): Uint8Array => Buffer.from(exportText(content))
const forget = (about: string) =>
  archive.forget({
    bodies: archive.read((reader) => reader.bodiesAbout(about)),
    reason: 'erasureRequested',
    keptUntil: () => undefined,
    today: '2026-11-29',
  })

describe('after a customer was forgotten', () => {
  it('every receipt from before and every proof of another customer still holds', () => {
    const other = `cus_${'b'.repeat(26)}`
    const receipts: string[] = []
    for (let number = 0; number < 60; number += 1) {
      if (number % 3 === 0) {
        const visit = place.visit(`Besuch ${number}`)
        const bodies = visit.bodies.slice(0, 1).map((body) => ({ ...body, about: other }))
        archive.write((writer) => void writer.append({ ...visit, subjects: [other], bodies }))
      } else addVisits(archive, place, 1)
      receipts.push(number % 2 === 0 ? qrOf(archive.head()) : receiptOf(archive.head()))
    }
    const { log } = archive.head()
    const heads = [20, 40, 61].map((size) => ({ log, size }))
    const caseOf = () => archive.export({ holds: 'case', subject: other, about: [], heads })
    const before = bytes(caseOf())

    forget(place.customer)
    forget(place.contact)

    for (const holds of ['whole', 'leaves'] as const) {
      const { verdicts, exitCode } = judge(bytes(archive.export({ holds })), receipts)
      expect(exitCode, holds).toBe(0)
      expect(verdicts.filter(({ is }) => is === 'unchanged')).toHaveLength(receipts.length)
    }
    const shown = [20, 40].map((size) => qrOf(archive.head(size)))
    for (const file of [before, bytes(caseOf())]) expect(judge(file, shown).exitCode).toBe(0)
    expect(archive.verify().ok).toBe(true)
    expect(archive.replayDiffers()).toEqual([])
  })

  it(`what is left of the name cannot be guessed from a list of ${guesses} names: its salt is gone`, () => {
    const names = Array.from({ length: guesses }, (_, number) => `Erika Mustername-${number}`)
    const wanted = names[guesses >> 1] ?? ''
    archive.write((writer) => void writer.append(place.visit('Besuch', wanted)))
    const content = archive.export({ holds: 'whole' })
    if (content.holds !== 'whole') throw new Error('not whole')
    const fact = content.logs[0]?.facts.at(-1)
    const commitment = fact?.envelope.commitments.find(({ slot }) => slot === 'person')?.hash ?? ''
    const salt = bytesOf(fact?.bodies.find(({ slot }) => slot === 'person')?.salt ?? '')
    const found = (guess: (text: string) => string) =>
      names.find((name) => guess(canonical({ name })) === commitment)
    // the seeded fault: whoever has the salt finds the name
    expect(found((text) => commitmentOf(salt, text))).toBe(wanted)

    forget(place.contact)
    expect(found((text) => hash('sha256', text))).toBeUndefined()
    expect(found((text) => commitmentOf(new Uint8Array(32), text))).toBeUndefined()
    expect(found((text) => commitmentOf(bytesOf(commitment), text))).toBeUndefined()
    const after = exportText(archive.export({ holds: 'whole' }))
    expect(after).toContain(commitment)
    expect(after).not.toContain(hexOf(salt))
    archive.close()
    const file = join(place.folder, 'archive.db')
    const db = openDatabase(file, place.options.archiveKey, { mustExist: true })
    db.pragma('locking_mode = NORMAL')
    const pages = db.serialize()
    db.close()
    expect(pages.includes(Buffer.from(salt)), 'the salt is nowhere in the decrypted database').toBe(
      false,
    )
    archive = place.open()
  })
})
