import type { Permissions } from '../../../../shared/model/order.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { label, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { deviceText, inlineLabel } from './items.ts'
import { paperOf } from './paper.ts'
import { closeFirstNotice, remoteOf } from './remote.ts'
import type { JobSaid } from './said.ts'

const questions = [
  'openCase',
  'bypassPassword',
  'reset',
  'delete',
] as const satisfies readonly (keyof Permissions)[]

/**
 * The permissions, each answered yes or no (§§ 202a, 303a StGB); stands right above the signature. With it what else only
 * the customer can say or do: the consent of a single mandate, the documents to close before a session.
 */
export const d10 = (said: JobSaid, text: PaperText): PaperContent => {
  const { order, signatory } = said.intake
  const { messengerFor } = signatory
  const remote = remoteOf(order)
  return paperOf(text, [
    { type: 'title', text: text.title },
    {
      type: 'choices',
      rows: questions.map((question) => ({
        text: label(text, question),
        options: [
          { label: label(text, 'yes'), chosen: said.intake.order.permissions[question] },
          { label: label(text, 'no'), chosen: !said.intake.order.permissions[question] },
        ],
      })),
    },
    ...(messengerFor === undefined
      ? paragraphs(text, 'authority')
      : paragraphs(text, 'authority.messenger', { principal: messengerFor.name })),
    ...foreignDevices(said, text),
    ...(order.singleMandate?.applies === true
      ? paragraphs(text, 'singleMandate', { by: order.singleMandate.consentSaidBy })
      : []),
    ...(remote === undefined ? [] : closeFirstNotice(remote, text)),
  ])
}

/** Devices of somebody else: whose they are and who allowed it. */
const foreignDevices = ({ intake }: JobSaid, text: PaperText): Block[] => {
  const items = intake.devices
    .filter(({ owner }) => owner !== 'customer')
    .map((device) => {
      const values = {
        device: deviceText(device, text),
        owner: label(text, `owner.${device.owner}`),
      }
      return device.ownerAuthority === undefined
        ? inlineLabel(text, 'foreign', values)
        : inlineLabel(text, 'foreign.authority', {
            ...values,
            authority: label(text, 'owner.authority', { authority: device.ownerAuthority }),
          })
    })
  return items.length === 0 ? [] : [{ type: 'list', items }]
}
