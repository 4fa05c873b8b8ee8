import { contract } from '../../shared/contract/contract.ts'
import type { JobView } from '../../shared/contract/job.calls.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
import { useCounter } from '../counter.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'

/** Issues the hint of § 37 VSBG after a dispute with a consumer. */
export function DisputeDialog(props: { readonly job: JobView; readonly onClose: () => void }) {
  const { t } = useSpeech()
  const words = t.collecting
  const { job, onClose } = props
  const { go } = useCounter()
  const issue = useCommand('disputeHint.issue')
  const form = useForm(
    contract['disputeHint.issue'].input,
    { job: job.id },
    { place: `dispute:${job.id}` },
  )
  const save = () => {
    const hint = form.tryIt()
    return hint === undefined ? undefined : issue.run(hint)
  }

  return (
    <FormDialog
      title={words.disputeTitle}
      does={words.issue}
      command={issue}
      onDo={save}
      onDone={({ value }) => go({ at: 'receipt', sitting: value.id, job: job.id })}
      typed={form}
      onClose={onClose}
    >
      <p>{words.disputeText}</p>
      <TextField
        label={words.disputeWhat}
        value={form.draft.dispute ?? ''}
        onChange={(dispute) => form.set({ dispute })}
        lines={3}
        maxLength={400}
        error={form.errorOf('dispute')}
      />
    </FormDialog>
  )
}
