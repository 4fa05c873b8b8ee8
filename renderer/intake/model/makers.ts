import { messages } from '../../../shared/messages/messages.ts'
import type { DeviceKind } from '../../../shared/model/items.ts'

const { makers, makersOf, selfBuilt } = messages.de.intake.suggested

/** What somebody builds at home. */
const builtAtHome: readonly DeviceKind[] = ['desktop', 'server', 'nas', 'other']

/**
 * The names offered with one tap for a kind of device. `written` goes into the field, and what follows a maker is typed
 * behind it; what was built at home is a name of its own.
 */
export const namesFor = (kind: DeviceKind | undefined): { label: string; written: string }[] => [
  ...((kind === undefined ? undefined : makersOf[kind]) ?? makers).map((maker) => ({
    label: maker,
    written: `${maker} `,
  })),
  ...(kind === undefined || builtAtHome.includes(kind)
    ? [{ label: selfBuilt, written: selfBuilt }]
    : []),
]
