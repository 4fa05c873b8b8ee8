import { useEffect, useState } from 'react'
import { Label, ProgressBar } from 'react-aria-components'

import { useSpeech } from '../speech.tsx'
import styles from './progress.module.css'

const patienceMs = 300

/** Shown where an answer is awaited; nothing for the first 300 ms, so that quick answers do not flicker. */
export function Wait(props: { readonly label?: string }) {
  const { t } = useSpeech()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <ProgressBar className={styles.wait ?? ''} isIndeterminate>
      <span className={styles.turning} aria-hidden="true" />
      <Label>{props.label ?? t.common.wait}</Label>
    </ProgressBar>
  )
}

/** How far a long work has come, in words and as a bar. */
export function Measured(props: { readonly label: string; readonly percent: number }) {
  const { t } = useSpeech()
  return (
    <ProgressBar className={styles.measured ?? ''} value={props.percent}>
      <span className={styles.words}>
        <Label>{props.label}</Label>
        <span>{t.backups.percent(props.percent)}</span>
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.done} style={{ inlineSize: `${props.percent}%` }} />
      </span>
    </ProgressBar>
  )
}
