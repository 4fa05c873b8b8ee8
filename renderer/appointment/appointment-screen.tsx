import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { JobId } from '../../shared/ids.ts'
import { customerName } from '../../shared/model/customer.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { Abandon } from '../intake/abandon.tsx'
import type { Turn } from '../guest/turns.ts'
import { useSitting } from '../guest/use-sitting.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { Wait } from '../parts/progress.tsx'
import { useSpeech } from '../speech.tsx'
import { AheadCard } from './ahead-card.tsx'
import { AppointmentForm } from './appointment-form.tsx'
import styles from './appointment.module.css'
import { Mine } from './mine.tsx'
import { SentCard } from './sent-card.tsx'
import { sentOf } from './sent-of.ts'

type Appointed = JobView & { appointment: NonNullable<JobView['appointment']> }

/** From the telephone to the door: who and when, what the customer gets before, and what of it came back. */
export function AppointmentScreen({ job }: { readonly job: JobId }) {
  const { t } = useSpeech()
  const { back } = useCounter()
  const view = useQuery('job.view', { job })
  const [changing, setChanging] = useState(false)
  const { value } = view
  if (value === undefined && view.error === undefined) return <Wait />
  if (value?.draft === undefined) {
    return (
      <Page title={t.appointments.title} actions={<Button onPress={back}>{t.common.back}</Button>}>
        <ErrorText error={view.error} />
      </Page>
    )
  }
  if (changing || !isAppointed(value)) {
    return <AppointmentForm view={value} stored={value.draft} onSaved={() => setChanging(false)} />
  }
  return <Made job={value} onChange={() => setChanging(true)} />
}

const isAppointed = (job: JobView): job is Appointed => job.appointment !== undefined

function Made({ job, onChange }: { job: Appointed; onChange: () => void }) {
  const { t, f } = useSpeech()
  const words = t.appointments
  const { go, back } = useCounter()
  const [turn, setTurn] = useState<Turn>()
  const sent = sentOf(job)
  // Asked here and not in the cards, so that both are whole at once after a signature, and no button moves away from a
  // finger that is on its way.
  const ahead = useQuery('ahead.view', { job: job.id })
  const asked = useSitting(sent?.id)
  const isWhole = ahead.value !== undefined || ahead.error !== undefined
  const { customer } = job.draft?.intake ?? {}
  const name = customer?.contact?.familyName === undefined ? '' : nameOf(customer)
  if (turn !== undefined && sent !== undefined) {
    return <Mine asked={asked} turn={turn} onDone={() => setTurn(undefined)} />
  }
  return (
    <Page
      title={name}
      beside={<Chip tone="brand">{words.at(f.moment(job.appointment.at))}</Chip>}
      sub={[job.number, job.appointment.note].filter(Boolean).join(' · ')}
      actions={
        <>
          <Button icon="arrowLeft" onPress={back}>
            {t.common.back}
          </Button>
          <Button icon="pen" onPress={onChange}>
            {words.change}
          </Button>
        </>
      }
      foot={<Abandon job={job.id} label={words.abandon} />}
      primary={
        <Button
          kind="primary"
          size="door"
          iconAfter="arrowRight"
          onPress={() => go({ at: 'intake', job: job.id })}
        >
          {words.begin}
        </Button>
      }
    >
      {isWhole ? (
        <div className={styles.columns}>
          <AheadCard job={job.id} asked={ahead} sent={asked.view ?? sent} onComplete={onChange} />
          {sent === undefined ? null : (
            <SentCard
              key={sent.id}
              sitting={sent}
              asked={asked}
              mail={customer?.mail ?? customer?.contact?.mail ?? ''}
              onOwn={setTurn}
            />
          )}
        </div>
      ) : (
        <Wait />
      )}
    </Page>
  )
}

type Typed = NonNullable<NonNullable<JobView['draft']>['intake']['customer']>

const nameOf = ({ organisation, contact }: Typed): string =>
  customerName({
    ...(organisation === undefined || organisation === '' ? {} : { organisation }),
    contact: {
      ...(contact?.givenName === undefined ? {} : { givenName: contact.givenName }),
      familyName: contact?.familyName ?? '',
    },
  })
