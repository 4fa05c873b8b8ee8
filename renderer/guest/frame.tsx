import type { ReactNode } from 'react'

import { Icon } from '../parts/icon.tsx'
import type { IconName } from '../parts/icon-lines.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './guest.module.css'

/** The yellow frame: whoever sees it knows that it is the customer's turn. Controls stand in it, never over the text. */
export function Frame(props: {
  readonly title: string
  readonly icon?: IconName
  readonly controls?: ReactNode
  /** Which sheet of how many. */
  readonly at?: { readonly number: number; readonly count: number } | undefined
  readonly side?: ReactNode
  /** Dead while somebody writes. */
  readonly dead?: boolean
  readonly children: ReactNode
}) {
  const { t } = useSpeech()
  const { at } = props
  return (
    <div className={styles.frame}>
      <header className={styles.bar} inert={props.dead === true}>
        <Icon name={props.icon ?? 'hand'} size={26} />
        <p className={styles.turn}>{props.title}</p>
        <div className={styles.controls}>{props.controls}</div>
        {at === undefined ? null : (
          <div className={styles.progress}>
            {Array.from({ length: at.count }, (_, place) => (
              <span
                key={`sheet ${place}`}
                className={styles.mark}
                data-state={
                  place + 1 < at.number ? 'done' : place + 1 === at.number ? 'now' : 'ahead'
                }
              />
            ))}
            <span>{t.guest.sheetOf(at.number, at.count)}</span>
          </div>
        )}
        {props.side}
      </header>
      <main className={styles.sheet}>{props.children}</main>
    </div>
  )
}
