import { z } from 'zod'

import { customerName } from '../../../shared/model/customer.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'
import { CustomerId, SheetId } from '../../../shared/ids.ts'
import { SubProcessorAnswer, type AgreementView } from '../../../shared/model/agreement.ts'
import { Order } from '../../../shared/model/order.ts'
import type { Day } from '../../../shared/time.ts'
import type { TableReader } from '../archive/tables.ts'
import { customerOf } from '../customers/customers.views.ts'
import { newcomer } from './newcomers.ts'

const Ours = z.object({
  id: SheetId,
  customer: CustomerId,
  position: z.int(),
  concluded_at: z.string(),
  number: z.string(),
  order_content: z.string().nullable(),
})

/** Framework agreements D04 that both sides signed, the newest first. */
const ours = (reader: TableReader): Stored[] =>
  reader
    .all(
      `SELECT sheets.id, sheets.position, jobs.customer, sittings.accepted_at AS concluded_at, jobs.number, jobs.order_content
       FROM sheets JOIN jobs ON jobs.id = sheets.job JOIN sittings ON sittings.id = sheets.sitting
       WHERE jobs.customer IS NOT NULL AND sheets.codes LIKE '%"D04"%' AND sheets.sealed IS NOT NULL
         AND (SELECT count(*) FROM signatures WHERE signatures.sheet = sheets.id
           AND slot IN ('customer', 'technician') AND outcome IN ('onScreen', 'onPaper', 'byMail')) = 2
       ORDER BY sheets.position DESC`,
      [],
      Ours,
    )
    .map((row) => {
      const processing =
        row.order_content === null
          ? undefined
          : Order.parse(JSON.parse(row.order_content)).processing
      return {
        id: row.id,
        customer: row.customer,
        from: 'us' as const,
        concludedOn: row.concluded_at.slice(0, 10),
        knownSince: row.position,
        jobNumber: row.number,
        noticeDays: processing?.noticeDays ?? usualNoticeDays,
        ...(processing === undefined
          ? {}
          : { breachHours: processing.breachHours, subProcessors: processing.subProcessors }),
      }
    })

/** What the contract of a forgotten order most likely gave; longer than needed does no harm. */
const usualNoticeDays = 14

const Theirs = z.object({ position: z.int(), content: z.string() })

/** Agreements that customers brought, the newest first. */
const theirs = (reader: TableReader): Stored[] =>
  reader
    .all(
      `SELECT position, content FROM their_agreements WHERE content IS NOT NULL
       ORDER BY position DESC`,
      [],
      Theirs,
    )
    .map(({ position: knownSince, content }) => {
      const said = factKinds['agreement.received'].slots.agreement.parse(JSON.parse(content))
      return {
        id: said.id,
        customer: said.customer,
        from: 'them' as const,
        concludedOn: said.concludedOn,
        knownSince,
        noticeDays: said.noticeDays,
        breachHours: said.breachHours,
        ...(said.until === undefined ? {} : { until: said.until }),
      }
    })

type Stored = Pick<
  AgreementView,
  | 'id'
  | 'customer'
  | 'from'
  | 'concludedOn'
  | 'jobNumber'
  | 'until'
  | 'breachHours'
  | 'subProcessors'
  | 'noticeDays'
> & { knownSince: number }

const Ended = z.object({ agreement: z.string(), ended_on: z.string() })
const Named = z.object({ name: z.string(), since: z.int() })
const Told = z.object({ agreement: z.string(), names: z.string(), effective_on: z.string() })
const Answered = z.object({
  agreement: z.string(),
  name: z.string(),
  answer: SubProcessorAnswer.shape.answer,
  said_on: z.string(),
})

/**
 * All agreements under Art. 28 DSGVO, or those with one customer: whoever wrote them, whether they are in force on the
 * day, and which new sub-processors the customer has not been told of.
 */
export const agreements = (reader: TableReader, on: Day, customer?: string): AgreementView[] => {
  const ends = new Map(
    reader
      .all('SELECT agreement, ended_on FROM agreement_ends', [], Ended)
      .map((row) => [row.agreement, row.ended_on]),
  )
  const names = reader.all('SELECT name, since FROM sub_processors_since ORDER BY name', [], Named)
  const announced = reader.all(
    'SELECT agreement, names, effective_on FROM announcements ORDER BY position',
    [],
    Told,
  )
  const answered = reader.all(
    'SELECT agreement, name, answer, said_on FROM sub_processor_answers ORDER BY position',
    [],
    Answered,
  )
  return [...ours(reader), ...theirs(reader)]
    .filter((one) => customer === undefined || one.customer === customer)
    .flatMap(({ knownSince, ...agreement }) => {
      const known = customerOf(reader, agreement.customer)
      if (known === undefined) return []
      const endedOn = ends.get(agreement.id)
      const told = announced
        .filter((row) => row.agreement === agreement.id)
        .map((row) => ({
          names: z.array(z.string()).parse(JSON.parse(row.names)),
          effectiveOn: row.effective_on,
        }))
      const answers = answered.filter((row) => row.agreement === agreement.id)
      const over = [endedOn, agreement.until].some((day) => day !== undefined && day < on)
      const newcomers = (over ? [] : names.filter(({ since }) => since > knownSince)).map(
        ({ name }) => {
          const last = answers.findLast((row) => row.name === name)
          return newcomer(
            {
              name,
              effectiveOn: told.find((one) => one.names.includes(name))?.effectiveOn,
              answer: last && { answer: last.answer, on: last.said_on },
            },
            agreement.subProcessors,
            on,
          )
        },
      )
      return [
        {
          ...agreement,
          customerName: customerName(known.customer),
          ...(known.customer.mail === undefined ? {} : { mail: known.customer.mail }),
          ...(endedOn === undefined ? {} : { endedOn }),
          state: over ? ('over' as const) : ('inForce' as const),
          untold: newcomers.filter(({ state }) => state === 'untold').map(({ name }) => name),
          newcomers,
          told,
        },
      ]
    })
}

/** The agreement in force with this customer on a day; the one concluded last when there are several. */
export const agreementInForce = (
  reader: TableReader,
  customer: string,
  on: Day,
): AgreementView | undefined =>
  agreements(reader, on, customer)
    .filter(({ state }) => state === 'inForce')
    .toSorted((one, other) => other.concludedOn.localeCompare(one.concludedOn))[0]

const Blob = z.object({ content: z.string() })

/** The deposited file of a customer's own agreement. */
export const agreementFile = (
  reader: TableReader,
  id: string,
): { blob: string; pages: number; sha256: string } | undefined => {
  const row = reader.one(
    'SELECT content FROM their_agreements WHERE id = ? AND content IS NOT NULL',
    [id],
    Blob,
  )
  if (row === undefined) return undefined
  const slot = factKinds['agreement.received'].slots.agreement
  const { blob, pages, fileSha256: sha256 } = slot.parse(JSON.parse(row.content))
  return { blob, pages, sha256 }
}
