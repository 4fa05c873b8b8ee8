import type { Projection } from './archive/archive.ts'
import { appointmentsTables } from './appointments/appointments.tables.ts'
import { backupTables } from './backup/backup.tables.ts'
import { businessTables } from './business/business.tables.ts'
import { certificatesTables } from './certificates/certificates.tables.ts'
import { logoTables } from './business/logo.tables.ts'
import { correctionsTables } from './corrections/corrections.tables.ts'
import { customersTables } from './customers/customers.tables.ts'
import { custodyTables } from './custody/custody.tables.ts'
import { erasedTables } from './erasure/erased.tables.ts'
import { erasureTables } from './erasure/erasure.tables.ts'
import { jobsTables } from './jobs/jobs.tables.ts'
import { estimatesTables } from './notices/estimates.tables.ts'
import { noticesTables } from './notices/notices.tables.ts'
import { ownPapersTables } from './own-papers/own-papers.tables.ts'
import { aidsTables } from './papers/aids.tables.ts'
import { inksTables } from './papers/inks.tables.ts'
import { printsTables } from './papers/prints.tables.ts'
import { papersTables } from './papers/papers.tables.ts'
import { answersTables } from './privacy/answers.tables.ts'
import { commitmentsTables } from './privacy/commitments.tables.ts'
import { privacyTables } from './privacy/privacy.tables.ts'
import { secretsTables } from './secrets/secrets.tables.ts'
import { headStampsTables } from './time-stamps/head-stamps.tables.ts'
import { withdrawalTables } from './withdrawal/withdrawal.tables.ts'
import { wordingsTables } from './wordings/wordings.tables.ts'

/** Every table that follows from the facts, in the order in which a fact is applied to them. */
export const projections: readonly Projection[] = [
  businessTables,
  certificatesTables,
  customersTables,
  jobsTables,
  appointmentsTables,
  papersTables,
  noticesTables,
  estimatesTables,
  correctionsTables,
  custodyTables,
  erasureTables,
  secretsTables,
  privacyTables,
  withdrawalTables,
  ownPapersTables,
  aidsTables,
  wordingsTables,
  answersTables,
  printsTables,
  logoTables,
  commitmentsTables,
  backupTables,
  headStampsTables,
  erasedTables,
  inksTables,
]
