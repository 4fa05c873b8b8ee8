import type { Day, Instant } from '../../../../shared/time.ts'
import type { Ending, Offering } from '../../../../shared/model/appointment.ts'
import type { Business, Measures, SubProcessor } from '../../../../shared/model/business.ts'
import type { CustodyRow, WorkingCopy } from '../../../../shared/model/custody.ts'
import type { CopyErasure, MediumErasure } from '../../../../shared/model/erasure.ts'
import type { Intake } from '../../../../shared/model/intake.ts'
import type { NoticeRequest, NoticeStep } from '../../../../shared/model/notices.ts'
import type { Order } from '../../../../shared/model/order.ts'
import type { DuePaper, PaperCode } from '../../../../shared/model/papers.ts'
import type { Changed } from '../../../../shared/model/corrections.ts'
import type { ReturnReport } from '../../../../shared/model/return.ts'

/** What every paper of a job may draw on. A model is a pure function of this and of its text. */
export interface JobSaid {
  business: Business
  /** SHA-256 of the picture in the letterhead. */
  logo?: string
  measures: Measures
  subProcessors: readonly SubProcessor[]
  jobNumber: string
  /** When the sheets were prepared. */
  preparedAt: Instant
  intake: Intake
  due: readonly DuePaper[]
  /**
   * The agreement in force with this customer, when the single instruction D04c stands on the order sheet: ours with
   * the number of its job, or one the customer brought.
   */
  framework?: { concludedOn: Day; jobNumber?: string }
  /** SHA-256 (hex) of each photo the intake names, by photo id. */
  photos: ReadonlyMap<string, { sha256: string; caption?: string }>
}

/**
 * What papers draw on that may be made before the visit: who, what for, and – where the contract or the price is due –
 * the answers these need.
 */
export interface AheadSaid extends Omit<JobSaid, 'intake'> {
  intake: Pick<Intake, 'customer' | 'signatory' | 'devices'> &
    Partial<Pick<Intake, 'placeLabel'>> & {
      order: Pick<
        Order,
        'types' | 'processing' | 'remote' | 'singleMandate' | 'socialDataNoticeSaidBy' | 'estimate'
      > &
        Partial<Ending & Offering & Pick<Order, 'fault'>>
    }
}

/** What the contract on processing draws on. */
export interface ContractSaid extends AheadSaid {
  intake: AheadSaid['intake'] & { order: Ending }
}

/** What a consumer's pre-contract sheet draws on. */
export interface OfferSaid extends AheadSaid {
  intake: AheadSaid['intake'] & { order: Offering }
}

/** The contract's own questions are answered. */
export const isContractSaid = (said: AheadSaid): said is ContractSaid => {
  const { copiesEnd, copiesDeadlineDays } = said.intake.order
  return copiesEnd !== undefined && copiesDeadlineDays !== undefined
}

/** Service, price and date are answered. */
export const isOfferSaid = (said: AheadSaid): said is OfferSaid => {
  const { scope, price, targetOn, backup } = said.intake.order
  return [scope, price, targetOn, backup].every((answer) => answer !== undefined)
}

/** What the papers of a return draw on: the job as it was taken over, and what the ledger holds since. */
export interface ReturnSaid extends JobSaid {
  report: ReturnReport
  custody: readonly CustodyRow[]
  copies: readonly WorkingCopy[]
  secrets: readonly { what: string; destroyedAt?: Instant }[]
  /** Corrections of papers of this job that are in force. */
  corrections?: readonly { number: number; at: Instant; changes: readonly Changed[] }[]
  /** The head that stood on the sheets of the take-over, to be typed and to be scanned. */
  takeOverHead: { readonly code: string; readonly qrText: string }
  takeOverAt: Instant
}

/** A letter about collecting: what it asks, what went before it, and what the law allows it to point out. */
export interface NoticeSaid {
  notice: NoticeRequest
  earlier: readonly { step: NoticeStep; collectBy: Day; deliveredOn?: Day }[]
  /** Silence until the named day means acceptance. */
  acceptance: boolean
  /** The lien of § 647 BGB stands for what is owed. */
  lien: boolean
}

/** What a letter to the customer draws on (sheet K). */
export interface LetterSaid extends JobSaid {
  letter?: NoticeSaid
  /** D20: what nobody could agree about. */
  dispute?: string
}

/** What a correction draws on: the signed paper it names, and what changes on it. */
export interface CorrectionSaid extends JobSaid {
  correction: {
    number: number
    /** Title of the sheet, and the papers on it. */
    title: string
    codes: readonly PaperCode[]
    signedAt: Instant
    contentHash: string
    fileSha256: string
    changes: readonly Changed[]
    /** Pre-contract information was due again and is handed over with this sheet. */
    informed: boolean
  }
}

/** What a deletion certificate draws on. */
export interface ErasureSaid extends JobSaid {
  media: readonly MediumErasure[]
  copies: readonly (WorkingCopy & { erasure: CopyErasure & { at: Instant } })[]
  orderSignedAt?: Instant
  /** Certificates of this job that are finished: this one is the next. */
  issuedBefore: number
}

/** What the custody and access record draws on. */
export interface CustodySaid extends JobSaid {
  custody: readonly CustodyRow[]
  media: readonly MediumErasure[]
  copies: readonly WorkingCopy[]
  head: { logId: string; code: string; at: Instant }
}
