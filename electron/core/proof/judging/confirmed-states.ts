import type { LedgerExport } from '../../../../shared/facts/envelope.ts'
import { qrOf } from '../../ledger/anchor.ts'
import { bytesOfBase64, utf8 } from '../../ledger/bytes.ts'
import { isSigned, parseHeadText, type SignedHead } from '../../ledger/head.ts'
import { judgeContent } from '../../ledger/judge.ts'
import { readTimeStamp } from '../../papers/seal/time-stamp.ts'

/** A state of the ledger of which an entry says that somebody else confirmed it. */
export type ConfirmedState =
  /** So it is: what stood there until then was there at this time (RFC 3161). Whether to believe the authority is not judged. */
  | { readonly is: 'fits'; readonly size: number; readonly at: string; readonly by: string }
  /** The entry shows nothing: the time stamp is for something else, or that state is none of this ledger. */
  | { readonly is: 'doesNotFit'; readonly size: number }

/** More of them are in no case file, and the oldest say the most. */
const mostJudged = 100

interface Claim {
  readonly size: number
  /** The signed head as text, and as it reads where the log's own key fits. */
  readonly text: string
  readonly head: SignedHead | undefined
  readonly token: string
}

/** Judges every such entry of an export; judge the export first. Never throws for hostile input. */
export const confirmedStatesIn = async (content: LedgerExport): Promise<ConfirmedState[]> => {
  const claims = claimsIn(content).slice(0, mostJudged)
  const heads = claims.flatMap(({ head }) => head ?? [])
  // the same question as for a receipt: is this a state of the ledger that is handed in?
  const { verdicts } = judgeContent(content, heads.map(qrOf))
  const stands = new Set(
    verdicts.flatMap((verdict) =>
      verdict.is === 'unchanged' ? (heads[verdict.receipt - 1] ?? []) : [],
    ),
  )
  return Promise.all(
    claims.map(async ({ size, text, head, token }): Promise<ConfirmedState> => {
      const stamp = await readTimeStamp(derOf(token), utf8(text))
      return head !== undefined && stands.has(head) && typeof stamp === 'object'
        ? { is: 'fits', size, at: stamp.at, by: stamp.by }
        : { is: 'doesNotFit', size }
    }),
  )
}

const claimsIn = (content: LedgerExport): Claim[] =>
  content.holds === 'leaves'
    ? []
    : content.logs.flatMap(({ publicKey, facts }) =>
        facts
          .filter(({ envelope }) => envelope.kind === 'head.stamped')
          .flatMap(({ bodies }) => bodies)
          .map(({ content: said }) => claimIn(said, publicKey)),
      )

const claimIn = (said: unknown, publicKey: string): Claim => {
  const has = (key: string): unknown =>
    typeof said === 'object' && said !== null ? Reflect.get(said, key) : undefined
  const [size, text, token] = [has('size'), has('head'), has('token')]
  const head = typeof text === 'string' ? parseHeadText(text, publicKey) : undefined
  return {
    size: typeof size === 'number' ? size : 0,
    text: typeof text === 'string' ? text : '',
    head: head !== undefined && head.size === size && isSigned(head) ? head : undefined,
    token: typeof token === 'string' ? token : '',
  }
}

const derOf = (token: string): Uint8Array => {
  try {
    return bytesOfBase64(token)
  } catch {
    return new Uint8Array()
  }
}
