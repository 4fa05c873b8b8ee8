import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect } from 'vitest'

import { difference, pagePictures, readPng, tolerance, writePng } from './page-pictures.ts'

/** `OBHUT_RENEW=1 OBHUT_SUITES=papers npm test` writes all pictures anew; whoever renews them looks at them. */
const renews = process.env['OBHUT_RENEW'] !== undefined
const folder = join(import.meta.dirname, 'expected')

/** Every page of the PDF is the picture that was looked at: `<name>-1.png` and so on, none missing, none left over. */
export async function expectPictures(name: string, bytes: Uint8Array): Promise<void> {
  const pages = await pagePictures(bytes)
  const file = (page: number): string => join(folder, `${name}-${page}.png`)
  const kept = expectedPages(name)
  if (renews) {
    mkdirSync(folder, { recursive: true })
    for (const page of kept) rmSync(file(page))
    for (const [index, page] of pages.entries()) writeFileSync(file(index + 1), writePng(page))
    return
  }
  expect(kept, `pages of ${name}`).toEqual(pages.map((_, index) => index + 1))
  for (const [index, page] of pages.entries()) {
    const expected = await readPng(readFileSync(file(index + 1)))
    expect(difference(page, expected), `${name}-${index + 1}`).toBeLessThan(tolerance)
  }
}

/** The names that have pictures. */
export const expectedNames = (): Set<string> =>
  new Set(
    existsSync(folder) ? readdirSync(folder).map((file) => file.replace(/-\d+\.png$/, '')) : [],
  )

const expectedPages = (name: string): number[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .flatMap((file) => {
      const page = file.startsWith(`${name}-`) ? file.slice(name.length + 1) : ''
      return /^\d+\.png$/.test(page) ? [Number.parseInt(page, 10)] : []
    })
    .toSorted((one, other) => one - other)
