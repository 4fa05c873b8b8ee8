import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { Wait } from '../parts/progress.tsx'
import { useSpeech } from '../speech.tsx'
import type { JobView } from '../../shared/contract/job.calls.ts'
import type { JobId } from '../../shared/ids.ts'
import type { IntakeStep } from '../../shared/model/intake.ts'
import { preparedSitting } from './model/steps.ts'
import { SittingScreen } from './sitting-screen.tsx'
import { Wizard } from './wizard.tsx'

/** An intake, from wherever it was left. Once the sheets are being signed it goes on there. */
export function IntakeScreen({ job, from }: { job: JobId; from: IntakeStep | undefined }) {
  const asked = useQuery('job.view', { job })
  if (asked.value === undefined) {
    return asked.error === undefined ? <Wait /> : <ErrorText error={asked.error} />
  }
  const { draft } = asked.value
  if (draft === undefined) return <NoDraft view={asked.value} />
  const sitting = from === undefined ? preparedSitting(asked.value, draft.step) : undefined
  if (sitting !== undefined) return <SittingScreen sitting={sitting.id} job={job} />
  return <Wizard view={asked.value} stored={draft} from={from} />
}

/** The handover is complete: what was said then stands on its sheets. */
function NoDraft({ view }: { view: JobView }) {
  const { t } = useSpeech()
  const { go, back } = useCounter()
  const sitting = view.sittings.findLast((one) => one.direction === 'toUs')
  return (
    <Page
      narrow
      title={t.intake.title(view.number)}
      primary={
        sitting === undefined ? undefined : (
          <Button
            kind="primary"
            size="door"
            onPress={() => go({ at: 'receipt', job: view.id, sitting: sitting.id })}
          >
            {t.words.intakeStep.receipt}
          </Button>
        )
      }
      foot={<Button onPress={back}>{t.common.back}</Button>}
    >
      <p>{t.intake.frozen}</p>
    </Page>
  )
}
