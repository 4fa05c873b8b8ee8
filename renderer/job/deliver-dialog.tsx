import { useState } from 'react'

import type { SheetId } from '../../shared/ids.ts'
import { useCommand } from '../bridge/use-command.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'

const ways = ['inHand', 'importedMail', 'statement'] as const
type Way = (typeof ways)[number]

/** How a letter reached the customer: only this is a delivery, a print or a draft is not. */
export function DeliverDialog(props: { readonly sheet: SheetId; readonly onClose: () => void }) {
  const { t } = useSpeech()
  const words = t.collecting
  const { sheet, onClose } = props
  const deliver = useCommand('sheet.deliver')
  const [way, setWay] = useState<Way>()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (open: boolean) => (tried && open ? t.common.missing : undefined)

  function save() {
    setTried(true)
    if (way === undefined || (way === 'statement' && text.trim() === '')) return
    const delivery = way === 'statement' ? { kind: way, text } : { kind: way }
    void deliver.run({ sheet, delivery }).then((answer) => answer.ok && onClose())
  }

  return (
    <FormDialog
      title={words.deliverTitle}
      does={words.deliverSave}
      command={deliver}
      onDo={save}
      onClose={onClose}
    >
      <ChoiceTiles
        arrange="column"
        label={words.deliverTitle}
        hideLabel
        value={way}
        onChange={setWay}
        options={ways.map((value) => ({ value, label: words.deliverBy[value] }))}
        error={missing(way === undefined)}
      />
      {way === 'statement' ? (
        <TextField
          label={words.deliverText}
          note={words.deliverTextNote}
          value={text}
          onChange={setText}
          maxLength={200}
          error={missing(text.trim() === '')}
        />
      ) : null}
    </FormDialog>
  )
}
