import type { CustodyKind } from './custody.ts'

/** The fields of an entry besides its items; `*` at the end means it must be filled. */
export type Field =
  | 'location'
  | 'from'
  | 'to'
  | 'purpose'
  | 'account'
  | 'opened'
  | 'condition'
  | 'tamperTape'
  | 'remark'

/** Which items an entry is about when nobody says otherwise; `ordered`: media a signed deletion order waits for. */
export type About = 'devices' | 'media' | 'all' | 'ordered'

interface Asked {
  readonly about: About
  readonly must: readonly Field[]
  readonly may: readonly Field[]
}

/**
 * The entries one can make by hand, in the order they are offered, and what each asks (law 3.2). The others follow
 * from what is done elsewhere: accepting, copying, keeping codes, returning.
 */
export const byHand = {
  ACCESS_START: { about: 'devices', must: ['purpose', 'account'], may: ['location'] },
  ACCESS_END: { about: 'devices', must: ['opened'], may: ['remark'] },
  STORED: { about: 'all', must: ['location'], may: ['tamperTape'] },
  MOVED: { about: 'all', must: ['location'], may: ['purpose'] },
  TRANSPORT_START: { about: 'all', must: ['from', 'to'], may: ['purpose'] },
  TRANSPORT_END: { about: 'all', must: ['location'], may: ['condition'] },
  SEAL_SET: { about: 'devices', must: ['tamperTape'], may: ['remark'] },
  SEAL_BROKEN: { about: 'devices', must: ['tamperTape', 'purpose'], may: ['condition'] },
  MEDIA_REMOVED: { about: 'media', must: ['purpose'], may: ['location', 'condition'] },
  MEDIA_REINSTALLED: { about: 'media', must: [], may: ['condition'] },
  TO_SUBPROCESSOR: { about: 'devices', must: ['to', 'purpose'], may: ['condition', 'tamperTape'] },
  FROM_SUBPROCESSOR: { about: 'devices', must: ['from'], may: ['condition', 'location'] },
  INSTRUCTION: { about: 'devices', must: ['from', 'remark'], may: [] },
  ERASURE_DROPPED: { about: 'ordered', must: ['from', 'remark'], may: [] },
  READY_NOTICE: { about: 'devices', must: ['to'], may: ['remark'] },
  RETURN_ATTEMPT: { about: 'all', must: ['remark'], may: [] },
  INCIDENT: { about: 'devices', must: ['remark'], may: ['condition'] },
  DISPOSED: { about: 'all', must: ['to', 'purpose'], may: ['remark'] },
  CORRECTION: { about: 'devices', must: ['remark'], may: [] },
} as const satisfies Partial<Record<CustodyKind, Asked>>

export type ByHand = keyof typeof byHand
export const isByHand = (kind: CustodyKind): kind is ByHand => Object.hasOwn(byHand, kind)
export const askedFor = (kind: ByHand): Asked => byHand[kind]
