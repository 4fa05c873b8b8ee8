import { useState } from 'react'

import { useQuery } from '../../bridge/use-query.ts'
import type { Command } from '../../bridge/use-command.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorText } from '../../parts/error-text.tsx'
import { KeyedField } from '../../parts/keyed-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { PhotoDialog } from '../camera/photo-dialog.tsx'

/** Offered only while there is a pack to hand over. */
export function PackButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useSpeech()
  const packs = useQuery('packs.view', {})
  const left = packs.value?.free.length ?? 0
  if (left === 0) return null
  return (
    <Button icon="paper" onPress={onPress}>
      {`${t.withdrawal.packs.hand} (${left})`}
    </Button>
  )
}

/** A pack from the bag: its number, then the photograph of its signed strip. */
export function PackDialog(props: {
  readonly busy: boolean
  readonly error: Command<'sheet.deliver'>['error']
  readonly onClose: () => void
  readonly onHanded: (number: number, photo: Uint8Array) => void
}) {
  const { t } = useSpeech()
  const words = t.withdrawal.packs
  const packs = useQuery('packs.view', {})
  const next = packs.value?.free[0]
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<number>()
  const number = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : undefined
  if (chosen !== undefined) {
    return (
      <PhotoDialog
        title={`${words.number}: ${chosen}`}
        busy={props.busy}
        onClose={props.onClose}
        onPhoto={(photo) => props.onHanded(chosen, photo)}
      >
        <p>{t.intake.signatures.deliver.stripHint}</p>
        <ErrorText error={props.error} />
      </PhotoDialog>
    )
  }
  return (
    <Dialog
      open
      title={words.hand}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t.common.cancel}</Button>
          <Button
            kind="primary"
            icon="camera"
            disabled={number === undefined}
            onPress={() => setChosen(number)}
          >
            {words.strip}
          </Button>
        </>
      }
    >
      <KeyedField
        label={words.number}
        value={typed}
        onChange={setTyped}
        note={next === undefined ? undefined : words.numberNote(next)}
      />
    </Dialog>
  )
}
