import type { Order } from '../../../../shared/model/order.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal, plain } from '../layout/inline.ts'
import { label } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { copiesEndText } from './d01.ts'
import { jobTypesText } from './d04.words.ts'
import { dayText } from './format.ts'
import { deviceText, inlineLabel, serialText } from './items.ts'
import { paperOf } from './paper.ts'
import { remoteOf, remoteParagraph } from './remote.ts'
import type { JobSaid } from './said.ts'

/**
 * The single instruction under a contract D04 in force: a short block on the order sheet, signed with it. Names the
 * devices, the task, how far we may go, the data, and what happens at the end; with help from afar also how a session
 * goes, since the contract may have been concluded without it.
 */
export const d04c = (said: JobSaid, text: PaperText): PaperContent => {
  const remote = remoteOf(said.intake.order)
  return paperOf(text, [
    { type: 'title', text: text.title, ids: ['AVV-02'] },
    {
      type: 'paragraph',
      text: [taskText(said, text), ...dataText(said.intake.order, text), endText(said, text)].join(
        ' ',
      ),
      ids: ['AVV-04', 'AVV-10', 'AVV-21'],
    },
    ...socialData(said, text),
    ...(remote === undefined ? [] : [remoteParagraph(remote, text)]),
  ])
}

/** Each job is announced anew, so who said it stands on the order of each (§ 80 SGB X). */
const socialData = ({ intake }: JobSaid, text: PaperText): Block[] => {
  const { socialDataNoticeSaidBy: by } = intake.order
  return by === undefined || !intake.customer.socialData
    ? []
    : [{ type: 'paragraph', text: label(text, 'socialData', { by }), ids: ['AVV-44'] }]
}

const contractText = ({ framework }: JobSaid, text: PaperText): string => {
  if (framework === undefined) return label(text, 'contract.unknown')
  const day = dayText(framework.concludedOn, text)
  const { jobNumber } = framework
  return plain(
    jobNumber === undefined
      ? label(text, 'contract.theirs', { day })
      : label(text, 'contract', { day, job: jobNumber }),
  )
}

const taskText = (said: JobSaid, text: PaperText): string => {
  const { order, devices } = said.intake
  return inlineLabel(text, 'task', {
    contract: literal(contractText(said, text)),
    types: jobTypesText(order, text),
    devices: devices
      .map((device) => `${deviceText(device, text)}, ${serialText(device.serial, text)}`)
      .join('; '),
    level: String(order.accessLevel),
  })
}

const dataText = ({ processing }: Order, text: PaperText): string[] => {
  if (processing === undefined) return []
  const { dataKinds, personKinds, sensitive, safeguards } = processing
  return [
    label(text, 'data', {
      data: dataKinds.join(', '),
      persons: personKinds.join(', '),
      sensitive: [label(text, `sensitive.${sensitive}`), ...safeguards].join(' '),
    }),
  ]
}

const endText = ({ intake }: JobSaid, text: PaperText): string => {
  const ordered = intake.devices.some((one) => one.media.some(({ end }) => end !== 'unchanged'))
  return inlineLabel(text, ordered ? 'end.ordered' : 'end.unchanged', {
    copies: copiesEndText(intake.order, text),
  })
}
