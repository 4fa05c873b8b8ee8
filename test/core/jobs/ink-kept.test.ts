import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'

import { company, officeAfter, sheetOfKind } from '../rehearsal.ts'

/** What a pad could tell besides the shape. */
const more = /"(?:pressure|speed|velocity|tilt\w*|duration|time|t|timeStamp)"|pressure|velocity/i

/** Every point of every stroke anywhere in a value. */
const pointsIn = (value: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    key === 'strokes' && isListOfLists(part) ? part.flat() : pointsIn(part),
  )
}

const isListOfLists = (value: unknown): value is unknown[][] =>
  Array.isArray(value) && value.every((one) => Array.isArray(one))

const isPlace = (point: unknown): boolean =>
  Array.isArray(point) && point.length === 2 && point.every(Number.isInteger)

/** All of a PDF with its streams unpacked, as qpdf reads it. */
const unpacked = (pdf: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-ink-'))
  try {
    const path = join(folder, 'sheet.pdf')
    writeFileSync(path, pdf)
    return execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], {
      encoding: 'latin1',
      maxBuffer: 1 << 28,
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a third number at a point, or the name of a speed in what is attached, would be found', async () => {
  expect(
    pointsIn({
      a: [
        {
          strokes: [
            [
              [1, 2],
              [3, 4, 1_700_000],
            ],
          ],
        },
      ],
    }).filter(isPlace),
  ).toHaveLength(1)
  const pdf = await PDFDocument.create()
  pdf.addPage()
  await pdf.attach(Buffer.from(JSON.stringify({ pressure: 0.5 })), 'angaben.json')
  const bytes = await pdf.save()
  expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(more)
  expect(unpacked(bytes)).toMatch(more)
})

test('of a signature nothing is kept but its shape', async () => {
  const { office, sitting } = await officeAfter(company)
  const order = sheetOfKind(sitting, 'B')
  const given = { sheet: order.id, slot: 'customer', place: 'Lübeck' }
  const { contentHash } = order
  for (const stroke of [
    { x: 1, y: 2, time: 3 },
    { x: 1, y: 2, pressure: 0.5 },
    [1, 2, 1_700_000],
  ]) {
    const strokes = [[stroke]] as never
    await expect(
      office.call('sheet.sign', { ...given, contentHash, strokes }),
    ).rejects.toMatchObject({
      code: 'invalidInput',
    })
  }
  const exported: unknown = office.archive().export({ holds: 'whole' })
  const points = pointsIn(exported)
  expect(points.length).toBeGreaterThan(100)
  expect(points.filter((point) => !isPlace(point))).toEqual([])
  expect(JSON.stringify(exported)).not.toMatch(more)
  const { pdf } = await office.call('sheet.pages', { sheet: order.id, copy: 'finished' })
  const readable = unpacked(pdf)
  // the pages and what is attached are read, not their packed bytes
  expect(readable).toContain(sitting.jobNumber)
  expect(readable.length).toBeGreaterThan(2 * pdf.length)
  expect(readable).not.toMatch(more)
})
