import { Worker } from 'node:worker_threads'

import type { Channel } from './channel.ts'

/** How often the parent is looked for, in milliseconds; the core is to be gone two seconds after the doorman. */
const lookEveryMs = 500

/**
 * Ends this process when the doorman is gone, however it ended. A closed channel is noticed at once, but only when this
 * thread has time to notice; while it derives a key or seals a paper, a second thread watches whose child we are.
 */
export function endWithParent(channel: Channel): void {
  channel.onClose(() => process.exit(0))
  // Windows keeps the number of a parent that has gone; there Electron's job object ends its children
  if (process.platform === 'win32') return
  new Worker(watcher, { eval: true, workerData: { parent: process.ppid, lookEveryMs } }).unref()
}

/** Fixed text, run in its own thread. An orphan is given a new parent, so the number of ours changes. */
const watcher = `
const { workerData } = require('node:worker_threads')
setInterval(() => {
  if (process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL')
}, workerData.lookEveryMs)
`
