import { cp, mkdir, mkdtemp, rename, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..', '..')
const here = import.meta.dirname

let made: Promise<string> | undefined

/**
 * Makes, once per test run, a folder Electron can start: the built doorman and hatch of the real app, a small office
 * that answers a few calls through the real door, and a small page. The product knows nothing of it.
 */
export async function makeBareHouse(): Promise<string> {
  made ??= make()
  return made
}

async function make(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'obhut-bare-house-'))
  const built = join(folder, '.build')
  await mkdir(join(built, 'core'), { recursive: true })
  for (const part of ['main', 'preload'])
    await symlink(join(root, '.build', part), join(built, part))
  await makePages(join(built, 'renderer'))
  await makeOffice(join(built, 'core'))
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'obhut-bare-house',
      version: '0.0.1',
      type: 'module',
      main: '.build/main/main.js',
    }),
  )
  return folder
}

/** The real printing page as it is built, with a bare counter in place of the real one. */
async function makePages(folder: string): Promise<void> {
  await cp(join(root, '.build', 'renderer'), folder, { recursive: true })
  await cp(join(here, 'page'), folder, { recursive: true })
}

async function makeOffice(folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(here, 'bare-office.ts'),
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'bare-office.js' } },
    },
  })
  await rename(join(folder, 'bare-office.js'), join(folder, 'core.js'))
}
