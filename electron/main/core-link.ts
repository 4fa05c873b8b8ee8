import { fork, type ChildProcess, type Serializable } from 'node:child_process'

import { utilityProcess, type UtilityProcess } from 'electron'

/** A process of its own that we talk to by messages; the two ways to have one look the same behind this. */
export interface CoreLink {
  readonly pid: () => number | undefined
  /** Settles when the process runs; rejects when it could not be started. */
  readonly ready: Promise<void>
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, however the process ended. */
  onExit(listener: () => void): void
  /** Ends it at once, also when it is busy. */
  kill(): void
}

export interface CorePath {
  /** The program of the process: a bundled ES module. */
  readonly entry: string
  /** A Node with Node-API 10, for an Electron that has only 9. */
  readonly node: string | undefined
}

/** The database binding needs Node-API 10; with less it crashes the process instead of throwing. */
const neededNodeApi = 10

/** Which of the two ways this Electron takes. */
export function kindOfLink(): 'utility' | 'child' {
  return Number(process.versions['napi'] ?? 0) >= neededNodeApi ? 'utility' : 'child'
}

/** Starts the core the way this Electron can. Throws when it can only use a Node and was given none. */
export function startCore(path: CorePath): CoreLink {
  return kindOfLink() === 'utility' ? startUtility(path.entry) : startChild(path.entry, path.node)
}

/** Electron's own kind of child: the only way in a packaged app. */
export function startUtility(entry: string): CoreLink {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Obhut',
    stdio: 'inherit',
    env: ownEnvironment(),
  })
  const exit = once((listener) => child.once('exit', listener))
  return {
    pid: () => child.pid,
    ready: startedUtility(child, exit),
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: exit,
    kill: () => {
      killHard(child.pid)
      child.kill()
    },
  }
}

/** A plain Node child, for development with an Electron whose Node-API is too old. */
export function startChild(entry: string, node: string | undefined): CoreLink {
  if (node === undefined) throw new Error('This Electron needs a Node of its own for the core')
  const child = fork(entry, [], {
    execPath: node,
    execArgv: [],
    serialization: 'advanced',
    env: ownEnvironment(),
  })
  const exit = once((listener) => {
    child.once('exit', listener)
    child.once('error', listener)
  })
  return {
    pid: () => child.pid,
    ready: startedChild(child, exit),
    // a message to a process that has just ended is of no use to anybody
    post(message) {
      // whatever the two ends say is an object that advanced serialization takes
      if (child.connected) child.send(message as Serializable, () => undefined)
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: exit,
    kill: () => void child.kill('SIGKILL'),
  }
}

type Exit = (listener: () => void) => void

async function startedUtility(child: UtilityProcess, exit: Exit): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve())
    exit(() => reject(new Error('The core ended while it was starting')))
  })
}

async function startedChild(child: ChildProcess, exit: Exit): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve())
    exit(() => reject(new Error('The core ended while it was starting')))
  })
}

/** Tells every listener once, also those that come after the end. */
function once(subscribe: (listener: () => void) => void): Exit {
  const waiting: (() => void)[] = []
  let over = false
  subscribe(() => {
    if (over) return
    over = true
    for (const listener of waiting) listener()
  })
  return (listener) => {
    if (over) listener()
    else waiting.push(listener)
  }
}

function killHard(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it has gone by itself
  }
}

/** What a process needs of the environment to run and to know its time zone; no setting of ours travels this way. */
function ownEnvironment(): Record<string, string> {
  const names = [
    'PATH',
    'HOME',
    'TZ',
    'LANG',
    'LC_ALL',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SYSTEMROOT',
    'APPDATA',
  ]
  const kept = names.map((name) => [name, process.env[name]] as const)
  return Object.fromEntries(kept.filter((pair): pair is [string, string] => pair[1] !== undefined))
}
