import type { ExportedFact, LedgerExport } from '../../../shared/facts/envelope.ts'
import { canonical } from './canonical.ts'

function* list(items: Iterable<unknown>): Generator<string> {
  let isEmpty = true
  for (const item of items) {
    yield `${isEmpty ? '[\n' : ',\n'}${canonical(item)}`
    isEmpty = false
  }
  yield isEmpty ? '[]' : '\n]'
}

/** A whole export whose facts are read one by one, for a ledger that nobody wants to hold in memory. */
export interface FlowingExport {
  readonly holds: 'whole'
  readonly logs: readonly {
    readonly publicKey: string
    readonly head: string
    readonly facts: Iterable<ExportedFact>
  }[]
}

/**
 * The one way to write an export: canonical JSON with a line per fact. A verifier accepts no other spelling, so nothing
 * can hide in it. The pieces joined are the text.
 */
export function* exportPieces(content: LedgerExport | FlowingExport): Generator<string> {
  yield `{"form":"obhut-ledger","holds":"${content.holds}","logs":[\n`
  for (const [place, log] of content.logs.entries()) {
    yield place === 0 ? '{' : ',\n{'
    const parts = Object.entries<string | Iterable<unknown>>(log)
    for (const [at, [key, part]] of parts.sort(([a], [b]) => (a < b ? -1 : 1)).entries()) {
      yield `${at === 0 ? '' : ','}"${key}":`
      if (typeof part === 'string') yield canonical(part)
      else yield* list(part)
    }
    yield '}'
  }
  yield '\n],"v":1}\n'
}

/** The text of an export as one. */
export const exportText = (content: LedgerExport): string => [...exportPieces(content)].join('')
