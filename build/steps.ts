import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Prints one line about what is being done. Commands and their output are for developers: English. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A refusal with a plain sentence; the entry points print the sentence without a stack and exit 1. */
export class Stop extends Error {
  override name = 'Stop'
}

/**
 * Runs the work of a command and sets the process's exit code to its answer; a Stop ends the process at once with its
 * sentence and exit code 1.
 */
export async function asCommand(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

export type RunOptions = {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** `show` passes the child's output through; `keep` collects it for the answer. */
  output: 'show' | 'keep'
}

export type RunResult = { code: number; output: string }

/**
 * Runs a program to its end and answers its exit code (signals count as 128) and, when kept, its output.
 * A program that cannot be started at all answers 127, as a shell would.
 */
export function run(
  program: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  return new Promise((resolve) => {
    const shown = options.output === 'show'
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    })
    const chunks: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) =>
      resolve({ code: code ?? 128, output: Buffer.concat(chunks).toString('utf8') }),
    )
  })
}

/**
 * Says every few seconds how long something has taken and, when a folder is named, how many MB lie in it, until
 * the work ends. npm and the Electron installer show nothing themselves when their output is not a terminal.
 */
export async function withProgress<Answer>(
  what: string,
  folder: string | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const startedAt = performance.now()
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    const size = folder === undefined ? '' : `, ${Math.round(bytesBelow(folder) / 1e6)} MB`
    say(`  … ${what}: ${seconds} s${size}`)
  }, 3000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

function bytesBelow(folder: string): number {
  let sum = 0
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) sum += statSync(join(entry.parentPath, entry.name)).size
    }
  } catch {
    // Files come and go while a download runs; the figure is a courtesy, not a measurement.
  }
  return sum
}
