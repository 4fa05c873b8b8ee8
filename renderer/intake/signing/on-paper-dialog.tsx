import { useState } from 'react'

import { useCommand } from '../../bridge/use-command.ts'
import { useSigningPlace } from '../../guest/use-signing-place.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorText } from '../../parts/error-text.tsx'
import { useSpeech } from '../../speech.tsx'
import type { AnswerTo } from '../../../shared/contract/contract.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import { sheetNumber, type SheetView } from '../../../shared/model/papers.ts'
import { PhotoDialog } from '../camera/photo-dialog.tsx'
import styles from './signing.module.css'

/** The equal path: print, sign with a pen, photograph; the number at the foot of the sheet ties both together. */
export function OnPaperDialog(props: {
  readonly view: SittingView
  readonly sheet: SheetView
  readonly slot: string
  /** The sheet was printed and signed before: only the photo is missing. */
  readonly signed?: true
  readonly take: (answer: AnswerTo<'sheet.sign'>) => boolean
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.intake.signatures
  const { sheet } = props
  const print = useCommand('sheet.print')
  const sign = useCommand('sheet.signOnPaper')
  const place = useSigningPlace(props.view.job)
  const [shooting, setShooting] = useState(props.signed === true)

  async function keep(photo: Uint8Array) {
    const answer = await sign.run({
      sheet: sheet.id,
      slot: props.slot,
      number: sheetNumber(sheet.contentHash),
      photo,
      place,
    })
    if (props.take(answer)) props.onClose()
  }

  const number = (
    <p className={styles.number}>
      <span className={styles.sub}>{words.paperNumber}</span>
      <strong data-selectable>{sheetNumber(sheet.contentHash).match(/.{4}/g)?.join(' ')}</strong>
    </p>
  )
  if (shooting) {
    return (
      <PhotoDialog
        title={words.onPaperTitle}
        takeOver={words.paperNumberMatches}
        busy={sign.busy}
        onClose={props.onClose}
        onPhoto={(photo) => void keep(photo)}
      >
        {number}
        <ErrorText error={sign.error} />
      </PhotoDialog>
    )
  }
  return (
    <Dialog
      open
      title={words.onPaperTitle}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t.common.cancel}</Button>
          <Button
            icon="printer"
            busy={print.busy}
            onPress={() => void print.run({ sheet: sheet.id, copy: 'normal' }).then(props.take)}
          >
            {t.common.print}
          </Button>
          <Button kind="primary" icon="camera" onPress={() => setShooting(true)}>
            {t.intake.camera.title}
          </Button>
        </>
      }
    >
      <p>{words.onPaperText}</p>
      {number}
      <ErrorText error={print.error} />
    </Dialog>
  )
}
