import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

import { build } from 'vite'

import { holdingLock } from './shared-lock.mjs'
import { say, Stop } from './steps.ts'
import { shippedPages, type ShippedPage } from '../electron/core/shipped-pages.ts'
import { composePage } from './single-page.ts'
import { ENTRIES, settingsOf, SOURCES, type Target } from './vite.ts'

const ROOT = join(import.meta.dirname, '..')
const OUT = join(ROOT, '.build')
const TARGETS: readonly Target[] = [
  'main',
  'preload',
  'core',
  'renderer',
  'verifier',
  'backup-reader',
]

/** pdf.js reads these at run time for PDFs that do not carry their fonts, such as a deposited form. */
const PDFJS_FOLDERS = ['standard_fonts', 'cmaps']

/**
 * Builds the six bundles into .build/{main,preload,core,renderer,verifier,backup-reader}, each only if its sources changed since. Throws
 * Stop when an entry is missing or, with vite's words, when something does not compile.
 */
export async function bundle(): Promise<void> {
  await holdingLock(
    join(ROOT, '.cache', 'bundle.lock'),
    'the bundles are being built',
    async () => {
      for (const target of TARGETS) await bundleOne(target)
    },
  )
}

/** Builds one of the pages that work alone. @returns the folder it lies in. */
export async function bundlePage(page: ShippedPage): Promise<string> {
  await holdingLock(join(ROOT, '.cache', 'bundle.lock'), 'the bundles are being built', () =>
    bundleOne(page),
  )
  return join(OUT, page)
}

const isShippedPage = (target: Target): target is ShippedPage => target in shippedPages

async function bundleOne(target: Target): Promise<void> {
  const folder = join(OUT, target)
  const stamp = join(folder, '.sources')
  const sources = await hashOfSources(target)
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === sources) return
  if (!existsSync(join(ROOT, ENTRIES[target]))) throw new Stop(`${ENTRIES[target]} is missing.`)

  const startedAt = performance.now()
  const making = join(OUT, `${target}.making`)
  await build(settingsOf(target, making)).catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error)
    throw new Stop(stripVTControlCharacters(said))
  })
  if (target === 'renderer') await addPdfjsFiles(making)
  if (isShippedPage(target)) await composePage(target, making)
  await writeFile(join(making, '.sources'), sources)
  await putInPlace(making, folder)
  say(`Built ${relative(ROOT, folder)} in ${Math.round(performance.now() - startedAt)} ms`)
}

/** An app that starts at this very moment finds the old folder or the new one, and not for seconds none. */
export async function putInPlace(made: string, folder: string): Promise<void> {
  const former = `${folder}.former`
  await rm(former, { recursive: true, force: true })
  if (existsSync(folder)) await rename(folder, former)
  await rename(made, folder)
  await rm(former, { recursive: true, force: true })
}

async function addPdfjsFiles(folder: string): Promise<void> {
  await mkdir(join(folder, 'pdfjs'), { recursive: true })
  for (const name of PDFJS_FOLDERS) {
    await cp(join(ROOT, 'node_modules', 'pdfjs-dist', name), join(folder, 'pdfjs', name), {
      recursive: true,
    })
  }
}

/** Names the bundle's input: its sources, the packages and the way it is built. */
async function hashOfSources(target: Target): Promise<string> {
  const hash = createHash('sha256')
  const files = ['package-lock.json', 'build/bundle.ts', 'build/vite.ts', 'build/single-page.ts']
  for (const folder of SOURCES[target]) files.push(...(await filesBelow(folder)))
  for (const file of files) hash.update(`${file}\0`).update(await readFile(join(ROOT, file)))
  return hash.digest('hex')
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort()
}
