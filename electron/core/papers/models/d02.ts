import type { Device, Medium, PriorDamage, Serial } from '../../../../shared/model/items.ts'
import type { PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { momentText } from './format.ts'
import { accessoryText, deviceText, linesOf, mediumText } from './items.ts'
import { paperOf } from './paper.ts'
import type { JobSaid } from './said.ts'

type Cells = { cells: string[][] }

/** The protocol of a take-over: every device, medium and accessory with number, owner, condition and photos. */
export const d02 = (said: JobSaid, text: PaperText): PaperContent => {
  const photos = photosOf(said, text)
  const numberOf = (photo: string | undefined) => photos.find(({ id }) => id === photo)?.number
  return paperOf(text, [
    { type: 'title', text: text.title },
    {
      type: 'table',
      columns: [
        { head: label(text, 'column.item'), width: 8 },
        { head: label(text, 'column.number'), width: 6 },
        { head: label(text, 'column.condition'), width: 14 },
      ],
      rows: said.intake.devices.flatMap((device) => rowsOf(device, said, text, numberOf)),
    },
    ...paragraphs(text, 'handedOver', {
      moment: momentText(said.preparedAt, text),
      place: said.intake.placeLabel,
      identity: label(text, said.intake.signatory.idSeen ? 'idSeen' : 'idNotSeen'),
      ownership: label(
        text,
        said.intake.devices.every(({ owner }) => owner === 'customer')
          ? 'ownership.customer'
          : 'ownership.other',
      ),
    }),
    ...(photos.length === 0
      ? []
      : [
          {
            type: 'photos' as const,
            photos: photos.map(({ sha256, caption }) => ({ photo: sha256, caption })),
          },
        ]),
  ])
}

const rowsOf = (
  device: Device,
  said: JobSaid,
  text: PaperText,
  numberOf: (photo: string | undefined) => number | undefined,
): Cells[] => [
  {
    cells: [
      [`**${deviceText(device, text)}**`],
      [numberText(device.serial, text), ...ownerLines(device, text)],
      conditionLines(device, text, numberOf),
    ],
  },
  ...device.media.map((medium) => mediumRow(medium, said, text)),
  {
    cells: [
      [label(text, 'accessories')],
      [],
      [
        device.accessories.length === 0
          ? label(text, 'accessories.none')
          : device.accessories.map((accessory) => accessoryText(accessory, text)).join(', '),
      ],
    ],
  },
]

/** The bare number; the column says what it is. */
const numberText = (serial: Serial | undefined, text: PaperText): string => {
  if (serial === undefined) return label(text, 'serial.open')
  return serial.readable
    ? literal(serial.number)
    : label(text, 'serial.none', { reason: serial.reason })
}

/** Whose it is and who allowed it, where it is not the customer's own. */
const ownerLines = (device: Device, text: PaperText): string[] => {
  if (device.owner === 'customer') return []
  return [
    label(text, `owner.${device.owner}`),
    ...(device.ownerAuthority === undefined
      ? []
      : [label(text, 'owner.authority', { authority: device.ownerAuthority })]),
  ]
}

const conditionLines = (
  device: Device,
  text: PaperText,
  numberOf: (photo: string | undefined) => number | undefined,
): string[] => [
  [label(text, `${runs(device)}.${device.starts}`), hazardText(device, text)].join(' · '),
  ...(device.priorDamage.length === 0
    ? [label(text, 'damage.none')]
    : device.priorDamage.map((damage) => damageText(damage, text, numberOf(damage.photo)))),
  ...(device.conditionNote === undefined ? [] : linesOf(device.conditionNote)),
  ...(device.tamperTape === undefined ? [] : [label(text, 'tape', { number: device.tamperTape })]),
]

/** A drive by itself does not start: a computer finds it, or not. */
const runs = (device: Device): string => (device.kind === 'drive' ? 'recognised' : 'starts')

const hazardText = (device: Device, text: PaperText): string => {
  const hazard = label(text, `hazard.${device.hazards}`)
  return device.hazardNote === undefined || device.hazards === 'none'
    ? hazard
    : `${hazard}: ${literal(device.hazardNote)}`
}

const damageText = (damage: PriorDamage, text: PaperText, photo: number | undefined): string => {
  const values = { view: label(text, `view.${damage.view}`), text: damage.text }
  return photo === undefined
    ? label(text, 'damage', values)
    : label(text, 'damage.photo', { ...values, number: String(photo) })
}

const mediumRow = (medium: Medium, said: JobSaid, text: PaperText): Cells => ({
  cells: [
    [mediumText(medium, text)],
    [numberText(medium.serial, text)],
    [
      [
        label(text, `removable.${medium.removable}`),
        label(text, `encrypted.${medium.encrypted}`),
        ...recoveryKey(medium, said, text),
      ].join(' · '),
      ...(medium.end === 'unchanged'
        ? []
        : [label(text, 'medium.end', { end: label(text, `end.${medium.end}`) })]),
    ],
  ],
})

/** Only whether the customer holds it, never the key itself; said where a key matters. */
const recoveryKey = (medium: Medium, { intake }: JobSaid, text: PaperText): string[] => {
  const held = intake.order.recoveryKeyHeld
  return medium.encrypted !== 'yes' || held === 'notEncrypted'
    ? []
    : [label(text, `recoveryKey.${held}`)]
}

type NumberedPhoto = { id: string; number: number; sha256: string; caption: string }

/** The photos of all devices in order, each once, numbered through the sheet. */
const photosOf = ({ intake, photos }: JobSaid, text: PaperText): NumberedPhoto[] => {
  const damages = intake.devices.flatMap(({ priorDamage }) =>
    priorDamage.flatMap(({ photo }) => (photo === undefined ? [] : [photo])),
  )
  const ids = new Set([...damages, ...intake.devices.flatMap((device) => device.photos)])
  return [...ids].map((id, index) => {
    const photo = photos.get(id)
    if (photo === undefined) throw new Error(`photo ${id} is named by the intake but not there`)
    const number = String(index + 1)
    // What a picture of damage shows stands in the table above it.
    const caption =
      photo.caption === undefined || damages.includes(id)
        ? label(text, 'photo.number', { number })
        : label(text, 'photo.caption', { number, caption: photo.caption })
    return { id, number: index + 1, sha256: photo.sha256, caption }
  })
}
