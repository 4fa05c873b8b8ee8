import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What other programs set for themselves, and what would make Node, Electron or its windows behave otherwise. */
const DISTURBING = [
  'LC_ALL',
  'LC_CTYPE',
  'LC_MESSAGES',
  'LC_TIME',
  'LANGUAGE',
  'NODE_OPTIONS',
  'NODE_ENV',
  'ELECTRON_RUN_AS_NODE',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_OZONE_PLATFORM_HINT',
  'GDK_BACKEND',
  'GDK_SCALE',
  'GDK_DPI_SCALE',
  'GTK_THEME',
  'DBUS_SESSION_BUS_ADDRESS',
  'XDG_RUNTIME_DIR',
  'XDG_CURRENT_DESKTOP',
  'XDG_SESSION_TYPE',
  'FONTCONFIG_FILE',
  'FONTCONFIG_PATH',
  'PWDEBUG',
] as const

/**
 * Makes this process, and every one it starts, find the same world on each machine: zone, language, an empty home and a
 * folder of its own for what is thrown away. Answers that folder; it is gone when the process ends.
 */
export function setConditions(): string {
  // A zone with daylight saving time, and the one most customers live in.
  process.env['TZ'] = 'Europe/Berlin'
  process.env['LANG'] = 'C.UTF-8'
  for (const name of DISTURBING) delete process.env[name]
  const folder = mkdtempSync(join(tmpdir(), 'obhut-run-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  process.env['TMPDIR'] = folder
  if (process.platform === 'linux') giveEmptyHome(join(folder, 'home'))
  return folder
}

const inMemory = '/dev/shm'
/** Room for every archive a suite makes, in bytes. */
const enough = 1e9

/**
 * A folder in memory for what a suite throws away, where syncing costs nothing; gone when the process ends. `undefined`
 * where the system has none with enough room: then the disk does.
 */
export function folderInMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    if (bavail * bsize < enough) return undefined
    const folder = mkdtempSync(join(inMemory, 'obhut-run-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
    return folder
  } catch {
    return undefined
  }
}

/**
 * Chromium reads and writes file names by the locale; one that knows only ASCII, as in many containers, loses every
 * file below a folder with an umlaut. Gives this process a locale that knows all letters, unless it has one.
 */
export function knowAllLetters(): void {
  if (process.platform !== 'linux') return
  const { LC_ALL, LC_CTYPE, LANG } = process.env
  if (/utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '')) return
  delete process.env['LC_ALL']
  process.env['LC_CTYPE'] = 'C.UTF-8'
}

function giveEmptyHome(home: string): void {
  const places = {
    HOME: '',
    XDG_CONFIG_HOME: 'config',
    XDG_CACHE_HOME: 'cache',
    XDG_DATA_HOME: 'data',
  }
  for (const [name, below] of Object.entries(places)) {
    const place = join(home, below)
    mkdirSync(place, { recursive: true, mode: 0o700 })
    process.env[name] = place
  }
}
