import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

import { Icon } from './icon.tsx'
import type { IconName } from './icon-lines.tsx'
import styles from './list-row.module.css'

export interface ListRowProps {
  readonly icon?: IconName
  readonly title: ReactNode
  readonly sub?: ReactNode
  /** Two lines in the middle columns. */
  readonly middle?: ReactNode
  readonly right?: ReactNode
  /** What is said when the row is one button. */
  readonly onPress?: () => void
}

/** A line of a dense list; with `onPress` the whole line is the button. */
export function ListRow(props: ListRowProps) {
  const face = (
    <>
      {props.icon === undefined ? null : (
        <span className={styles.icon}>
          <Icon name={props.icon} />
        </span>
      )}
      <span className={styles.main}>
        <span className={styles.title}>{props.title}</span>
        {props.sub === undefined ? null : <span className={styles.sub}>{props.sub}</span>}
      </span>
      {props.middle}
      {props.right === undefined ? null : <span className={styles.right}>{props.right}</span>}
    </>
  )
  if (props.onPress === undefined) return <li className={styles.row}>{face}</li>
  return (
    <li className={styles.item}>
      <Button className={[styles.row, styles.button].join(' ')} onPress={props.onPress}>
        {face}
      </Button>
    </li>
  )
}
