import type { Change, Changed } from '../../../shared/model/corrections.ts'
import type { Customer } from '../../../shared/model/customer.ts'
import type { Intake } from '../../../shared/model/intake.ts'
import type { Device, Serial } from '../../../shared/model/items.ts'
import type { Order, Signatory } from '../../../shared/model/order.ts'

/** What stands there now; absent when nothing does. Pure. */
export const valueOf = (intake: Intake, change: Change): Changed['from'] => {
  const { order, signatory, customer, devices } = intake
  switch (change.field) {
    case 'serial':
      return numberOf(serialOf(devices, change.item))
    case 'deviceName':
      return devices.find(({ id }) => id === change.item)?.name
    case 'signatory':
      return signatory.name
    case 'familyName':
    case 'givenName':
      return customer.contact[change.field]
    case 'organisation':
      return customer.organisation
    case 'scope':
    case 'limits':
    case 'accessLevel':
      return order[change.field]
    case 'amount':
      return order.price.amountCents
    case 'ceiling':
      return order.price.ceilingCents
    case 'target':
      return order.targetOn
    case 'permission':
      return order.permissions[change.which]
  }
}

/** Everything that was said at the door with the changes in it. Pure; the value before is not touched. */
export const withChanges = (intake: Intake, changes: readonly Change[]): Intake => ({
  ...intake,
  devices: changes.reduce(withDevices, intake.devices),
  order: changes.reduce(withOrder, intake.order),
  signatory: changes.reduce(withSignatory, intake.signatory),
  customer: changes.reduce(withCustomer, intake.customer),
})

/** The devices with this change in them, if it is about one of them. */
export const withDevices = (devices: Device[], change: Change): Device[] => {
  if (change.field === 'deviceName') {
    return devices.map((one) => (one.id === change.item ? { ...one, name: change.to } : one))
  }
  if (change.field !== 'serial') return devices
  const serial: Serial = { readable: true, number: change.to }
  return devices.map((device) =>
    device.id === change.item
      ? { ...device, serial }
      : {
          ...device,
          media: device.media.map((one) => (one.id === change.item ? { ...one, serial } : one)),
        },
  )
}

/** The order with this change in it, if it is about what was agreed. */
export const withOrder = (order: Order, change: Change): Order => {
  switch (change.field) {
    case 'scope':
    case 'limits':
    case 'accessLevel':
      return { ...order, [change.field]: change.to }
    case 'amount':
      return { ...order, price: { ...order.price, amountCents: change.to } }
    case 'ceiling':
      return { ...order, price: { ...order.price, ceilingCents: change.to } }
    case 'target':
      return { ...order, targetOn: change.to }
    case 'permission':
      return { ...order, permissions: { ...order.permissions, [change.which]: change.to } }
    default:
      return order
  }
}

export const withSignatory = (signatory: Signatory, change: Change): Signatory =>
  change.field === 'signatory' ? { ...signatory, name: change.to } : signatory

const withCustomer = (customer: Customer, change: Change): Customer => {
  switch (change.field) {
    case 'familyName':
    case 'givenName':
      return { ...customer, contact: { ...customer.contact, [change.field]: change.to } }
    case 'organisation':
      return { ...customer, organisation: change.to }
    default:
      return customer
  }
}

const serialOf = (devices: readonly Device[], item: string): Serial | undefined =>
  devices.flatMap((device) => [device, ...device.media]).find(({ id }) => id === item)?.serial

const numberOf = (serial: Serial | undefined): string | undefined =>
  serial?.readable === true ? serial.number : undefined

/** Whether the change names something this job has. */
export const isKnown = (intake: Intake, change: Change): boolean => {
  // A private person is no organisation; becoming one is no slip of the pen.
  if (change.field === 'organisation') return intake.customer.organisation !== undefined
  if (change.field !== 'serial' && change.field !== 'deviceName') return true
  const ids = intake.devices.flatMap(({ id, media }) => [id, ...media.map((medium) => medium.id)])
  return ids.some((id) => id === change.item)
}
