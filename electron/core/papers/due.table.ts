import type { DuePaper, PaperCode } from '../../../shared/model/papers.ts'
import {
  canWithdraw,
  endangersData,
  isController,
  meetsData,
  needsContract,
  wantsErasure,
} from './answers.ts'
import type { DueAnswers } from './answers.ts'
import {
  confirmationLaw,
  contractLaw,
  secrecyLaw,
  whyContract,
  whySecrecy,
  type DueBlock,
  type DueReason,
} from './due.reasons.ts'

/** One line of the decision table. */
export interface Rule {
  code: PaperCode
  /** Why the paper is due; `false` when it is not. */
  when(answers: DueAnswers): DueReason | false
  source: string | ((answers: DueAnswers) => string)
  signs: 'nobody' | 'customer' | 'technician' | 'both'
  deliver: DuePaper['deliver']
  blocks?: DueBlock
  /** The technician may add the paper although nothing makes it due; absent = only an answer makes it due. */
  mayBeAdded?(answers: DueAnswers): boolean
}

const always = () => true

/**
 * The decision table (law 2.2 – 2.4 with section 00), in the order in which the papers are handed over. A line of it
 * reads: this paper, for these answers, by this law, signed by, there by, and what waits for it.
 */
export const dueTable: readonly Rule[] = [
  {
    code: 'D09',
    when: (answers) => canWithdraw(answers) && answers.byMail && 'due.reason.byMail',
    source: '§ 312f Abs. 1 S. 2 BGB, Art. 246a § 4 Abs. 2 EGBGB',
    signs: 'customer',
    deliver: 'beforeSignature',
    blocks: 'due.blocks.mailing',
  },
  {
    code: 'D07',
    when: (answers) =>
      canWithdraw(answers) &&
      (answers.place === 'distance' ? 'due.reason.consumerDistance' : 'due.reason.consumerAtHome'),
    source: ({ place }) =>
      `${place === 'distance' ? '§§ 312c, 312g' : '§§ 312b, 312g'}, 355 BGB, Art. 246a EGBGB`,
    signs: 'nobody',
    deliver: 'beforeSignature',
    blocks: 'due.blocks.signing',
  },
  {
    code: 'D03',
    when: (answers) => !answers.informed && 'due.reason.informOnce',
    source: 'Art. 13 DSGVO',
    signs: 'nobody',
    deliver: 'atHandover',
    mayBeAdded: always,
  },
  {
    code: 'D01',
    when: () => 'due.reason.everyJob',
    source: '§§ 631, 312f BGB',
    signs: 'both',
    deliver: 'atHandover',
    blocks: 'due.blocks.takeOver',
  },
  {
    code: 'D12',
    when: (answers) => answers.estimated && 'due.reason.estimate',
    source: '§§ 632 Abs. 3, 649 BGB, Art. 245 EGBGB',
    signs: 'customer',
    deliver: 'atHandover',
    blocks: 'due.blocks.takeOver',
  },
  {
    code: 'D13',
    when: ({ types, seller, capacity }) =>
      types.includes('purchase') &&
      seller === 'dealer' &&
      (capacity === 'authority' ? 'due.reason.purchaseForBody' : 'due.reason.purchase'),
    source: '§§ 164, 167, 662, 667 BGB',
    signs: 'both',
    deliver: 'atHandover',
    blocks: 'due.blocks.purchase',
  },
  {
    code: 'D02',
    when: () => 'due.reason.handover',
    source: '§ 688 BGB, Art. 32 DSGVO',
    signs: 'both',
    deliver: 'atHandover',
    blocks: 'due.blocks.takeOver',
  },
  {
    code: 'D10',
    when: () => 'due.reason.permissions',
    source: '§§ 202a, 303a StGB',
    signs: 'customer',
    deliver: 'atHandover',
    blocks: 'due.blocks.takeOver',
  },
  {
    code: 'D11',
    when: (answers) => endangersData(answers) && 'due.reason.backup',
    source: '§§ 241, 254 BGB',
    signs: 'customer',
    deliver: 'atHandover',
    blocks: 'due.blocks.takeOver',
    mayBeAdded: always,
  },
  {
    code: 'D05',
    when: (answers) =>
      !isController(answers) &&
      meetsData(answers) &&
      (answers.types.includes('remote')
        ? 'due.reason.householdRemote'
        : 'due.reason.householdWithAccess'),
    source: '§ 241 BGB',
    signs: 'technician',
    deliver: 'atHandover',
    blocks: 'due.blocks.takeOver',
    mayBeAdded: (answers) => !isController(answers),
  },
  {
    code: 'D04c',
    when: (answers) => needsContract(answers) && answers.framework && 'due.reason.frameworkInForce',
    source: 'Art. 28 Abs. 3 Buchst. a DSGVO',
    signs: 'customer',
    deliver: 'atHandover',
    blocks: 'due.blocks.takeOver',
    mayBeAdded: (answers) => isController(answers) && answers.framework,
  },
  {
    code: 'D08',
    when: (answers) =>
      canWithdraw(answers) && answers.earlyStart === true && 'due.reason.earlyStart',
    source: '§ 356 Abs. 5, § 357a Abs. 2 BGB',
    signs: 'customer',
    deliver: 'atHandover',
    blocks: 'due.blocks.earlyWork',
  },
  {
    code: 'D14',
    when: (answers) => wantsErasure(answers) && 'due.reason.mediumToErase',
    source: '§ 303a StGB',
    signs: 'customer',
    deliver: 'atHandover',
    blocks: 'due.blocks.erasing',
  },
  {
    code: 'D04',
    when: (answers) => needsContract(answers) && !answers.framework && whyContract(answers),
    source: contractLaw,
    signs: 'both',
    deliver: 'atHandover',
    blocks: 'due.blocks.takeOver',
    mayBeAdded: (answers) => isController(answers) && !answers.framework,
  },
  {
    // Possession of the device alone touches the secret, so this is due without data access too.
    code: 'D06',
    when: (answers) => answers.secrecy !== 'none' && whySecrecy(answers),
    source: secrecyLaw,
    signs: 'both',
    deliver: 'atHandover',
    blocks: 'due.blocks.takeOver',
  },
  {
    code: 'D17',
    when: ({ consents }) => consents > 0 && 'due.reason.consents',
    source: 'Art. 6 Abs. 1 Buchst. a, Art. 7 DSGVO',
    signs: 'customer',
    deliver: 'atHandover',
    blocks: 'due.blocks.use',
  },
  {
    code: 'D12',
    when: (answers) => {
      if (answers.estimated) return false
      if (answers.priceBasis === 'estimateFirst') return 'due.reason.estimateAfterDiagnosis'
      return answers.diagnosisFee && 'due.reason.diagnosisFee'
    },
    source: '§§ 632 Abs. 3, 649 BGB, Art. 245 EGBGB',
    signs: 'customer',
    deliver: 'afterDiagnosis',
    blocks: 'due.blocks.repair',
  },
  {
    code: 'D16',
    when: () => 'due.reason.return',
    source: '§§ 368, 640 BGB',
    signs: 'both',
    deliver: 'atReturn',
    blocks: 'due.blocks.return',
  },
  {
    code: 'CR',
    when: () => 'due.reason.custody',
    source: 'Art. 5 Abs. 2 DSGVO',
    signs: 'nobody',
    deliver: 'atReturn',
  },
  {
    code: 'D15',
    when: (answers) => {
      if (wantsErasure(answers)) return 'due.reason.mediumErased'
      return needsContract(answers) && 'due.reason.copiesErased'
    },
    source: confirmationLaw,
    signs: 'technician',
    deliver: 'afterErasure',
  },
]
