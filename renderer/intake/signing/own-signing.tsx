import { useState } from 'react'

import { useCommand } from '../../bridge/use-command.ts'
import { useCounter } from '../../counter.tsx'
import { captionOf } from '../../guest/caption.ts'
import { SignPanel } from '../../guest/pad/sign-panel.tsx'
import type { Turn } from '../../guest/turns.ts'
import { useSigningPlace } from '../../guest/use-signing-place.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { ErrorText } from '../../parts/error-text.tsx'
import { useSpeech } from '../../speech.tsx'
import type { AnswerTo } from '../../../shared/contract/contract.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import type { Strokes } from '../../../shared/model/papers.ts'
import { SheetPreview } from './sheet-preview.tsx'
import styles from './signing.module.css'

/** The technician signs, sheet by sheet: the same strokes under a second paper would be refused. */
export function OwnSigning(props: {
  readonly turn: Turn
  readonly left: number
  readonly view: SittingView
  readonly take: (answer: AnswerTo<'sheet.sign'>) => boolean
  readonly onList: () => void
}) {
  const { t, f } = useSpeech()
  const words = t.intake.signatures
  const { settings } = useCounter()
  const { sheet, slot } = props.turn
  const sign = useCommand('sheet.sign')
  const place = useSigningPlace(props.view.job)
  const [now] = useState(() => new Date().toISOString())
  const [reading, setReading] = useState(false)

  async function keep(strokes: Strokes) {
    props.take(
      await sign.run({
        sheet: sheet.id,
        slot: slot.slot,
        contentHash: sheet.contentHash,
        strokes,
        place,
      }),
    )
  }

  return (
    <div className={styles.own}>
      <SignPanel
        title={words.mySignatureFor(sheet.title)}
        means={
          <>
            <Chip tone="brand">{words.nextMine(props.left)}</Chip>
            {slot.slot === 'technician' ? null : ` ${slot.label}`}
          </>
        }
        name={slot.name}
        caption={captionOf([slot.name, slot.role], '', place, f.moment(now))}
        leftHanded={settings.leftHanded}
        busy={sign.busy}
        onTake={(strokes) => void keep(strokes)}
        beside={
          <div className={styles.beside}>
            <Button icon="eye" onPress={() => setReading(true)}>
              {words.read}
            </Button>
            <Button onPress={props.onList}>{words.allSheets}</Button>
          </div>
        }
        note={sign.error === undefined ? undefined : <ErrorText error={sign.error} />}
      />
      {reading ? (
        <SheetPreview sheet={sheet} copy="normal" onClose={() => setReading(false)} />
      ) : null}
    </div>
  )
}
