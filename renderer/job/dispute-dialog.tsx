import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import { useCommand } from '../bridge/use-command.ts'
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
  const [dispute, setDispute] = useState('')
  const [tried, setTried] = useState(false)
  const empty = dispute.trim() === ''

  function save() {
    setTried(true)
    if (empty) return
    void issue.run({ job: job.id, dispute }).then((answer) => {
      if (answer.ok) go({ at: 'receipt', sitting: answer.value.id, job: job.id })
    })
  }

  return (
    <FormDialog
      title={words.disputeTitle}
      does={words.issue}
      command={issue}
      onDo={save}
      onClose={onClose}
    >
      <p>{words.disputeText}</p>
      <TextField
        label={words.disputeWhat}
        value={dispute}
        onChange={setDispute}
        lines={3}
        maxLength={400}
        error={tried && empty ? t.common.missing : undefined}
      />
    </FormDialog>
  )
}
