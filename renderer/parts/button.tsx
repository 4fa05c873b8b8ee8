import { memo, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'

import styles from './button.module.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-lines.tsx'
import { saysTheSame, useSteady } from './steady.ts'

export interface ButtonProps {
  /** A verb: what happens. */
  readonly children: ReactNode
  readonly onPress?: () => void
  /** `primary` once per screen, always in the same corner. `plain` looks like a link. */
  readonly kind?: 'primary' | 'quiet' | 'plain' | 'danger'
  /** `door` is for what is pressed in front of the customer. */
  readonly size?: 'normal' | 'door' | 'small'
  readonly icon?: IconName
  readonly iconAfter?: IconName
  readonly disabled?: boolean
  /** The command is under way: the button shows it and takes no second press. */
  readonly busy?: boolean
  readonly submit?: boolean
  readonly wide?: boolean
  /** Only where the visible word is not enough ("Entfernen" of which line?). */
  readonly label?: string
  readonly pressed?: boolean
  readonly startsHere?: boolean
}

export function Button(props: ButtonProps) {
  return <Drawn {...props} onPress={useSteady(props.onPress)} />
}

/** Drawn again only when it shows something else. */
const Drawn = memo(function Drawn(props: ButtonProps) {
  const { kind = 'quiet', size = 'normal', busy = false } = props
  return (
    <AriaButton
      className={[styles.button, styles[kind], styles[size], props.wide ? styles.wide : ''].join(
        ' ',
      )}
      type={props.submit === true ? 'submit' : 'button'}
      isDisabled={props.disabled === true}
      data-busy={busy || undefined}
      aria-busy={busy}
      {...(props.startsHere === undefined ? {} : { autoFocus: props.startsHere })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      onPress={() => {
        if (!busy) props.onPress?.()
      }}
    >
      {busy ? <span className={styles.turning} aria-hidden="true" /> : null}
      {!busy && props.icon !== undefined ? <Icon name={props.icon} /> : null}
      <span>{props.children}</span>
      {props.iconAfter === undefined ? null : <Icon name={props.iconAfter} />}
    </AriaButton>
  )
}, saysTheSame)
