import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import type { Offence } from './offence.ts'

/** Every clone carries the pictures, and each renewed one stays in its history. */
const MOST_MEGABYTES = 30

/** Answers whether the pictures the tests compare with weigh too much together. */
export async function pictureOffences(root: string): Promise<Offence[]> {
  const tests = join(root, 'test')
  const names = await readdir(tests, { recursive: true }).catch(() => [])
  const pictures = names.filter((name) => name.endsWith('.png'))
  const weighed = await Promise.all(pictures.map(async (name) => stat(join(tests, name))))
  const megabytes = weighed.reduce((sum, { size }) => sum + size, 0) / 1e6
  if (megabytes <= MOST_MEGABYTES) return []
  const says = `${megabytes.toFixed(1)} MB of pictures; at most ${MOST_MEGABYTES}. Pack them (screens/README.md).`
  return [{ file: 'test', line: 1, says }]
}
