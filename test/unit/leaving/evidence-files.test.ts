import { expect, test } from 'vitest'
import { z } from 'zod'

import type { Fact } from '../../../electron/core/archive/archive.ts'
import {
  endingOfBytes,
  plannedFiles,
  speakingName,
} from '../../../electron/core/leaving/evidence-files.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'

const blob = (letter: string): string => `blob_${letter.repeat(26)}`
const hash = (letter: string): string => letter.repeat(64)
const job = `job_${'a'.repeat(26)}`

const aFact = (kind: string, content: unknown, subjects: string[] = [job]): Fact => ({
  position: 1,
  log: hash('a'),
  seq: 1,
  kind,
  v: 1,
  recordedAt: '2026-11-23T16:42:00.000+01:00',
  actor: 'owner',
  subjects,
  bodies: [{ slot: 'one', about: job, keep: 'r6', content }],
})

const planOf = (...facts: Fact[]) =>
  plannedFiles(
    facts,
    () => '2026-A-0042',
    () => 'pdf',
  )

test('a file lies with its job under a name that says what it is', () => {
  const photo = aFact('photo.taken', { blob: blob('b'), sha256: hash('b'), caption: 'Frau Müller' })
  expect(planOf(photo)).toEqual([
    {
      blob: blob('b'),
      sha256: hash('b'),
      path: 'Fotos/2026-A-0042/Foto 01.pdf',
      what: 'Foto',
      job: '2026-A-0042',
    },
  ])
})

test('evidence inside evidence is found with the hash that is its own', () => {
  const delivered = { evidence: { kind: 'receiptStrip', blob: blob('c'), photoSha256: hash('c') } }
  const signed = {
    contentHash: hash('d'),
    picture: { medium: 'paper', photoBlob: blob('d'), photoSha256: hash('e') },
  }
  const found = planOf(aFact('sheet.delivered', delivered), aFact('signature.given', signed))
  expect(found.map(({ path, sha256 }) => [path, sha256])).toEqual([
    ['Belege/2026-A-0042/Empfangsnachweis 01.pdf', hash('c')],
    ['Belege/2026-A-0042/Unterschrift 01.pdf', hash('e')],
  ])
})

test('a file of a kind of entry nobody has thought of goes along, also one that only a text names', () => {
  const content = { text: JSON.stringify({ deep: blob('f') }) }
  expect(planOf(aFact('future.kept', content)).map(({ path }) => path)).toEqual([
    'Weitere Dateien/Datei 01.pdf',
  ])
})

test('one file that several entries name is there once, and different files never share a name', () => {
  const same = aFact('photo.taken', { blob: blob('b'), sha256: hash('b') })
  const other = aFact('photo.taken', { blob: blob('c'), sha256: hash('c') })
  const paths = planOf(same, other, same).map(({ path }) => path)
  expect(paths).toEqual(['Fotos/2026-A-0042/Foto 01.pdf', 'Fotos/2026-A-0042/Foto 02.pdf'])
})

test('what was forgotten has no file', () => {
  expect(planOf(aFact('photo.taken', undefined))).toEqual([])
})

test.each([
  ['2026-A-0042 Auftrag: "neu" / alt?', '2026-A-0042 Auftrag neu alt'],
  ['..\\..\\etc', 'etc'],
  ['Löschauftrag.', 'Löschauftrag'],
  ['a\u0000b\u202Ec', 'a b c'],
  ['   ', 'Datei'],
  ['x'.repeat(200), 'x'.repeat(100)],
])('every drive takes the name: %j', (name, kept) => expect(speakingName(name)).toBe(kept))

test('endings follow from the bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(endingOfBytes(bytes('%PDF-1.7'))).toBe('pdf')
  expect(endingOfBytes(Uint8Array.of(0xff, 0xd8, 0xff))).toBe('jpg')
  expect(endingOfBytes(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0))).toBe('png')
  expect(endingOfBytes(bytes('From: jemand@example.org\r\n'))).toBe('eml')
  expect(endingOfBytes(Uint8Array.of(1, 0, 2))).toBe('bin')
})

/** Kinds of entries that say where a file lies, as their schemas tell. */
const kindsWithFiles = Object.entries(factKinds)
  .filter(([, { slots }]) =>
    Object.values(slots).some((slot) =>
      /"(?:blob|photoBlob)":/.test(JSON.stringify(z.toJSONSchema(slot, { io: 'input' }))),
    ),
  )
  .map(([kind]) => kind)

test('each kind of entry that names a file has a name for it', () => {
  expect(kindsWithFiles.length).toBeGreaterThan(9)
  const nameless = kindsWithFiles.filter((kind) =>
    // a sheet's own name stands in a body that this bare one does not have
    ['paper.sealed', 'paper.prepared'].includes(kind)
      ? false
      : planOf(aFact(kind, { blob: blob('g') })).some(({ path }) => path.startsWith('Weitere')),
  )
  expect(nameless).toEqual([])
})
