import type { ErrorCode } from '../../../shared/contract/errors.ts'
import { neverLeftOut, type DuePaper } from '../../../shared/model/papers.ts'
import { canWithdraw, describesData, isMessenger, meetsData, needsContract } from './answers.ts'
import type { DueAnswers } from './answers.ts'

/** Message keys that say in a plain sentence what stands in the way. */
export const blockedDetails = [
  'due.open.processing',
  'due.open.safeguards',
  'due.open.measures',
  'due.open.authority',
  'due.open.earlyStart',
  'due.open.erasureMedium',
  'due.open.mail',
  'due.open.remote',
  'due.open.purchase',
  'due.open.sale',
  'due.open.socialData',
  'due.open.singleMandate',
  'due.open.abroad',
  'due.open.mustStay',
] as const
export type BlockedDetail = (typeof blockedDetails)[number]

export interface Blocked {
  code: ErrorCode
  detail?: BlockedDetail
}

/** Why a job with these answers and these papers cannot be accepted as it stands. Pure. */
export const obstaclesFor = (answers: DueAnswers, papers: readonly DuePaper[]): Blocked[] => [
  ...refused(answers),
  ...stillOpen(answers, papers),
]

/** Jobs nobody may accept. */
const refused = ({ employerSilent, signatory }: DueAnswers): Blocked[] => [
  ...(employerSilent ? [{ code: 'employerWithoutAuthority' } as const] : []),
  ...(!signatory.adult && signatory.role !== 'guardian'
    ? [{ code: 'minorWithoutGuardian' } as const]
    : []),
]

/** Answers without which a due paper would have a gap (T-AVV-2, T-AVV-6, W-07), or that cannot stand together. */
const stillOpen = (answers: DueAnswers, papers: readonly DuePaper[]): Blocked[] => {
  const { processing, types, seller, papers: choices } = answers
  const has = (code: DuePaper['code']) => papers.some((paper) => paper.code === code)
  const contract = has('D04') || has('D04c')
  const details: [boolean, BlockedDetail][] = [
    [contract && (processing === undefined || !describesData(processing)), 'due.open.processing'],
    [
      contract &&
        processing !== undefined &&
        processing.sensitive !== 'no' &&
        processing.safeguards.length === 0,
      'due.open.safeguards',
    ],
    [contract && !answers.measuresComplete, 'due.open.measures'],
    [!mayBind(answers), 'due.open.authority'],
    [canWithdraw(answers) && answers.earlyStart === undefined, 'due.open.earlyStart'],
    [
      types.includes('erasure') && answers.mediaEnds.every((end) => end === 'unchanged'),
      'due.open.erasureMedium',
    ],
    [has('D09') && !answers.hasMail, 'due.open.mail'],
    [types.includes('remote') && !answers.remoteDescribed, 'due.open.remote'],
    [types.includes('purchase') && seller === undefined, 'due.open.purchase'],
    // Then we are the seller, liable for two years: a contract of sale and no purchase on behalf (law 5.5).
    [types.includes('purchase') && seller === 'us', 'due.open.sale'],
    [
      answers.socialData && needsContract(answers) && !answers.socialDataNotice,
      'due.open.socialData',
    ],
    [
      answers.secrecy !== 'none' &&
        types.includes('recovery') &&
        answers.singleMandate === undefined,
      'due.open.singleMandate',
    ],
    [
      answers.secrecy !== 'none' && meetsData(answers) && answers.abroadUnsaid === true,
      'due.open.abroad',
    ],
    [
      choices.leftOut.some(({ code }) => neverLeftOut.includes(code) && has(code)),
      'due.open.mustStay',
    ],
  ]
  return details.flatMap(([applies, detail]) =>
    applies ? [{ code: 'intakeIncomplete', detail } as const] : [],
  )
}

/** Whoever signs can bind the customer by role, or says by what authority (T-AVV-6), or only confirms the handover. */
const mayBind = (answers: DueAnswers): boolean => {
  const { signatory, organisation } = answers
  if (isMessenger(answers)) return true
  if (signatory.authority) return true
  if (signatory.role === 'self' || signatory.role === 'guardian') return !organisation
  return ['owner', 'managingDirector', 'board', 'authorised'].includes(signatory.role)
}
