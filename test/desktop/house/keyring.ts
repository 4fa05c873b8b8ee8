import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Has Chromium ask a keyring. */
export const askKeyring: readonly string[] = ['-r', join(import.meta.dirname, 'real-keyring.cjs')]

/** A session of a desktop with a keyring, for one test: its own bus, its own GNOME keyring, its own folders. */
export interface Keyring {
  /** What the app needs to find it. */
  readonly env: Record<string, string>
  readonly switches: readonly string[]
  close(): Promise<void>
}

/** Starts bus and keyring; the keyring is unlocked with an empty password, as that of a user who logs in without one. */
export async function openKeyring(): Promise<Keyring> {
  const home = await mkdtemp(join(tmpdir(), 'obhut-keyring-'))
  const folders = { HOME: home, XDG_RUNTIME_DIR: home, XDG_DATA_HOME: join(home, 'data') }
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    env: { ...process.env, ...folders },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const env = { DBUS_SESSION_BUS_ADDRESS: await firstLine(bus) }
  const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    env: { ...process.env, ...folders, ...env },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  daemon.stdin.end('\n')
  // it goes on in the background for as long as the bus is there
  const code = await new Promise((resolve) => daemon.once('exit', resolve))
  if (code !== 0) throw new Error(`gnome-keyring-daemon ended with ${String(code)}`)
  return {
    env,
    switches: askKeyring,
    async close() {
      await ended(bus)
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The first thing it says; rejects when it ends without a word. */
async function firstLine(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    process.once('error', reject)
    process.once('exit', (code) => reject(new Error(`${process.spawnfile} ended with ${code}`)))
    process.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
  })
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return
  const exit = new Promise((resolve) => process.once('exit', resolve))
  process.kill('SIGKILL')
  await exit
}
