import { z } from 'zod'

import { AccessoryId, DeviceId, MediumId, PhotoId } from '../ids.ts'
import { Line, Lines } from './text.ts'

export const DeviceKind = z.enum([
  'notebook',
  'desktop',
  'allInOne',
  'tablet',
  'phone',
  'server',
  'nas',
  'drive',
  'other',
])
export type DeviceKind = z.infer<typeof DeviceKind>

/** A number on the device, or the reason why none can be read. */
export const Serial = z.discriminatedUnion('readable', [
  z.strictObject({ readable: z.literal(true), number: Line(60) }),
  z.strictObject({ readable: z.literal(false), reason: Line(120) }),
])
export type Serial = z.infer<typeof Serial>

export const Medium = z.strictObject({
  id: MediumId,
  kind: z.enum([
    'ssd',
    'nvme',
    'hdd',
    'usbStick',
    'memoryCard',
    'emmc',
    'optical',
    'other',
    'unknown',
  ]),
  /** As printed: "1 TB"; absent while unknown. */
  capacity: Line(30).exactOptional(),
  model: Line(80).exactOptional(),
  serial: Serial.exactOptional(),
  removable: z.enum(['yes', 'no', 'unknown']),
  encrypted: z.enum(['yes', 'no', 'unknown']),
  /**
   * What happens to the medium (AVV-21, decision in law 00): `erase` and `destroy` are a wish until a signed deletion
   * order D14 names this medium; only that order unlocks an erase step.
   */
  end: z.enum(['unchanged', 'erase', 'destroy']),
})
export type Medium = z.infer<typeof Medium>

export const Accessory = z.strictObject({
  id: AccessoryId,
  kind: z.enum(['powerSupply', 'bag', 'mouse', 'keyboard', 'dongle', 'dock', 'cable', 'other']),
  /** What it is when `kind` is `other`, or a remark ("65 W, Kabel geknickt"). */
  note: Line(120).exactOptional(),
})
export type Accessory = z.infer<typeof Accessory>

/** Damage that was there before us, pinned on the picture of the device; x and y in thousandths of the picture. */
export const PriorDamage = z.strictObject({
  view: z.enum(['open', 'lid', 'front', 'back']),
  x: z.int().min(0).max(1000),
  y: z.int().min(0).max(1000),
  text: Line(160),
  photo: PhotoId.exactOptional(),
})
export type PriorDamage = z.infer<typeof PriorDamage>

export const Device = z.strictObject({
  id: DeviceId,
  kind: DeviceKind,
  /** Manufacturer and model as one line: "Lenovo ThinkPad T14 Gen 4". */
  name: Line(120),
  serial: Serial,
  /** The lien (§ 647 BGB) and the authority to hand over depend on it. */
  owner: z.enum(['customer', 'employer', 'leasing', 'other']),
  /** Employer's, leasing or other owner's device: who allowed the repair, and how we know. */
  ownerAuthority: Line(160).exactOptional(),
  starts: z.enum(['yes', 'no', 'unclear']),
  hazards: z.enum(['none', 'battery', 'liquid', 'other']),
  hazardNote: Line(160).exactOptional(),
  media: z.array(Medium).max(12),
  accessories: z.array(Accessory).max(20),
  priorDamage: z.array(PriorDamage).max(20),
  conditionNote: Lines(600).exactOptional(),
  photos: z.array(PhotoId).max(12),
  /** Number of the tape over the case, if one was set. */
  tamperTape: Line(40).exactOptional(),
})
export type Device = z.infer<typeof Device>
