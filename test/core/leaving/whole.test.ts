import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { blobsNamedIn } from '../../../electron/core/ledger/blob-names.ts'
import { judgeFiles } from '../../../electron/core/proof/judging/judge-files.ts'
import { ExportContent } from '../../../electron/core/leaving/whole-export.ts'
import { isFormula, readCsv, typedInto } from '../../builders/csv.ts'
import { misfits } from '../../builders/json-schema.ts'
import { filesBelow, playedOffice, sentinel } from './taken-along.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const takeAlong = async () => {
  const { office, place, typed } = await playedOffice()
  const archive = office.archive()
  const { folder, counts } = await office.call('leave.export', {})
  const facts = archive.read((reader) => reader.facts({}))
  const stored = new Map(
    [...blobsNamedIn(JSON.stringify(facts))].map((blob): [string, string] => [
      blob,
      sha256(archive.blobs.read(blob)),
    ]),
  )
  return { place, folder, counts, files: filesBelow(join(place, folder)), facts, stored, typed }
}

let made: ReturnType<typeof takeAlong> | undefined
/** Made once for all tests here, which only look at it. */
const taken = async () => (made ??= takeAlong())

const textOf = (files: ReadonlyMap<string, Buffer>, path: string): string => {
  const bytes = files.get(path)
  if (bytes === undefined) throw new Error(`there is no ${path}`)
  return bytes.toString('utf8')
}
const contentIn = (files: ReadonlyMap<string, Buffer>): ExportContent =>
  ExportContent.parse(JSON.parse(textOf(files, 'daten.json')))

const tablesIn = (files: ReadonlyMap<string, Buffer>) =>
  [...files.keys()]
    .filter((path) => path.endsWith('.csv'))
    .map((path) => ({
      name: path.replace('Tabellen/', '').replace('.csv', ''),
      rows: readCsv(textOf(files, path)),
    }))

/** A value as the README says it stands in a cell. */
const asCell = (value: unknown): string | undefined => {
  if (value === null) return undefined
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  return z.coerce.string().parse(value)
}

describe('everything that four whole jobs left behind, taken along', () => {
  it('lies in one new folder with a finished name, and the ledger says so', async () => {
    const { place, folder, counts, facts, files } = await taken()
    expect(folder).toMatch(/^Obhut Auszug \d{4}-\d{2}-\d{2}$/)
    expect(readdirSync(place)).toEqual([folder])
    expect(counts).toMatchObject({ jobs: 5, missing: 0 })
    const noted = facts.filter(({ kind }) => kind === 'archive.exported')
    expect(noted).toHaveLength(1)
    expect(noted[0]?.bodies[0]?.content).toMatchObject({
      counts,
      head: contentIn(files).verwahrbuch,
    })
    const readMe = textOf(files, 'LIESMICH.txt')
    expect(readMe).toContain('WER DIESEN ORDNER HAT, KANN ALLES LESEN')
    expect(readMe).toContain('IN ENGLISH')
  })

  it('holds every file an entry names, once and byte for byte', async () => {
    const { files, stored, counts } = await taken()
    const there = new Map([...files].map(([path, bytes]) => [sha256(bytes), path]))
    expect([...stored.values()].filter((hash) => !there.has(hash))).toEqual([])
    expect(counts.files).toBeGreaterThanOrEqual(stored.size)
    const listed = contentIn(files).tabellen['dateien'] ?? []
    for (const row of listed) {
      const { datei, sha256: hash } = z
        .looseObject({ datei: z.string(), sha256: z.string() })
        .parse(row)
      expect(sha256(files.get(datei) ?? Buffer.of()), datei).toBe(hash)
    }
    expect(listed).toHaveLength(counts.files)
  })

  it('holds every finished sheet exactly as the ledger fixed it', async () => {
    const { files, facts, counts } = await taken()
    const Sealed = z.looseObject({ fileSha256: z.string(), fileName: z.string() })
    const sealed = facts
      .filter(({ kind }) => kind === 'paper.sealed')
      .map(({ bodies }) => Sealed.parse(bodies[0]?.content))
    expect(sealed.length).toBeGreaterThan(12)
    expect(counts.papers).toBe(sealed.length)
    const papers = [...files].filter(([path]) => path.startsWith('Papiere/'))
    expect(papers.map(([, bytes]) => sha256(bytes)).toSorted()).toEqual(
      sealed.map(({ fileSha256 }) => fileSha256).toSorted(),
    )
    const PathOf = z.looseObject({ datei: z.string().nullable() })
    const named = (contentIn(files).tabellen['blaetter'] ?? [])
      .map((row) => PathOf.parse(row).datei)
      .filter((path) => path !== null)
    expect(named.toSorted()).toEqual(papers.map(([path]) => path).toSorted())
  })

  it('can be checked by a stranger: every sheet and photo fits the ledger beside it, a changed one does not', async () => {
    const { files } = await taken()
    const given = [...files]
      .filter(([path]) => /^(?:Papiere|Fotos|Verwahrbuch)\/.*(?:pdf|jpg|json)$/.test(path))
      .map(([name, bytes]) => ({ name, bytes: new Uint8Array(bytes) }))
    const { outcome, files: judged, whole } = await judgeFiles({ files: given, receipts: [] })
    expect(outcome.is).toBe('consistent')
    expect(whole).toBe(true)
    const found = judged.map(({ finding }) =>
      finding.is === 'sheet' ? `sheet ${finding.exact ? 'exact' : 'not exact'}` : finding.is,
    )
    expect(new Set(found)).toEqual(new Set(['caseFile', 'sheet exact', 'known']))

    const changed = given.map(({ name, bytes }) => ({
      name,
      bytes: name.startsWith('Fotos/') ? bytes.with(bytes.length - 1, 7) : bytes,
    }))
    const again = await judgeFiles({ files: changed, receipts: [] })
    expect(again.files.map(({ finding }) => finding.is)).toContain('unknown')
    expect([...files.keys()].filter((path) => path.endsWith('.pem'))).toHaveLength(1)
  })

  it('names no customer in any file name', async () => {
    const { files } = await taken()
    const names = (contentIn(files).tabellen['kunden'] ?? []).flatMap((row) => {
      const { name, ansprechpartner } = z
        .looseObject({ name: z.string(), ansprechpartner: z.string() })
        .parse(row)
      return [name, ansprechpartner]
    })
    expect(names.length).toBeGreaterThan(6)
    const paths = [...files.keys()].join('\n')
    expect(names.filter((name) => paths.includes(name))).toEqual([])
    expect(new Set([...files.keys()].map((path) => path.toLowerCase())).size).toBe(files.size)
  })

  it('has tables in which no cell is a formula and every cell equals what daten.json says', async () => {
    const { files } = await taken()
    const { tabellen } = contentIn(files)
    let cells = 0
    for (const { name, rows } of tablesIn(files)) {
      const [columns = [], ...lines] = rows
      expect(lines.length, name).toBe(tabellen[name]?.length)
      lines.forEach((line, place) => {
        expect(line.length, name).toBe(columns.length)
        line.forEach((cell, at) => {
          cells += 1
          expect(cell === undefined ? false : isFormula(cell), `${name} ${cell}`).toBe(false)
          const said = Object.entries(tabellen[name]?.[place] ?? {}).find(
            ([column]) => column === columns[at],
          )
          expect(said, `${name} ${columns[at]}`).toBeDefined()
          expect(cell === undefined ? undefined : typedInto(cell)).toBe(asCell(said?.[1]))
        })
      })
    }
    expect(cells).toBeGreaterThan(3_000)
    expect(tablesIn(files)).toHaveLength(Object.keys(tabellen).length)
  })

  it('holds every text that was typed at the door, and most of it in a cell', async () => {
    const { files, typed } = await taken()
    const cells = new Set(
      tablesIn(files).flatMap(({ rows }) =>
        rows.flat().flatMap((cell) => (cell === undefined ? [] : typedInto(cell))),
      ),
    )
    const texts = new Set<string>()
    const visit = (value: unknown): void => {
      if (typeof value === 'string') texts.add(value)
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
    }
    visit(JSON.parse(textOf(files, 'daten.json')))
    expect(typed.length).toBeGreaterThan(60)
    expect(typed.filter((text) => !texts.has(text))).toEqual([])
    expect(typed.filter((text) => cells.has(text)).length).toBeGreaterThan(40)
    expect(typed.filter(isFormula).length).toBeGreaterThan(30)
  })

  it('fits its own schema, read apart from zod; a changed export does not', async () => {
    const { files } = await taken()
    const schema = textOf(files, 'schema.json')
    const daten = z.record(z.string(), z.unknown()).parse(JSON.parse(textOf(files, 'daten.json')))
    expect(misfits(schema, daten)).toEqual([])
    // what validators of other languages cannot read
    expect(schema).not.toContain('\\\\p{')
    expect(misfits(schema, { ...daten, v: 2 })).toEqual(['/v'])
    expect(misfits(schema, { ...daten, mehr: 1 })).toEqual(['/mehr'])
    expect(misfits(schema, { ...daten, gemacht_am: 'gestern' })).toEqual(['/gemacht_am'])
  })

  it('tells of no secret, and no table holds the picture of a signature', async () => {
    const { files } = await taken()
    const holding = (text: string) =>
      [...files].filter(([, bytes]) => bytes.includes(text)).map(([path]) => path)
    expect(holding(sentinel)).toEqual([])
    expect(holding('PRIVATE KEY')).toEqual([])
    // the same search finds what is there: that there was a secret stands in the ledger and in the table
    expect(holding('Start prüfen').length).toBeGreaterThan(1)
    expect(holding('"strokes"')).toEqual(['Verwahrbuch/Verwahrbuch.json'])
  })
})
