import { contract } from '../../shared/contract/contract.ts'
import type { JobView } from '../../shared/contract/job.calls.ts'
import type { WithdrawalView } from '../../shared/model/withdrawal.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './job.module.css'

/** Work inside the period is a decision: what it may cost stands above the reason that is recorded. */
export function BeginEarlyDialog(props: {
  readonly job: JobView
  readonly withdrawal: WithdrawalView
  readonly onClose: () => void
}) {
  const { t, f } = useSpeech()
  const words = t.withdrawal.early
  const begin = useCommand('work.beginEarly')
  const job = props.job.id
  const form = useForm(contract['work.beginEarly'].input, { job }, { place: `beginEarly:${job}` })
  const { stakeCents, until } = props.withdrawal
  const save = () => {
    const said = form.tryIt()
    return said === undefined ? undefined : begin.run(said)
  }
  return (
    <FormDialog
      title={words.title}
      does={words.save}
      command={begin}
      onDo={save}
      typed={form}
      onClose={props.onClose}
    >
      <Notice tone="stop">{words.warning(f.money(stakeCents), f.day(until))}</Notice>
      <TextField
        label={words.reason}
        note={words.reasonNote}
        value={form.draft.reason ?? ''}
        onChange={(reason) => form.set({ reason })}
        maxLength={200}
        lines={2}
        error={form.errorOf('reason')}
      />
    </FormDialog>
  )
}

/** The confirmation as it reads, to be sent from one's own mail program or written by hand. */
export function ConfirmDialog(props: { readonly job: JobView; readonly onClose: () => void }) {
  const { t } = useSpeech()
  const words = t.withdrawal.confirm
  const job = props.job.id
  const asked = useQuery('withdrawal.confirmation', { job })
  const draft = useCommand('withdrawal.draftConfirmation')
  const form = useForm(
    contract['withdrawal.draftConfirmation'].input,
    { job },
    { place: `confirmation:${job}` },
  )
  const to = form.draft.to ?? asked.value?.to ?? ''
  return (
    <FormDialog
      wide
      title={words.title}
      does={words.save}
      icon="mail"
      command={{ ...draft, error: unlessCancelled(draft.error) }}
      disabled={to.trim() === ''}
      onDo={() => draft.run({ job, to })}
      typed={form}
      leave={t.common.close}
      onClose={props.onClose}
    >
      <ErrorText error={asked.error} />
      <p className={styles.quiet}>{words.lead}</p>
      <div className={styles.letter} lang="de" data-selectable>
        <p className={styles.strong}>{asked.value?.subject}</p>
        {asked.value?.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <TextField
        label={words.to}
        type="email"
        value={to}
        onChange={(typed) => form.set({ to: typed })}
        maxLength={160}
      />
    </FormDialog>
  )
}
