import type { NewFact } from './fact.ts'

/** An entry about the archive itself under an id of its own: it names nobody and no place, and is kept as long as the ledger. */
export const archiveFact = (
  kind: NewFact['kind'],
  slot: string,
  content: { readonly id: string; readonly [name: string]: unknown },
): NewFact => ({
  kind,
  actor: 'owner',
  subjects: [content.id],
  bodies: [{ slot, about: content.id, keep: 'ledger', content }],
})
