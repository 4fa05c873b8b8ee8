import { Capacity, Secrecy } from '../../../shared/model/customer.ts'
import { DeviceKind, type PriorDamage } from '../../../shared/model/items.ts'
import { JobType, type AccessLevel, type Signatory } from '../../../shared/model/order.ts'
import type { IconName } from '../../parts/icon-lines.tsx'

// The order in which choices stand on the screen.
export const capacities = Capacity.options
export const secrecies = Secrecy.options
export const deviceKinds = DeviceKind.options
export const jobTypes = JobType.options
export const accessLevels: readonly AccessLevel[] = [0, 1, 2, 3]

/** Who may sign for a person, and who for a body. */
export const personRoles: readonly Signatory['role'][] = [
  'self',
  'familyMember',
  'authorised',
  'guardian',
]
export const bodyRoles: readonly Signatory['role'][] = [
  'owner',
  'managingDirector',
  'board',
  'authorised',
  'employee',
]

export const iconOfKind: Record<DeviceKind, IconName> = {
  notebook: 'laptop',
  desktop: 'desktop',
  allInOne: 'desktop',
  tablet: 'tablet',
  phone: 'phone',
  server: 'server',
  nas: 'server',
  drive: 'drive',
  other: 'box',
}

/** From which sides a device of this kind is drawn. */
export const viewsOf = (kind: DeviceKind): readonly PriorDamage['view'][] => {
  if (kind === 'notebook') return ['open', 'lid']
  return ['front', 'back']
}
