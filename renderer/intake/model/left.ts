import type { IntakeDraft } from '../../../shared/model/intake.ts'
import type { DeviceDraft } from './kinds.ts'
import type { WizardStep } from './steps.ts'

/** What was left once with something open, and is insisted on since: steps, and the devices there were then. */
export interface Left {
  readonly steps: ReadonlySet<WizardStep>
  readonly devices: ReadonlySet<DeviceDraft['id']>
}

export const nothingLeft: Left = { steps: new Set(), devices: new Set() }

/** A step is left; of the devices, those that stand in the draft by then. */
export const leave = (left: Left, step: WizardStep, draft: IntakeDraft): Left => ({
  steps: new Set([...left.steps, step]),
  devices:
    step === 'devices'
      ? new Set([...left.devices, ...(draft.devices ?? []).map((device) => device.id)])
      : left.devices,
})

/**
 * Whether a missing field says so: once its step was left. A device that was added later has been asked nothing yet,
 * so its fields wait until its step is left again.
 */
export const insistsOn = (
  left: Left,
  step: WizardStep,
  draft: IntakeDraft,
): ((path: string) => boolean) => {
  return (path) => {
    const place = /^devices\.(\d+)/.exec(path)?.[1]
    if (place === undefined) return left.steps.has(step)
    return left.devices.has(draft.devices?.[Number(place)]?.id)
  }
}
