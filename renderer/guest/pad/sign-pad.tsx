import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'

import { cancel, down, move, pathOf, up, type Ink, type Touch } from './capture.ts'
import styles from './pad.module.css'

/** Width of the line in pixels: the same everywhere, since a width that follows speed or pressure would keep them. */
const lineWidth = 3.6

export interface PadSize {
  readonly width: number
  readonly height: number
}

/**
 * The field one signs in. Reads every place the pointer was at (coalesced events), draws a line of constant width, lets
 * nothing scroll. `onPen` says when a pen, finger or mouse is down, so that all else can be dead meanwhile.
 */
export function SignPad(props: {
  readonly label: string
  readonly caption: string
  /** Why nobody may write here yet. */
  readonly locked?: string | undefined
  readonly ink: Ink
  readonly onInk: (change: (ink: Ink) => Ink) => void
  readonly onPen: (down: boolean) => void
  readonly onSize: (size: PadSize) => void
}) {
  const { ink, onInk, onPen, onSize, locked } = props
  const pad = useRef<SVGSVGElement>(null)
  const [size, setSize] = useState<PadSize>()
  const drawing = ink.drawing !== undefined
  useEffect(() => onPen(drawing), [drawing, onPen])
  useEffect(() => {
    if (pad.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return
      const { width, height } = entry.contentRect
      setSize({ width, height })
      onSize({ width, height })
    })
    observer.observe(pad.current)
    return () => observer.disconnect()
  }, [onSize])

  function start(event: ReactPointerEvent<SVGSVGElement>) {
    if (event.button !== 0 || locked !== undefined) return
    const touch = touchOf(event)
    event.currentTarget.setPointerCapture(event.pointerId)
    onInk((before) => down(before, touch))
  }

  function goOn(event: ReactPointerEvent<SVGSVGElement>) {
    if (!drawing) return
    const touch = touchOf(event)
    onInk((before) => move(before, touch))
  }

  const end = (event: ReactPointerEvent) => onInk((before) => up(before, event.pointerId))
  const drop = (event: ReactPointerEvent) => onInk((before) => cancel(before, event.pointerId))

  return (
    <div className={styles.pad} data-locked={locked !== undefined}>
      {locked === undefined ? null : <p className={styles.locked}>{locked}</p>}
      <svg
        ref={pad}
        className={styles.glass}
        // a drawing that is made here, not a picture file
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        aria-label={props.label}
        data-strokes={ink.strokes.length}
        onPointerDown={start}
        onPointerMove={goOn}
        onPointerUp={end}
        onPointerCancel={drop}
      >
        {size === undefined ? null : <Guide size={size} />}
        {ink.strokes.map((stroke, place) => (
          // strokes have no name but their place, and are only ever added or taken at the end
          // oxlint-disable-next-line react/no-array-index-key
          <path key={place} className={styles.line} strokeWidth={lineWidth} d={pathOf(stroke)} />
        ))}
        {ink.drawing === undefined ? null : (
          <path className={styles.line} strokeWidth={lineWidth} d={pathOf(ink.drawing.points)} />
        )}
      </svg>
      <p className={styles.caption}>{props.caption}</p>
    </div>
  )
}

/** Where to write: a line with a cross before it. */
function Guide({ size }: { size: PadSize }) {
  const y = Math.round(size.height * 0.86)
  const left = 60
  return (
    <g className={styles.guide} aria-hidden="true">
      <path d={`M${left} ${y}H${size.width - left}`} />
      <path d={`M${left + 8} ${y - 34}l12 12m0 -12l-12 12`} />
    </g>
  )
}

function touchOf(event: ReactPointerEvent<SVGSVGElement>): Touch {
  const box = event.currentTarget.getBoundingClientRect()
  const { nativeEvent } = event
  const coalesced = nativeEvent.getCoalescedEvents()
  const places = coalesced.length === 0 ? [nativeEvent] : coalesced
  return {
    pointer: event.pointerId,
    kind: event.pointerType,
    contact: { width: event.width, height: event.height },
    points: places.map((place) => [place.clientX - box.left, place.clientY - box.top]),
  }
}
