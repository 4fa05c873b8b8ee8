import { isConsumer, needsContract } from './answers.ts'
import type { DueAnswers } from './answers.ts'

/** Message keys of the reasons; each has a text in the catalogue. */
export const dueReasons = [
  'due.reason.everyJob',
  'due.reason.handover',
  'due.reason.informOnce',
  'due.reason.permissions',
  'due.reason.backup',
  'due.reason.byMail',
  'due.reason.consumerAtHome',
  'due.reason.consumerDistance',
  'due.reason.earlyStart',
  'due.reason.householdWithAccess',
  'due.reason.householdRemote',
  'due.reason.controllerWithAccess',
  'due.reason.controllerRemote',
  'due.reason.mixedUse',
  'due.reason.churchBody',
  'due.reason.socialData',
  'due.reason.healthInsurance',
  'due.reason.frameworkInForce',
  'due.reason.secrecyMedical',
  'due.reason.secrecyLegal',
  'due.reason.secrecyOther',
  'due.reason.secrecySingleMandate',
  'due.reason.estimate',
  'due.reason.estimateAfterDiagnosis',
  'due.reason.diagnosisFee',
  'due.reason.purchase',
  'due.reason.purchaseForBody',
  'due.reason.consents',
  'due.reason.mediumToErase',
  'due.reason.mediumErased',
  'due.reason.copiesErased',
  'due.reason.return',
  'due.reason.custody',
  'due.reason.correction',
  'due.reason.newInformation',
  'due.reason.added',
] as const
export type DueReason = (typeof dueReasons)[number]

/** Message keys of what has to wait until a paper is there. */
export const dueBlocks = [
  'due.blocks.mailing',
  'due.blocks.signing',
  'due.blocks.takeOver',
  'due.blocks.earlyWork',
  'due.blocks.erasing',
  'due.blocks.repair',
  'due.blocks.purchase',
  'due.blocks.use',
  'due.blocks.return',
] as const
export type DueBlock = (typeof dueBlocks)[number]

/** What is most particular about this contract comes first. */
export const whyContract = (answers: DueAnswers): DueReason => {
  if (isConsumer(answers)) return 'due.reason.mixedUse'
  if (answers.church !== 'none') return 'due.reason.churchBody'
  if (answers.socialData) return 'due.reason.socialData'
  if (answers.sgb5) return 'due.reason.healthInsurance'
  return answers.types.includes('remote')
    ? 'due.reason.controllerRemote'
    : 'due.reason.controllerWithAccess'
}

/** A church has its own act in place of the GDPR (AVV-43); social and health data add theirs (AVV-44, AVV-45). */
export const contractLaw = ({ church, socialData, sgb5 }: DueAnswers): string =>
  [
    { none: 'Art. 28 Abs. 3 DSGVO', protestant: '§ 30 DSG-EKD', catholic: '§ 29 KDG' }[church],
    ...(socialData ? ['§ 80 SGB X'] : []),
    ...(sgb5 ? ['§ 393 SGB V'] : []),
  ].join(', ')

/** Whoever is no controller, as a private customer, is owed the confirmation by the order alone. */
export const confirmationLaw = (answers: DueAnswers): string =>
  needsContract(answers)
    ? { none: 'Art. 28 Abs. 3 Buchst. g DSGVO', protestant: '§ 30 DSG-EKD', catholic: '§ 29 KDG' }[
        answers.church
      ]
    : '§ 631 BGB'

/** Once towards each customer; again where the consent to work for one single mandate has to be stated. */
export const whySecrecy = ({
  secrecy,
  committed,
  singleMandate,
}: DueAnswers): DueReason | false => {
  if (committed) return singleMandate === true && 'due.reason.secrecySingleMandate'
  if (secrecy === 'medical') return 'due.reason.secrecyMedical'
  const legal = ['lawyer', 'notary', 'taxAdviser', 'auditor'].includes(secrecy)
  return legal ? 'due.reason.secrecyLegal' : 'due.reason.secrecyOther'
}

/** The rule of the profession that wants the commitment in text form, where there is a federal one. */
const secrecyLaws: Record<DueAnswers['secrecy'], string> = {
  none: '§ 203 StGB',
  medical: '§ 203 StGB',
  psychologist: '§ 203 StGB',
  counselling: '§ 203 StGB',
  lawyer: '§ 203 StGB, § 43e BRAO',
  notary: '§ 203 StGB, § 26a BNotO',
  taxAdviser: '§ 203 StGB, § 62a StBerG',
  auditor: '§ 203 StGB, § 50a WPO',
}

export const secrecyLaw = ({ secrecy }: DueAnswers): string => secrecyLaws[secrecy]
