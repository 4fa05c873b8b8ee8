/** What the screen may say about saving; `saved` only once the core said so. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: string | undefined }
  | { readonly state: 'saving' }
  | { readonly state: 'failed' }

/** Saves one value; answers when it was saved, or undefined when it was not. */
export type Save<V> = (value: V) => Promise<string | undefined>

interface Clock {
  readonly after: (milliseconds: number, run: () => void) => void
}

/** Typing is written down this long after it began, whether or not it goes on: well within half a second. */
const quietMs = 250
const againMs = 1500

/**
 * Writes a draft down as it is typed: one save at a time, always the newest value, again when it failed. `hear` is told
 * each change of what may be said about it.
 */
export function makeSaver<V>(
  save: Save<V>,
  hear: (state: SaveState) => void,
  clock: Clock = browserClock,
) {
  let waiting: { value: V } | undefined
  let underWay: Promise<void> | undefined
  let timed = false
  let ended = false
  let said: SaveState['state'] | undefined

  function say(state: SaveState) {
    said = state.state
    hear(state)
  }

  function put(value: V) {
    waiting = { value }
    // said once: whoever hears it draws the whole form again
    if (said !== 'saving') say({ state: 'saving' })
    wait(quietMs)
  }

  function wait(milliseconds: number) {
    if (timed) return
    timed = true
    clock.after(milliseconds, () => {
      timed = false
      if (!ended) void flush()
    })
  }

  /** Writes down what waits. Resolves once nothing waits any more, or the attempt failed. */
  async function flush(): Promise<boolean> {
    while (underWay !== undefined) await underWay
    if (waiting === undefined) return true
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
    return true
  }

  /** The screen goes away: one last attempt, and no timer after it. */
  function end() {
    ended = true
    void flush()
  }

  return { put, flush, end }
}

const browserClock: Clock = { after: (milliseconds, run) => void setTimeout(run, milliseconds) }
