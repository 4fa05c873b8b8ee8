import { z } from 'zod'

import { SheetId, SittingId } from '../ids.ts'
import { Day, Instant } from '../time.ts'
import { Line, Sha256 } from './text.ts'

/** The papers of law 0.3, and CR: the custody and access record (Verwahrnachweis). */
export const PaperCode = z.enum([
  'D01',
  'D02',
  'D03',
  'D04',
  'D04c',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D15',
  'D16',
  'D17',
  'D18',
  'D20',
  'D21',
  'CR',
])
export type PaperCode = z.infer<typeof PaperCode>

/**
 * Sheets of design § 8. G is the deletion certificate, H the custody record: issued, not signed by the customer.
 * I holds consents (D17), J a correction (D21), K a letter to the customer (D12 after a diagnosis, D18, D20).
 */
export const SheetKind = z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'])
export type SheetKind = z.infer<typeof SheetKind>

/** One paper that is due: why, by which law, who signs, when it must be there. */
export const DuePaper = z.strictObject({
  code: PaperCode,
  /** Message key of the reason, shown beside the paper. */
  reason: z.string(),
  source: z.string(),
  customerSigns: z.boolean(),
  technicianSigns: z.boolean(),
  deliver: z.enum(['beforeSignature', 'atHandover', 'afterDiagnosis', 'atReturn', 'afterErasure']),
  /** Message key of what has to wait until this paper is there; absent when nothing waits for it. */
  blocks: z.string().exactOptional(),
  /** Due, and the customer has it or signed it already: since this day. */
  given: Day.exactOptional(),
  /** Due, and whoever is here may not sign it: it goes to whoever may. */
  toPrincipal: z.literal(true).exactOptional(),
  /** Due, but left out by the technician for this reason. */
  leftOut: Line(200).exactOptional(),
})
export type DuePaper = z.infer<typeof DuePaper>

/** Only another answer makes these go away; no reason does (law 00, decision on 2.4). */
export const neverLeftOut: readonly PaperCode[] = ['D04', 'D06', 'D07', 'D14']

/** Whether the technician may leave this paper out today, with a reason. What comes later is not decided today. */
export const mayBeLeftOut = ({ code, deliver }: DuePaper): boolean =>
  !neverLeftOut.includes(code) && (deliver === 'beforeSignature' || deliver === 'atHandover')

/**
 * Signed with a pen on paper unless somebody asks for the screen: what the law wants on a durable medium, the customer
 * has in hand at once (W-08).
 */
export const isPenFirst = ({ codes }: { readonly codes: readonly PaperCode[] }): boolean =>
  codes.includes('D08')

/**
 * The number of a sheet: the first 16 characters of its content's hash. It stands at the foot of every copy, and by it a
 * signature given with a pen is bound to the sheet.
 */
export const sheetNumber = (contentHash: string): string => contentHash.slice(0, 16)

/** A signature that belongs on a sheet. */
export const SignatureSlot = z.strictObject({
  slot: z.string(),
  by: z.enum(['customer', 'technician']),
  name: z.string(),
  role: z.string(),
  /** Message key or text of what it declares. */
  label: z.string(),
  owed: z.boolean(),
  /** Sentences the signer declares by a tap of its own each, before this signature counts (W-07). */
  declarations: z.array(z.strictObject({ id: Line(40), text: z.string() })).exactOptional(),
})
export type SignatureSlot = z.infer<typeof SignatureSlot>

/**
 * The picture of a signature: strokes of x, y pairs in a box of 10000 × 4000, integers. Geometry only – no time, no
 * pressure, no speed, no tilt is ever taken (law BIO-1).
 */
export const Strokes = z
  .array(
    z
      .array(z.tuple([z.int().min(0).max(10_000), z.int().min(0).max(4_000)]))
      .min(1)
      .max(4_000),
  )
  .min(1)
  .max(200)
export type Strokes = z.infer<typeof Strokes>

/** Drawn on the screen, with a pen on paper that was photographed or scanned, or declared in a mail of the signer's. */
export const signedWays = ['onScreen', 'onPaper', 'byMail'] as const

export const signatureOutcomes = ['refused', 'mayNot', 'notToday'] as const
export const SignatureOutcome = z.enum(signatureOutcomes)
export type SignatureOutcome = z.infer<typeof SignatureOutcome>

/** How a paper reached the customer; only these count as delivered (W-03 as decided). */
export const DeliveryEvidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('receiptStrip'),
    blob: z.string().max(80),
    photoSha256: Sha256,
  }),
  z.strictObject({
    kind: z.literal('importedMail'),
    blob: z.string().max(80),
    fileSha256: Sha256,
    /** What the mail says about itself; absent in records of the first days. */
    mail: z
      .strictObject({
        sentAt: Instant,
        from: Line(160),
        to: Line(160),
        /** It carries this very file, byte for byte. */
        attached: z.boolean(),
        /** It came from the customer: an answer. */
        reply: z.boolean(),
      })
      .exactOptional(),
  }),
  /** A numbered set printed beforehand; its own receipt strip was signed and photographed. */
  z.strictObject({
    kind: z.literal('pack'),
    number: z.int().min(1).max(999_999),
    blob: z.string().max(80),
    photoSha256: Sha256,
  }),
  /** Weak, and shown as weak. */
  z.strictObject({ kind: z.literal('statement'), text: Line(200) }),
  z.strictObject({ kind: z.literal('inHand') }),
])
export type DeliveryEvidence = z.infer<typeof DeliveryEvidence>

/** Rests on nothing but our own word: a statement, or a mail of ours that does not carry the paper. */
export const isWeak = (evidence: DeliveryEvidence): boolean => {
  if (evidence.kind === 'importedMail') {
    return evidence.mail?.attached === false && !evidence.mail.reply
  }
  return evidence.kind === 'statement' || evidence.kind === 'inHand'
}

/** Of several the one that shows most; the order of the law: strip, mail, our own word. */
export const strongest = (all: readonly DeliveryEvidence[]): DeliveryEvidence | undefined =>
  all.toSorted((one, other) => rankOf(other) - rankOf(one))[0]

const rankOf = (evidence: DeliveryEvidence): number => {
  if (isWeak(evidence)) return evidence.kind === 'importedMail' ? 1 : 0
  return evidence.kind === 'importedMail' ? 2 : 3
}

export const SheetState = z.enum(['prepared', 'partlySigned', 'signed', 'finished', 'superseded'])
export type SheetState = z.infer<typeof SheetState>

/** A state of the ledger, of which somebody else said when it was there. */
export const ConfirmedHead = z.strictObject({
  /** How many entries it holds. */
  size: z.int(),
  /** UTC. */
  at: z.iso.datetime(),
  by: z.string(),
})
export type ConfirmedHead = z.infer<typeof ConfirmedHead>

/** Who says since when a secured sheet is as it is; without a confirmation only our own computer. */
export const ConfirmedTime = z.discriminatedUnion('is', [
  /** Its own time stamp is in its seal. */
  z.strictObject({ is: z.literal('own'), at: z.iso.datetime(), by: z.string() }),
  /** A confirmed state of the ledger holds the entry that says what was secured. */
  ConfirmedHead.extend({ is: z.literal('covered') }),
  z.strictObject({ is: z.literal('none') }),
])
export type ConfirmedTime = z.infer<typeof ConfirmedTime>

export const SheetView = z.strictObject({
  id: SheetId,
  sitting: SittingId,
  kind: SheetKind,
  title: z.string(),
  codes: z.array(PaperCode),
  pages: z.int(),
  largePages: z.int(),
  contentHash: Sha256,
  state: SheetState,
  /** The plain-language sentences exactly as printed in the paper's box; empty where there is none. */
  summary: z.array(z.string()),
  slots: z.array(
    SignatureSlot.extend({
      done: z.enum(['open', ...signedWays, ...signatureOutcomes]),
      at: Instant.exactOptional(),
    }),
  ),
  shown: z.boolean(),
  /** There is an English reading aid to this sheet. */
  hasAid: z.boolean(),
  printedAt: Instant.exactOptional(),
  /** Since when the signed sheet is on paper, or in a mail that was sent; a copy to read does not count. */
  lastingSince: Instant.exactOptional(),
  draftedAt: Instant.exactOptional(),
  deliveredAt: Instant.exactOptional(),
  deliveredWeak: z.boolean(),
  /** The strongest evidence there is. */
  evidence: z.enum(['receiptStrip', 'importedMail', 'pack', 'statement', 'inHand']).exactOptional(),
  fileSha256: Sha256.exactOptional(),
  fileName: z.string().exactOptional(),
  /** What there is to say since when a secured sheet is as it is; absent where nothing was secured. */
  confirmedTime: ConfirmedTime.exactOptional(),
  /** Corrections (D21) of this sheet that are in force; the sheet itself stays as it was signed. */
  correctedBy: z
    .array(z.strictObject({ sheet: SheetId, number: z.int(), at: Instant }))
    .exactOptional(),
})
export type SheetView = z.infer<typeof SheetView>
