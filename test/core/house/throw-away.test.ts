import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { newThrowAway, sweepThrowAways } from '../../../electron/core/house/throw-away.ts'

const files = { removeFolder: (path: string) => rmSync(path, { recursive: true, force: true }) }
// the sweep only removes folders; the other files of the outside are not its business
const outside = { files } as unknown as Parameters<typeof sweepThrowAways>[0]

test('a start removes what a crash left behind, and leaves the sample of a living process alone', () => {
  const mine = newThrowAway()
  const gone = spawnSync(process.execPath, ['-e', ''])
  const left = join(tmpdir(), `obhut-sample-${gone.pid}-abcdef`)
  mkdirSync(left)
  sweepThrowAways(outside)
  expect(existsSync(left)).toBe(false)
  expect(existsSync(mine)).toBe(true)
  files.removeFolder(mine)
})
