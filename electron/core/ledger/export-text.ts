import type { LedgerExport } from '../../../shared/facts/envelope.ts'
import { canonical } from './canonical.ts'

const list = (items: readonly unknown[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map(canonical).join(',\n')}\n]`

/**
 * The one way to write an export: canonical JSON with a line per fact. A verifier accepts no other spelling, so nothing
 * can hide in it.
 */
export const exportText = (content: LedgerExport): string => {
  const logs = content.logs.map((log) => {
    const pairs = Object.entries(log)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `"${key}":${Array.isArray(part) ? list(part) : canonical(part)}`)
    return `{${pairs.join(',')}}`
  })
  return `{"form":"obhut-ledger","holds":"${content.holds}","logs":[\n${logs.join(',\n')}\n],"v":1}\n`
}
