import type { z } from 'zod'

import type { Instant } from '../../../shared/time.ts'

/** Which kinds of facts there are: the version of each and the schema of each of its bodies. */
export type KindRegistry = Readonly<
  Record<string, { readonly v: number; readonly slots: Readonly<Record<string, z.ZodType>> }>
>

/** A fact as a command hands it over. Sequence, time, hashes and salts are the ledger's. */
export interface NewFact {
  readonly kind: string
  /** Ids of everything it is about; whoever a body is about is added by itself. */
  readonly subjects: readonly string[]
  readonly actor: string
  /** Only for late entries. */
  readonly occurredAt?: Instant
  readonly bodies: readonly NewBody[]
}

/** Each body covers one person and one retention class, so that each can go while the others stay. */
export interface NewBody {
  readonly slot: string
  /** Id of the person (customer, contact, business) or thing it is about. */
  readonly about: string
  /** Retention class. */
  readonly keep: string
  readonly content: unknown
}

export interface Fact {
  /** Order over all logs of this archive, from 1. What tables refer to. */
  readonly position: number
  readonly log: string
  /** Number within its log, from 1. What papers print. */
  readonly seq: number
  readonly kind: string
  readonly v: number
  readonly recordedAt: Instant
  readonly occurredAt?: Instant
  readonly actor: string
  readonly subjects: readonly string[]
  readonly bodies: readonly Body[]
}

export interface Body {
  readonly slot: string
  readonly about: string
  readonly keep: string
  /** Absent when it was forgotten. */
  readonly content?: unknown
}

/**
 * The content of a slot, parsed; `undefined` when the fact has no such slot or it was forgotten. Throws when the
 * content does not fit: stored facts always fit the schema of their version.
 */
export const contentOf = <T>(fact: Fact, slot: string, schema: z.ZodType<T>): T | undefined => {
  const body = fact.bodies.find((candidate) => candidate.slot === slot)
  return body?.content === undefined ? undefined : schema.parse(body.content)
}

/** When it happened: `occurredAt` for late entries, otherwise when it was recorded. */
export const happenedAt = (fact: Fact): Instant => fact.occurredAt ?? fact.recordedAt
