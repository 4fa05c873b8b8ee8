import { z } from 'zod'

import { LogLine } from './log.ts'
import { PrintId } from './services.ts'

/**
 * What doorman and core say to each other over the link between their processes. Both sides parse what arrives.
 * Contents of the business are only ever inside `envelope`.
 */

/** Largest closed envelope, in bytes: one PDF or photo of the largest accepted size plus room for the rest. */
export const largestEnvelope = 48 * 1024 * 1024

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const Envelope = Bytes.refine((bytes) => bytes.byteLength <= largestEnvelope)
const PublicKey = Bytes.refine((bytes) => bytes.byteLength === 65)
const Serial = z.int().min(1)

/** One loaded page of one window; a page that is loaded anew says hello anew. */
const SessionId = Serial

/** The counter may use the contract; a printer only fetches the pages of its one print job. */
export const WindowRole = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counter') }),
  z.strictObject({ kind: z.literal('printer'), printId: PrintId }),
])
export type WindowRole = z.infer<typeof WindowRole>

/** Where things lie and who we are, told once to a new core. */
export const Start = z.strictObject({
  appVersion: z.string(),
  /** The system's language as a BCP 47 tag: a first guess until the business has chosen. */
  locale: z.string(),
  /** Fonts, icons, profile, samples. Read only. */
  assetsDirectory: z.string(),
  /** The user-data folder of this installation: default place of the archive, and of what lies beside it. */
  profileDirectory: z.string(),
  /** In development only: an archive directory that goes before the chosen one. */
  archiveDirectory: z.string().optional(),
  isDevelopment: z.boolean(),
  /** A throw-away archive for trying things out: everything made in it is marked as a sample. */
  isSample: z.boolean(),
})
export type Start = z.infer<typeof Start>

export const ToCore = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('begin'), start: Start }),
  z.strictObject({
    kind: z.literal('hello'),
    session: SessionId,
    role: WindowRole,
    publicKey: PublicKey,
  }),
  z.strictObject({
    kind: z.literal('call'),
    session: SessionId,
    call: Serial,
    envelope: Envelope,
  }),
  z.strictObject({ kind: z.literal('goodbye'), session: SessionId }),
  z.strictObject({ kind: z.literal('deskAnswer'), ask: Serial, answer: z.unknown() }),
  z.strictObject({ kind: z.literal('stop') }),
])
export type ToCore = z.infer<typeof ToCore>

export const FromCore = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  /** The core cannot work: a file of the program is not in order. Names file and line, nothing of the business. */
  z.strictObject({ kind: z.literal('broken'), said: z.string().max(1000) }),
  z.strictObject({ kind: z.literal('hello'), session: SessionId, publicKey: PublicKey }),
  z.strictObject({
    kind: z.literal('answer'),
    session: SessionId,
    call: Serial,
    envelope: Envelope,
  }),
  /** The core could not read the envelope; the window has to say hello anew. */
  z.strictObject({ kind: z.literal('refused'), session: SessionId, call: Serial.optional() }),
  z.strictObject({ kind: z.literal('changed'), session: SessionId, envelope: Envelope }),
  z.strictObject({
    kind: z.literal('desk'),
    ask: Serial,
    service: z.string().max(64),
    input: z.unknown(),
  }),
  z.strictObject({ kind: z.literal('log'), line: LogLine }),
  z.strictObject({ kind: z.literal('stopped') }),
])
export type FromCore = z.infer<typeof FromCore>

/** What the doorman answers to a desk question. */
export const DeskAnswer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), code: z.enum(['unknownService', 'invalid', 'failed']) }),
])
export type DeskAnswer = z.infer<typeof DeskAnswer>
