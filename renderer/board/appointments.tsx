import type { BoardRow } from '../../shared/contract/job.calls.ts'
import type { AheadState } from '../../shared/model/appointment.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip, type Tone } from '../parts/chip.tsx'
import { ListRow } from '../parts/list-row.tsx'
import { Refused } from '../parts/refused.tsx'
import { useSpeech } from '../speech.tsx'

type Appointed = BoardRow & { readonly appointment: NonNullable<BoardRow['appointment']> }

export const isAppointed = (row: BoardRow): row is Appointed => row.appointment !== undefined

/** The visits that come, the next one first. */
export const appointmentsIn = (rows: readonly BoardRow[]): Appointed[] =>
  rows
    .filter(isAppointed)
    .toSorted((one, other) => one.appointment.at.localeCompare(other.appointment.at))

/** Where we go next, and whether the papers for it are back. Nothing where no visit is planned. */
export function AppointmentsCard({ rows }: { readonly rows: readonly BoardRow[] }) {
  const { t } = useSpeech()
  const appointed = appointmentsIn(rows)
  if (appointed.length === 0) return null
  return (
    <Card flush title={t.appointments.upcoming}>
      <ul>
        {appointed.map((row) => (
          <AppointmentRow key={row.job} row={row} />
        ))}
      </ul>
    </Card>
  )
}

/** One visit; `unnamed` keeps the customer's name away. */
export function AppointmentRow({
  row,
  unnamed = false,
}: {
  readonly row: Appointed
  readonly unnamed?: boolean
}) {
  const { t, f } = useSpeech()
  const { go } = useCounter()
  const { at, ahead } = row.appointment
  return (
    <ListRow
      icon="clock"
      title={f.moment(at)}
      sub={[unnamed ? '' : row.customerName, row.number].filter(Boolean).join(' · ')}
      right={<Chip tone={toneOf[ahead]}>{t.appointments.state[ahead]}</Chip>}
      onPress={() => go({ at: 'appointment', job: row.job })}
    />
  )
}

const toneOf: Record<AheadState, Tone> = {
  nothing: 'neutral',
  open: 'wait',
  prepared: 'wait',
  drafted: 'wait',
  printed: 'wait',
  delivered: 'brand',
  back: 'ok',
}

/** Takes the next number for a visit that was agreed on the telephone. */
export function EnterAppointment() {
  const { t } = useSpeech()
  const { go } = useCounter()
  const open = useCommand('job.open')
  return (
    <>
      <Button
        icon="clock"
        busy={open.busy}
        onPress={() => {
          void open.run({}).then((answer) => {
            if (answer.ok) go({ at: 'appointment', job: answer.value.job })
          })
        }}
      >
        {t.appointments.enter}
      </Button>
      <Refused title={t.appointments.enter} command={open} />
    </>
  )
}
