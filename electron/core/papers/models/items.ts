import { personName } from '../../../../shared/model/customer.ts'
import type { Intake } from '../../../../shared/model/intake.ts'
import type { Accessory, Device, Medium, Serial } from '../../../../shared/model/items.ts'
import type { ItemId } from '../../../../shared/ids.ts'
import { literal } from '../layout/inline.ts'
import { label } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'

/** How people and things are called on papers. Every text given back is inline text, typed values made literal. */

/** A label filled with texts that are inline text already, so that nothing is escaped twice. */
export const inlineLabel = (
  text: PaperText,
  key: string,
  values: Readonly<Record<string, string>>,
): string =>
  label(
    text,
    key,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value.replace(/\\([*_\\])/g, '$1')]),
    ),
  )

/** Typed text of several lines, as inline lines without empty ones. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => literal(line.trim()))
    .filter((line) => line !== '')

/** `Notebook Lenovo ThinkPad T14`; without the kind where it adds nothing to the name. */
export const deviceText = (device: Device, text: PaperText): string => {
  const kind = label(text, `device.${device.kind}`)
  const name = literal(device.name)
  if (device.kind === 'drive' || device.kind === 'other') return name
  return name.toLowerCase().startsWith(kind.toLowerCase()) ? name : `${kind} ${name}`
}

/** `NVMe-SSD 512 GB, Samsung 980`. */
export const mediumText = (medium: Medium, text: PaperText): string => {
  const size = medium.capacity === undefined ? '' : ` ${literal(medium.capacity)}`
  const model = medium.model === undefined ? '' : `, ${literal(medium.model)}`
  return `${label(text, `medium.${medium.kind}`)}${size}${model}`
}

/** `Netzteil 65 W`; a remark alone where the kind is `other`. */
export const accessoryText = (accessory: Accessory, text: PaperText): string => {
  const kind = label(text, `accessory.${accessory.kind}`)
  if (accessory.note === undefined) return kind
  return accessory.kind === 'other'
    ? literal(accessory.note)
    : `${kind} (${literal(accessory.note)})`
}

/** The number on a thing, or why none can be read, or that it will be added when the case is open. */
export const serialText = (serial: Serial | undefined, text: PaperText): string => {
  if (serial === undefined) return label(text, 'serial.notTaken')
  return serial.readable
    ? label(text, 'serial.number', { number: serial.number })
    : label(text, 'serial.unreadable', { reason: serial.reason })
}

export type Item = {
  readonly id: ItemId
  readonly type: 'device' | 'medium' | 'accessory'
  readonly device: Device
  /** Enough below or beside its device: `NVMe-SSD 512 GB`. */
  readonly short: string
  /** Unmistakable within the job: `NVMe-SSD 512 GB in Notebook Lenovo …`. */
  readonly text: string
}

/** Everything handed over, device by device: the device, its media, its accessories. */
export const itemsOf = (intake: Intake, text: PaperText): Item[] =>
  intake.devices.flatMap((device): Item[] => {
    const name = deviceText(device, text)
    return [
      { id: device.id, type: 'device', device, short: name, text: name },
      ...device.media.map((medium): Item => ({
        id: medium.id,
        type: 'medium',
        device,
        short: mediumText(medium, text),
        text: inlineLabel(text, 'mediumIn', { medium: mediumText(medium, text), device: name }),
      })),
      ...device.accessories.map((accessory): Item => ({
        id: accessory.id,
        type: 'accessory',
        device,
        short: accessoryText(accessory, text),
        text: inlineLabel(text, 'accessoryOf', {
          accessory: accessoryText(accessory, text),
          device: name,
        }),
      })),
    ]
  })

/** A drive that was handed over by itself, and of which no more is known: its name and number are those of the medium. */
export const isMediumItself = (medium: Medium, device: Device): boolean =>
  device.kind === 'drive' && medium.kind === 'unknown' && medium.serial === undefined

/** Every medium with the device it is in. */
export const mediaOf = (intake: Intake): { medium: Medium; device: Device }[] =>
  intake.devices.flatMap((device) => device.media.map((medium) => ({ medium, device })))

/** In which role the customer's signatory signs: position where known, otherwise the role; plus the authority. */
export const signatoryRole = (
  { customer, signatory }: Pick<Intake, 'customer' | 'signatory'>,
  text: PaperText,
): string => {
  const own =
    signatory.name === personName(customer.contact) ? customer.contact.position : undefined
  const role = own === undefined ? label(text, `role.${signatory.role}`) : literal(own)
  if (signatory.messengerFor !== undefined)
    return `${role}, ${label(text, 'role.messenger', { principal: signatory.messengerFor.name })}`
  return signatory.authority === undefined ? role : `${role}, ${literal(signatory.authority)}`
}
