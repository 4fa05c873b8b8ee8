import type { AtStake, TheftStep } from '../../../shared/model/security.ts'

/**
 * What to do once the computer is gone, in this order: first what stops harm, then what the law gives hours for, then
 * the work. Pure; nothing is said that this archive does not need (Art. 33, 34 DSGVO; § 203 StGB stands in the papers).
 */
export const theftSteps = (atStake: AtStake): TheftStep[] => {
  const { inCare, secrets, breach, savedAt, unsaved } = atStake
  const steps: [boolean, TheftStep][] = [
    [true, 'police'],
    [true, 'changeAccounts'],
    [secrets > 0, 'tellSecrets'],
    [breach !== undefined, 'tellControllers'],
    [atStake.customers > 0, 'judgeBreach'],
    [inCare.length > 0, 'tellInCare'],
    [savedAt !== undefined, 'restore'],
    [savedAt === undefined, 'nothingToRestore'],
    [savedAt !== undefined && unsaved > 0, 'enterAgain'],
  ]
  return steps.flatMap(([applies, step]) => (applies ? [step] : []))
}
