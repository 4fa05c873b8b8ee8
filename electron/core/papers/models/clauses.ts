import type { Block } from '../layout/blocks.ts'
import type { Body } from '../texts/fill.ts'

export type Clause = Extract<Block, { type: 'clause' }>

/** Clauses in their order get their numbers from it. */
export const numbered = (all: readonly Clause[]): Clause[] =>
  all.map((one, index) => ({ ...one, number: String(index + 1) }))

/** A clause that goes on with another passage; the ids of that passage join those of the clause. */
export const extended = (base: Clause, more: Body): Clause => ({
  ...base,
  body: [...base.body, ...more.map(({ ids: _joined, ...rest }) => rest)],
  ids: [...(base.ids ?? []), ...more.flatMap(({ ids }) => ids ?? [])],
})
