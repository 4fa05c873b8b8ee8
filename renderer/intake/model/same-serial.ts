import type { IntakeDraft } from '../../../shared/model/intake.ts'
import type { DeviceDraft } from './kinds.ts'

/**
 * The places, beginning with 0, of the other devices of this job with the serial number of the one at `index`; case and
 * blanks make no other number. A number half typed or not readable is nobody else's.
 */
export const sameSerial = (draft: IntakeDraft, index: number): number[] => {
  const devices = draft.devices ?? []
  const number = serialOf(devices[index])
  if (number.length < shortestSerial) return []
  return devices.flatMap((device, place) =>
    place !== index && serialOf(device) === number ? [place] : [],
  )
}

/** From so many characters on a serial number is looked for. */
export const shortestSerial = 4

const serialOf = (device: DeviceDraft | undefined): string => {
  const { serial } = device ?? {}
  if (serial === undefined || !('number' in serial)) return ''
  return (serial.number ?? '').replaceAll(/\s/g, '').toUpperCase()
}
