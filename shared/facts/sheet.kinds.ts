import { z } from 'zod'

import { SheetId, SittingId } from '../ids.ts'
import {
  DeliveryEvidence,
  PaperCode,
  SheetKind,
  SignatureOutcome,
  SignatureSlot,
  Strokes,
} from '../model/papers.ts'
import { Line, Sha256 } from '../model/text.ts'
import { Instant } from '../time.ts'
import { kind } from './kind.ts'

const Blob = z.string().max(80)

/** What becomes of a sheet, from its words to the finished file. */
export const sheetKinds = {
  /** What one sheet says and the copies that are read. Retention: the longest class of its papers. */
  'paper.prepared': kind(1, {
    content: z.strictObject({
      sheet: SheetId,
      sitting: SittingId,
      kind: SheetKind,
      codes: z.array(PaperCode),
      title: z.string().max(160),
      /** Canonical JSON of the sheet's content; its SHA-256 is `contentHash`. Empty for a deposited PDF. */
      content: z.string().max(400_000),
      /** Canonical JSON of the English reading aid; absent on sheets older than that, and where the PDF is not ours. */
      aid: z.string().max(400_000).exactOptional(),
      contentHash: Sha256,
      summary: z.array(z.string().max(400)).max(7),
      slots: z.array(SignatureSlot),
      copies: z.array(
        z.strictObject({
          size: z.enum(['normal', 'large']),
          blob: Blob,
          sha256: Sha256,
          pages: z.int(),
        }),
      ),
      /** The sheet is a deposited PDF, printed unchanged (D07, own PDF per code). */
      deposited: z.boolean(),
    }),
  }),
  'sheet.shown': kind(1, {
    shown: z.strictObject({
      sheet: SheetId,
      size: z.enum(['normal', 'large']),
      copySha256: Sha256,
    }),
  }),
  'sheet.printed': kind(1, { printed: z.strictObject({ sheet: SheetId, copySha256: Sha256 }) }),
  'sheet.saved': kind(1, { saved: z.strictObject({ sheet: SheetId, copySha256: Sha256 }) }),
  'sheet.drafted': kind(1, {
    drafted: z.strictObject({ sheet: SheetId, copySha256: Sha256, to: Line(160) }),
  }),
  'sheet.delivered': kind(1, {
    delivered: z.strictObject({ sheet: SheetId, copySha256: Sha256, evidence: DeliveryEvidence }),
  }),
  'signature.given': kind(1, {
    signature: z.strictObject({
      sheet: SheetId,
      slot: Line(40),
      by: z.enum(['customer', 'technician']),
      codes: z.array(PaperCode),
      contentHash: Sha256,
      copySha256: Sha256,
      name: Line(120),
      role: Line(160),
      place: Line(80),
      /** Declarations of this content that were tapped one by one before signing on the screen. */
      declares: z.array(Line(40)).max(10).exactOptional(),
      picture: z.discriminatedUnion('medium', [
        z.strictObject({ medium: z.literal('screen'), strokes: Strokes }),
        z.strictObject({
          medium: z.literal('paper'),
          number: Line(40),
          photoBlob: Blob,
          photoSha256: Sha256,
        }),
        /** The signed sheet came back as a file. */
        z.strictObject({
          medium: z.literal('scan'),
          number: Line(40),
          blob: Blob,
          sha256: Sha256,
        }),
        /** The signer declared it in a mail. */
        z.strictObject({
          medium: z.literal('mail'),
          blob: Blob,
          sha256: Sha256,
          sentAt: Instant,
          from: Line(160),
        }),
      ]),
    }),
  }),
  'signature.declined': kind(1, {
    declined: z.strictObject({
      sheet: SheetId,
      slot: Line(40),
      outcome: SignatureOutcome,
      contentHash: Sha256,
      reason: Line(200).exactOptional(),
      witness: Line(120).exactOptional(),
    }),
  }),
  'signature.withdrawn': kind(1, { withdrawn: z.strictObject({ sheet: SheetId, slot: Line(40) }) }),
  /** The finished file. `seal` is `none` for deposited papers, which stay as they are, and on sheets older than the seal. */
  'paper.sealed': kind(1, {
    sealed: z.strictObject({
      sheet: SheetId,
      blob: Blob,
      fileSha256: Sha256,
      pages: z.int(),
      fileName: z.string().max(120),
      headSize: z.int(),
      headRoot: Sha256,
      seal: z.enum(['none', 'pades']),
      /** SHA-256 over the byte range of the seal: the sheet's identity, whatever is added to the seal later. */
      signedDigest: Sha256.exactOptional(),
      /** Fingerprint of the certificate it was secured with. */
      certificate: Sha256.exactOptional(),
    }),
  }),
  /** Somebody else confirmed the time of the seal: the same sheet, with the time stamp in its seal (RFC 3161). */
  'paper.stamped': kind(1, {
    stamped: z.strictObject({
      sheet: SheetId,
      blob: Blob,
      fileSha256: Sha256,
      /** The authority's time, in UTC. */
      at: z.iso.datetime(),
      /** As its certificate names it. */
      by: Line(160),
    }),
  }),
}
