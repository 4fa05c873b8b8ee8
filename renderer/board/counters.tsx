import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

import type { BoardView } from '../../shared/contract/job.calls.ts'
import { useCounter } from '../counter.tsx'
import { Icon } from '../parts/icon.tsx'
import { useSpeech } from '../speech.tsx'
import { isAppointed } from './appointments.tsx'
import styles from './board.module.css'

export type Filter = 'all' | 'copies' | 'returns' | 'notDelivered'

/** What waits: the intake to go on with in yellow, and counters that narrow the list. Nothing where nothing waits. */
export function Counters(props: {
  readonly board: BoardView
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}) {
  const { t } = useSpeech()
  const { board, filter, onFilter } = props
  const cards = [
    <GoOn key="goOn" board={board} />,
    <Counter
      key="copies"
      count={board.copiesDue}
      tone="stop"
      of="copies"
      now={filter}
      onFilter={onFilter}
    >
      {t.board.copiesDue(board.copiesDue)}
    </Counter>,
    <Counter
      key="returns"
      count={board.returnsDue}
      tone="wait"
      of="returns"
      now={filter}
      onFilter={onFilter}
    >
      {t.board.returnsDue}
    </Counter>,
    <Counter
      key="notDelivered"
      count={board.notDelivered}
      tone="wait"
      of="notDelivered"
      now={filter}
      onFilter={onFilter}
    >
      {t.board.notDelivered(board.notDelivered)}
    </Counter>,
  ]
  if (board.copiesDue + board.returnsDue + board.notDelivered + board.intakesOpen === 0) return null
  return <div className={styles.counters}>{cards}</div>
}

function GoOn({ board }: { board: BoardView }) {
  const { t } = useSpeech()
  const { go } = useCounter()
  const intake = board.rows.find((row) => row.state === 'intake' && !isAppointed(row))
  if (intake === undefined) return null
  const others = board.intakesOpen - 1
  const step = intake.step ?? 'customer'
  return (
    <Button
      className={[styles.counter, styles.goOn].join(' ')}
      onPress={() => go({ at: 'intake', job: intake.job })}
    >
      <span className={styles.goOnIcon}>
        <Icon name="arrowRight" />
      </span>
      <span className={styles.two}>
        <strong>{t.board.goOn}</strong>
        <span>
          {t.board.goOnStep(intake.number, t.words.intakeStep[step])}
          {others > 0 ? `, ${t.board.moreIntakes(others)}` : ''}
        </span>
      </span>
    </Button>
  )
}

function Counter(props: {
  count: number
  tone: 'stop' | 'wait'
  of: Filter
  now: Filter
  onFilter: (filter: Filter) => void
  children: ReactNode
}) {
  const { t } = useSpeech()
  const on = props.now === props.of
  if (props.count === 0) return null
  return (
    <Button
      className={styles.counter ?? ''}
      aria-pressed={on}
      onPress={() => props.onFilter(on ? 'all' : props.of)}
    >
      <span className={styles.number} data-tone={props.tone}>
        {props.count}
      </span>
      <span className={styles.two}>
        <span>{props.children}</span>
        <span className={styles.link}>{on ? t.board.allAgain : t.board.onlyThese}</span>
      </span>
    </Button>
  )
}
