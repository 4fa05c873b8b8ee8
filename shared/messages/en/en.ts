import type { de } from '../de/de.ts'
import { agreements } from './agreements.ts'
import { appointments } from './appointments.ts'
import { backupReader } from './backup-reader.ts'
import { backups } from './backups.ts'
import { board } from './board.ts'
import { business } from './business.ts'
import { certificates, timeStamps } from './certificates.ts'
import { collecting } from './collecting.ts'
import { commitments } from './commitments.ts'
import { common } from './common.ts'
import { correcting } from './correcting.ts'
import { customers } from './customers.ts'
import { errors } from './errors.ts'
import { estimating } from './estimating.ts'
import { guest } from './guest.ts'
import { intake } from './intake.ts'
import { job } from './job.ts'
import { leaving } from './leaving.ts'
import { moving } from './moving.ts'
import { ownPapers } from './own-papers.ts'
import { problem } from './problem.ts'
import { returning } from './returning.ts'
import { security } from './security.ts'
import { settings } from './settings.ts'
import { setUp } from './set-up.ts'
import { tour } from './tour.ts'
import { unlock } from './unlock.ts'
import { verifier } from './verifier.ts'
import { withdrawal } from './withdrawal.ts'
import { wordings } from './wordings.ts'
import { words } from './words.ts'

/** The English texts; a text missing here does not compile. */
export const en = {
  common,
  words,
  errors,
  setUp,
  unlock,
  tour,
  problem,
  board,
  backups,
  leaving,
  backupReader,
  appointments,
  business,
  ownPapers,
  wordings,
  customers,
  agreements,
  commitments,
  job,
  moving,
  certificates,
  timeStamps,
  collecting,
  correcting,
  returning,
  security,
  settings,
  intake,
  estimating,
  guest,
  verifier,
  withdrawal,
} satisfies typeof de
