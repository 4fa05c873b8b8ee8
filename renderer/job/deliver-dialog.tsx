import { useState } from 'react'

import type { JobId, SheetId } from '../../shared/ids.ts'
import { TypedDelivery } from '../../shared/model/typed-forms.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useTyped } from '../bridge/use-typed.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'

const ways = ['inHand', 'importedMail', 'statement'] as const

/** How a letter reached the customer: only this is a delivery, a print or a draft is not. */
export function DeliverDialog(props: {
  readonly job: JobId
  readonly sheet: SheetId
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.collecting
  const { job, sheet, onClose } = props
  const deliver = useCommand('sheet.deliver')
  const form = useTyped<TypedDelivery>(
    { place: `delivery:${job}:${sheet}`, form: () => TypedDelivery },
    { text: '' },
  )
  const { way, text } = form.typed
  const [tried, setTried] = useState(false)
  const missing = (open: boolean) => (tried && open ? t.common.missing : undefined)

  function save() {
    setTried(true)
    if (way === undefined || (way === 'statement' && text.trim() === '')) return undefined
    const delivery = way === 'statement' ? { kind: way, text } : { kind: way }
    return deliver.run({ sheet, delivery })
  }

  return (
    <FormDialog
      title={words.deliverTitle}
      does={words.deliverSave}
      command={deliver}
      onDo={save}
      typed={form}
      onClose={onClose}
    >
      <ChoiceTiles
        arrange="column"
        label={words.deliverTitle}
        hideLabel
        value={way}
        onChange={(chosen) => form.set({ way: chosen })}
        options={ways.map((value) => ({ value, label: words.deliverBy[value] }))}
        error={missing(way === undefined)}
      />
      {way === 'statement' ? (
        <TextField
          label={words.deliverText}
          note={words.deliverTextNote}
          value={text}
          onChange={(said) => form.set({ text: said })}
          maxLength={200}
          error={missing(text.trim() === '')}
        />
      ) : null}
    </FormDialog>
  )
}
