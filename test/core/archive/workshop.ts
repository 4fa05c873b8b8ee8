import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { z } from 'zod'

import type { Archive, CreateOptions, OpenOptions } from '../../../electron/core/archive/archive.ts'
import { createArchive } from '../../../electron/core/archive/create.ts'
import { derivedFrom } from '../../../electron/core/archive/derive.ts'
import { keyCheckOf } from '../../../electron/core/archive/key-file.ts'
import { argon2Floor, type KeyFile, type Wrap } from '../../../electron/core/archive/key-form.ts'
import { macsOf } from '../../../electron/core/archive/key-vouching.ts'
import { openArchive } from '../../../electron/core/archive/open.ts'
import type { Projection } from '../../../electron/core/archive/projections.ts'
import { contentOf, type NewFact } from '../../../electron/core/ledger/fact.ts'
import { newId, realOutside, type Outside } from '../../../electron/core/outside.ts'

/** A small business of its own for tests: visits with a report and the name of who was there. */
export const visitKinds = {
  'visit.made': {
    v: 1,
    slots: {
      report: z.strictObject({ text: z.string(), photo: z.string().optional() }),
      person: z.strictObject({ name: z.string() }),
    },
  },
} as const

const nameOf = z.strictObject({ name: z.string() })
const reportOf = visitKinds['visit.made'].slots.report

export const visits: Projection = {
  name: 'visits',
  tables: ['visits', 'persons'],
  create: `
    CREATE TABLE visits (
      position INTEGER PRIMARY KEY, seq INTEGER NOT NULL, text TEXT, at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE persons (
      visit INTEGER NOT NULL REFERENCES visits (position), name TEXT NOT NULL
    ) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind !== 'visit.made') return
    const text = contentOf(fact, 'report', reportOf)?.text ?? null
    tables.run('INSERT INTO visits (position, seq, text, at) VALUES (?, ?, ?, ?)', [
      fact.position,
      fact.seq,
      text,
      fact.recordedAt,
    ])
    const person = contentOf(fact, 'person', nameOf)
    if (person !== undefined) {
      tables.run('INSERT INTO persons (visit, name) VALUES (@visit, @name)', {
        visit: fact.position,
        name: person.name,
      })
    }
  },
}

export interface Workshop {
  readonly folder: string
  readonly outside: Outside
  readonly customer: string
  readonly contact: string
  readonly options: CreateOptions & OpenOptions
  create(): Archive
  open(more?: Partial<OpenOptions>): Archive
  visit(text: string, name?: string, photo?: string): NewFact
  /** Removes everything; call it when the test ends. */
  remove(): void
}

/** A key file with the right check and vouched for, whose wraps nothing opens. */
const keyFileOf = (archiveKey: Uint8Array): KeyFile => {
  const closed = { salt: '00'.repeat(16), nonce: '00'.repeat(12), sealed: '00'.repeat(48) }
  const wraps: Wrap[] = [
    { kind: 'passphrase', kdf: 'argon2id', ...argon2Floor, ...closed },
    { kind: 'recovery', kdf: 'hkdf-sha256', ...closed },
  ]
  const macs = macsOf(wraps, derivedFrom(archiveKey))
  return { form: 'obhut-key', v: 1, keyCheck: keyCheckOf(archiveKey), wraps, macs }
}

/** A place for one archive of visits below the temporary folder; its path has spaces and umlauts. */
export const workshop = (changes: Partial<Outside> = {}): Workshop => {
  const place = mkdtempSync(join(tmpdir(), 'obhut größe '))
  const folder = join(place, 'archive')
  const outside = { ...realOutside(), ...changes }
  const archiveKey = outside.random(32)
  const customer = newId(outside, 'cus')
  const contact = newId(outside, 'con')
  const options = {
    folder,
    archiveKey,
    kinds: visitKinds,
    projections: [visits],
    outside,
    installation: newId(outside, 'ins'),
    keyFile: keyFileOf(archiveKey),
  }
  return {
    folder,
    outside,
    customer,
    contact,
    options,
    create: () => createArchive(options),
    open: (more = {}) => openArchive({ ...options, ...more }),
    visit: (text, name = 'Łukasz Müller-Großkreutz', photo) => ({
      kind: 'visit.made',
      subjects: [customer],
      actor: 'owner',
      bodies: [
        {
          slot: 'report',
          about: customer,
          keep: 'contract',
          content: photo === undefined ? { text } : { text, photo },
        },
        { slot: 'person', about: contact, keep: 'contact', content: { name } },
      ],
    }),
    remove: () => rmSync(place, { recursive: true, force: true }),
  }
}

/** Adds that many visits, each in a transaction of its own. */
export const addVisits = (archive: Archive, place: Workshop, count: number): void => {
  for (let number = 1; number <= count; number += 1) {
    archive.write((writer) => void writer.append(place.visit(`Besuch ${number}`)))
  }
}
