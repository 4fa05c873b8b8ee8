import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ensureDisplay } from '../../build/display.ts'
import { prepareWindow } from '../../build/prepare.ts'
import { sandboxSwitches } from '../../build/sandbox.ts'
import { samplePassphrase } from '../../build/windowless/play.ts'
import { changePassphrase } from '../../electron/core/archive/key.ts'
import { calibrate, derive, type Argon2Cost } from '../../electron/core/archive/passphrase.ts'
import { realOutside } from '../../electron/core/outside.ts'
import { de } from '../../shared/messages/de/de.ts'
import { makeProfile, removeTemplate } from '../desktop/house/profile.ts'
import { wireTo } from './page/wire.ts'

/*
 * From the start of the process to the unlocked board, beside a bare window of the same shell. The passphrase is typed
 * by this script, so the time a person needs for it is not in the sum; the time Argon2 takes is, and is also shown
 * alone: it is what a thief has to pay for each guess.
 */

const runs = Math.max(5, Number(process.env['OBHUT_BENCH_RUNS'] ?? 7))
const root = join(import.meta.dirname, '..', '..')
const outside = realOutside()

const say = (what: string, value: string): void => {
  process.stdout.write(`${what.padEnd(58)} ${value}\n`)
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const ms = (values: readonly number[]): string =>
  `median ${median(values).toFixed(0)} ms  (${Math.min(...values).toFixed(0)} … ${Math.max(...values).toFixed(0)})`

interface Started {
  readonly process: ChildProcess
  /** Milliseconds from the start until the process said this; rejects when it ends before. */
  said(words: RegExp): Promise<{ afterMs: number; match: RegExpExecArray }>
  readonly sinceStart: () => number
}

const startIn = (executable: string, switches: readonly string[], env: object): Started => {
  const begun = performance.now()
  const child = spawn(executable, switches, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const looks: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      for (const look of looks) look()
    })
  }
  return {
    process: child,
    sinceStart: () => performance.now() - begun,
    said: async (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = words.exec(text)
          if (match !== null) resolve({ afterMs: performance.now() - begun, match })
        }
        looks.push(look)
        look()
        child.once('exit', () => reject(new Error(`it ended before it said ${String(words)}`)))
      }),
  }
}

const ended = async ({ process: child }: Started): Promise<void> => {
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exit
}

const bareMain = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1366, height: 768, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => {
    window.show()
    process.stdout.write('mark window.painted\\n')
  })
  window.loadURL('data:text/html,<h1>Obhut</h1>')
})
`

/** A folder with nothing but one window in it. */
const makeBare = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'obhut-bare-window-'))
  await writeFile(join(folder, 'package.json'), '{"name":"bare","main":"main.cjs"}')
  await writeFile(join(folder, 'main.cjs'), bareMain)
  return folder
}

interface Measured {
  /** The first picture of ours is on the screen. */
  painted: number
  /** The passphrase can be typed. */
  typable: number
  /** From the press on "Öffnen" to the board. */
  unlocking: number
}

const measureObhut = async (executable: string, switches: readonly string[], profile: string) => {
  const started = startIn(
    executable,
    [...switches, '--remote-debugging-port=0', `--user-data-dir=${profile}`, root],
    { OBHUT_MARKS: '1', OBHUT_NODE: process.execPath },
  )
  const painted = started.said(/mark window\.painted/)
  const { match } = await started.said(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/)
  const page = await wireTo(match[1] ?? '')
  await page.until(`document.activeElement?.getAttribute('type') === 'password'`)
  const typable = started.sinceStart()
  await page.enter(samplePassphrase)
  const pressed = started.sinceStart()
  await page.until(`document.body.innerText.includes(${JSON.stringify(de.board.newIntake)})`)
  const unlocking = started.sinceStart() - pressed
  const measured: Measured = { painted: (await painted).afterMs, typable, unlocking }
  await ended(started)
  return measured
}

const measureBare = async (executable: string, switches: readonly string[], folder: string) => {
  const profile = await mkdtemp(join(tmpdir(), 'obhut-bare-profile-'))
  const started = startIn(executable, [...switches, `--user-data-dir=${profile}`, folder], {})
  const { afterMs } = await started.said(/mark window\.painted/)
  await ended(started)
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  return afterMs
}

const measureArgon2 = async (cost: Argon2Cost): Promise<number> => {
  const begun = performance.now()
  await derive(samplePassphrase, outside.random(16), cost)
  return performance.now() - begun
}

const electron = await prepareWindow('tests')
await ensureDisplay()
say(electron.sentence, '')
const switches = sandboxSwitches(electron)
const profile = await makeProfile()
const cost = await calibrate(outside)
const way = { passphrase: samplePassphrase }
await changePassphrase(join(profile, 'archive'), way, samplePassphrase, cost, outside)
const bareFolder = await makeBare()

const ours: Measured[] = []
const bare: number[] = []
const argon2: number[] = []
// one after the other in turn, so that a machine that gets busier does so for all; the first pair only warms up
for (let run = 0; run <= runs; run += 1) {
  const measured = await measureObhut(electron.executable, switches, profile)
  const window = await measureBare(electron.executable, switches, bareFolder)
  const guess = await measureArgon2(cost)
  if (run === 0) continue
  ours.push(measured)
  bare.push(window)
  argon2.push(guess)
}
say(`${runs} runs each`, '')
say('bare window of the same shell, painted', ms(bare))
say('Obhut, first picture painted', ms(ours.map(({ painted }) => painted)))
say('Obhut, the passphrase can be typed', ms(ours.map(({ typable }) => typable)))
say('Obhut, from the passphrase to the board', ms(ours.map(({ unlocking }) => unlocking)))
say(`  of it Argon2id, ${cost.memoryKiB >> 10} MiB × ${cost.passes}`, ms(argon2))
say('Obhut, start to unlocked board', ms(ours.map((one) => one.typable + one.unlocking)))
await removeTemplate()
for (const folder of [profile, bareFolder]) await rm(folder, { recursive: true, force: true })
