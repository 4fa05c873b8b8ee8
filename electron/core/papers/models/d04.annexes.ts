import type { Measure, SubProcessor } from '../../../../shared/model/business.ts'
import type { Day } from '../../../../shared/time.ts'
import type { Block } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { actOf, lawIn } from './d04.law.ts'
import { dayText } from './format.ts'
import type { ContractSaid } from './said.ts'

type Limb = Measure['limb'][number]
const limbs: readonly Limb[] = ['a', 'b', 'c', 'd']

/**
 * Annex 1: the measures in force, grouped by the limbs of Art. 32(1) DSGVO. A measure that serves several limbs is
 * printed under the first and named under the others. Planned measures are no promise and are left out.
 */
export const measuresAnnex = ({ measures, intake }: ContractSaid, text: PaperText): Block[] => {
  const inForce = measures.items.filter(({ state }) => state === 'yes')
  const usual = usualDay(inForce)
  return [
    {
      type: 'heading',
      level: 1,
      text: label(text, 'annex.measures'),
      newPage: true,
      ids: ['AVV-13'],
    },
    ...paragraphs(text, 'annex.measures', {
      ...lawIn(actOf(intake.customer), 'annex.measures', text),
      version: String(measures.version),
    }),
    ...(usual === undefined
      ? []
      : paragraphs(text, 'annex.measures.checked', { day: dayText(usual, text) })),
    ...limbs.flatMap((limb) => limbBlocks(limb, inForce, usual, text)),
  ]
}

/** The day on which most measures were checked; it is said once instead of behind each of them. */
const usualDay = (inForce: readonly Measure[]): Day | undefined => {
  const counts = new Map<Day, number>()
  for (const { checkedOn } of inForce)
    if (checkedOn !== undefined) counts.set(checkedOn, (counts.get(checkedOn) ?? 0) + 1)
  // Days never checked would be claimed as checked, so nothing is said where a measure has no day.
  if (inForce.some(({ checkedOn }) => checkedOn === undefined)) return undefined
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}

const limbBlocks = (
  limb: Limb,
  inForce: readonly Measure[],
  usual: Day | undefined,
  text: PaperText,
): Block[] => {
  const own = inForce.filter((measure) => firstLimb(measure) === limb)
  const also = inForce.filter(
    (measure) => measure.limb.includes(limb) && firstLimb(measure) !== limb,
  )
  if (own.length + also.length === 0) return []
  return [
    { type: 'heading', level: 2, text: label(text, `limb.${limb}`) },
    ...(own.length === 0
      ? []
      : [
          {
            type: 'list',
            items: own.map((one) => measureLine(one, usual, text)),
            ids: own.map(({ id }) => id),
          } as const,
        ]),
    ...(also.length === 0
      ? []
      : [
          {
            type: 'paragraph',
            tone: 'small',
            text: label(text, 'measure.also', { ids: also.map(({ id }) => id).join(', ') }),
          } as const,
        ]),
  ]
}

const firstLimb = (measure: Measure): Limb | undefined =>
  limbs.find((limb) => measure.limb.includes(limb))

const measureLine = (
  { id, text: said, checkedOn }: Measure,
  usual: Day | undefined,
  text: PaperText,
): string => {
  const line = said.replaceAll(/\s*\n\s*/g, ' ')
  return checkedOn === undefined || checkedOn === usual
    ? label(text, 'measure', { id, text: line })
    : label(text, 'measure.checked', { id, text: line, day: dayText(checkedOn, text) })
}

/** Annex 2: everybody who processes for us, printed also when there is nobody. */
export const subProcessorsAnnex = (
  { subProcessors, intake }: ContractSaid,
  text: PaperText,
): Block[] => [
  { type: 'heading', level: 1, text: label(text, 'annex.subProcessors'), ids: ['AVV-15'] },
  ...(subProcessors.length === 0
    ? []
    : paragraphs(
        text,
        about(subProcessors),
        lawIn(actOf(intake.customer), about(subProcessors), text),
      ).map((one) => ({ ...one, ids: [] }))),
  {
    type: 'table',
    columns: [
      { head: label(text, 'sub.body'), width: 36 },
      { head: label(text, 'sub.task'), width: 30 },
      { head: label(text, 'sub.country'), width: 19 },
      { head: label(text, 'sub.contract'), width: 15 },
    ],
    rows:
      subProcessors.length === 0
        ? [{ cells: [[label(text, 'sub.none')], [], [], []] }]
        : subProcessors.map((one) => ({ cells: subProcessorCells(one, text) })),
    ids: ['AVV-15', 'AVV-35'],
  },
]

/** Contracts are said to be concluded with all of them only where they are (AVV-16). */
const about = (all: readonly SubProcessor[]): 'annex.subProcessors' | 'annex.subProcessors.open' =>
  all.every(({ contractOn }) => contractOn !== undefined)
    ? 'annex.subProcessors'
    : 'annex.subProcessors.open'

const subProcessorCells = (one: SubProcessor, text: PaperText): string[][] => [
  [`**${literal(one.name)}**`, literal(one.address), literal(one.contact)],
  [literal(one.task), label(text, `sub.${one.touches}`)],
  [literal(one.country), ...(one.transferBasis === undefined ? [] : [literal(one.transferBasis)])],
  [one.contractOn === undefined ? label(text, 'sub.contractOpen') : dayText(one.contractOn, text)],
]
