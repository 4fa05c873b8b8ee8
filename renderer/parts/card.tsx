import type { ReactNode } from 'react'

import styles from './card.module.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-lines.tsx'
import type { Tone } from './chip.tsx'

/** A white sheet on the desk. `title` is its heading, `side` stands at the heading's right end. */
export function Card(props: {
  readonly children: ReactNode
  readonly title?: string
  readonly side?: ReactNode
  /** Lists go to the edge. */
  readonly flush?: boolean
}) {
  return (
    <section className={[styles.card, props.flush === true ? styles.flush : ''].join(' ')}>
      {props.title === undefined ? null : (
        <header className={styles.head}>
          <h2>{props.title}</h2>
          {props.side}
        </header>
      )}
      {props.children}
    </section>
  )
}

/** Something to know before going on; `tone` and icon say how urgent. */
export function Notice(props: {
  readonly children: ReactNode
  readonly title?: string
  readonly tone?: Tone
  readonly icon?: IconName
  readonly actions?: ReactNode
  /** Announced by readers at once: what just happened. */
  readonly alert?: boolean
}) {
  const tone = props.tone ?? 'neutral'
  return (
    <div
      className={[styles.notice, styles[tone]].join(' ')}
      {...(props.alert === true ? { role: 'alert' } : {})}
    >
      <Icon name={props.icon ?? iconOf[tone]} />
      <div className={styles.said}>
        {props.title === undefined ? null : <p className={styles.noticeTitle}>{props.title}</p>}
        <div>{props.children}</div>
        {props.actions === undefined ? null : <div className={styles.actions}>{props.actions}</div>}
      </div>
    </div>
  )
}

const iconOf: Record<Tone, IconName> = {
  neutral: 'note',
  brand: 'note',
  ok: 'check',
  wait: 'warning',
  stop: 'warning',
}

/** What an empty screen says: what will stand here, and what to do. */
export function EmptyState(props: {
  readonly icon: IconName
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      <span className={styles.emptyIcon}>
        <Icon name={props.icon} size={34} />
      </span>
      <h2>{props.title}</h2>
      <p>{props.children}</p>
      {props.action}
    </div>
  )
}
