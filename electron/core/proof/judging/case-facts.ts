import type { ExportedFact, LedgerExport } from '../../../../shared/facts/envelope.ts'
import type { KnownSheet } from './findings.ts'

/** What a case file says about files: papers by what was secured in them, everything by its hash. */
export interface KnownFiles {
  /** By `signedDigest` and fingerprint. */
  sealed(signedDigest: string, certificate: string): KnownSheet | undefined
  /** Finished files by SHA-256. */
  finished(sha256: string): KnownSheet | undefined
  /** Pictures, scans, mails, reading copies by SHA-256: the entry that names one. */
  named(sha256: string): { readonly kind: string; readonly recordedAt: string } | undefined
  /** Whether a paper of this case was secured with this certificate. */
  isOfBusiness(fingerprint: string): boolean
}

type Named = { readonly kind: string; readonly recordedAt: string }

export const factsIn = (content: LedgerExport): ExportedFact[] =>
  content.holds === 'leaves' ? [] : content.logs.flatMap(({ facts }) => facts)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Every hash that stands in a body as the hash of a file. */
function* hashesIn(value: unknown): Generator<string> {
  if (!isObject(value)) return
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'string' && /sha256$/i.test(key) && /^[0-9a-f]{64}$/.test(part)) yield part
    else yield* hashesIn(part)
  }
}

/** Reads what case files say about files. Judge them first: here they are believed. */
export const knownFilesIn = (contents: readonly LedgerExport[]): KnownFiles => {
  const bySeal = new Map<string, KnownSheet>()
  const byHash = new Map<string, KnownSheet>()
  const named = new Map<string, Named>()
  const certificates = new Set<string>()
  for (const { envelope, bodies } of contents.flatMap(factsIn)) {
    const { kind, recordedAt } = envelope
    for (const { slot, content: said } of bodies) {
      if (kind === 'paper.sealed' && slot === 'sealed' && isObject(said)) {
        const sheet = { fileName: text(said['fileName']), recordedAt }
        byHash.set(text(said['fileSha256']), sheet)
        if (said['seal'] !== 'pades') continue
        const certificate = text(said['certificate'])
        bySeal.set(`${text(said['signedDigest'])} ${certificate}`, sheet)
        certificates.add(certificate)
      }
      for (const hash of hashesIn(said)) if (!named.has(hash)) named.set(hash, { kind, recordedAt })
    }
  }
  return {
    sealed: (digest, certificate) => bySeal.get(`${digest} ${certificate}`),
    finished: (sha256) => byHash.get(sha256),
    named: (sha256) => named.get(sha256),
    isOfBusiness: (fingerprint) => certificates.has(fingerprint),
  }
}
