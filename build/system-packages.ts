import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { run, say, Stop, withProgress } from './steps.ts'

/** Each purpose also needs what those before it need. */
const PURPOSES = ['app', 'demo', 'tests'] as const
type Purpose = (typeof PURPOSES)[number]

type SystemPackage = {
  /** Debian and Ubuntu names, newest first; Ubuntu 24.04 and Debian 13 renamed some libraries. */
  names: readonly [string, ...string[]]
  /** Present when the linker knows this library, a program of this name is on the path, or this file is there. */
  proof: { library: string } | { program: string } | { file: string }
  why: string
  for: Purpose
}

/** Everything the app and its tests need from the operating system on Linux. The one list. */
const SYSTEM_PACKAGES: readonly SystemPackage[] = [
  {
    names: ['libgtk-3-0t64', 'libgtk-3-0'],
    proof: { library: 'libgtk-3.so.0' },
    why: 'windows and dialogs of Electron',
    for: 'app',
  },
  {
    names: ['libnss3'],
    proof: { library: 'libnss3.so' },
    why: 'certificates, Chromium',
    for: 'app',
  },
  {
    names: ['libasound2t64', 'libasound2'],
    proof: { library: 'libasound.so.2' },
    why: 'sound, Chromium refuses to start without it',
    for: 'app',
  },
  {
    names: ['libgbm1'],
    proof: { library: 'libgbm.so.1' },
    why: 'drawing, Chromium',
    for: 'app',
  },
  {
    names: ['libxss1'],
    proof: { library: 'libXss.so.1' },
    why: 'idle time of the screen',
    for: 'app',
  },
  {
    names: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    proof: { library: 'libatk-bridge-2.0.so.0' },
    why: 'screen readers',
    for: 'app',
  },
  {
    names: ['xvfb'],
    proof: { program: 'Xvfb' },
    why: 'a display where there is none',
    for: 'demo',
  },
  {
    names: ['poppler-utils'],
    proof: { program: 'pdftotext' },
    why: 'reads our papers independently of our writer',
    for: 'tests',
  },
  {
    names: ['libsecret-1-0'],
    proof: { library: 'libsecret-1.so.0' },
    why: 'the way to a keyring, for the tour',
    for: 'tests',
  },
  {
    names: ['gnome-keyring'],
    proof: { program: 'gnome-keyring-daemon' },
    why: 'a real keystore, for the tour',
    for: 'tests',
  },
  {
    names: ['dbus-daemon', 'dbus'],
    proof: { program: 'dbus-daemon' },
    why: 'a session bus of its own for that keyring',
    for: 'tests',
  },
  {
    names: ['openssl'],
    proof: { program: 'openssl' },
    why: 'checks what papers are secured with',
    for: 'tests',
  },
  {
    names: ['zbar-tools'],
    proof: { program: 'zbarimg' },
    why: 'reads the codes on our papers independently',
    for: 'tests',
  },
  {
    names: ['strace'],
    proof: { program: 'strace' },
    why: 'records what is written to the disk, for power cuts, and what is done on the network',
    for: 'tests',
  },
  { names: ['qpdf'], proof: { program: 'qpdf' }, why: 'judges the PDF structure', for: 'tests' },
  {
    names: ['default-jre-headless'],
    proof: { program: 'java' },
    why: 'runs the judge of archive quality',
    for: 'tests',
  },
  {
    names: ['libpdfbox2-java'],
    proof: { file: '/usr/share/java/preflight.jar' },
    why: 'judges whether papers can be kept for decades (PDF/A-1b)',
    for: 'tests',
  },
  {
    names: ['libjaxb-api-java'],
    proof: { file: '/usr/share/java/jaxb-api.jar' },
    why: 'without it that judge does not start',
    for: 'tests',
  },
]

/**
 * Makes sure that the system libraries and tools are there. As root on Debian or Ubuntu it installs what is missing;
 * otherwise it throws Stop with the one exact command. Elsewhere than on Linux nothing is needed.
 */
export async function ensureSystemPackages(purpose: Purpose, hasDisplay: boolean): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await findMissing(purpose, hasDisplay)
  if (missing.length === 0) return
  say('Missing on this system:')
  for (const entry of missing) say(`  ${entry.names.at(-1)} – ${entry.why}`)
  if (!isDebian()) {
    const wanted = missing.map((entry) => proofName(entry)).join(', ')
    throw new Stop(`Please install with this system's package manager what provides: ${wanted}`)
  }
  if (process.getuid?.() !== 0) {
    const names = (await namesKnownToApt(missing)).join(' ')
    throw new Stop(
      `Please run this, then start again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
    )
  }
  await install(missing)
}

async function findMissing(purpose: Purpose, hasDisplay: boolean): Promise<SystemPackage[]> {
  const libraries = await knownLibraries()
  return SYSTEM_PACKAGES.filter((entry) => {
    if (PURPOSES.indexOf(entry.for) > PURPOSES.indexOf(purpose)) return false
    if ('library' in entry.proof) return !libraries.includes(`\t${entry.proof.library} `)
    if ('file' in entry.proof) return !existsSync(entry.proof.file)
    if (entry.proof.program === 'Xvfb' && hasDisplay) return false
    return !isOnPath(entry.proof.program)
  })
}

function proofName(entry: SystemPackage): string {
  return Object.values(entry.proof).join()
}

async function knownLibraries(): Promise<string> {
  // An ordinary user's path often lacks /sbin.
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path))
  return (await run(ldconfig ?? 'ldconfig', ['-p'], { output: 'keep' })).output
}

/** True when a program of this name lies on the path. */
export function isOnPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.some((folder) => existsSync(join(folder, program)))
}

function isDebian(): boolean {
  if (!existsSync('/etc/os-release') || !isOnPath('apt-get')) return false
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

async function install(missing: readonly SystemPackage[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Waits when another apt is running instead of failing at once.
  const apt = ['-q', '-o', 'DPkg::Lock::Timeout=300']
  const updated = await withProgress('apt-get update', undefined, () =>
    run('apt-get', [...apt, 'update'], { env, output: 'keep' }),
  )
  const names = await namesKnownToApt(missing)
  say(`Installing (apt-get): ${names.join(' ')}`)
  const installed = await withProgress('apt-get install', undefined, () =>
    run('apt-get', [...apt, 'install', '-y', '--no-install-recommends', ...names], {
      env,
      output: 'keep',
    }),
  )
  if (installed.code !== 0) {
    const said = updated.code === 0 ? installed.output : updated.output + installed.output
    throw new Stop(`apt-get could not install ${names.join(' ')}:\n${said}`)
  }
  say('  system packages ready')
}

/** Of each package the newest name that this system's apt has heard of. */
async function namesKnownToApt(entries: readonly SystemPackage[]): Promise<string[]> {
  const names: string[] = []
  for (const entry of entries) {
    const known = await firstKnown(entry.names)
    names.push(known ?? entry.names[0])
  }
  return names
}

async function firstKnown(names: readonly string[]): Promise<string | undefined> {
  if (names.length === 1) return names[0]
  for (const name of names) {
    const shown = await run('apt-cache', ['show', '--no-all-versions', name], { output: 'keep' })
    if (shown.code === 0 && shown.output.includes('Package:')) return name
  }
  return names.at(-1)
}
