import { useCallback, useRef, useState, type ReactNode } from 'react'

import { Button } from '../../parts/button.tsx'
import { useSpeech } from '../../speech.tsx'
import { intoBox, judgeInk } from '../../../shared/model/ink.ts'
import type { Strokes } from '../../../shared/model/papers.ts'
import { clear, noInk, undo, type Ink } from './capture.ts'
import styles from './pad.module.css'
import { SignPad, type PadSize } from './sign-pad.tsx'

/**
 * A signature from the first stroke to "übernehmen". All buttons stand above the pad, away from the writing hand, and
 * are dead while the pen is down; for the left hand they are mirrored.
 */
export function SignPanel(props: {
  readonly title: string
  readonly means: ReactNode
  readonly caption: string
  readonly name: string
  readonly leftHanded: boolean
  readonly busy: boolean
  readonly beside?: ReactNode
  readonly tools?: ReactNode
  readonly note?: ReactNode
  /** What has to be done before one may write; while it is not, the pad is locked and says this. */
  readonly first?: ReactNode
  readonly locked?: string | undefined
  readonly onPen?: (down: boolean) => void
  readonly onTake: (strokes: Strokes) => void
}) {
  const { t } = useSpeech()
  const words = t.guest.sign
  const pad = useInk(props.onPen)

  function take() {
    const strokes = intoBox(pad.ink.strokes, pad.size())
    const verdict = judgeInk(strokes)
    if (verdict === 'ok') props.onTake(strokes)
    else pad.setPlain(verdict)
  }

  const hand = props.leftHanded ? styles.mirrored : ''
  const dead = pad.down ? styles.dead : ''
  const empty = pad.ink.strokes.length === 0
  return (
    <div className={styles.panel}>
      <div className={[styles.head, hand, dead].join(' ')} inert={pad.down}>
        <div>
          <h1 className={styles.title}>{props.title}</h1>
          <p className={styles.means}>{props.means}</p>
        </div>
        {props.beside}
      </div>
      {props.first === undefined ? null : (
        <div className={dead} inert={pad.down}>
          {props.first}
        </div>
      )}
      <div className={[styles.tools, hand, dead].join(' ')} inert={pad.down}>
        <Button size="door" icon="undo" disabled={empty} onPress={() => pad.change(undo)}>
          {words.undo}
        </Button>
        <Button size="door" disabled={empty} onPress={() => pad.change(clear)}>
          {words.clear}
        </Button>
        {props.tools}
        <div className={styles.take}>
          <Button
            kind="primary"
            size="door"
            icon="check"
            busy={props.busy}
            disabled={props.locked !== undefined}
            onPress={take}
          >
            {words.take}
          </Button>
        </div>
      </div>
      {pad.plain === undefined ? null : (
        <p className={styles.plain} role="alert">
          {words.plain[pad.plain]}
        </p>
      )}
      {props.note}
      <SignPad
        label={`${words.padFor(props.name)}. ${words.pad}`}
        caption={props.caption}
        locked={props.locked}
        ink={pad.ink}
        onInk={pad.change}
        onPen={pad.setDown}
        onSize={pad.setSize}
      />
    </div>
  )
}

type Plain = 'empty' | 'dot' | 'line'

function useInk(onPen: ((down: boolean) => void) | undefined) {
  const [ink, setInk] = useState<Ink>(noInk)
  const [isDown, setIsDown] = useState(false)
  const [plain, setPlain] = useState<Plain>()
  const size = useRef<PadSize>({ width: 1, height: 1 })
  const change = useCallback((how: (ink: Ink) => Ink) => {
    setPlain(undefined)
    setInk(how)
  }, [])
  const setDown = useCallback(
    (down: boolean) => {
      setIsDown(down)
      onPen?.(down)
    },
    [onPen],
  )
  const setSize = useCallback((next: PadSize) => {
    size.current = next
  }, [])
  return { ink, change, down: isDown, setDown, plain, setPlain, setSize, size: () => size.current }
}
