import type { ReactNode } from 'react'

import styles from './chip.module.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-lines.tsx'

export type Tone = 'neutral' | 'brand' | 'ok' | 'wait' | 'stop'

/** A state in one or two words; the word says it, the colour only helps. */
export function Chip(props: {
  readonly children: ReactNode
  readonly tone?: Tone
  readonly icon?: IconName
}) {
  return (
    <span className={[styles.chip, styles[props.tone ?? 'neutral']].join(' ')}>
      {props.icon === undefined ? null : <Icon name={props.icon} size={16} />}
      {props.children}
    </span>
  )
}
