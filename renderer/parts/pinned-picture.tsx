import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'

import { useSpeech } from '../speech.tsx'
import styles from './pinned-picture.module.css'

export interface Pin {
  /** Thousandths of the picture's width and height. */
  readonly x: number
  readonly y: number
  readonly label: string
  /** Where the pins on a picture are some of many; else they count from 1. */
  readonly number?: number
}

/**
 * A picture on which spots are marked with numbers: by a tap, or with the arrow keys and Enter. Without `onPin` it
 * only shows them. What each number means stands in a list beside it, for eyes and readers alike.
 */
export function PinnedPicture(props: {
  readonly label: string
  readonly picture: ReactNode
  readonly pins: readonly Pin[]
  readonly onPin?: (x: number, y: number) => void
}) {
  const { t } = useSpeech()
  const { onPin } = props
  const frame = useRef<HTMLButtonElement>(null)
  const [cross, setCross] = useState<{ x: number; y: number }>()

  function tap(event: MouseEvent) {
    const box = frame.current?.getBoundingClientRect()
    if (box === undefined || onPin === undefined || event.detail === 0) return
    setCross(undefined)
    onPin(
      thousandths((event.clientX - box.left) / box.width),
      thousandths((event.clientY - box.top) / box.height),
    )
  }

  function key(event: KeyboardEvent) {
    const from = cross ?? { x: 500, y: 500 }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setCross({ x: within(from.x + step[0]), y: within(from.y + step[1]) })
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onPin?.(from.x, from.y)
    }
  }

  const marks = (
    <>
      {props.picture}
      {props.pins.map((pin, place) => (
        <span
          key={`${pin.x} ${pin.y} ${pin.label}`}
          className={styles.pin}
          style={{ left: `${pin.x / 10}%`, top: `${pin.y / 10}%` }}
          aria-hidden="true"
          data-number={pin.number ?? place + 1}
        />
      ))}
      {cross === undefined ? null : (
        <span
          className={styles.cross}
          style={{ left: `${cross.x / 10}%`, top: `${cross.y / 10}%` }}
          aria-hidden="true"
        />
      )}
    </>
  )
  if (onPin === undefined) {
    return (
      <figure className={styles.frame} aria-label={props.label}>
        {marks}
      </figure>
    )
  }
  return (
    <button
      type="button"
      ref={frame}
      className={[styles.frame, styles.active].join(' ')}
      aria-label={`${props.label}. ${t.common.pinHere}`}
      onClick={tap}
      onKeyDown={key}
      onBlur={() => setCross(undefined)}
    >
      {marks}
    </button>
  )
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-25, 0],
  ArrowRight: [25, 0],
  ArrowUp: [0, -25],
  ArrowDown: [0, 25],
}

const within = (value: number) => Math.min(1000, Math.max(0, value))
const thousandths = (share: number) => within(Math.round(share * 1000))
