import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useSpeech } from '../speech.tsx'

/** Asked when measures change that agreements in force promise: are they not less than before? */
export function AssuranceDialog(props: {
  readonly open: boolean
  readonly busy: boolean
  readonly onBack: () => void
  readonly onConfirm: () => void
}) {
  const { t } = useSpeech()
  const words = t.agreements.assurance
  if (!props.open) return null
  return (
    <Dialog
      open
      title={words.title}
      onClose={props.onBack}
      actions={
        <>
          <Button onPress={props.onBack}>{words.back}</Button>
          <Button kind="primary" busy={props.busy} onPress={props.onConfirm}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
    </Dialog>
  )
}
