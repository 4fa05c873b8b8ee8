import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { build } from 'vite'

import { launchSwitches } from '../../../build/launch.ts'
import { expect, goneWithin, isAlive, test } from '../fixtures.ts'

const here = join(import.meta.dirname, '..', 'house')
let folder = ''

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obhut-link-'))
  for (const entry of ['link-main.ts', 'echo.ts']) await bundle(entry)
  const description = { name: 'obhut-link', version: '0', type: 'module', main: 'link-main.js' }
  await writeFile(join(folder, 'package.json'), JSON.stringify(description))
})

test.afterAll(async () => rm(folder, { recursive: true, force: true }))

async function bundle(entry: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: here,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { external: ['electron'], output: { entryFileNames: '[name].js' } },
    },
  })
}

/** Starts the small main process and waits for the line it prints. */
async function begin(task: string): Promise<{ pid: number; found: unknown }> {
  // the electron package answers the path of the program when it is required
  const program: unknown = createRequire(import.meta.url)('electron')
  const profile = `--user-data-dir=${join(folder, 'profile')}`
  const more = [task, join(folder, 'echo.js'), process.execPath]
  const child = spawn(String(program), [...launchSwitches, profile, folder, ...more])
  let said = ''
  const line = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`Electron ended: ${said}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /^found (.*)$/m.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
  return { pid: child.pid ?? 0, found: JSON.parse(line) }
}

test('a core in a utility process and one under Node look the same to the doorman', async () => {
  const { found, pid } = await begin('echoes')
  const both = {
    first: { word: 'Grüße' },
    isBytes: true,
    sum: 35_000_000,
    hadPid: true,
    ended: true,
    endedLate: true,
    tookMs: expect.any(Number),
  }
  expect(found).toEqual({
    kind: expect.stringMatching(/^(utility|child)$/),
    utility: both,
    child: both,
    missing: 'refused',
  })
  console.log(JSON.stringify(found))
  expect(await goneWithin(pid, 3000)).toBe(true)
})

test('both are gone two seconds after their doorman was killed, however busy', async () => {
  const { found, pid } = await begin('waits')
  // the line holds the two process ids
  const cores = found as number[]
  expect(cores.map(isAlive)).toEqual([true, true])
  process.kill(pid, 'SIGKILL')
  const gone = await Promise.all(cores.map(async (core) => goneWithin(core, 2000)))
  // one that stayed would keep a processor busy for ever
  for (const core of cores.filter(isAlive)) process.kill(core, 'SIGKILL')
  expect(gone).toEqual([true, true])
})
