import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { JobId, SheetId } from '../../shared/ids.ts'
import type { DraftOf } from '../../shared/model/draft.ts'
import { EstimateAnswer } from '../../shared/model/estimates.ts'
import { Estimate } from '../../shared/model/order.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useForm, type Form } from '../bridge/use-form.ts'
import { useCounter } from '../counter.tsx'
import { offerDay } from '../intake/model/dates.ts'
import { DateField } from '../parts/date-field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { MoneyField, WholeNumberField } from '../parts/money-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'

type Draft = DraftOf<Estimate>

/** Writes what the repair would cost; what was said of the order is proposed. */
export function EstimateDialog(props: { readonly job: JobView; readonly onClose: () => void }) {
  const { t } = useSpeech()
  const words = t.estimating
  const { job, onClose } = props
  const { go } = useCounter()
  const issue = useCommand('estimate.issue')
  const { fault = '', scope = '' } = job.intake?.order ?? {}
  const [until] = useState(() => offerDay(new Date()))
  const form = useForm(
    Estimate,
    { form: 'estimate', defect: fault, repair: scope, validUntil: until },
    { refused: issue.error, place: `estimate:${job.id}` },
  )
  const save = () => {
    const estimate = form.tryIt()
    return estimate === undefined ? undefined : issue.run({ job: job.id, estimate })
  }
  return (
    <FormDialog
      wide
      title={words.title}
      does={words.issue}
      command={issue}
      onDo={save}
      onDone={({ value }) => go({ at: 'receipt', sitting: value.id, job: job.id })}
      typed={form}
      onClose={onClose}
    >
      <ChoiceTiles
        label={words.form}
        value={form.draft.form}
        onChange={(chosen) => form.set({ form: chosen })}
        options={(['estimate', 'european'] as const).map((value) => ({
          value,
          label: words.forms[value],
        }))}
      />
      <Said form={form} />
      <Priced form={form} />
      <p>{words.issueNote}</p>
    </FormDialog>
  )
}

function Said({ form }: { form: Form<Draft, Estimate> }) {
  const { t } = useSpeech()
  const words = t.intake.extras
  return (
    <>
      <TextField
        label={words.estimateDefect}
        lines={2}
        value={form.draft.defect ?? ''}
        onChange={(defect) => form.set({ defect })}
        error={form.errorOf('defect')}
      />
      <TextField
        label={words.estimateRepair}
        lines={2}
        value={form.draft.repair ?? ''}
        onChange={(repair) => form.set({ repair })}
        error={form.errorOf('repair')}
      />
    </>
  )
}

function Priced({ form }: { form: Form<Draft, Estimate> }) {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { draft } = form
  const isBinding = draft.form === 'european'
  return (
    <>
      <MoneyField
        label={words.maximum[draft.form ?? 'estimate']}
        cents={draft.maximumCents}
        onChange={(cents) =>
          cents === undefined ? form.empty('maximumCents') : form.set({ maximumCents: cents })
        }
        error={form.errorOf('maximumCents')}
      />
      <WholeNumberField
        label={words.workDays}
        min={1}
        max={90}
        number={draft.workDays}
        onChange={(days) =>
          days === undefined ? form.empty('workDays') : form.set({ workDays: days })
        }
        error={form.errorOf('workDays')}
      />
      <DateField
        label={words.validUntil}
        {...(isBinding ? { note: words.validMeans } : {})}
        day={draft.validUntil === '' ? undefined : draft.validUntil}
        onChange={(validUntil) => form.set({ validUntil: validUntil ?? '' })}
        error={form.errorOf('validUntil')}
      />
      {isBinding ? (
        <TextField
          label={words.replacement}
          optional
          value={draft.replacement ?? ''}
          onChange={(replacement) => form.set({ replacement })}
          error={form.errorOf('replacement')}
        />
      ) : null}
      <TextField
        label={words.ancillary}
        optional
        value={draft.ancillary ?? ''}
        onChange={(ancillary) => form.set({ ancillary })}
        error={form.errorOf('ancillary')}
      />
    </>
  )
}

/** Who said yes or no, and how: nothing is repaired upon silence. */
export function AnswerDialog(props: {
  readonly job: JobId
  readonly sheet: SheetId
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.estimating
  const { job, sheet, onClose } = props
  const enter = useCommand('estimate.answer')
  const form = useForm(EstimateAnswer, {}, { place: `estimateAnswer:${job}:${sheet}` })
  const save = () => {
    const answer = form.tryIt()
    return answer === undefined ? undefined : enter.run({ sheet, ...answer })
  }
  return (
    <FormDialog
      title={words.answerTitle}
      does={words.save}
      command={enter}
      onDo={save}
      typed={form}
      onClose={onClose}
    >
      <ChoiceTiles
        label={words.answerTitle}
        hideLabel
        value={form.draft.answer}
        onChange={(answer) => form.set({ answer })}
        options={(['accepted', 'declined'] as const).map((value) => ({
          value,
          label: words.answer[value],
        }))}
        error={form.errorOf('answer')}
      />
      <TextField
        label={words.saidBy}
        value={form.draft.saidBy ?? ''}
        onChange={(saidBy) => form.set({ saidBy })}
        error={form.errorOf('saidBy')}
      />
      <TextField
        label={words.how}
        note={words.howNote}
        value={form.draft.how ?? ''}
        onChange={(how) => form.set({ how })}
        error={form.errorOf('how')}
      />
    </FormDialog>
  )
}
