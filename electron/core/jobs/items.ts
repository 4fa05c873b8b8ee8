import type { Accessory, Device, Medium } from '../../../shared/model/items.ts'

export interface Item {
  id: string
  /** The device it is or belongs to. */
  device: string
  type: 'device' | 'medium' | 'accessory'
  /** As lists show it, when no text of the screen says it better: model line, medium model, or kind key. */
  label: string
  serial?: string
}

/** Every item that changes hands with these devices: the devices, their media that can be taken out, the accessories. */
export const itemsOf = (devices: readonly Device[]): Item[] =>
  devices.flatMap((device) => [
    {
      id: device.id,
      device: device.id,
      type: 'device' as const,
      label: device.name,
      ...(device.serial.readable ? { serial: device.serial.number } : {}),
    },
    ...device.media.map((medium) => mediumItem(device.id, medium)),
    ...device.accessories.map((accessory) => accessoryItem(device.id, accessory)),
  ])

const mediumItem = (device: string, medium: Medium): Item => ({
  id: medium.id,
  device,
  type: 'medium',
  label: [medium.kind, medium.model, medium.capacity]
    .filter((part) => part !== undefined)
    .join(' · '),
  ...(medium.serial?.readable === true ? { serial: medium.serial.number } : {}),
})

const accessoryItem = (device: string, accessory: Accessory): Item => ({
  id: accessory.id,
  device,
  type: 'accessory',
  label: accessory.note === undefined ? accessory.kind : `${accessory.kind} · ${accessory.note}`,
})
