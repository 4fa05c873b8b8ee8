import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import { isAgreed, type ChangedField } from '../../shared/model/corrections.ts'
import type { Intake } from '../../shared/model/intake.ts'
import { TypedCorrection } from '../../shared/model/typed-forms.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useTyped } from '../bridge/use-typed.ts'
import { useCounter } from '../counter.tsx'
import { Notice } from '../parts/card.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { useSpeech } from '../speech.tsx'
import { correctable, fieldsOf, isSheet } from './correction-fields.ts'
import { changeOf, CorrectionValue } from './correction-value.tsx'

/** Puts one entry of a signed sheet right: which sheet, which entry, what is correct, and who has to sign. */
export function CorrectionDialog(props: {
  readonly job: JobView
  readonly intake: Intake
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.correcting
  const { job, intake, onClose } = props
  const { go } = useCounter()
  const prepare = useCommand('correction.prepare')
  const sheets = correctable(job)
  const form = useTyped<TypedCorrection>(
    { place: `correction:${job.id}`, form: () => TypedCorrection },
    { sheet: (sheets.find(({ kind }) => kind === 'B') ?? sheets[0])?.id, value: {} },
  )
  const { sheet, field, value: typed } = form.typed
  const [tried, setTried] = useState(false)
  const missing = (open: boolean) => (tried && open ? t.common.missing : undefined)
  const change = field === undefined ? undefined : changeOf(field, typed)

  function save() {
    setTried(true)
    if (sheet === undefined || change === undefined) return undefined
    return prepare.run({ job: job.id, sheet, changes: [change] })
  }

  return (
    <FormDialog
      title={words.title}
      does={words.prepare}
      command={prepare}
      onDo={save}
      onDone={({ value }) => go({ at: 'sitting', sitting: value.id, job: job.id })}
      typed={form}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      <SelectField
        label={words.sheet}
        value={sheet}
        onChange={(id) => form.set({ sheet: id, field: undefined })}
        options={sheets.map(({ id, title }) => ({ value: id, label: title }))}
        error={missing(sheet === undefined)}
      />
      <SelectField
        label={words.field}
        value={field}
        onChange={(chosen) => form.set({ field: chosen, value: {} })}
        options={fieldsOf(sheets.find(isSheet(sheet)), intake).map((value) => ({
          value,
          label: words.fields[value],
        }))}
        error={missing(field === undefined)}
      />
      {field === undefined ? null : (
        <>
          <CorrectionValue
            field={field}
            intake={intake}
            typed={typed}
            onChange={(more) => form.set({ value: { ...typed, ...more } })}
            error={missing(change === undefined)}
          />
          <WhoSigns job={job} field={field} />
        </>
      )}
    </FormDialog>
  )
}

/** A slip of the pen we correct alone; what was agreed takes both, and a consumer's new information before. */
function WhoSigns({ job, field }: { job: JobView; field: ChangedField }) {
  const { t } = useSpeech()
  const words = t.correcting
  if (!isAgreed([{ field }])) return <Notice tone="neutral">{words.slip}</Notice>
  return (
    <Notice tone="wait" title={words.agreed}>
      {job.withdrawal === undefined ? null : words.informed}
    </Notice>
  )
}
