import { useState } from 'react'

import type { BoardRow } from '../../shared/contract/job.calls.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { CustomerRows } from '../customers/customer-rows.tsx'
import { Card, EmptyState, Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { Wait } from '../parts/progress.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { useSpeech } from '../speech.tsx'
import { today } from '../today.ts'
import {
  AppointmentRow,
  AppointmentsCard,
  appointmentsIn,
  EnterAppointment,
  isAppointed,
} from './appointments.tsx'
import { HandedOverLine } from './backup-line.tsx'
import { JobRow } from './job-row.tsx'

/** What today asks for; at the customer's only this visit, and no other name. */
export function TodayScreen() {
  const { t, f } = useSpeech()
  const { settings } = useCounter()
  const board = useQuery('board.view', { text: '' })
  const away = settings.place === 'atCustomer'
  return (
    <Page
      title={away ? t.board.atCustomerTitle : t.board.today}
      sub={f.longDay(today())}
      actions={away ? undefined : <EnterAppointment />}
    >
      <HandedOverLine />
      <ErrorText error={board.error} onAgain={board.askAgain} />
      {board.value === undefined ? (
        board.error === undefined ? (
          <Wait />
        ) : null
      ) : away ? (
        <Visit rows={board.value.rows} />
      ) : (
        <Day rows={board.value.rows} />
      )}
    </Page>
  )
}

function Day({ rows }: { rows: readonly BoardRow[] }) {
  const { t } = useSpeech()
  const due = (what: string) =>
    rows.filter((row) => row.deadline?.what === what && row.deadline.on <= today())
  const groups = [
    [t.board.started, rows.filter((row) => row.state === 'intake' && !isAppointed(row))],
    [t.board.promised, due('deadline.promised')],
    [t.board.toDelete, due('deadline.deleteCopy')],
  ] as const
  const filled = groups.filter(([, found]) => found.length > 0)
  const visits = rows.filter((row) => row.appointment?.at.startsWith(today()))
  if (filled.length + visits.length === 0) {
    return (
      <Card>
        <EmptyState icon="check" title={t.board.quiet}>
          {t.board.quietText}
        </EmptyState>
      </Card>
    )
  }
  return (
    <>
      <AppointmentsCard rows={visits} />
      {filled.map(([title, found]) => (
        <Card key={title} flush title={title}>
          <ul>
            {found.map((row) => (
              <JobRow key={row.job} row={row} />
            ))}
          </ul>
        </Card>
      ))}
    </>
  )
}

const lettersToSearch = 3

function Visit({ rows }: { rows: readonly BoardRow[] }) {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const asked = text.trim().length >= lettersToSearch
  const found = useQuery('customers.search', asked ? { text } : undefined)
  // The newest is the visit one is at; earlier ones of the day keep their names to themselves.
  const appointed = appointmentsIn(rows)
  const [visit, ...earlier] = rows
    .filter((row) => !isAppointed(row))
    .toSorted((one, other) => other.number.localeCompare(one.number))
  return (
    <>
      <Notice tone="brand" icon="eye">
        {t.board.atCustomerText}
      </Notice>
      {visit === undefined && appointed.length > 0 ? null : (
        <Card flush title={t.board.visit}>
          {visit === undefined ? (
            <EmptyState icon="box" title={t.board.noVisit}>
              {t.board.noVisitText}
            </EmptyState>
          ) : (
            <ul>
              <JobRow row={visit} />
              {earlier.map((row) => (
                <JobRow key={row.job} row={row} unnamed />
              ))}
            </ul>
          )}
        </Card>
      )}
      {appointed.length === 0 ? null : (
        <Card flush title={t.appointments.upcoming}>
          <ul>
            {appointed.map((row, place) => (
              <AppointmentRow key={row.job} row={row} unnamed={visit !== undefined || place > 0} />
            ))}
          </ul>
        </Card>
      )}
      <SearchField label={t.board.find} value={text} onChange={setText} />
      {asked && found.value !== undefined ? (
        <CustomerRows rows={found.value.rows.slice(0, 3)} text={text} />
      ) : null}
    </>
  )
}
