import { useEffect, useId, useState } from 'react'

import { useSpeech } from '../speech.tsx'
import { Keypad, typed, type Key } from './keypad.tsx'
import styles from './keypad.module.css'

const length = 6

/** Six digits, never shown. Hands them out when the last one is there and empties itself. Digits and Backspace work too. */
export function PinPad(props: {
  readonly label: string
  readonly onPin: (pin: string) => void
  readonly error?: string | undefined
  readonly busy?: boolean
}) {
  const { t } = useSpeech()
  const label = useId()
  const { onPin, busy = false } = props
  const [pin, setPin] = useState('')

  function press(key: Key) {
    if (busy) return
    const next = typed(pin, key)
    setPin(next.length >= length ? '' : next)
    if (next.length === length) onPin(next)
  }

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const key = keyOf(event)
      if (key === undefined) return
      event.preventDefault()
      press(key)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  })

  return (
    <fieldset className={styles.pinPad} aria-labelledby={label}>
      <p id={label} className={styles.pinLabel}>
        {props.label}
      </p>
      <output className={styles.dots} aria-label={t.common.pinDigits(pin.length)}>
        {Array.from({ length }, (_, place) => (
          <span
            key={`place ${place}`}
            className={styles.dot}
            {...(place < pin.length ? { 'data-typed': true } : {})}
          />
        ))}
      </output>
      <p className={styles.pinError} role="alert">
        {props.error}
      </p>
      <Keypad onKey={press} disabled={busy} />
    </fieldset>
  )
}

function keyOf(event: KeyboardEvent): Key | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined
  if (event.key === 'Backspace') return 'back'
  return isDigit(event.key) ? event.key : undefined
}

const isDigit = (key: string): key is Exclude<Key, ',' | '.' | 'back'> => /^\d$/.test(key)
