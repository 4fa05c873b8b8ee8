import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { useSpeech } from '../speech.tsx'
import type { SheetView, Strokes } from '../../shared/model/papers.ts'
import { HandButton } from './controls.tsx'
import { Frame } from './frame.tsx'
import { useGuest } from './guest-context.tsx'
import styles from './guest.module.css'
import { SignPanel } from './pad/sign-panel.tsx'
import { captionOf } from './caption.ts'
import { Declarations } from './declarations.tsx'
import { useSigningPlace } from './use-signing-place.ts'
import type { Slot } from './turns.ts'

/** One signature: what it means, the pad, and the equal ways out of it. */
export function SignScreen(props: {
  readonly sheet: SheetView
  readonly slot: Slot
  readonly at: { number: number; count: number }
  readonly onRead: () => void
  readonly onPaper: () => void
  readonly onCannot: () => void
  /** Present for a voluntary signature: goes on without it. */
  readonly onLeaveOut: (() => void) | undefined
}) {
  const { t, f } = useSpeech()
  const words = t.guest.sign
  const { take, leftHanded, view } = useGuest()
  const { sheet, slot } = props
  const sign = useCommand('sheet.sign')
  const [pen, setPen] = useState(false)
  const [now] = useState(() => new Date().toISOString())
  const place = useSigningPlace(view.job)
  const declarations = slot.declarations ?? []
  const [made, setMade] = useState<ReadonlySet<string>>(new Set())
  const locked = declarations.some(({ id }) => !made.has(id)) ? words.declareFirst : undefined
  const separate = words.slots[slot.slot]

  async function keep(strokes: Strokes) {
    take(
      await sign.run({
        sheet: sheet.id,
        slot: slot.slot,
        contentHash: sheet.contentHash,
        strokes,
        place,
        ...(slot.declarations === undefined ? {} : { declares: [...made] }),
      }),
    )
  }

  return (
    <Frame title={words.frame} icon="pen" at={props.at} dead={pen} controls={<HandButton />}>
      <div className={styles.signing}>
        <SignPanel
          title={sheet.title}
          means={separate ?? words.means[sheet.kind]}
          name={slot.name}
          caption={captionOf(
            [slot.name, slot.role],
            view.isPrivate ? '' : view.customerName,
            place,
            f.moment(now),
          )}
          leftHanded={leftHanded}
          busy={sign.busy}
          locked={locked}
          first={
            declarations.length === 0 ? undefined : (
              <Declarations all={declarations} made={made} onChange={setMade} />
            )
          }
          onPen={setPen}
          onTake={(strokes) => void keep(strokes)}
          beside={
            <Button size="door" icon="eye" onPress={props.onRead}>
              {words.again}
            </Button>
          }
          tools={
            <>
              <Button size="door" icon="paper" onPress={props.onPaper}>
                {words.onPaper}
              </Button>
              <div className={[styles.ask, styles.cannot].join(' ')}>
                <Button kind="plain" onPress={props.onLeaveOut ?? props.onCannot}>
                  {props.onLeaveOut === undefined ? words.cannot : words.leaveOut}
                </Button>
              </div>
            </>
          }
          note={
            sign.error === undefined ? (
              sheet.kind === 'C' ? (
                <p className={styles.quiet}>{words.paperBest}</p>
              ) : undefined
            ) : (
              <ErrorText error={sign.error} />
            )
          }
        />
      </div>
    </Frame>
  )
}
