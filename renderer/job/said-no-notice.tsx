import type { JobView } from '../../shared/contract/job.calls.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { useSpeech } from '../speech.tsx'
import { saidNo, type Act } from './said-no.ts'

/** Says that the customer did not allow what is about to be recorded, and leads to his instruction; else nothing. */
export function SaidNoNotice(props: {
  readonly job: JobView
  readonly act: Act
  readonly onInstruct: () => void
}) {
  const { t, f } = useSpeech()
  const said = saidNo(props.job, props.act)
  if (said === undefined) return null
  const words = t.job.saidNo
  return (
    <Notice
      tone="wait"
      title={(said.what === 'safetyCopy' ? words.titleOfCopy : words.title)(said.sheet)}
      actions={
        <Button size="small" icon="plus" onPress={props.onInstruct}>
          {words.enter}
        </Button>
      }
    >
      <p>{words.what[said.what]}</p>
      <p>
        {said.instructedAt === undefined ? words.first : words.instructed(f.day(said.instructedAt))}
      </p>
      <p>{words.after}</p>
    </Notice>
  )
}
