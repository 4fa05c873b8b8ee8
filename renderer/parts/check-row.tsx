import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'

import styles from './check-row.module.css'
import { Icon } from './icon.tsx'

/** One statement that is ticked or not; the whole line is the target. Never ticked in advance where the law forbids it. */
export function CheckRow(props: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly note?: ReactNode
  readonly disabled?: boolean
}) {
  return (
    <Checkbox
      className={styles.row ?? ''}
      isSelected={props.checked}
      onChange={props.onChange}
      isDisabled={props.disabled === true}
    >
      <span className={styles.box}>
        <Icon name="check" size={20} />
      </span>
      <span className={styles.words}>
        <span>{props.label}</span>
        {props.note === undefined ? null : <span className={styles.note}>{props.note}</span>}
      </span>
    </Checkbox>
  )
}
