import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'
import type { JobId } from '../../shared/ids.ts'

/** Ends an intake that comes to nothing; its number stays used, and why is noted. */
export function Abandon({ job, label }: { readonly job: JobId; readonly label?: string }) {
  const { t } = useSpeech()
  const { go, settings } = useCounter()
  const abandon = useCommand('job.abandon')
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState('')

  async function end() {
    const answer = await abandon.run({ job, reason })
    if (answer.ok) go({ at: settings.place === 'atCustomer' ? 'today' : 'board' })
  }

  return (
    <>
      <Button kind="plain" size="small" icon="close" onPress={() => setAsked(true)}>
        {label ?? t.intake.abandon}
      </Button>
      <Dialog
        title={t.intake.abandonTitle}
        open={asked}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onPress={() => setAsked(false)}>{t.common.back}</Button>
            <Button
              kind="danger"
              disabled={reason.trim() === ''}
              busy={abandon.busy}
              onPress={() => void end()}
            >
              {t.intake.abandon}
            </Button>
          </>
        }
      >
        <p>{t.intake.abandonText}</p>
        <TextField
          label={t.intake.abandonReason}
          value={reason}
          onChange={setReason}
          maxLength={200}
        />
        <ErrorText error={abandon.error} />
      </Dialog>
    </>
  )
}
