import type { BoardRow } from '../../shared/contract/job.calls.ts'
import type { Speech } from '../../shared/messages/messages.ts'
import { useCounter } from '../counter.tsx'
import { keyed } from '../keyed.ts'
import { Chip } from '../parts/chip.tsx'
import { deviceIcon } from '../parts/device-icon.ts'
import { ListRow } from '../parts/list-row.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './board.module.css'
import { counted } from './accessories.ts'
import { DeadlineChip } from './deadline-chip.tsx'

/** One job on the board: what it is, whose, where, what comes next. `unnamed` keeps the customer's name away. */
export function JobRow({
  row,
  unnamed = false,
}: {
  readonly row: BoardRow
  readonly unnamed?: boolean
}) {
  const speech = useSpeech()
  const { t, f } = speech
  const { go } = useCounter()
  const isIntake = row.state === 'intake'
  const words = t.words
  const level = row.accessLevel
  const facts = [
    row.number,
    level === undefined ? undefined : keyed(words.accessLevel, String(level)),
    ...counted(row.accessories).map(([kind, count]) => {
      const name = keyed(words.accessory, kind)
      return name === undefined ? undefined : t.board.accessories(name, count)
    }),
  ].filter((fact) => fact !== undefined)
  const name = row.customerName === '' ? t.board.noName : row.customerName
  return (
    <ListRow
      icon={deviceIcon(row.deviceKind)}
      title={row.title === '' ? t.board.unnamed : row.title}
      sub={facts.join(' · ')}
      middle={
        <>
          <span className={styles.whose}>
            <span>{unnamed ? '' : name}</span>
            {row.since === undefined ? null : (
              <span className={styles.quiet}>{t.board.since(f.shortMoment(row.since))}</span>
            )}
          </span>
          <span className={styles.where}>
            <Place row={row} />
            <span className={styles.quiet}>{nextOf(speech, row)}</span>
          </span>
        </>
      }
      right={
        <span className={styles.due}>
          <DeadlineChip deadline={row.deadline} />
        </span>
      }
      onPress={() => go(isIntake ? { at: 'intake', job: row.job } : { at: 'job', job: row.job })}
    />
  )
}

function Place({ row }: { row: BoardRow }) {
  const { t } = useSpeech()
  if (row.state === 'intake') {
    return (
      <Chip tone="wait">
        {row.step === undefined ? t.board.jobState.intake : t.words.intakeStep[row.step]}
      </Chip>
    )
  }
  if (row.state !== 'inCustody') return <Chip tone="ok">{t.board.jobState[row.state]}</Chip>
  return <Chip tone="brand">{row.location ?? t.board.jobState.inCustody}</Chip>
}

/** What a withdrawal today would cost goes before what comes next: it is the more expensive line. */
function nextOf(speech: Speech, row: BoardRow): string {
  return costOf(speech, row) ?? keyed(speech.t.board.next, row.nextStep) ?? ''
}

function costOf({ t, f }: Speech, { withdrawal, withdrawalCents = 0 }: BoardRow) {
  const words = t.board.withdrawal
  if (withdrawal === 'none') return undefined
  if (withdrawal === 'proRata') return words.proRata(f.money(withdrawalCents))
  if (withdrawal !== 'withdrawn') return words[withdrawal]
  return withdrawalCents === 0 ? words.withdrawnNoMoney : words.withdrawn(f.money(withdrawalCents))
}
