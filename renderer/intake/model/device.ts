import type { Accessory, DeviceKind, Medium, PriorDamage } from '../../../shared/model/items.ts'
import type { DraftOf } from '../../../shared/model/draft.ts'
import type { DeviceDraft } from './kinds.ts'
import { newId } from './new-id.ts'

export type MediumDraft = DraftOf<Medium>
export type DamageDraft = DraftOf<PriorDamage>

/** A device of which nothing is known yet; lists that are missing mean "not asked yet", empty ones "none". */
export const newDevice = (): DeviceDraft => ({ id: newId.device(), photos: [] })

/** A medium of which nothing is known: completed in the workshop, and left as it is (law 3.1). */
export const newMedium = (kind: Medium['kind'] = 'unknown'): MediumDraft => ({
  id: newId.medium(),
  kind,
  removable: 'unknown',
  encrypted: 'unknown',
  end: 'unchanged',
})

/** Each kind of device brings the medium one may expect in it, until somebody says what is really there. */
export const withKind = (device: DeviceDraft, kind: DeviceKind): DeviceDraft => ({
  ...device,
  kind,
  media: device.media ?? [expectedMedium(kind)],
})

function expectedMedium(kind: DeviceKind): MediumDraft {
  if (kind === 'phone' || kind === 'tablet') return { ...newMedium('emmc'), removable: 'no' }
  if (kind === 'drive') return { ...newMedium(), removable: 'yes' }
  return newMedium()
}

/** The accessories after tiles were tapped: those kept keep their ids and notes. */
export const withAccessories = (
  device: DeviceDraft,
  kinds: readonly Accessory['kind'][],
): DeviceDraft => {
  const had = device.accessories ?? []
  const kept = had.filter((one) => one.kind !== undefined && kinds.includes(one.kind))
  const added = kinds.filter((kind) => !had.some((one) => one.kind === kind))
  return {
    ...device,
    accessories: [...kept, ...added.map((kind) => ({ id: newId.accessory(), kind }))],
  }
}

/** One thing of a list after a change, the others as they were. */
export const changeAt = <T>(list: readonly T[], index: number, change: (one: T) => T): T[] =>
  list.map((one, place) => (place === index ? change(one) : one))

export const removeAt = <T>(list: readonly T[], index: number): T[] =>
  list.filter((_, place) => place !== index)
