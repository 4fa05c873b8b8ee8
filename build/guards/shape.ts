import { posix } from 'node:path'

import type { Offence, Source } from './offence.ts'

const MOST_LINES = 300
const MOST_README_LINES = 30
/** Entry points are tables of contents and fit one screen. */
const MOST_ENTRY_LINES = 60
const ENTRIES = ['electron/main/main.ts', 'electron/core/core.ts', 'renderer/main.tsx']
/** Names that say nothing about the business. */
const EMPTY_NAMES = new Set(['utils', 'util', 'helpers', 'helper', 'manager', 'data', 'info'])

/** Answers what is wrong with a file's size or name. */
export function shapeOffences(source: Source): Offence[] {
  const says: string[] = []
  const lines = source.text.trimEnd().split('\n').length
  const most = mostLines(source.path)
  if (lines > most) says.push(`${lines} lines; at most ${most} here.`)
  for (const part of source.path.split('/')) {
    const name = part.split('.')[0] ?? part
    if (EMPTY_NAMES.has(name)) says.push(`"${name}" says nothing; name what it does.`)
  }
  return says.map((sentence) => ({ file: source.path, line: 1, says: sentence }))
}

function mostLines(path: string): number {
  if (ENTRIES.includes(path)) return MOST_ENTRY_LINES
  // The README at the top tells the whole product in one page; a room's is shorter.
  if (posix.basename(path) === 'README.md' && path !== 'README.md') return MOST_README_LINES
  return MOST_LINES
}
