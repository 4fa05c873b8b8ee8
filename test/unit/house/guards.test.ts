import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { findOffences } from '../../../build/guards/guards.ts'

let house: string
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'obhut-häuschen mit Räumen-'))
})
afterEach(() => rmSync(house, { recursive: true }))

/** Writes one file into the empty house and answers what the guards say about it. */
async function said(file: string, text: string): Promise<string[]> {
  const path = join(house, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return (await findOffences(house)).map(
    (offence) => `${offence.file}:${offence.line} ${offence.says}`,
  )
}

describe('a forbidden import is refused, and the refusal names what is allowed', () => {
  // file, import, what the refusal must name
  const forbidden: [string, string, string][] = [
    ['shared/a.ts', `import { readFile } from 'node:fs/promises'`, 'zod and nothing else'],
    ['shared/a.ts', `import React from 'react'`, 'zod and nothing else'],
    ['shared/a.ts', `import { x } from '../electron/core/core.ts'`, 'zod and nothing else'],
    ['renderer/a.tsx', `import { ipcRenderer } from 'electron'`, 'shared/'],
    ['renderer/a.tsx', `import { readFile } from 'node:fs'`, 'shared/'],
    ['renderer/a.tsx', `import { x } from '../electron/core/core.ts'`, 'shared/'],
    ['renderer/a.tsx', `import { z } from 'zod'`, 'shared/'],
    ['renderer/b/a.ts', `import { x } from '../../electron/envelope/session.ts'`, 'shared/'],
    ['renderer/verifier/a.ts', `import React from 'react'`, 'no React'],
    ['renderer/verifier/a.ts', `import { hash } from 'node:crypto'`, 'no Node'],
    ['renderer/verifier/a.ts', `import { x } from '../bridge/bridge.ts'`, 'no call'],
    ['renderer/verifier/a.ts', `import { x } from '../../electron/core/ledger/ledger.ts'`, 'only'],
    ['renderer/backup-reader/a.ts', `import React from 'react'`, 'no React'],
    ['renderer/backup-reader/a.ts', `import { hash } from 'node:crypto'`, 'no Node'],
    ['renderer/backup-reader/a.ts', `import { x } from '../bridge/bridge.ts'`, 'no call'],
    [
      'renderer/backup-reader/a.ts',
      `import { x } from '../../electron/core/archive/key.ts'`,
      'only',
    ],
    ['renderer/lone-page/a.ts', `import React from 'react'`, 'no React'],
    ['renderer/lone-page/a.ts', `import { hash } from 'node:crypto'`, 'no Node'],
    ['renderer/lone-page/a.ts', `import { x } from '../bridge/bridge.ts'`, 'no call'],
    ['renderer/lone-page/a.ts', `import { t } from '../../shared/messages/messages.ts'`, 'only'],
    ['electron/core/proof/judging/a.ts', `import { hash } from 'node:crypto'`, 'no Node'],
    ['electron/core/proof/judging/a.ts', `import { x } from '../../archive/x.ts'`, 'no archive'],
    ['electron/main/a.ts', `import Database from 'better-sqlite3'`, 'no SQL'],
    ['electron/main/a.ts', `import { PDFDocument } from 'pdf-lib'`, 'no PDF'],
    ['electron/main/a.ts', `import { x } from '../core/core.ts'`, 'electron/envelope/'],
    ['electron/main/a.ts', `import { x } from '../../renderer/x.ts'`, 'electron/envelope/'],
    ['electron/preload/a.ts', `import { readFile } from 'node:fs'`, 'electron/envelope/'],
    ['electron/preload/a.ts', `import { x } from '../main/x.ts'`, 'electron/envelope/'],
    ['electron/preload/a.ts', `import { webFrame } from 'electron'`, 'contextBridge'],
    ['electron/preload/a.ts', `import electron from 'electron'`, 'contextBridge'],
    ['electron/envelope/a.ts', `import { x } from '../../shared/x.ts'`, '@msgpack/msgpack only'],
    ['electron/envelope/a.ts', `import { webcrypto } from 'node:crypto'`, '@msgpack/msgpack only'],
    ['electron/core/a.ts', `import { app } from 'electron'`, 'never electron'],
    ['electron/core/a.ts', `import { x } from '../main/x.ts'`, 'never electron'],
    ['electron/core/a.ts', `import { x } from '../preload/x.ts'`, 'never electron'],
    ['electron/core/a.ts', `import { x } from '../../renderer/x.ts'`, 'never electron'],
    ['electron/core/a.ts', `import { useState } from 'react'`, 'its own packages'],
    ['electron/core/a.ts', `import Database from 'better-sqlite3'`, 'belongs to archive/'],
    ['electron/core/papers/models/a.ts', `import fs from 'node:fs'`, 'pure'],
    ['electron/core/papers/models/a.ts', `import { x } from '../../archive/archive.ts'`, 'pure'],
    ['electron/core/papers/a.ts', `import { PDFDocument } from 'pdf-lib'`, 'papers/print/'],
    ['electron/core/papers/a.ts', `import fontkit from '@cantoo/fontkit'`, 'papers/print/'],
    ['electron/core/papers/seal/a.ts', `import { PDFDocument } from 'pdf-lib'`, 'works on bytes'],
    ['electron/core/papers/seal/a.ts', `import { z } from 'zod'`, 'works on bytes'],
    ['electron/core/papers/seal/a.ts', `import { x } from '../../ledger/head.ts'`, 'bytes.ts only'],
    ['electron/core/papers/seal/a.ts', `import { x } from '../../archive/x.ts'`, 'bytes.ts only'],
    ['electron/core/certificates/a.ts', `import asn1 from 'asn1js'`, 'and pkijs'],
    ['electron/core/certificates/a.ts', `import Database from 'better-sqlite3'`, 'and pkijs'],
    ['electron/core/certificates/a.ts', `import { PDFDocument } from 'pdf-lib'`, 'and pkijs'],
    ['electron/core/certificates/a.ts', `import { app } from 'electron'`, 'and pkijs'],
    ['electron/core/jobs/a.ts', `import { CMS } from 'pkijs'`, 'its own packages'],
    ['electron/core/papers/layout/a.ts', `import { PDFDocument } from 'pdf-lib'`, 'neither PDF'],
    ['electron/core/papers/layout/a.ts', `import { x } from '../../archive/x.ts'`, 'nor archive'],
    ['electron/core/papers/layout/a.ts', `import { x } from '../../ledger/x.ts'`, 'nor ledger'],
  ]

  for (const [file, line, names] of forbidden) {
    test(`${file}: ${line}`, async () => {
      const offences = await said(file, `// first line\n${line}\n`)
      expect(offences).toHaveLength(1)
      expect(offences[0]).toContain(`${file}:2 `)
      expect(offences[0]).toContain(names)
    })
  }

  const disguises = [
    `import type { Database } from 'better-sqlite3'`,
    `export * from 'better-sqlite3'`,
    `export { Database } from 'better-sqlite3'`,
    `const later = await import('better-sqlite3')`,
    `const now = require('better-sqlite3')`,
    `type Later = import('better-sqlite3').Database`,
    `import 'better-sqlite3/lib/index.js'`,
    `const hidden = await import('better' + '-sqlite3')`,
  ]
  for (const line of disguises) {
    test(`also as: ${line}`, async () => {
      expect(await said('electron/core/jobs/a.ts', line)).toHaveLength(1)
    })
  }
})

test('allowed imports pass', async () => {
  expect(await said('shared/a.ts', `import { z } from 'zod'\nimport './b.ts'`)).toEqual([])
  const archive = `import Database from 'better-sqlite3'\nimport { x } from '../ledger/x.ts'`
  expect(await said('electron/core/archive/a.ts', archive)).toEqual([])
  const hatch = `import { contextBridge, ipcRenderer } from 'electron'`
  expect(await said('electron/preload/a.ts', hatch)).toEqual([])
  expect(await said('electron/core/papers/print/a.ts', `import 'pdf-lib'`)).toEqual([])
  const seal = `import 'pkijs'\nimport 'asn1js'\nimport { x } from '../../ledger/bytes.ts'`
  expect(await said('electron/core/papers/seal/a.ts', seal)).toEqual([])
  expect(await said('electron/core/certificates/a.ts', `import 'pkijs'\nimport 'zod'`)).toEqual([])
  const lone = `import '@noble/curves'\nimport { x } from '../../shared/messages/format.ts'`
  expect(await said('renderer/lone-page/a.ts', lone)).toEqual([])
})

describe('the office', () => {
  const write = 'reader.run(`DELETE FROM jobs WHERE id = ?`)'

  test('writes SQL that changes rows only in tables files, archive and ledger', async () => {
    for (const sql of [
      write,
      `run('INSERT INTO jobs VALUES (1)')`,
      `run("update jobs set a = 1")`,
    ]) {
      expect(await said('electron/core/jobs/jobs.views.ts', sql)).toEqual([
        expect.stringContaining('Only <subject>.tables.ts'),
      ])
    }
    rmSync(join(house, 'electron'), { recursive: true })
    expect(await said('electron/core/jobs/jobs.tables.ts', write)).toEqual([])
    expect(await said('electron/core/archive/drafts.ts', write)).toEqual([])
  })

  test('never serializes or backs up the database', async () => {
    expect(await said('electron/core/archive/a.ts', 'database.serialize()')).toEqual([
      expect.stringContaining('plain text'),
    ])
    expect(await said('electron/core/archive/a.ts', `await database.backup('x')`)).toEqual([
      expect.stringContaining('VACUUM INTO'),
    ])
  })

  test('asks the clock and chance only in outside.ts', async () => {
    for (const asked of ['Date.now()', 'new Date()', 'Math.random()']) {
      expect(await said('electron/core/jobs/a.ts', asked)).toEqual([
        expect.stringContaining('come in as arguments'),
      ])
    }
    rmSync(join(house, 'electron'), { recursive: true })
    expect(await said('electron/core/outside.ts', 'Date.now()')).toEqual([])
    expect(await said('electron/core/jobs/b.ts', 'new Date(instant)')).toEqual([])
  })
})

describe('every file', () => {
  test('gives a reason for a cast', async () => {
    expect(await said('shared/a.ts', 'const a = b as string')).toEqual([
      expect.stringContaining('needs its reason'),
    ])
    expect(await said('shared/a.ts', '// b was parsed above\nconst a = b as string')).toEqual([])
    expect(await said('shared/a.ts', 'const a = [1] as const')).toEqual([])
  })

  test('stays short', async () => {
    expect(await said('shared/a.ts', 'void 0\n'.repeat(300))).toEqual([])
    expect(await said('shared/a.ts', 'void 0\n'.repeat(301))).toHaveLength(1)
    rmSync(join(house, 'shared'), { recursive: true })
    expect(await said('electron/core/core.ts', 'void 0\n'.repeat(61))).toHaveLength(1)
    rmSync(join(house, 'electron'), { recursive: true })
    expect(await said('build/README.md', 'word\n'.repeat(31))).toHaveLength(1)
  })

  test('has a name that says something', async () => {
    expect(await said('shared/utils.ts', '')).toHaveLength(1)
    expect(await said('shared/data/a.ts', '')).toHaveLength(2)
  })
})

test('the pictures the tests compare with weigh 30 MB at most, together', async () => {
  const weigh = (name: string, bytes: number) => {
    writeFileSync(join(house, 'test', name), '')
    truncateSync(join(house, 'test', name), bytes)
  }
  mkdirSync(join(house, 'test'))
  weigh('board.png', 20e6)
  expect(await findOffences(house)).toEqual([])
  weigh('guest.png', 10e6 + 1e5)
  expect((await findOffences(house)).map(({ says }) => says)).toEqual([
    expect.stringContaining('30.1 MB of pictures'),
  ])
})
