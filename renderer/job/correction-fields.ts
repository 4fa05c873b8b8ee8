import type { JobView } from '../../shared/contract/job.calls.ts'
import type { SheetId } from '../../shared/ids.ts'
import { partOf, type ChangedField } from '../../shared/model/corrections.ts'
import type { Intake } from '../../shared/model/intake.ts'
import type { SheetView } from '../../shared/model/papers.ts'

/** Signed, finished sheets of this job that can be corrected. */
export const correctable = (job: JobView): SheetView[] =>
  job.sittings
    .flatMap(({ sheets }) => sheets)
    .filter(
      ({ state, slots, kind }) =>
        state === 'finished' && slots.length > 0 && kind !== 'J' && kind !== 'A',
    )

/** What can be corrected on a sheet: what was agreed stands on the order only. */
export function fieldsOf(sheet: SheetView | undefined, intake: Intake): ChangedField[] {
  // Object.keys loses the names of its own object.
  const all = Object.keys(partOf) as ChangedField[]
  const isOrder = sheet?.codes.includes('D01') === true
  const isFirm = intake.customer.organisation !== undefined
  return all.filter(
    (field) => (isOrder || partOf[field] !== 'order') && (isFirm || field !== 'organisation'),
  )
}

/** Devices, and for numbers also the media in them. */
export const thingsOf = (intake: Intake, field: 'serial' | 'deviceName') =>
  intake.devices.flatMap((device) => [
    { id: device.id, kind: device.kind, label: device.name, serial: device.serial },
    ...(field === 'serial'
      ? device.media.map((medium) => ({
          id: medium.id,
          label: [medium.model, medium.capacity].filter(Boolean).join(' · ') || device.name,
          serial: medium.serial,
        }))
      : []),
  ])

/** Which correction, if any, has put something of this item right. */
export const correctionOf = (job: JobView, item: string): number | undefined =>
  job.corrections?.findLast(({ changes }) =>
    changes.some(({ change }) => 'item' in change && change.item === item),
  )?.number

/** Is this the sheet somebody means? */
export const isSheet =
  (id: SheetId | undefined) =>
  (sheet: SheetView): boolean =>
    sheet.id === id
