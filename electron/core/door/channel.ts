/** The line to the doorman, whichever way this process was started. */
export interface Channel {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** The other end has gone: the doorman ended, orderly or not. */
  onClose(listener: () => void): void
}

/** What Electron gives a utility process as `process.parentPort`; typed here, since the office never imports Electron. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

/**
 * Finds the line: `parentPort` in Electron's utility process, the IPC channel in a plain Node child. Throws when this
 * process was started by neither.
 */
export function openChannel(): Channel {
  const port = parentPortOf(process)
  return port === undefined ? nodeChannel() : portChannel(port)
}

function portChannel(port: ParentPort): Channel {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    // Chromium ends a utility process itself when its browser process is gone, busy or not
    onClose: () => undefined,
  }
}

function nodeChannel(): Channel {
  if (process.send === undefined) throw new Error('The core was started without a doorman')
  return {
    post(message) {
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
    },
    onMessage: (listener) => void process.on('message', listener),
    onClose: (listener) => void process.once('disconnect', listener),
  }
}

function parentPortOf(from: object): ParentPort | undefined {
  // only Electron's utility process has the property; its shape is fixed by Electron's documentation
  return 'parentPort' in from ? (from.parentPort as ParentPort | undefined) : undefined
}
