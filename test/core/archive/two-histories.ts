import { headText, logIdOf, type SignedHead } from '../../../electron/core/ledger/head.ts'
import { newLogKey, signHead } from '../../../electron/core/ledger/log-key.ts'
import { hexOf, leafOf } from '../../../electron/core/ledger/leaf.ts'
import { rootAt, treeInMemory } from '../../../electron/core/ledger/tree.ts'
import type { WholeExport } from '../../../shared/facts/envelope.ts'

/**
 * What an owner with the log key can do: sign one history, hand out its head, put an older archive back, write another
 * history and sign that as well. Both are consistent in themselves; only the receipt outside tells.
 */
export const twoHistories = (
  whole: WholeExport,
): { before: WholeExport; content: WholeExport; lost: SignedHead; kept: SignedHead } => {
  const key = newLogKey()
  const log = logIdOf(key.publicKey)
  const facts = (whole.logs[0]?.facts ?? []).map((fact) => ({
    ...fact,
    envelope: { ...fact.envelope, log },
  }))
  const rewritten = facts.map((fact, place) =>
    place === 12 ? { ...fact, envelope: { ...fact.envelope, actor: 'nobody' } } : fact,
  )
  const headOf = (of: typeof facts): SignedHead => {
    const tree = treeInMemory(of.map(({ envelope }) => leafOf(envelope)))
    return signHead({ log, size: of.length, root: hexOf(rootAt(tree, of.length)) }, key)
  }
  const exportOf = (of: typeof facts): WholeExport => ({
    form: 'obhut-ledger',
    v: 1,
    holds: 'whole',
    logs: [{ publicKey: key.publicKey, head: headText(headOf(of)), facts: of }],
  })
  return {
    before: exportOf(facts),
    content: exportOf(rewritten),
    lost: headOf(facts),
    kept: headOf(rewritten),
  }
}
