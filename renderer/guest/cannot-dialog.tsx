import { TypedOutcome } from '../../shared/model/typed-forms.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useTyped } from '../bridge/use-typed.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'
import { signatureOutcomes } from '../../shared/model/papers.ts'
import { useGuest } from './guest-context.tsx'
import styles from './guest.module.css'
import type { Turn } from './turns.ts'

/** Not signing is a normal outcome: says what is possible instead, and what follows, without a reproach. */
export function CannotDialog(props: {
  readonly turn: Turn
  readonly open: boolean
  readonly onClose: () => void
  readonly onPaper: () => void
}) {
  const { t } = useSpeech()
  const words = t.guest.cannot
  const { take, view } = useGuest()
  const { sheet, slot } = props.turn
  const decline = useCommand('sheet.decline')
  const form = useTyped<TypedOutcome>(
    { place: `cannot:${view.job}:${sheet.id}`, form: () => TypedOutcome },
    { reason: '' },
  )
  const { outcome, reason } = form.typed
  const close = () => {
    form.drop()
    props.onClose()
  }

  async function note() {
    if (outcome === undefined) return
    const said = reason.trim()
    const answer = await decline.run({
      sheet: sheet.id,
      slot: slot.slot,
      outcome,
      ...(said === '' ? {} : { reason: said }),
    })
    if (take(answer)) close()
  }

  return (
    <Dialog
      wide
      title={words.title}
      open={props.open}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{words.back}</Button>
          <Button icon="paper" onPress={props.onPaper}>
            {words.paper}
          </Button>
          <Button
            kind="primary"
            disabled={outcome === undefined}
            busy={decline.busy}
            onPress={() => void note()}
          >
            {words.take}
          </Button>
        </>
      }
    >
      <div className={styles.outcomes}>
        <ChoiceTiles
          label={words.text}
          value={outcome}
          onChange={(chosen) => form.set({ outcome: chosen })}
          size="door"
          options={signatureOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
          note={
            outcome === undefined
              ? undefined
              : outcome === 'refused'
                ? (words.follows.refusedSlots[slot.slot] ?? words.follows.refused[sheet.kind])
                : words.follows[outcome]
          }
        />
        <TextField
          label={words.note}
          optional
          value={reason}
          onChange={(text) => form.set({ reason: text })}
          maxLength={200}
        />
        <ErrorText error={decline.error} />
      </div>
    </Dialog>
  )
}
