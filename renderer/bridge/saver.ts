import { channel } from '../../shared/desk/bridge.ts'

/** What the screen may say about saving; `saved` only once the core said so. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: string | undefined }
  | { readonly state: 'saving' }
  | { readonly state: 'failed' }

/** Saves one value; answers when it was saved, or undefined when it was not. */
export type Save<V> = (value: V) => Promise<string | undefined>

interface Around {
  readonly after: (milliseconds: number, run: () => void) => void
  /** Runs when the window is about to end, by a lock or by quitting. @returns what ends the waiting for it. */
  readonly whenLeaving: (run: () => void) => () => void
}

/** Typing is written down this long after it began, whether or not it goes on: well within half a second. */
const quietMs = 250
const againMs = 1500

/**
 * Writes a draft down as it is typed: one save at a time, always the newest value, again when it failed. `hear` is told
 * each change of what may be said about it. A window that goes gives it at once what it has: the doorman waits for that
 * a moment, and no longer (`electron/main/opening.ts`).
 */
export function makeSaver<V>(
  save: Save<V>,
  hear: (state: SaveState) => void,
  around: Around = windowAround,
) {
  let waiting: { value: V } | undefined
  let underWay: Promise<void> | undefined
  let timed = false
  let ended = false
  let said: SaveState['state'] | undefined
  let hearNoMore: (() => void) | undefined

  function say(state: SaveState) {
    said = state.state
    hear(state)
  }

  function put(value: V) {
    waiting = { value }
    // said once: whoever hears it draws the whole form again
    if (said !== 'saving') say({ state: 'saving' })
    if (!ended) hearNoMore ??= around.whenLeaving(() => void flush())
    wait(quietMs)
  }

  function wait(milliseconds: number) {
    if (timed) return
    timed = true
    around.after(milliseconds, () => {
      timed = false
      if (!ended) void flush()
    })
  }

  /** Writes down what waits. Resolves once nothing waits any more, or the attempt failed. */
  async function flush(): Promise<boolean> {
    while (underWay !== undefined) await underWay
    if (waiting === undefined) return nothingWaits()
    const { value } = waiting
    waiting = undefined
    let savedAt: string | undefined
    underWay = save(value).then((at) => {
      savedAt = at
      underWay = undefined
    })
    await underWay
    if (savedAt === undefined) {
      waiting ??= { value }
      say({ state: 'failed' })
      if (!ended) wait(againMs)
      return false
    }
    if (waiting !== undefined) return flush()
    say({ state: 'saved', at: savedAt })
    return nothingWaits()
  }

  function nothingWaits(): true {
    hearNoMore?.()
    hearNoMore = undefined
    return true
  }

  /** The screen goes away: one last attempt, and no timer after it. */
  function end() {
    ended = true
    void flush()
  }

  return { put, flush, end }
}

const windowAround: Around = {
  after: (milliseconds, run) => void setTimeout(run, milliseconds),
  whenLeaving(run) {
    addEventListener(channel.leaving, run)
    return () => removeEventListener(channel.leaving, run)
  },
}
