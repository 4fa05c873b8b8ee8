import type { JobView } from '../../shared/contract/job.calls.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useCounter } from '../counter.tsx'
import { useSitting } from '../guest/use-sitting.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { useSpeech } from '../speech.tsx'
import { SentCard } from './sent-card.tsx'
import { sentOf } from './sent-of.ts'

/** What a messenger could not sign: where it is, and that nothing may be opened until it is back. */
export function PrincipalCard({ job }: { readonly job: JobView }) {
  const { t } = useSpeech()
  const words = t.appointments
  const prepare = useCommand('ahead.prepare')
  const { go } = useCounter()
  const sent = sentOf(job)
  const asked = useSitting(sent?.id)
  const { outstanding = [] } = job
  if (outstanding.length === 0 || job.state !== 'inCustody') return null
  if (sent === undefined || sent.state !== 'prepared') {
    return (
      <Notice
        tone="wait"
        title={words.principalPapers}
        actions={
          <Button
            kind="primary"
            icon="paper"
            busy={prepare.busy}
            onPress={() => void prepare.run({ job: job.id })}
          >
            {words.prepare}
          </Button>
        }
      >
        <p>{words.principalText}</p>
        <ErrorText error={prepare.error} />
      </Notice>
    )
  }
  return (
    <SentCard
      key={sent.id}
      principal
      sitting={sent}
      asked={asked}
      mail={job.intake?.customer.mail ?? ''}
      onOwn={() => go({ at: 'sitting', sitting: sent.id, job: job.id })}
    />
  )
}
