import { customerName } from '../../../../shared/model/customer.ts'
import type { Device, Medium } from '../../../../shared/model/items.ts'
import type { Backup } from '../../../../shared/model/order.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs, passage } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { addressText, dayText } from './format.ts'
import {
  deviceText,
  inlineLabel,
  isMediumItself,
  mediaOf,
  mediumText,
  serialText,
  signatoryRole,
} from './items.ts'
import { jobTitle } from './job-title.ts'
import { paperOf } from './paper.ts'
import type { JobSaid } from './said.ts'

/**
 * The deletion order: names every medium that ends erased or destroyed, how far, the point of no return, and that the
 * devices come back. Only this paper, signed, unlocks an erase step, and only for the media it names.
 */
export const d14 = (said: JobSaid, text: PaperText): PaperContent => {
  const { intake } = said
  return paperOf(text, [
    jobTitle(said, text),
    { type: 'heading', level: 2, text: label(text, 'media') },
    {
      type: 'table',
      columns: [
        { head: label(text, 'column.medium'), width: 9 },
        { head: label(text, 'column.number'), width: 7 },
        { head: label(text, 'column.what'), width: 13 },
      ],
      rows: orderedMedia(said).map(({ medium, device }) => ({
        cells: [
          names(medium, device, text),
          numbers(medium, device, text),
          [whatHappens(medium, text)],
        ],
      })),
    },
    ...noReturn(text),
    { type: 'facts', rows: rowsOf(said, text) },
    ...paragraphs(text, 'defective'),
    {
      type: 'signature',
      slot: 'customer-deletion',
      label: label(text, 'signature.label'),
      name: literal(intake.signatory.name),
      role: signatoryRole(intake, text),
      declares: label(text, 'signature.declares'),
    },
  ])
}

/** The media this order names: those that are to end erased or destroyed, and no other. */
export const orderedMedia = ({ intake }: Pick<JobSaid, 'intake'>) =>
  mediaOf(intake).filter(({ medium }) => medium.end !== 'unchanged')

const names = (medium: Medium, device: Device, text: PaperText): string[] => {
  const place = deviceText(device, text)
  if (isMediumItself(medium, device)) return [`**${place}**`]
  return [`**${mediumText(medium, text)}**`, inlineLabel(text, 'inDevice', { device: place })]
}

const numbers = (medium: Medium, device: Device, text: PaperText): string[] =>
  isMediumItself(medium, device)
    ? [serialText(device.serial, text)]
    : [serialText(medium.serial, text), ...parentSerial(medium, device, text)]

/** A medium without a number of its own is told apart by the device it sits in. */
const parentSerial = (medium: Medium, device: Device, text: PaperText): string[] =>
  medium.serial?.readable === true
    ? []
    : [inlineLabel(text, 'inDevice', { device: serialText(device.serial, text) })]

const whatHappens = (medium: Medium, text: PaperText): string => {
  if (medium.end === 'destroy') return label(text, 'destroy')
  switch (medium.kind) {
    case 'ssd':
    case 'nvme':
      return label(text, 'erase.builtIn')
    case 'hdd':
      return label(text, 'erase.overwrite')
    case 'optical':
      return label(text, 'erase.optical')
    default:
      return label(text, 'erase.unknown')
  }
}

const noReturn = (text: PaperText): Block[] => {
  const { body, ids } = passage(text, 'pointOfNoReturn')
  return body.flatMap((part): Block[] =>
    part.type === 'paragraph'
      ? [
          {
            type: 'notice',
            tone: 'warn',
            heading: label(text, 'return.heading'),
            text: part.text,
            ids,
          },
        ]
      : [],
  )
}

const rowsOf = (said: JobSaid, text: PaperText) => {
  const { customer, order } = said.intake
  const destroys = orderedMedia(said).some(({ medium }) => medium.end === 'destroy')
  return [
    {
      term: label(text, 'customer'),
      lines: [`**${literal(customerName(customer))}**, ${literal(addressText(customer.address))}`],
    },
    { term: label(text, 'rest'), lines: [label(text, 'rest.media')] },
    { term: label(text, 'backup'), lines: [backupText(order.backup, text)] },
    {
      term: label(text, 'back'),
      lines: [label(text, destroys ? 'back.destroyed' : 'back.erased')],
    },
    { term: label(text, 'certificate'), lines: [label(text, 'certificate.line')] },
  ]
}

const backupText = (backup: Backup, text: PaperText): string =>
  backup.exists === 'yes' && backup.madeOn !== undefined
    ? label(text, 'backup.yesOn', { day: dayText(backup.madeOn, text) })
    : label(text, `backup.${backup.exists}`)
