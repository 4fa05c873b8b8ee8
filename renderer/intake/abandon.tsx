import { useState } from 'react'

import { contract } from '../../shared/contract/contract.ts'
import type { JobId } from '../../shared/ids.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'

/** Ends an intake that comes to nothing; its number stays used, and why is noted. */
export function Abandon({ job, label }: { readonly job: JobId; readonly label?: string }) {
  const { t } = useSpeech()
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button kind="plain" size="small" icon="close" onPress={() => setAsked(true)}>
        {label ?? t.intake.abandon}
      </Button>
      {asked ? <AbandonDialog job={job} onClose={() => setAsked(false)} /> : null}
    </>
  )
}

function AbandonDialog({ job, onClose }: { job: JobId; onClose: () => void }) {
  const { t } = useSpeech()
  const { go, settings } = useCounter()
  const abandon = useCommand('job.abandon')
  const form = useForm(contract['job.abandon'].input, { job }, { place: `abandon:${job}` })
  return (
    <FormDialog
      title={t.intake.abandonTitle}
      does={t.intake.abandon}
      kind="danger"
      command={abandon}
      disabled={form.value === undefined}
      onDo={() => (form.value === undefined ? undefined : abandon.run(form.value))}
      onDone={() => go({ at: settings.place === 'atCustomer' ? 'today' : 'board' })}
      leave={t.common.back}
      typed={form}
      onClose={onClose}
    >
      <p>{t.intake.abandonText}</p>
      <TextField
        label={t.intake.abandonReason}
        value={form.draft.reason ?? ''}
        onChange={(reason) => form.set({ reason })}
        maxLength={200}
      />
    </FormDialog>
  )
}
