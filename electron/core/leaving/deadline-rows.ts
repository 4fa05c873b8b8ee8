import { z } from 'zod'

import { Order } from '../../../shared/model/order.ts'
import { ReceivedWithdrawal } from '../../../shared/model/withdrawal.ts'
import type { JobRow } from '../jobs/jobs.views.ts'
import { copiesOf } from '../custody/custody.views.ts'
import { estimatesOf } from '../notices/estimates.views.ts'
import { noticesOf } from '../notices/notices.views.ts'
import { instant, day, table, text, type Reading } from './export-table.ts'

const deadline = z.strictObject({
  auftrag: text('Auftragsnummer'),
  was: text('Welche Frist oder welches Schreiben'),
  seit: text('Seit wann sie läuft (Zeitpunkt)'),
  bis: day('Letzter Tag'),
  erledigt_am: instant('Erledigt oder angekommen'),
  blatt: text('Kennung des Blattes, auf dem es steht'),
  bemerkung: text('Näheres'),
})
type Deadline = z.output<typeof deadline>

const letters = {
  ready: 'Fertigmeldung',
  reminder1: 'Erste Erinnerung an die Abholung',
  reminder2: 'Letzte Erinnerung an die Abholung',
} as const

const Received = z.object({ content: z.string(), confirmed_at: z.string().nullable() })

const withdrawalsOf = ({ reader }: Reading, job: JobRow): Deadline[] =>
  reader
    .all(
      `SELECT content, confirmed_at FROM withdrawals
       WHERE job = ? AND content IS NOT NULL ORDER BY position`,
      [job.id],
      Received,
    )
    .map(({ content, confirmed_at: confirmedAt }) => {
      const said = ReceivedWithdrawal.parse(JSON.parse(content))
      return {
        auftrag: job.number,
        was: said.counts ? 'Widerruf des Kunden' : 'Widerruf des Kunden, nicht mehr möglich',
        seit: said.receivedAt,
        bis: said.until,
        erledigt_am: confirmedAt,
        blatt: null,
        bemerkung: said.words ?? null,
      }
    })

const lettersOf = ({ reader }: Reading, job: JobRow): Deadline[] =>
  noticesOf(reader, job.id).map((row) => ({
    auftrag: job.number,
    was: letters[row.step],
    seit: row.issued_at,
    bis: row.collect_by,
    erledigt_am: row.delivered_at,
    blatt: row.sheet,
    bemerkung: null,
  }))

const estimatesIn = ({ reader }: Reading, job: JobRow): Deadline[] =>
  estimatesOf(reader, job.id).map(({ sheet, estimate, issuedAt, answer }) => ({
    auftrag: job.number,
    was: 'Kostenvoranschlag',
    seit: issuedAt,
    bis: estimate.validUntil,
    erledigt_am: answer?.at ?? null,
    blatt: sheet,
    bemerkung: answer === undefined ? null : `${answer.saidBy}: ${answer.how}`,
  }))

const copyEnds = ({ reader }: Reading, job: JobRow): Deadline[] =>
  copiesOf(reader, job.id).map((copy) => ({
    auftrag: job.number,
    was: 'Arbeitskopie löschen',
    seit: copy.madeAt,
    bis: copy.deleteBy,
    erledigt_am: copy.deletedAt ?? null,
    blatt: null,
    bemerkung: copy.what,
  }))

const promised = (_: Reading, job: JobRow): Deadline[] => {
  if (job.order_content === null) return []
  const { targetOn } = Order.parse(JSON.parse(job.order_content))
  return [
    {
      auftrag: job.number,
      was: 'Zugesagt',
      seit: job.opened_at,
      bis: targetOn,
      erledigt_am: job.returned_at,
      blatt: null,
      bemerkung: null,
    },
  ]
}

export const deadlinesTable = table(
  'fristen',
  'Eine Zeile je Frist, Schreiben und Widerruf.',
  deadline,
  (reading) =>
    reading.jobs.flatMap((job) =>
      [promised, lettersOf, estimatesIn, copyEnds, withdrawalsOf].flatMap((read) =>
        read(reading, job),
      ),
    ),
)
