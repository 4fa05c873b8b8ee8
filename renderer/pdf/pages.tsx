import { useEffect, useRef, useState, type ReactNode } from 'react'

import { openPdf, type Pdf } from './document.ts'
import { Page } from './page.tsx'
import styles from './pages.module.css'

/** The words around the pages come from the screen that shows them, in its language. */
export interface PagesWords {
  readonly pages: string
  readonly pageOf: (page: number, pages: number) => string
  readonly opening: string
  readonly broken: string
}

/**
 * A PDF as it is: its own pages below each other, as wide as there is room.
 * `onLastShown` is called once the foot of the last page was on the screen.
 */
export function Pages(props: {
  pdf: Uint8Array | undefined
  words: PagesWords
  onLastShown: () => void
  onTurn?: () => void
  /** The same paper as it changes: it stays in sight, at the same place, until its next state is opened. */
  keeps?: boolean
}) {
  const { words } = props
  const opened = useOpened(props.pdf, props.keeps === true)
  const room = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(room)
  const pages = opened.pdf?.pages ?? []
  return (
    <section
      className={styles['room']}
      aria-label={words.pages}
      // what scrolls must be reachable by keyboard (WCAG 2.1.1)
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={props.onTurn}
    >
      <div ref={room} className={styles['column']}>
        {opened.broken ? <Said>{words.broken}</Said> : null}
        {!opened.broken && opened.pdf === undefined ? <Said>{words.opening}</Said> : null}
        {widthPx === 0
          ? null
          : pages.map((page) => (
              <Page
                key={page.number}
                page={page}
                widthPx={widthPx}
                label={words.pageOf(page.number, pages.length)}
                isLast={page.number === pages.length}
                onShown={props.onLastShown}
              />
            ))}
      </div>
    </section>
  )
}

function Said({ children }: { children: ReactNode }) {
  return <output className={styles['said']}>{children}</output>
}

function useOpened(
  bytes: Uint8Array | undefined,
  keeps: boolean,
): { pdf: Pdf | undefined; broken: boolean } {
  const [opened, setOpened] = useState<{ of: Uint8Array; pdf: Pdf | undefined }>()
  useEffect(() => {
    if (bytes === undefined) return
    let left = false
    let mine: Pdf | undefined
    openPdf(bytes).then(
      (pdf) => {
        mine = pdf
        if (left) pdf.close()
        else setOpened({ of: bytes, pdf })
      },
      () => left || setOpened({ of: bytes, pdf: undefined }),
    )
    return () => {
      left = true
      mine?.close()
    }
  }, [bytes])
  if (opened === undefined || (opened.of !== bytes && !keeps))
    return { pdf: undefined, broken: false }
  return { pdf: opened.pdf, broken: opened.pdf === undefined }
}

function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
