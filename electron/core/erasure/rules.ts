import type { CopyId, MediumId } from '../../../shared/ids.ts'
import type { WorkingCopy } from '../../../shared/model/custody.ts'
import type { CopyErasure, ErasureTechnique, MediumErasure } from '../../../shared/model/erasure.ts'
import type { Medium } from '../../../shared/model/items.ts'
import type { Instant } from '../../../shared/time.ts'

/**
 * What a deletion certificate may claim (law 3.4, DEL-01 … DEL-11). Conservative rules: where the standards differ,
 * the smaller claim wins. Pure; every breach names its rule.
 */
export const erasureRules = [
  'DEL-01',
  'DEL-02',
  'DEL-03',
  'DEL-04',
  'DEL-05',
  'DEL-06',
  'DEL-07',
  'DEL-08',
  'DEL-09',
  'DEL-10',
  'DEL-11',
] as const
export type ErasureRule = (typeof erasureRules)[number]

export type Breach = {
  readonly rule: ErasureRule
  /** Message key that says what to change. */
  readonly detail: `erasure.rule.${string}`
  readonly medium?: MediumId
  readonly copy?: CopyId
}

/** A signed deletion order: which media it names, and when it was signed. */
export type SignedOrder = {
  readonly signedAt: Instant
  readonly media: readonly MediumId[]
}

const flash: readonly Medium['kind'][] = ['ssd', 'nvme', 'usbStick', 'memoryCard', 'emmc']
const physical: readonly ErasureTechnique[] = ['shredded', 'madeUnusable']
/** Commands by which the medium itself clears all of its cells or sectors. Secure Erase and Format are not among them. */
const dedicated: readonly ErasureTechnique[] = ['ataSanitize', 'nvmeSanitize']
/** Techniques that only throw a key away: worth as much as the encryption before them. */
const byKey: readonly ErasureTechnique[] = ['cryptoErase', 'tcgRevert']
/** Only for copies on our own storage and for single files; never a claim about a whole medium. */
const onlyCopies: readonly ErasureTechnique[] = ['fileDeletion', 'keyDestroyed']

/**
 * Whether an erase step for this medium is unlocked: only by a signed order that names it and was signed no later than
 * in the minute the step begins. Beginnings are entered by the minute, so a finer comparison would refuse who begins at
 * once. What happens to our working copies (`copies.end`) is no part of the question.
 */
export const mayErase = (medium: MediumId, orders: readonly SignedOrder[], at: Instant): boolean =>
  orders.some(({ signedAt, media }) => media.includes(medium) && minuteOf(signedAt) <= minuteOf(at))

const minuteOf = (instant: Instant): number => Math.floor(Date.parse(instant) / 60_000)

/**
 * Why these times cannot be those of something that was done: it ends before it begins, after now, or in a later
 * minute than that in which the medium was given back.
 */
export const timeAstray = (
  { startedAt, endedAt }: Pick<MediumErasure, 'startedAt' | 'endedAt'>,
  now: Instant,
  givenBackAt?: Instant,
): `erasure.rule.${'endsBeforeItBegins' | 'notOverYet' | 'afterGivenBack'}` | undefined => {
  if (Date.parse(endedAt) < Date.parse(startedAt)) return 'erasure.rule.endsBeforeItBegins'
  if (givenBackAt !== undefined && minuteOf(endedAt) > minuteOf(givenBackAt))
    return 'erasure.rule.afterGivenBack'
  return Date.parse(endedAt) > Date.parse(now) ? 'erasure.rule.notOverYet' : undefined
}

/** Some signed order names this medium, whenever it was signed. */
const isOrdered = (medium: MediumId, orders: readonly SignedOrder[]): boolean =>
  orders.some(({ media }) => media.includes(medium))

/** Every rule that the record of one erased medium breaks; empty when it may be certified as it stands. */
export const checkMedium = (
  erasure: Omit<MediumErasure, 'id'>,
  medium: Pick<Medium, 'id' | 'kind'>,
  orders: readonly SignedOrder[],
): Breach[] => [
  ...levelBreaches(erasure, medium),
  ...destructionBreaches(erasure, medium),
  ...stateBreaches(erasure, medium),
  ...checkWords([erasure.tool, erasure.exceptions ?? ''].join(' ')).map((said) => ({
    ...said,
    medium: medium.id,
  })),
  ...(mayErase(medium.id, orders, erasure.startedAt)
    ? []
    : [breach('DEL-09', isOrdered(medium.id, orders) ? 'begunBeforeOrder' : 'notOrdered', medium)]),
]

const breach = (rule: ErasureRule, detail: string, medium: Pick<Medium, 'id'>): Breach => ({
  rule,
  detail: `erasure.rule.${detail}`,
  medium: medium.id,
})

/** DEL-01 … DEL-03: how far a technique reaches on this kind of medium. */
const levelBreaches = (
  { technique, level, encryptedSince }: Omit<MediumErasure, 'id'>,
  medium: Pick<Medium, 'id' | 'kind'>,
): Breach[] => {
  if (level !== 'purge') return []
  if (technique === 'overwrite' && flash.includes(medium.kind))
    return [breach('DEL-01', 'overwriteOnFlash', medium)]
  if (technique === 'overwrite') return [breach('DEL-02', 'overwriteIsClear', medium)]
  if (byKey.includes(technique))
    return encryptedSince === 'beforeData' ? [] : [breach('DEL-03', 'encryptedTooLate', medium)]
  return dedicated.includes(technique) ? [] : [breach('DEL-02', 'noSanitizeCommand', medium)]
}

/** DEL-04: "Destroy" needs shredded remains; a hole in a disk is only "made unusable", without any standard. */
const destructionBreaches = (
  { technique, level, standard, dinLevel, stateAfter }: Omit<MediumErasure, 'id'>,
  medium: Pick<Medium, 'id' | 'kind'>,
): Breach[] => [
  ...(level === 'destroy' && (technique !== 'shredded' || stateAfter !== 'destroyed')
    ? [breach('DEL-04', 'destroyWithoutDestruction', medium)]
    : []),
  ...(technique === 'madeUnusable' && (standard !== 'none' || level !== 'none')
    ? [breach('DEL-04', 'unusableClaimsStandard', medium)]
    : []),
  ...(standard === 'din66399' && (technique !== 'shredded' || dinLevel === undefined)
    ? [breach('DEL-04', 'dinWithoutShredding', medium)]
    : []),
]

/** DEL-08 and DEL-05: what a medium that takes no commands, or a result nobody checked, can be said to be. */
const stateBreaches = (
  {
    technique,
    level,
    mediumWorks,
    result,
    verification,
    validation,
    standard,
  }: Omit<MediumErasure, 'id'>,
  medium: Pick<Medium, 'id' | 'kind'>,
): Breach[] => [
  ...(!mediumWorks && !physical.includes(technique) && result !== 'failed'
    ? [breach('DEL-08', 'defectiveNotErased', medium)]
    : []),
  ...(verification === 'none' && validation === 'adequate'
    ? [breach('DEL-05', 'adequateWithoutVerification', medium)]
    : []),
  ...(result === 'failed' && (level !== 'none' || standard !== 'none')
    ? [breach('DEL-05', 'failedClaimsLevel', medium)]
    : []),
  ...(onlyCopies.includes(technique) && level !== 'none'
    ? [breach('DEL-11', 'techniqueOfCopies', medium)]
    : []),
]

/** Every rule that the record of one erased copy breaks (DEL-10, DEL-11). */
export const checkCopy = (
  copy: Pick<WorkingCopy, 'id' | 'encrypted'>,
  erasure: Pick<CopyErasure, 'technique' | 'residues' | 'residuesGoneOn'>,
): Breach[] => {
  const say = (rule: ErasureRule, detail: string): Breach => ({
    rule,
    detail: `erasure.rule.${detail}`,
    copy: copy.id,
  })
  return [
    ...(erasure.technique === 'keyDestroyed' && !copy.encrypted
      ? [say('DEL-11', 'noKeyToDestroy')]
      : []),
    ...(erasure.residues === 'datedOut' && erasure.residuesGoneOn === undefined
      ? [say('DEL-10', 'residuesWithoutDate')]
      : []),
    ...(erasure.residues !== 'datedOut' && erasure.residuesGoneOn !== undefined
      ? [say('DEL-10', 'dateWithoutResidues')]
      : []),
  ]
}

/**
 * Whether the paper may be called a confirmation (DEL-05). It is a mere record as soon as one medium was not
 * verified, was not erased, or was found not adequate.
 */
export const certificateKind = (
  media: readonly Pick<MediumErasure, 'verification' | 'result' | 'validation'>[],
): 'confirmation' | 'record' =>
  media.some(
    ({ verification, result, validation }) =>
      verification === 'none' || result === 'failed' || validation === 'notAdequate',
  )
    ? 'record'
    : 'confirmation'

/** Copies that still live on in backups or thumbnails, so that a second certificate has to close the job (DEL-10). */
export const residuesOpen = <C extends Pick<CopyErasure, 'residues' | 'residuesGoneOn'>>(
  copies: readonly C[],
  today: string,
): C[] =>
  copies.filter(
    ({ residues, residuesGoneOn }) =>
      residues === 'datedOut' && residuesGoneOn !== undefined && residuesGoneOn > today,
  )

const claimedStandards = /DoD ?5220|Gutmann/iu
const tooMuch =
  /100 ?%|100 Prozent|hundertprozentig|forensisch sicher|unwiederbringlich|DSGVO[- ]?(zertifiziert|konform)|garantiert/iu

/**
 * What somebody typed into tool, exceptions or remarks of a certificate: names no withdrawn standard (DEL-06) and
 * promises nothing that nobody measured (DEL-07).
 */
export const checkWords = (typed: string): Breach[] => [
  ...(claimedStandards.test(typed)
    ? [{ rule: 'DEL-06', detail: 'erasure.rule.oldStandard' } as const]
    : []),
  ...(tooMuch.test(typed) ? [{ rule: 'DEL-07', detail: 'erasure.rule.tooMuch' } as const] : []),
]
