import { useForm } from '../draft/form.tsx'
import { useTyped } from '../../bridge/use-typed.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { TypedLine } from '../../../shared/model/typed-forms.ts'
import type { PaperCode } from '../../../shared/model/papers.ts'

/** Why a paper is left out; without a reason it stays. */
export function LeaveOutDialog(props: {
  readonly code: PaperCode
  readonly onLeaveOut: (reason: string) => void
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.intake.papers
  const { job } = useForm()
  const form = useTyped<TypedLine>(
    { place: `leaveOut:${job}:${props.code}`, form: () => TypedLine },
    { text: '' },
  )
  const said = form.typed.text.trim()
  const close = () => {
    form.done()
    props.onClose()
  }
  const leaveOut = () => {
    form.done()
    props.onLeaveOut(said)
  }
  return (
    <Dialog
      title={words.leaveOutTitle(t.words.paper[props.code])}
      open
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{words.keep}</Button>
          <Button kind="primary" disabled={said === ''} onPress={leaveOut}>
            {words.leaveOut}
          </Button>
        </>
      }
    >
      <TextField
        label={words.leaveOutReason}
        note={words.leaveOutNote}
        value={form.typed.text}
        onChange={(text) => form.set({ text })}
        maxLength={200}
        startsHere
      />
    </Dialog>
  )
}
