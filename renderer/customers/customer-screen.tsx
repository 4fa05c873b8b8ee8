import type { CustomerView } from '../../shared/contract/business.calls.ts'
import type { CustomerId, JobId } from '../../shared/ids.ts'
import { customerName, personName } from '../../shared/model/customer.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { keyed } from '../keyed.ts'
import { Button } from '../parts/button.tsx'
import { Card, EmptyState } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Facts } from '../parts/facts.tsx'
import { ListRow } from '../parts/list-row.tsx'
import { Page } from '../parts/page.tsx'
import { Wait } from '../parts/progress.tsx'
import { useSpeech } from '../speech.tsx'
import { AgreementsCard } from './agreements-card.tsx'
import { CommitmentsCard } from './commitments-card.tsx'
import styles from './customers.module.css'

/** One customer: who to call, all jobs, and the short way to a job like the last one. */
export function CustomerScreen({ customer }: { readonly customer: CustomerId }) {
  const { t } = useSpeech()
  const { back } = useCounter()
  const view = useQuery('customer.view', { customer })
  if (view.value === undefined) {
    return view.error === undefined ? (
      <Wait />
    ) : (
      <Page title={t.customers.title} actions={<Button onPress={back}>{t.common.back}</Button>}>
        <ErrorText error={view.error} />
      </Page>
    )
  }
  return <Shown view={view.value} />
}

function Shown({ view }: { view: CustomerView }) {
  const { t } = useSpeech()
  const { back } = useCounter()
  const start = useStart(view.id)
  return (
    <Page
      title={customerName(view.customer)}
      beside={<Chip tone="brand">{t.words.capacity[view.customer.capacity]}</Chip>}
      actions={
        <>
          <Button icon="arrowLeft" onPress={back}>
            {t.common.back}
          </Button>
          <Button icon="plus" busy={start.busy} onPress={() => start.begin()}>
            {t.customers.newJob}
          </Button>
        </>
      }
    >
      <ErrorText error={start.error} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <AsLast view={view} busy={start.busy} onStart={start.begin} />
          <Jobs view={view} />
        </div>
        <div className={styles.column}>
          <Details view={view} />
          <AgreementsCard customer={view.id} agreements={view.agreements} />
          {view.customer.capacity === 'authority' ? (
            <CommitmentsCard customer={view.id} commitments={view.commitments} />
          ) : null}
        </div>
      </div>
    </Page>
  )
}

function useStart(customer: CustomerId) {
  const { go } = useCounter()
  const { run, busy, error } = useCommand('job.open')
  const begin = (repeatOf?: JobId) => {
    void run({ customer, ...(repeatOf === undefined ? {} : { repeatOf }) }).then((answer) => {
      if (answer.ok) go({ at: 'intake', job: answer.value.job })
    })
  }
  return { begin, busy, error }
}

function AsLast(props: { view: CustomerView; busy: boolean; onStart: (repeatOf: JobId) => void }) {
  const { t, f } = useSpeech()
  const { last } = props.view
  if (last === undefined) return null
  return (
    <Card title={t.customers.asLast}>
      <p>{t.customers.asLastText(f.list(last.devices.map((device) => device.name)))}</p>
      <div>
        <Button
          kind="primary"
          icon="copy"
          busy={props.busy}
          onPress={() => props.onStart(last.job)}
        >
          {t.customers.asLastStart}
        </Button>
      </div>
    </Card>
  )
}

function Jobs({ view }: { view: CustomerView }) {
  const { t, f } = useSpeech()
  const { go } = useCounter()
  if (view.jobs.length === 0) {
    return (
      <Card>
        <EmptyState icon="box" title={t.customers.noJobs}>
          {t.customers.noJobsText}
        </EmptyState>
      </Card>
    )
  }
  return (
    <Card flush title={t.customers.jobs}>
      <ul>
        {view.jobs.map((job) => (
          <ListRow
            key={job.id}
            icon="box"
            title={job.title === '' ? t.board.unnamed : job.title}
            sub={`${job.number} · ${f.day(job.openedAt)}`}
            right={
              <Chip tone={job.state === 'inCustody' ? 'brand' : 'neutral'}>
                {keyed(t.board.jobState, job.state)}
              </Chip>
            }
            onPress={() =>
              go(
                job.state === 'intake' ? { at: 'intake', job: job.id } : { at: 'job', job: job.id },
              )
            }
          />
        ))}
      </ul>
    </Card>
  )
}

function Details({ view }: { view: CustomerView }) {
  const { t } = useSpeech()
  const { customer, privacyNoticeGiven } = view
  const { contact, address, breachContact } = customer
  return (
    <Card>
      <Facts
        facts={[
          [t.customers.contact, [personName(contact), contact.position].filter(Boolean).join(', ')],
          [t.customers.address, `${address.street}, ${address.postcode} ${address.town}`],
          [t.customers.phone, customer.phone],
          [t.customers.mail, customer.mail],
          [t.customers.secrecy, t.words.secrecy[customer.secrecy]],
          [
            t.customers.breach,
            breachContact === undefined
              ? undefined
              : `${breachContact.name}, ${breachContact.phone}`,
          ],
          [t.customers.privacyOfficer, customer.privacyOfficer],
        ]}
      />
      <div>
        {privacyNoticeGiven ? (
          <Chip tone="ok" icon="check">
            {t.customers.noticeGiven}
          </Chip>
        ) : (
          <Chip tone="wait">{t.customers.noticeMissing}</Chip>
        )}
      </div>
    </Card>
  )
}
