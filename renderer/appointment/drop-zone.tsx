import { useState } from 'react'

import { Notice } from '../parts/card.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './appointment.module.css'

export interface Dropped {
  readonly by: 'scan' | 'mail'
  readonly file: Uint8Array
}

/** A place for a file that lies on the desktop; the window gets its bytes, never where it lies. */
export function DropZone(props: {
  readonly accepts: readonly Dropped['by'][]
  readonly onFile: (dropped: Dropped) => void
}) {
  const { t } = useSpeech()
  const words = t.appointments
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState(false)

  async function take(file: File | undefined) {
    const by = kindOf(file?.name ?? '')
    if (file === undefined || by === undefined || !props.accepts.includes(by)) {
      return setRefused(true)
    }
    setRefused(false)
    props.onFile({ by, file: new Uint8Array(await file.arrayBuffer()) })
  }

  return (
    <>
      {/* Dropping is a shortcut for a mouse; the buttons above do the same by keyboard and touch. */}
      <div
        className={styles.drop}
        role="presentation"
        {...(over ? { 'data-over': true } : {})}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void take(event.dataTransfer.files[0])
        }}
      >
        {props.accepts.includes('scan') ? words.drop : words.dropMail}
      </div>
      {refused ? (
        <Notice tone="stop" alert>
          {words.dropRefused}
        </Notice>
      ) : null}
    </>
  )
}

const kindOf = (name: string): Dropped['by'] | undefined => {
  if (/\.eml$/i.test(name)) return 'mail'
  return /\.(?:pdf|jpe?g)$/i.test(name) ? 'scan' : undefined
}
