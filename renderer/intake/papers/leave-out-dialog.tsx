import { useState } from 'react'

import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import type { PaperCode } from '../../../shared/model/papers.ts'

/** Why a paper is left out; without a reason it stays. */
export function LeaveOutDialog(props: {
  readonly code: PaperCode
  readonly onLeaveOut: (reason: string) => void
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.intake.papers
  const [reason, setReason] = useState('')
  const said = reason.trim()
  return (
    <Dialog
      title={words.leaveOutTitle(t.words.paper[props.code])}
      open
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{words.keep}</Button>
          <Button kind="primary" disabled={said === ''} onPress={() => props.onLeaveOut(said)}>
            {words.leaveOut}
          </Button>
        </>
      }
    >
      <TextField
        label={words.leaveOutReason}
        note={words.leaveOutNote}
        value={reason}
        onChange={setReason}
        maxLength={200}
        startsHere
      />
    </Dialog>
  )
}
