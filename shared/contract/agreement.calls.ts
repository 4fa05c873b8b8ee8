import { z } from 'zod'

import { CustomerId, AgreementId, CommitmentId } from '../ids.ts'
import {
  AgreementView,
  AnyAgreementId,
  SubProcessorAnswer,
  TheirTerms,
} from '../model/agreement.ts'
import { Commitment, CommitmentSaid } from '../model/commitment.ts'
import { Line } from '../model/text.ts'
import { Day } from '../time.ts'
import { Bytes } from './bytes.ts'
import { command, query } from './call.ts'

const Nothing = z.strictObject({})

/** Agreements under Art. 28 DSGVO that outlive a single job. */
export const agreementCalls = {
  'agreements.view': query(Nothing, z.strictObject({ agreements: z.array(AgreementView) })),
  /** The core reads the customer's own agreement from the PDF the user picks. */
  'agreement.receive': command(
    z.strictObject({ customer: CustomerId, terms: TheirTerms }),
    AgreementView,
  ),
  'agreement.pages': query(
    z.strictObject({ agreement: AgreementId }),
    z.strictObject({ pdf: Bytes(40_000_000), sha256: z.string(), pages: z.int() }),
  ),
  'agreement.end': command(
    z.strictObject({ agreement: AnyAgreementId, on: Day, reason: Line(200) }),
    Nothing,
  ),
  /** The core reads the scan of a formal commitment (D19) from the PDF the user picks. */
  'commitment.deposit': command(
    z.strictObject({ customer: CustomerId, said: CommitmentSaid }),
    Commitment,
  ),
  'commitment.pages': query(
    z.strictObject({ commitment: CommitmentId }),
    z.strictObject({ pdf: Bytes(40_000_000), sha256: z.string(), pages: z.int() }),
  ),
  /** Saves the draft of a mail that tells one customer who is new; sending it is up to the user. */
  'subProcessors.announce': command(
    z.strictObject({ agreement: AnyAgreementId, to: Line(160) }),
    z.strictObject({ fileName: z.string(), effectiveOn: Day }),
  ),
  /** Records what the customer said to them; the last answer counts, and decides whether they may be used. */
  'subProcessors.answer': command(SubProcessorAnswer, Nothing),
}
