import { useState } from 'react'

import type { BoardRow, BoardView } from '../../shared/contract/job.calls.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Card, EmptyState } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { Wait } from '../parts/progress.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { useSpeech } from '../speech.tsx'
import { today } from '../today.ts'
import styles from './board.module.css'
import { AppointmentsCard, EnterAppointment, isAppointed } from './appointments.tsx'
import { BackupLine, HandedOverLine } from './backup-line.tsx'
import { KeyFileLine } from '../security/key-file-notice.tsx'
import { RoomLine } from './room-line.tsx'
import { Counters, type Filter } from './counters.tsx'
import { JobRow } from './job-row.tsx'

/** The workshop: every device in our care, where it is, what is due. */
export function BoardScreen() {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const board = useQuery('board.view', { text })
  const { value } = board
  return (
    <Page
      title={t.board.inCare}
      beside={value === undefined ? null : <Chip>{t.board.held(value.devices, value.media)}</Chip>}
      actions={
        <>
          <EnterAppointment />
          <SearchField label={t.board.search} value={text} onChange={setText} />
        </>
      }
    >
      <RoomLine />
      <KeyFileLine />
      <HandedOverLine />
      <BackupLine />
      <ErrorText error={board.error} onAgain={board.askAgain} />
      {value === undefined ? (
        board.error === undefined ? (
          <Wait />
        ) : null
      ) : (
        <>
          {text === '' ? <Counters board={value} filter={filter} onFilter={setFilter} /> : null}
          <AppointmentsCard rows={value.rows} />
          <Rows board={value} text={text} filter={text === '' ? filter : 'all'} />
        </>
      )}
    </Page>
  )
}

function Rows({ board, text, filter }: { board: BoardView; text: string; filter: Filter }) {
  const { t } = useSpeech()
  // With a search also intakes are shown; otherwise they have the yellow card and "Heute".
  const shown = board.rows.filter(
    (row) => !isAppointed(row) && (text !== '' || row.state !== 'intake'),
  )
  const fitting = shown.filter((row) => fits(row, filter))
  // Once the last of them is done its counter is gone, and with it the way back to all.
  const rows = fitting.length === 0 ? shown : fitting
  if (rows.length === 0 && board.rows.some(isAppointed)) return null
  if (rows.length === 0) return text === '' ? <Empty /> : <NothingFound text={text} />
  return (
    <Card flush>
      <output className={styles.found}>{text === '' ? '' : t.board.found(rows.length)}</output>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <JobRow key={row.job} row={row} />
        ))}
      </ul>
    </Card>
  )
}

function fits({ deadline, notDelivered }: BoardRow, filter: Filter): boolean {
  if (filter === 'all') return true
  if (filter === 'notDelivered') return notDelivered > 0
  if (filter === 'copies') return deadline?.what === 'deadline.deleteCopy'
  return deadline?.what === 'deadline.promised' && deadline.on <= today()
}

function NothingFound({ text }: { text: string }) {
  const { t } = useSpeech()
  return (
    <Card>
      <EmptyState icon="search" title={t.board.nothingFound}>
        {t.board.nothingFoundText(text)}
      </EmptyState>
    </Card>
  )
}

function Empty() {
  const { t } = useSpeech()
  const { go } = useCounter()
  const open = useCommand('job.open')
  const sample = useCommand('sample.play')
  const archive = useQuery('archive.state', {})
  return (
    <>
      <Card>
        <EmptyState
          icon="box"
          title={t.board.empty}
          action={
            <Button
              kind="primary"
              icon="plus"
              busy={open.busy}
              onPress={() => {
                void open.run({}).then((answer) => {
                  if (answer.ok) go({ at: 'intake', job: answer.value.job })
                })
              }}
            >
              {t.board.newIntake}
            </Button>
          }
        >
          {t.board.emptyText}
        </EmptyState>
      </Card>
      <ErrorText error={open.error ?? sample.error} />
      {archive.value?.sample === 'no' ? (
        <Card title={t.board.sample.title}>
          <p>{t.board.sample.text}</p>
          <div>
            <Button busy={sample.busy} onPress={() => void sample.run({})}>
              {t.board.sample.play}
            </Button>
          </div>
        </Card>
      ) : null}
    </>
  )
}
