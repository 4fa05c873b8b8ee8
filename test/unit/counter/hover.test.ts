import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '../../../renderer')

/** Selectors that react to hovering where no mouse can hover, or while a finger was used last. */
const hoversAnyway = (sheet: string): string[] => {
  const outside = sheet.replaceAll(/@media \(hover: hover\) \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  const inside = sheet.match(/[^\n]*(?:\[data-hovered\]|:hover\b)[^\n]*/g) ?? []
  return [
    ...(outside.match(/[^\n]*(?:\[data-hovered\]|:hover\b)[^\n]*/g) ?? []),
    ...inside.filter((line) => !line.includes(':where(:root:not([data-touched]))')),
  ].map((line) => line.trim())
}

test('no style is kept by a finger that only touched', () => {
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.css'),
  )
  expect(sheets.length).toBeGreaterThan(20)
  for (const path of sheets)
    expect(hoversAnyway(readFileSync(join(renderer, path), 'utf8')), path).toEqual([])
})

test('one that would be kept is found', () => {
  expect(hoversAnyway('.a[data-hovered] { color: red }')).not.toEqual([])
  expect(hoversAnyway('@media (hover: hover) { .a:hover { color: red } }')).toHaveLength(1)
  const good =
    '@media (hover: hover) { :where(:root:not([data-touched])) .a[data-hovered] { color: red } }'
  expect(hoversAnyway(good)).toEqual([])
})
