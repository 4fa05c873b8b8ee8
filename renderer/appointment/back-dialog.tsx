import { useState } from 'react'

import type { SittingView } from '../../shared/contract/job.calls.ts'
import { useCommand } from '../bridge/use-command.ts'
import type { Take } from '../guest/use-sitting.ts'
import { turnKey, type Turn } from '../guest/turns.ts'
import { PhotoDialog } from '../intake/camera/photo-dialog.tsx'
import { messages } from '../../shared/messages/messages.ts'
import { sheetNumber } from '../../shared/model/papers.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { CheckTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './appointment.module.css'
import { DropZone, type Dropped } from './drop-zone.tsx'

/** The customer's signatures that are still out. */
const openTurns = (view: SittingView): Turn[] =>
  view.sheets.flatMap((sheet) =>
    sheet.slots
      .filter(({ by, done }) => by === 'customer' && done === 'open')
      .map((slot) => ({ sheet, slot })),
  )

/** What came back, whatever the way: a scan, a photograph, or the customer's mail. It counts like a signature here. */
export function BackDialog(props: {
  readonly view: SittingView
  readonly take: Take
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.appointments
  const { view, take, onClose } = props
  const turns = openTurns(view)
  const [chosen, setChosen] = useState<readonly string[]>(() => turns.map(turnKey))
  const [shooting, setShooting] = useState(false)
  const back = useCommand('ahead.takeBack')
  const photo = useCommand('sheet.signOnPaper')
  const wanted = turns.filter((turn) => chosen.includes(turnKey(turn)))
  const slots = wanted.map(({ sheet, slot }) => ({ sheet: sheet.id, slot: slot.slot }))

  async function takeBack(by: Dropped['by'], file?: Uint8Array) {
    const answer = await back.run({
      sitting: view.id,
      slots,
      by,
      ...(file === undefined ? {} : { file }),
    })
    if (take(answer)) onClose()
  }

  async function keep(picture: Uint8Array) {
    for (const { sheet, slot } of wanted) {
      const answer = await photo.run({
        sheet: sheet.id,
        slot: slot.slot,
        number: sheetNumber(sheet.contentHash),
        photo: picture,
        place: messages.de.appointments.sentPlace,
      })
      if (!take(answer)) return
    }
    onClose()
  }

  if (shooting) {
    return (
      <PhotoDialog
        title={words.backTitle}
        busy={photo.busy}
        onClose={onClose}
        onPhoto={(picture) => void keep(picture)}
      >
        <ErrorText error={photo.error} />
      </PhotoDialog>
    )
  }
  const nothing = slots.length === 0
  return (
    <Dialog
      open
      wide
      title={words.backTitle}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t.common.cancel}</Button>}
    >
      <ErrorText error={back.error} />
      <p>{words.backText}</p>
      <CheckTiles
        arrange="column"
        label={words.backSlots}
        values={chosen}
        onChange={setChosen}
        options={turns.map((turn) => ({
          value: turnKey(turn),
          label: `${turn.sheet.title}: ${turn.slot.label}`,
          hint: words.number(sheetNumber(turn.sheet.contentHash).replace(/.{4}(?=.)/g, '$& ')),
        }))}
      />
      <div className={styles.row}>
        <Button
          icon="paper"
          busy={back.busy}
          disabled={nothing}
          onPress={() => void takeBack('scan')}
        >
          {words.backScan}
        </Button>
        <Button icon="camera" disabled={nothing} onPress={() => setShooting(true)}>
          {words.backPhoto}
        </Button>
        <Button
          icon="mail"
          busy={back.busy}
          disabled={nothing}
          onPress={() => void takeBack('mail')}
        >
          {words.backMail}
        </Button>
      </div>
      {nothing ? null : (
        <DropZone accepts={['scan', 'mail']} onFile={({ by, file }) => void takeBack(by, file)} />
      )}
    </Dialog>
  )
}
