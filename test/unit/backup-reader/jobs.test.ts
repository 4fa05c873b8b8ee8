import { describe, expect, it } from 'vitest'

import type { ExportedFact, WholeExport } from '../../../shared/facts/envelope.ts'
import { fileKindOf, fileNameFor } from '../../../renderer/backup-reader/file-kind.ts'
import { backupAmong, type GivenFile } from '../../../renderer/backup-reader/folder.ts'
import { shownOf } from '../../../renderer/backup-reader/jobs.ts'
import { problemOf } from '../../../renderer/backup-reader/problem.ts'

const id = (prefix: string, letter: string): string => `${prefix}_${letter.repeat(26)}`
const log = 'a'.repeat(64)

const fact = (
  kind: string,
  subjects: readonly string[],
  bodies: Readonly<Record<string, unknown>> = {},
  { on = '2026-11-29', alsoPromised = [] as readonly string[], of = log } = {},
): ExportedFact => ({
  envelope: {
    v: 1,
    log: of,
    seq: 1,
    kind,
    recordedAt: `${on}T12:00:00.000+01:00`,
    actor: 'owner',
    subjects: [...subjects],
    commitments: [...Object.keys(bodies), ...alsoPromised].map((slot) => ({
      slot,
      about: log,
      keep: 'ledger',
      hash: log,
    })),
  },
  bodies: Object.entries(bodies).map(([slot, content]) => ({ slot, salt: log, content })),
})

const ledger = (...facts: ExportedFact[]): WholeExport => ({
  form: 'obhut-ledger',
  v: 1,
  holds: 'whole',
  logs: [{ publicKey: log, head: '', facts }],
})

const began = fact('ledger.began', [log], { began: { letter: 'B' } })

describe('the jobs of a ledger', () => {
  it('are numbered as the office numbers them: by year and log, the newest first', () => {
    const { jobs } = shownOf(
      ledger(
        began,
        fact('job.opened', [id('job', 'a')], {}, { on: '2026-12-30' }),
        fact('job.opened', [id('job', 'b')], {}, { on: '2026-12-31' }),
        fact('job.opened', [id('job', 'c')], {}, { on: '2027-01-02' }),
      ),
      () => true,
    )
    expect(jobs.map(({ number }) => number)).toEqual(['2027-B-0001', '2026-B-0002', '2026-B-0001'])
  })

  it('are counted on under a letter that a later log took up again', () => {
    const other = 'c'.repeat(64)
    const { jobs } = shownOf(
      ledger(
        fact('ledger.began', [log], { began: { letter: 'A' } }),
        fact('job.opened', [id('job', 'a')]),
        fact('ledger.began', [other], { began: { letter: 'A' } }, { of: other }),
        fact('job.opened', [id('job', 'b')], {}, { of: other }),
      ),
      () => true,
    )
    expect(jobs.map(({ number }) => number)).toEqual(['2026-A-0002', '2026-A-0001'])
  })

  it('say the customer as it was called last, the devices, and each photo once', () => {
    const [job, customer, blob] = [id('job', 'a'), id('cus', 'a'), id('blob', 'a')]
    const called = (name: string) =>
      fact('customer.recorded', [customer], { contact: { familyName: name } })
    const photo = { photo: { blob, caption: 'Ecke' } }
    const { jobs } = shownOf(
      ledger(
        began,
        called('Alt'),
        fact('job.opened', [job]),
        fact('job.described', [job, customer], { items: { devices: [{ name: 'ThinkPad' }] } }),
        fact('photo.taken', [job], photo),
        fact('later.named', [job], { again: { photo: blob } }),
        called('Neu'),
      ),
      () => true,
    )
    expect(jobs).toMatchObject([
      { customer: 'Neu', devices: ['ThinkPad'], files: [{ blob, name: 'Ecke' }] },
    ])
    expect(jobs[0]?.files).toHaveLength(1)
  })

  it('show what was forgotten as forgotten, and no photo without a key', () => {
    const [job, blob] = [id('job', 'a'), id('blob', 'a')]
    const { jobs } = shownOf(
      ledger(
        began,
        fact('job.opened', [job]),
        fact('photo.taken', [job], {}, { alsoPromised: ['photo'] }),
        fact('photo.taken', [job], { photo: { blob } }),
      ),
      () => false,
    )
    expect(jobs[0]?.entries[1]).toMatchObject({ forgotten: ['photo'], bodies: {} })
    expect(jobs[0]?.files).toEqual([])
  })

  it('keep what a later program says in a form of its own', () => {
    const job = id('job', 'a')
    const later = { items: { devices: 'anders' }, more: { text: 'neu' } }
    const { jobs, others } = shownOf(
      ledger(began, fact('job.renewed', [job], later), fact('house.painted', [])),
      () => true,
    )
    expect(jobs[0]?.entries[0]?.bodies).toEqual(later)
    expect(others.entries.map(({ kind }) => kind)).toEqual(['ledger.began', 'house.painted'])
  })
})

describe('a folder that was given', () => {
  const file: GivenFile = { size: 0, arrayBuffer: async () => Promise.resolve(new ArrayBuffer(0)) }
  const among = (...paths: string[]) => backupAmong(new Map(paths.map((path) => [path, file])))
  const codeOf = (work: () => unknown): string => {
    try {
      work()
      return 'taken'
    } catch (error) {
      return problemOf(error).code
    }
  }

  it('is ours, the one around it, or one within, and what was never finished does not count', () => {
    for (const start of ['', 'Obhut-Sicherung/', '/Stick/Obhut-Sicherung/']) {
      const found = among(
        `${start}generations/00000003/key.json`,
        `${start}generations/00000002/manifest`,
        `${start}generations/00000012/manifest`,
        `${start}blobs/blob_x`,
      )
      expect(found.generations).toEqual([12, 2])
      expect(found.file(12, 'manifest')).toBe(file)
      expect(found.file(12, 'blobs/blob_x')).toBe(file)
      expect(found.file(12, 'contents')).toBeUndefined()
    }
  })

  it('is told apart from none, several and an unfinished one', () => {
    expect(codeOf(() => among('a/b.txt', 'generations/1/manifest'))).toBe('noBackup')
    expect(
      codeOf(() => among('a/generations/00000001/manifest', 'b/generations/00000001/manifest')),
    ).toBe('severalBackups')
    expect(codeOf(() => among('generations/00000001/manifest.part'))).toBe('unfinished')
  })
})

describe('a file that is saved', () => {
  it('has a name every system takes, and the ending of what it is', () => {
    const pdf = fileKindOf(Buffer.from('%PDF-1.7'))
    expect(fileNameFor('2026-A-0001 Auftrag.pdf', pdf)).toBe('2026-A-0001 Auftrag.pdf')
    expect(fileNameFor('../Foto: "1"\n', fileKindOf(Buffer.of(0xff, 0xd8, 0xff)))).toBe(
      '..-Foto- -1--.jpg',
    )
    expect(fileKindOf(Buffer.from('From: a@b')).ending).toBe('eml')
  })
})
