import { z } from 'zod'

import { Instant } from '../time.ts'

/**
 * The frozen shapes of the ledger: what a leaf commits to, what a head says and what leaves the house as an export.
 * Changing a shape means a new log with a new `format`; old ones stay readable for ever.
 */

/** SHA-256 in lower-case hexadecimal; the only spelling that is accepted. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export type Hash = z.infer<typeof Hash>

/** SHA-256 of the log's public key. */
export const LogId = Hash

/** A random id (shared/ids.ts) or the id of a log. Never something derived from a person. */
export const Subject = z.string().regex(/^(?:[a-z]{2,8}_[a-z2-7]{26}|[0-9a-f]{64})$/)

/** A short fixed word of the program: slot names, retention classes. */
export const Word = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/)

/** `job.opened`: the subject of the business, a dot, what happened in the past tense. */
export const Kind = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}\.[a-z][A-Za-z0-9]{1,39}$/)

/** Who did it: a random id, or a fixed word such as `owner` or `program`. */
export const Actor = z.union([Subject, Word])

/** What a fact promises about one of its bodies: one person, one retention class, one salted hash. */
export const Commitment = z.strictObject({ slot: Word, about: Subject, keep: Word, hash: Hash })
export type Commitment = z.infer<typeof Commitment>

/** The part of a fact that stays for ever. Its canonical JSON is hashed into the leaf. */
export const Envelope = z.strictObject({
  /** Version of the shape of this kind's bodies. */
  v: z.int().min(1),
  log: LogId,
  /** 1 for the first fact of a log; a head of size n holds the facts 1 … n. */
  seq: z.int().min(1),
  kind: Kind,
  recordedAt: Instant,
  /** Only when it was written down later than it happened. */
  occurredAt: Instant.exactOptional(),
  actor: Actor,
  subjects: z.array(Subject).max(400),
  commitments: z.array(Commitment).max(200),
})
export type Envelope = z.infer<typeof Envelope>

/** The state of a ledger at a moment. */
export const Head = z.strictObject({ log: LogId, size: z.int().min(0), root: Hash })
export type Head = z.infer<typeof Head>

/** A body that can be read: its salt and its content. */
export const OpenBody = z.strictObject({ slot: Word, salt: Hash, content: z.unknown() })

/** A fact in an export. A body that was forgotten is simply not there. */
export const ExportedFact = z.strictObject({
  envelope: Envelope,
  bodies: z.array(OpenBody).max(200),
})
export type ExportedFact = z.infer<typeof ExportedFact>

/** 32 bytes of an Ed25519 public key in hexadecimal. */
export const PublicKey = Hash
/** The signed head as text (electron/core/ledger/head.ts). */
export const HeadText = z.string().max(600)

const longestPath = 64
const Path = z.array(Hash).max(longestPath)

/** Everything: all facts of all logs with all readable bodies. */
export const WholeExport = z.strictObject({
  form: z.literal('obhut-ledger'),
  v: z.literal(1),
  holds: z.literal('whole'),
  logs: z.array(
    z.strictObject({ publicKey: PublicKey, head: HeadText, facts: z.array(ExportedFact) }),
  ),
})
export type WholeExport = z.infer<typeof WholeExport>

/** Only the hashes of all facts: shows that a receipt fits, shows nothing else. */
export const LeavesExport = z.strictObject({
  form: z.literal('obhut-ledger'),
  v: z.literal(1),
  holds: z.literal('leaves'),
  logs: z.array(z.strictObject({ publicKey: PublicKey, head: HeadText, leaves: z.array(Hash) })),
})
export type LeavesExport = z.infer<typeof LeavesExport>

/** The facts of one case with their proofs: what a customer can be given without showing another's. */
export const CaseExport = z.strictObject({
  form: z.literal('obhut-ledger'),
  v: z.literal(1),
  holds: z.literal('case'),
  logs: z.array(
    z.strictObject({
      publicKey: PublicKey,
      head: HeadText,
      /** Earlier heads of this log, each with the proof that `head` only continues it. */
      earlier: z.array(z.strictObject({ size: z.int().min(1), root: Hash, proof: Path })),
      facts: z.array(
        z.strictObject({ envelope: Envelope, bodies: z.array(OpenBody).max(200), proof: Path }),
      ),
    }),
  ),
})
export type CaseExport = z.infer<typeof CaseExport>

export const LedgerExport = z.discriminatedUnion('holds', [WholeExport, LeavesExport, CaseExport])
export type LedgerExport = z.infer<typeof LedgerExport>
