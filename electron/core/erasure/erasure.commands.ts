import type { JobId } from '../../../shared/ids.ts'
import type { MediumErasure } from '../../../shared/model/erasure.ts'
import { intakeOf, itemsIn, jobOf } from '../jobs/jobs.views.ts'
import type { Doing } from '../office.ts'
import { mediaToErase } from './media-to-erase.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { checkCopy, checkMedium, timeAstray, type Breach } from './rules.ts'

/**
 * Lets an erase step pass or refuses it: without a signed deletion order that names the medium (`erasureNotOrdered`,
 * DEL-09), begun before that was signed (`erasureBeforeOrder`), or with times that cannot be or a claim the rules do not
 * bear (`certificateRule`, the fields name the rules).
 */
export const rulesBroken = (at: Doing, job: JobId, step: Omit<MediumErasure, 'id'>): void =>
  at.archive.read((reader): void => {
    const known = orRefuse(jobOf(reader, job), 'notFound')
    const isBack = itemsIn(reader, job).some(
      ({ id, place }) => id === step.medium && place === 'returned',
    )
    const givenBackAt = isBack ? (known.returned_at ?? undefined) : undefined
    const astray = timeAstray(step, at.outside.clock.now(), givenBackAt)
    if (astray !== undefined) throw new Refusal('certificateRule', { endedAt: astray })
    const intake = intakeOf(reader, known)
    const orders = mediaToErase(reader, known, at.outside.clock.now())
    const medium = intake?.devices
      .flatMap((device) => device.media)
      .find(({ id }) => id === step.medium)
    if (medium === undefined) throw new Refusal('notFound')
    const breaches = checkMedium(step, medium, orders)
    const order = breaches.find(({ rule }) => rule === 'DEL-09')
    if (order?.detail === 'erasure.rule.begunBeforeOrder') {
      throw new Refusal('erasureBeforeOrder', { startedAt: order.detail })
    }
    if (order !== undefined) throw new Refusal('erasureNotOrdered')
    refuseBreaches(breaches)
  })

/** Lets the end of one of our copies pass, or refuses a claim that cannot be (DEL-10, DEL-11). */
export const checkCopyErasure = (
  copy: Parameters<typeof checkCopy>[0],
  erasure: Parameters<typeof checkCopy>[1],
): void => refuseBreaches(checkCopy(copy, erasure))

const refuseBreaches = (breaches: readonly Breach[]): void => {
  if (breaches.length === 0) return
  throw new Refusal(
    'certificateRule',
    Object.fromEntries(breaches.map(({ rule, detail }) => [`erasure.${rule}`, detail])),
  )
}
