import { bundle } from '../../electron/core/papers/bundle.ts'
import { composeSheet } from '../../electron/core/papers/models/sheets.ts'
import type { ComposedSheet } from '../../electron/core/papers/models/sheets.ts'
import type { PaperCode, SheetKind } from '../../shared/model/papers.ts'
import type { Played } from '../builders/sample.ts'
import { works } from './blocks.ts'

/** One sheet of a sample as its composer makes it. */
export const compose = (
  { takeOver, back, erased, record }: Played,
  kind: SheetKind,
  codes: readonly PaperCode[],
): ComposedSheet => {
  switch (kind) {
    case 'F':
      return composeSheet('F', codes, back, works.texts)
    case 'G':
      return composeSheet('G', codes, erased, works.texts)
    case 'H':
      return composeSheet('H', codes, record, works.texts)
    default:
      return composeSheet(kind, codes, takeOver, works.texts)
  }
}

/** Every sheet of ours that a sample yields, from the decision to what stands on it. */
export const sheetsOf = (played: Played): Map<SheetKind, ComposedSheet> =>
  new Map(
    (['toUs', 'toCustomer'] as const)
      .flatMap((direction) => bundle(played.takeOver.due, direction))
      .filter(({ deposited }) => !deposited)
      .map(({ kind, codes }) => [kind, compose(played, kind, codes)]),
  )
