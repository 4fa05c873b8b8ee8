import { useEffect, useRef, useState } from 'react'

import { drawPage, textOf, type PdfPage } from './document.ts'
import styles from './pages.module.css'

/** One page as a picture, drawn when it comes near; its words stand beside it for screen readers. */
export function Page(props: {
  page: PdfPage
  widthPx: number
  label: string
  isLast: boolean
  onShown: () => void
}) {
  const { page, widthPx, label, isLast, onShown } = props
  const frame = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(false)
  const [text, setText] = useState('')
  const [drawn, setDrawn] = useState(false)

  useEffect(() => watch(frame.current, '600px', () => setNear(true)), [])

  useEffect(() => {
    if (!near || canvas.current === null) return
    const drawing = drawPage(page, canvas.current, widthPx)
    drawing.done.then(
      () => setDrawn(true),
      () => undefined, // stopped by the line below, or a page that cannot be drawn: then it is never "shown"
    )
    return drawing.stop
  }, [near, page, widthPx])

  useEffect(() => {
    if (near) void textOf(page).then(setText)
  }, [near, page])

  return (
    <section ref={frame} className={styles['page']} aria-label={label} data-drawn={drawn}>
      <canvas
        ref={canvas}
        className={styles['picture']}
        width={widthPx}
        height={heightOf(page, widthPx)}
        aria-hidden
      />
      <p className={styles['words']}>{text}</p>
      {isLast && drawn ? <End onShown={onShown} /> : null}
    </section>
  )
}

/** Lies at the foot of the last page: once it was on the screen, the paper was shown to its end. */
function End({ onShown }: { onShown: () => void }) {
  const mark = useRef<HTMLSpanElement>(null)
  const tell = useRef(onShown)
  useEffect(() => {
    tell.current = onShown
  }, [onShown])
  useEffect(() => watch(mark.current, '0px', () => tell.current()), [])
  return <span ref={mark} className={styles['end']} />
}

const heightOf = (page: PdfPage, widthPx: number): number => (page.height / page.width) * widthPx

function watch(
  element: Element | null,
  margin: string,
  seen: () => void,
): (() => void) | undefined {
  if (element === null) return undefined
  const observer = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && seen(),
    { rootMargin: margin },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
