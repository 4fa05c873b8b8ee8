import type { JobView } from '../../shared/contract/job.calls.ts'
import type { JobId } from '../../shared/ids.ts'
import { DeadlineChip } from '../board/deadline-chip.tsx'
import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { PrincipalCard } from '../appointment/principal-card.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { Wait } from '../parts/progress.tsx'
import { useSpeech } from '../speech.tsx'
import { CopiesCard } from './copies-card.tsx'
import { EstimatesCard } from './estimates-card.tsx'
import { ItemsCard } from './items-card.tsx'
import styles from './job.module.css'
import { MediaCard } from './media-card.tsx'
import { NoticesCard } from './notices-card.tsx'
import { OrderCard } from './order-card.tsx'
import { PapersCard } from './papers-card.tsx'
import { SecretsCard } from './secrets-card.tsx'
import { TimelineCard } from './timeline-card.tsx'
import { WithdrawalNotice } from './withdrawal-notice.tsx'

/** One job: what happened, what is here, what was signed, what still has to be done before it can be closed. */
export function JobScreen({ job }: { readonly job: JobId }) {
  const { t } = useSpeech()
  const { back } = useCounter()
  const view = useQuery('job.view', { job })
  if (view.value !== undefined) return <Shown job={view.value} />
  if (view.error === undefined) return <Wait />
  return (
    <Page title={t.job.order.title} actions={<Button onPress={back}>{t.common.back}</Button>}>
      <ErrorText error={view.error} />
    </Page>
  )
}

function Shown({ job }: { job: JobView }) {
  const { t } = useSpeech()
  const { back } = useCounter()
  return (
    <Page
      title={job.number}
      beside={
        <>
          <Chip tone={job.state === 'inCustody' ? 'brand' : 'neutral'}>
            {t.board.jobState[job.state]}
          </Chip>
          <DeadlineChip deadline={job.deadline} />
        </>
      }
      actions={
        <>
          <Button icon="arrowLeft" onPress={back}>
            {t.common.back}
          </Button>
          <Onward job={job} />
        </>
      }
      sub={<Whose job={job} />}
    >
      {job.state === 'closed' ? <Notice tone="ok">{t.job.closed}</Notice> : null}
      <WithdrawalNotice job={job} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <PrincipalCard job={job} />
          <TimelineCard job={job} />
          <PapersCard job={job} />
        </div>
        <div className={styles.column}>
          <ItemsCard job={job} />
          <EstimatesCard job={job} />
          <NoticesCard job={job} />
          <CopiesCard job={job} />
          <SecretsCard job={job} />
          <MediaCard job={job} />
          <Closing job={job} />
          <OrderCard job={job} />
        </div>
      </div>
    </Page>
  )
}

function Whose({ job }: { job: JobView }) {
  const { f } = useSpeech()
  const devices = job.intake?.devices.map((device) => device.name) ?? []
  return [job.customerName, f.list(devices)].filter(Boolean).join(' · ')
}

/** The one thing that comes next, in its corner. */
function Onward({ job }: { job: JobView }) {
  const { t } = useSpeech()
  const { go } = useCounter()
  const close = useCommand('job.close')
  const running = job.sittings.find(
    ({ direction, state }) =>
      direction !== 'sent' && (state === 'prepared' || state === 'accepted'),
  )
  if (job.state === 'intake') {
    return (
      <Button
        kind="primary"
        iconAfter="arrowRight"
        onPress={() => go({ at: 'intake', job: job.id })}
      >
        {t.job.goOnIntake}
      </Button>
    )
  }
  if (running !== undefined) {
    return (
      <Button
        kind="primary"
        icon="pen"
        onPress={() => go({ at: 'sitting', sitting: running.id, job: job.id })}
      >
        {t.job.goOnSigning}
      </Button>
    )
  }
  if (job.state === 'inCustody') {
    return (
      <Button kind="primary" icon="returned" onPress={() => go({ at: 'return', job: job.id })}>
        {t.job.prepareReturn}
      </Button>
    )
  }
  if (job.state !== 'returned') return null
  return (
    <Button
      kind="primary"
      icon="check"
      busy={close.busy}
      disabled={job.closing.length > 0}
      onPress={() => void close.run({ job: job.id })}
    >
      {t.job.close}
    </Button>
  )
}

/** Which media a deletion order that was not carried out is about. */
const waitingFor = (job: JobView, code: JobView['closing'][number]): string[] =>
  code === 'deletionOrderOpen'
    ? job.media.flatMap(({ label, order }) => (order === 'open' ? [`${label}.`] : []))
    : []

/** Only once everything is back: before that the list would say what everybody knows. */
function Closing({ job }: { job: JobView }) {
  const { t } = useSpeech()
  if (job.state !== 'returned' || job.closing.length === 0) return null
  return (
    <Notice tone="wait" title={t.job.closingTitle}>
      <ul>
        {job.closing.map((code) => (
          <li key={code}>
            {[t.errors[code].happened, ...waitingFor(job, code), t.errors[code].next].join(' ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
