import { Refusal } from '../refusal.ts'

/** Counts bytes; throws `cancelled` once that was wished, which is how a long work ends between two files. */
export interface Step {
  (bytes: number): void
  /** So many bytes will be counted from here on. */
  total(bytes: number): void
}

export interface Progress {
  readonly phase: 'copying' | 'checking'
  /** 0 … 100 of this phase. */
  readonly percent: number
}

export interface Counting {
  readonly progress: Progress
  readonly step: Step
  /** The next total is of this phase. */
  begin(phase: Progress['phase']): void
  cancel(): void
}

/** Counts one work; `changed` is called at most once per percent. */
export const counting = (changed: () => void): Counting => {
  let phase: Progress['phase'] = 'copying'
  let total = 0
  let done = 0
  let isCancelled = false
  const percent = (): number => (total === 0 ? 0 : Math.min(100, Math.floor((100 * done) / total)))
  const count = (bytes: number): void => {
    if (isCancelled) throw new Refusal('cancelled')
    const before = percent()
    done += bytes
    if (percent() !== before) changed()
  }
  const begin = (next: Progress['phase']): void => {
    phase = next
    total = 0
    done = 0
    changed()
  }
  return {
    get progress() {
      return { phase, percent: percent() }
    },
    step: Object.assign(count, {
      total(bytes: number) {
        total = bytes
        done = 0
      },
    }),
    begin,
    cancel: () => (isCancelled = true),
  }
}
