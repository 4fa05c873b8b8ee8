import type { FieldErrors } from '../../shared/contract/call.ts'
import type { MediumErasure } from '../../shared/model/erasure.ts'

/** A field of the erasure form on which a rule of the certificate is said. */
export type ErasureField =
  | 'technique'
  | 'level'
  | 'standard'
  | 'validation'
  | 'tool'
  | 'exceptions'
  | 'mediumWorks'
  | 'startedAt'
  | 'endedAt'

/** Where each rule is said: at the field that has to change. */
const fieldOf: Readonly<Record<string, ErasureField>> = {
  overwriteOnFlash: 'level',
  overwriteIsClear: 'level',
  encryptedTooLate: 'level',
  noSanitizeCommand: 'level',
  failedClaimsLevel: 'level',
  destroyWithoutDestruction: 'level',
  unusableClaimsStandard: 'standard',
  dinWithoutShredding: 'standard',
  defectiveNotErased: 'mediumWorks',
  adequateWithoutVerification: 'validation',
  techniqueOfCopies: 'technique',
  oldStandard: 'tool',
  tooMuch: 'exceptions',
  begunBeforeOrder: 'startedAt',
  endsBeforeItBegins: 'endedAt',
  notOverYet: 'endedAt',
  afterGivenBack: 'endedAt',
}

/** The rule each field broke, by the answer of the core: field → name of the rule's text. */
export function brokenRules(
  fields: FieldErrors | undefined,
): Partial<Record<ErasureField, string>> {
  const broken: Partial<Record<ErasureField, string>> = {}
  for (const key of Object.values(fields ?? {})) {
    const rule = key.slice(key.lastIndexOf('.') + 1)
    const field = fieldOf[rule]
    if (field !== undefined) broken[field] = rule
  }
  return broken
}

type Technique = MediumErasure['technique']
type Level = MediumErasure['level']

/** What can be done to a whole medium; the other techniques are for single copies. */
export const mediumTechniques = [
  'overwrite',
  'ataSecureErase',
  'ataSanitize',
  'nvmeSanitize',
  'nvmeFormat',
  'cryptoErase',
  'tcgRevert',
  'factoryReset',
  'shredded',
  'madeUnusable',
] as const satisfies readonly Technique[]

/** Levels worth offering for a technique; the core still judges what may be claimed. */
export function levelsFor(technique: Technique | undefined): readonly Level[] {
  switch (technique) {
    case 'shredded':
      return ['none', 'destroy']
    case 'madeUnusable':
      return ['none']
    case 'ataSanitize':
    case 'nvmeSanitize':
    case 'cryptoErase':
    case 'tcgRevert':
      return ['none', 'clear', 'purge']
    default:
      return ['none', 'clear']
  }
}
