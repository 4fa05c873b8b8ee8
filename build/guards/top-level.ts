import { readdir } from 'node:fs/promises'

import type { Offence } from './offence.ts'

/** What lies at the top of the project; besides it only what begins with a dot, and the packages. */
const ROOMS = ['assets', 'build', 'electron', 'renderer', 'shared', 'test']
const FILES = ['README.md', 'package-lock.json', 'package.json', 'tsconfig.json']
const PACKAGES = 'node_modules'

/** Answers what lies at the top of the project and does not belong there: leavings of a tool, somebody's notes. */
export async function topLevelOffences(root: string): Promise<Offence[]> {
  const belongs = new Set([...ROOMS, ...FILES, PACKAGES])
  const names = await readdir(root)
  const strays = names.filter((name) => !name.startsWith('.') && !belongs.has(name)).toSorted()
  const says =
    'does not belong at the top of the project; what a command writes goes to a dot folder or outside'
  return strays.map((file) => ({ file, line: 1, says }))
}
