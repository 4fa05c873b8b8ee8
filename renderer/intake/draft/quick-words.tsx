import { useRef } from 'react'

import { Button } from '../../parts/button.tsx'
import { fieldBefore } from './next-field.ts'

export interface QuickWord {
  /** On the button, in the language of the screen. */
  readonly label: string
  /** Into the field: it stands on a paper, so it is German. */
  readonly written: string
}

/**
 * What is said most, one tap each, under a field while it is empty. The tap takes the cursor into the field, so that
 * what is typed next comes behind it.
 */
export function QuickWords(props: {
  readonly words: readonly QuickWord[]
  readonly onWrite: (text: string) => void
  readonly className: string | undefined
}) {
  const row = useRef<HTMLDivElement>(null)

  function take(text: string) {
    const field = row.current === null ? undefined : fieldBefore(row.current)
    props.onWrite(text)
    field?.focus()
  }

  // two kinds of job may offer the same word
  const offered = new Map(props.words.map((word) => [word.written, word]))
  return (
    <div ref={row} className={props.className}>
      {[...offered.values()].map(({ label, written }) => (
        <Button key={written} size="small" onPress={() => take(written)}>
          {label}
        </Button>
      ))}
    </div>
  )
}
