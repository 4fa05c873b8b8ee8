import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { NoticeRequest, NoticeStep, NoticesView } from '../../shared/model/notices.ts'
import { TypedNotice } from '../../shared/model/typed-forms.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useTyped } from '../bridge/use-typed.ts'
import { useCounter } from '../counter.tsx'
import { Notice } from '../parts/card.tsx'
import { DateField } from '../parts/date-field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { MoneyField } from '../parts/money-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'

/** Writes the next letter: until when, and what this step asks besides. */
export function NoticeDialog(props: {
  readonly job: JobView
  readonly notices: NoticesView
  readonly step: NoticeStep
  readonly onClose: () => void
}) {
  const { t, f } = useSpeech()
  const words = t.collecting
  const { job, notices, step, onClose } = props
  const { go } = useCounter()
  const issue = useCommand('notice.issue')
  const form = useTyped<TypedNotice>(
    { place: `notice:${job.id}:${step}`, form: () => TypedNotice },
    { collectBy: notices.proposed, work: 'done', said: job.returnDraft?.workDone ?? '' },
  )
  const { collectBy, work, said, claim } = form.typed
  const [tried, setTried] = useState(false)
  const missing = (open: boolean) => (tried && open ? t.common.missing : undefined)
  const tooSoon = collectBy !== undefined && collectBy < notices.earliest

  function notice(): NoticeRequest | undefined {
    if (collectBy === undefined || tooSoon) return undefined
    if (step === 'reminder1') return { step, collectBy }
    if (step === 'reminder2')
      return claim === undefined ? undefined : { step, collectBy, claimCents: claim }
    return said.trim() === '' ? undefined : { step, collectBy, work, said }
  }

  function save() {
    setTried(true)
    const complete = notice()
    return complete === undefined ? undefined : issue.run({ job: job.id, notice: complete })
  }

  return (
    <FormDialog
      title={words.step[step]}
      does={words.issue}
      command={issue}
      onDo={save}
      onDone={({ value }) => go({ at: 'receipt', sitting: value.id, job: job.id })}
      typed={form}
      onClose={onClose}
    >
      {step === 'ready' ? (
        <>
          <ChoiceTiles
            label={words.work}
            value={work}
            onChange={(chosen) => form.set({ work: chosen })}
            options={(['done', 'notDone'] as const).map((value) => ({
              value,
              label: words.workOf[value],
            }))}
          />
          <TextField
            label={words.said[work]}
            value={said}
            onChange={(text) => form.set({ said: text })}
            lines={3}
            maxLength={600}
            error={missing(said.trim() === '')}
          />
        </>
      ) : null}
      <DateField
        label={words.collectBy}
        day={collectBy}
        onChange={(day) => form.set({ collectBy: day })}
        error={tooSoon ? words.tooSoon(f.day(notices.earliest)) : missing(collectBy === undefined)}
      />
      {step === 'reminder2' ? (
        <MoneyField
          label={words.claim}
          note={words.claimNote}
          cents={claim}
          onChange={(cents) => form.set({ claim: cents })}
          error={missing(claim === undefined)}
        />
      ) : null}
      {step === 'ready' ? (
        <Notice tone="neutral">
          {notices.acceptance && work === 'done' ? words.acceptance : words.noAcceptance}
        </Notice>
      ) : null}
      <p>{words.issueNote}</p>
    </FormDialog>
  )
}
