import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { holdingLock } from './shared-lock.mjs'
import { obtainShell } from './shell.ts'
import { run, say, withProgress } from './steps.ts'

const ROOT = join(import.meta.dirname, '..')
const PACKAGE = join(ROOT, 'node_modules', 'electron')
const CACHE = join(ROOT, '.cache')

export type ElectronFound = {
  kind: 'official' | 'shell'
  /** Folder for ELECTRON_OVERRIDE_DIST_PATH. */
  path: string
  /** The program itself. */
  executable: string
  electronVersion: string
  /** One sentence for the first line of a test run: version, where it comes from, where the core runs. */
  sentence: string
}

/**
 * Answers the Electron to use: the official binary whenever it can be had, otherwise at once the registry-only shell.
 * Also points ELECTRON_OVERRIDE_DIST_PATH of this process there, because the electron package reads it when Playwright
 * or a script requires it. Throws Stop when neither can be had.
 */
export async function obtainElectron(): Promise<ElectronFound> {
  const failure = await fetchOfficial()
  const found = failure === undefined ? official() : await shell(failure)
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = found.path
  return found
}

function officialVersion(): string {
  // The file is Electron's own package.json of the pinned version; it always names a version.
  const described = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string
  }
  return described.version
}

function officialIsThere(): boolean {
  const version = join(PACKAGE, 'dist', 'version')
  if (!existsSync(version) || !existsSync(join(PACKAGE, 'path.txt'))) return false
  return readFileSync(version, 'utf8').replace(/^v/, '') === officialVersion()
}

/** Answers undefined when the official binary is there in the end, otherwise why it is not. */
async function fetchOfficial(): Promise<string | undefined> {
  if (officialIsThere()) return undefined
  return holdingLock(join(CACHE, 'electron.lock'), 'Electron is being fetched', async () => {
    if (officialIsThere()) return undefined
    const arriving = join(CACHE, 'electron-arriving')
    await mkdir(arriving, { recursive: true })
    const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
    const installed = await withProgress('fetching Electron', arriving, () =>
      run(process.execPath, [createRequire(import.meta.url).resolve('electron/install.js')], {
        env: { ...env, ELECTRON_GET_NO_PROGRESS: '1', TMPDIR: arriving },
        output: 'keep',
      }),
    )
    await rm(arriving, { recursive: true, force: true })
    if (installed.code === 0 && officialIsThere()) {
      say(`Fetched the official Electron ${officialVersion()}`)
      return undefined
    }
    return reasonIn(installed.output) ?? `exit code ${installed.code}`
  })
}

/** The line of a stack that names the error. */
function reasonIn(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trim())
  return lines.find((line) => /^\w*Error\b.*: /.test(line)) ?? lines.find((line) => line !== '')
}

function official(): ElectronFound {
  const electronVersion = officialVersion()
  const path = join(PACKAGE, 'dist')
  return {
    kind: 'official',
    path,
    executable: join(path, readFileSync(join(PACKAGE, 'path.txt'), 'utf8')),
    electronVersion,
    sentence: `Electron ${electronVersion} (official binary) · core path: utilityProcess`,
  }
}

async function shell(failure: string): Promise<ElectronFound> {
  const { path, electronVersion } = await obtainShell()
  return {
    kind: 'shell',
    path,
    executable: join(path, 'electron'),
    electronVersion,
    sentence: `Electron ${electronVersion} (registry-only shell; the official ${officialVersion()} could not be fetched: ${failure}) · core path: child_process under Node ${process.versions.node}`,
  }
}
