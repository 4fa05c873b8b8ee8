import { customerName } from '../../../../shared/model/customer.ts'
import type { MediumErasure } from '../../../../shared/model/erasure.ts'
import { certificateKind, checkCopy, checkMedium, residuesOpen } from '../../erasure/rules.ts'
import { Refusal } from '../../refusal.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs, passage } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { actOf } from './d04.law.ts'
import { addressText, dayOf, dayText, longDayText, momentText } from './format.ts'
import { deviceText, isMediumItself, mediaOf, mediumText, serialText } from './items.ts'
import { paperOf } from './paper.ts'
import type { ErasureSaid } from './said.ts'

/**
 * The deletion certificate: per medium and per copy what was done, with what, how it was checked. Says only what was
 * recorded; refuses (`certificateRule`) to say what the rules DEL-01 … DEL-11 do not carry.
 */
export const d15 = (said: ErasureSaid, text: PaperText): PaperContent => {
  refuseBreaches(said)
  const isRecord = certificateKind(said.media) === 'record'
  const title = isRecord ? label(text, 'title.record') : text.title
  return paperOf(
    text,
    [
      {
        type: 'title',
        text: title,
        subtitle: label(text, 'subtitle', {
          certificate: certificateNumber(said),
          number: said.jobNumber,
          day: longDayText(dayOf(said.preparedAt), text),
        }),
        ids: ['DEL-05'],
      },
      ...(isRecord ? paragraphs(text, 'record') : []),
      { type: 'facts', rows: headRows(said, text) },
      ...said.media.flatMap((erasure) => mediumBlocks(erasure, said, text)),
      ...copyBlocks(said, text),
      ...secondCertificate(said, text),
      { type: 'heading', level: 2, text: label(text, 'limits.heading') },
      ...paragraphs(text, 'limits'),
      {
        type: 'signature',
        slot: 'technician',
        label: label(text, 'technician.label'),
        name: literal(said.business.ownerName),
        role: label(text, 'role.technician', { business: said.business.name }),
      },
    ],
    title,
  )
}

/** Of its own for each certificate of a job: `2026-A-0042-L`, then `2026-A-0042-L2`. */
const certificateNumber = ({ jobNumber, issuedBefore }: ErasureSaid): string =>
  issuedBefore === 0 ? `${jobNumber}-L` : `${jobNumber}-L${issuedBefore + 1}`

const refuseBreaches = ({ media, copies, intake, orderSignedAt }: ErasureSaid): void => {
  const known = mediaOf(intake).map(({ medium }) => medium)
  const named = known.filter(({ end }) => end !== 'unchanged').map(({ id }) => id)
  const orders = orderSignedAt === undefined ? [] : [{ signedAt: orderSignedAt, media: named }]
  const breaches = [
    ...media.flatMap((erasure) => {
      const medium = known.find(({ id }) => id === erasure.medium)
      if (medium === undefined) throw new Refusal('notFound')
      return checkMedium(erasure, medium, orders)
    }),
    ...copies.flatMap((copy) => checkCopy(copy, copy.erasure)),
  ]
  if (breaches.length > 0)
    throw new Refusal(
      'certificateRule',
      Object.fromEntries(
        breaches.map(({ rule, medium, copy, detail }) => [
          [medium ?? copy, rule].filter((part) => part !== undefined).join('.'),
          detail,
        ]),
      ),
    )
}

type Row = { term: string; lines: string[] }

const headRows = (said: ErasureSaid, text: PaperText): Row[] => {
  const { customer } = said.intake
  const agreement = said.due.some(({ code }) => code === 'D04' || code === 'D04c')
  return [
    {
      term: label(text, 'customer'),
      lines: [`**${literal(customerName(customer))}**, ${literal(addressText(customer.address))}`],
    },
    {
      term: label(text, 'ground'),
      lines: [
        ...(said.media.length > 0 && said.orderSignedAt !== undefined
          ? [label(text, 'ground.order', { moment: momentText(said.orderSignedAt, text) })]
          : []),
        ...(said.copies.length > 0 ? [label(text, 'ground.return')] : []),
        ...(agreement ? [label(text, `ground.avv.${actOf(customer)}`)] : []),
      ],
    },
  ].filter(({ lines }) => lines.length > 0)
}

const mediumBlocks = (erasure: MediumErasure, said: ErasureSaid, text: PaperText): Block[] => {
  const found = mediaOf(said.intake).find(({ medium }) => medium.id === erasure.medium)
  if (found === undefined) throw new Refusal('notFound')
  const { medium, device } = found
  const isItself = isMediumItself(medium, device)
  const name = isItself ? deviceText(device, text) : mediumText(medium, text)
  const number = isItself ? device.serial : medium.serial
  const fact = (key: string, ...lines: string[]): Row => ({ term: label(text, key), lines })
  return [
    { type: 'heading', level: 2, text: name },
    {
      type: 'facts',
      rows: [
        fact('medium.number', serialText(number, text)),
        fact('medium.device', `${deviceText(device, text)}, ${serialText(device.serial, text)}`),
        fact(
          'medium.before',
          label(text, 'before', {
            data: label(text, `medium.sensitivity.${said.intake.order.sensitiveDataKnown}`),
            encryption: label(text, `encryption.${erasure.encryptedSince}`),
          }),
        ),
        fact('medium.method', methodText(erasure, text)),
        fact('medium.tool', literal(erasure.tool)),
        fact(
          'medium.time',
          label(text, 'medium.time.span', {
            from: momentText(erasure.startedAt, text),
            to: momentText(erasure.endedAt, text),
          }),
        ),
        fact(
          'medium.result',
          label(text, `result.${erasure.result}`),
          ...(erasure.exceptions === undefined
            ? []
            : [label(text, 'result.exceptions', { exceptions: erasure.exceptions })]),
        ),
        fact('medium.sectors', label(text, `sectors.${erasure.hiddenSectors}`)),
        fact(
          'medium.check',
          [
            label(text, `verification.${erasure.verification}`),
            label(text, `validation.${erasure.validation}`),
          ].join('; '),
        ),
        ...(erasure.logSha256 === undefined ? [] : [fact('medium.log', erasure.logSha256)]),
        fact(
          'medium.after',
          [
            label(text, `after.${erasure.stateAfter}`),
            label(text, `destination.${erasure.destination}`),
          ].join(', '),
        ),
      ],
    },
  ]
}

/** Technique and claim: one standard per medium, or none at all (DEL-04). */
const methodText = (erasure: MediumErasure, text: PaperText): string => {
  const technique = label(text, `technique.${erasure.technique}`)
  if (erasure.standard === 'nist80088r2' && erasure.level !== 'none')
    return label(text, 'medium.method.standard', {
      technique,
      level: label(text, `level.${erasure.level}`),
    })
  if (erasure.standard === 'din66399' && erasure.dinLevel !== undefined)
    return label(text, 'medium.method.din', { technique, dinLevel: erasure.dinLevel })
  return label(text, 'medium.method.plain', { technique })
}

const copyBlocks = ({ copies, media }: ErasureSaid, text: PaperText): Block[] => {
  const heading: Block = { type: 'heading', level: 2, text: label(text, 'copies.heading') }
  if (copies.length === 0) return media.length > 0 ? [heading, ...paragraphs(text, 'nothing')] : []
  return [
    heading,
    {
      type: 'table',
      columns: [
        { head: label(text, 'column.copy'), width: 11 },
        { head: label(text, 'column.erased'), width: 10 },
        { head: label(text, 'column.residues'), width: 8 },
      ],
      rows: copies.map((copy) => ({
        cells: [
          [
            literal(copy.what),
            literal(copy.where),
            ...(copy.encrypted ? [label(text, 'copy.encrypted')] : []),
          ],
          [momentText(copy.erasure.at, text), label(text, `technique.${copy.erasure.technique}`)],
          [
            copy.erasure.residues === 'datedOut'
              ? label(text, 'residues.datedOut', {
                  day: dayText(copy.erasure.residuesGoneOn ?? dayOf(copy.erasure.at), text),
                })
              : label(text, `residues.${copy.erasure.residues}`),
          ],
        ],
        ids: ['DEL-11'],
      })),
    },
  ]
}

const secondCertificate = ({ copies, preparedAt }: ErasureSaid, text: PaperText): Block[] => {
  const last = residuesOpen(
    copies.map(({ erasure }) => erasure),
    dayOf(preparedAt),
  )
    .map(({ residuesGoneOn }) => residuesGoneOn ?? '')
    .toSorted()
    .at(-1)
  if (last === undefined) return []
  const { body, ids } = passage(text, 'second', { day: dayText(last, text) })
  return body.flatMap((part): Block[] =>
    part.type === 'paragraph'
      ? [
          {
            type: 'notice',
            tone: 'plain',
            heading: label(text, 'second.heading'),
            text: part.text,
            ids,
          },
        ]
      : [],
  )
}
