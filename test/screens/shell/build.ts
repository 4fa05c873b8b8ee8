import { cp, mkdir, rm, writeFile, stat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { build } from 'vite'

import { putInPlace } from '../../../build/bundle.ts'
import { holdingLock } from '../../../build/shared-lock.mjs'
import { rendererSettings } from '../../../build/vite.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = join(root, '.build', 'screens')
const sources = [
  'renderer',
  'shared',
  'test/screens',
  'test/builders',
  'electron/main',
  'build/vite.ts',
]

/** Builds the counter with the fake bridge, and the small program that opens its window. @returns the folder to run. */
export async function buildScreens(): Promise<string> {
  await holdingLock(
    join(root, '.cache', 'screens.lock'),
    'the screens are being built',
    async () => {
      const newest = Math.max(
        ...(await Promise.all(sources.map((path) => newestBelow(join(root, path))))),
      )
      const builtAt = await changedAt(join(folder, 'package.json'))
      if (builtAt < newest) await buildAnew()
    },
  )
  return folder
}

async function buildAnew(): Promise<void> {
  const making = `${folder}.making`
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { recursive: true })
  const page = rendererSettings(join(root, 'test', 'screens', 'page'))
  const quiet = { configFile: false, logLevel: 'warn' } as const
  await build({
    ...page,
    ...quiet,
    build: { ...page.build, sourcemap: false, outDir: join(making, 'page'), emptyOutDir: true },
  })
  await build({
    ...quiet,
    root,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: join(import.meta.dirname, 'main.ts'),
      target: 'node20.18',
      outDir: making,
      emptyOutDir: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'es', entryFileNames: 'main.js' },
      },
    },
  })
  await cp(
    join(root, 'node_modules', 'pdfjs-dist', 'standard_fonts'),
    join(making, 'page', 'pdfjs', 'standard_fonts'),
    { recursive: true },
  )
  // only the tests use it: in the page's own folder the policy lets it in, and it is read and compiled once
  await cp(join(root, 'node_modules', 'axe-core', 'axe.min.js'), join(making, 'page', 'axe.js'))
  await writeFile(
    join(making, 'package.json'),
    JSON.stringify({ name: 'obhut-screens', type: 'module', main: 'main.js' }),
  )
  await putInPlace(making, folder)
}

async function newestBelow(path: string): Promise<number> {
  const own = await stat(path)
  if (!own.isDirectory()) return own.mtimeMs
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const times = await Promise.all(
    entries
      .filter(
        (entry) =>
          entry.isFile() && !entry.name.endsWith('.png') && !entry.name.endsWith('.spec.ts'),
      )
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  )
  return Math.max(0, ...times)
}

async function changedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs
  } catch {
    return 0
  }
}
