import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

import { callOffences } from './calls.ts'
import { castOffences } from './casts.ts'
import { importOffences } from './imports.ts'
import type { Offence, Source } from './offence.ts'
import { pictureOffences } from './pictures.ts'
import { shapeOffences } from './shape.ts'
import { topLevelOffences } from './top-level.ts'

const FOLDERS = ['shared', 'electron', 'renderer', 'build', 'test']
const CODE = /\.(ts|tsx|mts|mjs|js|jsx|cjs|cts)$/
const READ = /\.(ts|tsx|mts|mjs|js|jsx|cjs|cts|css|html|md)$/

/** Answers every offence against the rules of the house below a project folder, in the order of the files. */
export async function findOffences(root: string): Promise<Offence[]> {
  const offences: Offence[] = []
  for (const folder of FOLDERS) {
    for (const source of await sourcesBelow(root, folder)) {
      offences.push(...shapeOffences(source))
      if (!CODE.test(source.path)) continue
      offences.push(...importOffences(source), ...callOffences(source), ...castOffences(source))
    }
  }
  return [...offences, ...(await pictureOffences(root)), ...(await topLevelOffences(root))]
}

async function sourcesBelow(root: string, folder: string): Promise<Source[]> {
  const entries = await readdir(join(root, folder), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => [])
  const paths = entries
    .filter((entry) => entry.isFile() && READ.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
  return Promise.all(
    paths.map(async (path) => ({
      path: path.split(sep).join('/'),
      text: await readFile(join(root, path), 'utf8'),
    })),
  )
}

if (process.argv[1] === import.meta.filename) {
  const offences = await findOffences(join(import.meta.dirname, '..', '..'))
  for (const { file, line, says } of offences) process.stdout.write(`${file}:${line} ${says}\n`)
  process.stdout.write(`room guards: ${offences.length} offences\n`)
  process.exitCode = offences.length === 0 ? 0 : 1
}
