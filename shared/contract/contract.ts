import type { z } from 'zod'

import { agreementCalls } from './agreement.calls.ts'
import { appointmentCalls } from './appointment.calls.ts'
import { archiveCalls } from './archive.calls.ts'
import { backupCalls } from './backup.calls.ts'
import { businessCalls, customerCalls, logoCalls, ownPaperCalls } from './business.calls.ts'
import type { Answer } from './call.ts'
import { certificateCalls, timeStampCalls } from './certificate.calls.ts'
import { correctionCalls } from './correction.calls.ts'
import { custodyCalls, jobCalls } from './job.calls.ts'
import { leavingCalls } from './leaving.calls.ts'
import { noticeCalls } from './notice.calls.ts'
import { paperCalls } from './paper.calls.ts'
import { proofCalls } from './proof.calls.ts'
import { securityCalls } from './security.calls.ts'
import { withdrawalCalls } from './withdrawal.calls.ts'
import { typingCalls } from './typing.calls.ts'
import { wordingCalls } from './wording.calls.ts'

/** All that the window can ask of the core. Names, types, checks, handlers and the fake bridge come from here. */
export const contract = {
  ...archiveCalls,
  ...backupCalls,
  ...leavingCalls,
  ...businessCalls,
  ...ownPaperCalls,
  ...certificateCalls,
  ...timeStampCalls,
  ...logoCalls,
  ...customerCalls,
  ...agreementCalls,
  ...jobCalls,
  ...appointmentCalls,
  ...custodyCalls,
  ...paperCalls,
  ...proofCalls,
  ...securityCalls,
  ...noticeCalls,
  ...withdrawalCalls,
  ...correctionCalls,
  ...typingCalls,
  ...wordingCalls,
} as const

export type CallName = keyof typeof contract
/** What the counter sends. */
export type Input<N extends CallName> = z.input<(typeof contract)[N]['input']>
/** What a handler gets, parsed. */
export type Parsed<N extends CallName> = z.output<(typeof contract)[N]['input']>
export type Output<N extends CallName> = z.output<(typeof contract)[N]['output']>
export type Kind<N extends CallName> = (typeof contract)[N]['kind']
export type AnswerTo<N extends CallName> = Answer<Output<N>>

export type CommandName = { [N in CallName]: Kind<N> extends 'command' ? N : never }[CallName]
export type QueryName = Exclude<CallName, CommandName>
