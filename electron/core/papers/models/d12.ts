import type { Estimate } from '../../../../shared/model/order.ts'
import type { Day } from '../../../../shared/time.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { addressText, dayOf, dayText, holdNumbers, longDayText, moneyText } from './format.ts'
import { deviceText, inlineLabel, linesOf, serialText } from './items.ts'
import { paperOf } from './paper.ts'
import type { JobSaid } from './said.ts'

type Facts = Extract<Block, { type: 'facts' }>

/**
 * What the repair will cost, before it is ordered: an estimate (§§ 632(3), 649 BGB), or the binding offer with the
 * repair information of Art. 245 EGBGB. Accepted with the order; a diagnosis fee is signed there, never here.
 * Throws without an estimate; `due` asks for the paper only where there is one.
 */
export const d12 = (said: JobSaid, text: PaperText): PaperContent => priced(said, text, '')

/** The same once the fault is found: the order is signed long since, and the customer tells us whether to repair. */
export const d12AfterDiagnosis = (said: JobSaid, text: PaperText): PaperContent =>
  priced(said, text, 'Later')

const priced = (said: JobSaid, text: PaperText, when: '' | 'Later'): PaperContent => {
  const { estimate } = said.intake.order
  if (estimate === undefined) throw new Error('D12 needs what the repair will cost')
  const { form } = estimate
  const title = label(text, `title.${form}`)
  return paperOf(
    text,
    [
      {
        type: 'title',
        text: title,
        subtitle: label(text, `subtitle${when}.${form}`, {
          number: said.jobNumber,
          day: longDayText(dayOf(said.preparedAt), text),
        }),
      },
      form === 'estimate'
        ? estimated(said, estimate, text, when)
        : offered(said, estimate, text, when),
      ...(form === 'estimate'
        ? ['free', 'overrun', 'ending', `accept${when}`].flatMap((key) => paragraphs(text, key))
        : [
            ...paragraphs(text, 'freeOffer'),
            ...paragraphs(text, `binding${when}`, {
              day: dayText(bindingUntil(said, estimate), text),
            }),
            ...paragraphs(text, 'noNotice'),
          ]),
    ],
    title,
  )
}

const estimated = (
  said: JobSaid,
  estimate: Estimate,
  text: PaperText,
  when: '' | 'Later',
): Facts => ({
  type: 'facts',
  rows: [
    { term: label(text, 'defect'), lines: linesOf(estimate.defect) },
    { term: label(text, 'repair'), lines: linesOf(estimate.repair) },
    {
      term: label(text, 'price'),
      lines: [
        label(text, 'price.estimate', { amount: moneyText(estimate.maximumCents, text) }),
        ...ancillaryLines(estimate),
        diagnosisText(said, text, when),
      ],
      ids: ['EST-04'],
    },
    { term: label(text, 'duration'), lines: [durationText(estimate, text)] },
    {
      term: label(text, 'validity'),
      lines: [label(text, 'validity.estimate', { day: dayText(estimate.validUntil, text) })],
    },
  ],
})

/** In the order of Art. 245 EGBGB: who, which goods, what, price, how long, meanwhile, where, what else. */
const offered = (said: JobSaid, estimate: Estimate, text: PaperText, when: '' | 'Later'): Facts => {
  const { business, intake } = said
  return {
    type: 'facts',
    rows: [
      {
        term: label(text, 'us'),
        lines: [
          `**${literal(business.name)}**, ${literal(business.ownerName)}, ${literal(addressText(business.address))}`,
          label(text, 'us.reach', { phone: holdNumbers(business.phone), mail: business.mail }),
        ],
        ids: ['EST-11'],
      },
      {
        term: label(text, 'goods'),
        lines: intake.devices.map((device) =>
          inlineLabel(text, 'goods.numbered', {
            device: deviceText(device, text),
            serial: serialText(device.serial, text),
          }),
        ),
        ids: ['EST-12'],
      },
      { term: label(text, 'defect'), lines: linesOf(estimate.defect), ids: ['EST-13'] },
      { term: label(text, 'repair'), lines: linesOf(estimate.repair), ids: ['EST-13'] },
      {
        term: label(text, 'price'),
        lines: [maximumText(said, estimate, text), diagnosisText(said, text, when)],
        ids: ['EST-14', 'EST-04'],
      },
      { term: label(text, 'duration'), lines: [durationText(estimate, text)], ids: ['EST-15'] },
      {
        term: label(text, 'replacement'),
        lines: [
          estimate.replacement === undefined
            ? label(text, 'replacement.none')
            : literal(estimate.replacement),
        ],
        ids: ['EST-16'],
      },
      {
        term: label(text, 'place'),
        lines: [
          label(text, 'place.here', {
            place: intake.placeLabel,
            address: addressText(business.address),
          }),
        ],
        ids: ['EST-17'],
      },
      {
        term: label(text, 'ancillary'),
        lines: [travelText(said, text), ...ancillaryLines(estimate)],
        ids: ['EST-18'],
      },
    ],
  }
}

/** Price or method of calculation, and in either case the most it can become. */
const maximumText = ({ intake }: JobSaid, { maximumCents }: Estimate, text: PaperText): string => {
  const { basis, amountCents } = intake.order.price
  const amount = moneyText(maximumCents, text)
  if (basis === 'hourly')
    return label(text, 'price.hourly', { hour: moneyText(amountCents, text), amount })
  return label(text, basis === 'fixed' ? 'price.fixed' : 'price.maximum', { amount })
}

const diagnosisText = ({ intake }: JobSaid, text: PaperText, when: '' | 'Later'): string => {
  const { diagnosisCents } = intake.order.price
  return diagnosisCents === 0
    ? label(text, 'diagnosis.free')
    : label(text, `diagnosis.fee${when}`, { amount: moneyText(diagnosisCents, text) })
}

const travelText = ({ intake }: JobSaid, text: PaperText): string => {
  const { travelCents } = intake.order.price
  return travelCents === 0
    ? label(text, 'ancillary.noTravel')
    : label(text, 'ancillary.travel', { amount: moneyText(travelCents, text) })
}

const ancillaryLines = ({ ancillary }: Estimate): string[] =>
  ancillary === undefined ? [] : [literal(ancillary)]

const durationText = ({ workDays }: Estimate, text: PaperText): string =>
  workDays === 1
    ? label(text, 'duration.one')
    : label(text, 'duration.many', { days: String(workDays) })

/** Binding for 30 calendar days at least, whatever shorter day was typed. */
const bindingUntil = ({ preparedAt }: JobSaid, { validUntil }: Estimate): Day => {
  const least = new Date(`${dayOf(preparedAt)}T00:00:00Z`)
  least.setUTCDate(least.getUTCDate() + 30)
  const day = least.toISOString().slice(0, 10)
  return validUntil > day ? validUntil : day
}
