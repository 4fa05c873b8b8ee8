import { memo, type ReactNode } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaField,
} from 'react-aria-components'

import { useSpeech } from '../speech.tsx'
import styles from './field.module.css'
import { Icon } from './icon.tsx'

import { slipIn, type Watched } from './slips.ts'
import { saysTheSame, useSteady } from './steady.ts'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  /** Said under the field: what it is good for. */
  readonly note?: ReactNode
  /** Said instead of the note; marks the field. */
  readonly error?: string | undefined
  readonly lines?: number
  readonly optional?: boolean
  readonly type?: 'text' | 'password' | 'tel' | 'email' | 'search' | 'url'
  /** What is written here, where the type of the field does not say it. */
  readonly holds?: 'postcode'
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'none'
  readonly placeholder?: string
  readonly unit?: string
  readonly maxLength?: number | undefined
  readonly disabled?: boolean
  /** The cursor is here when the screen appears. */
  readonly startsHere?: boolean
  /** A button inside the field, at its right end. */
  readonly side?: ReactNode
  /** Codes and serial numbers: set wider, so that each character stands for itself. */
  readonly spelled?: boolean
  /** Where a table or a list says it already; readers still hear it. */
  readonly hideLabel?: boolean
}

/** One line or several; label above, note or error below. */
export function TextField(props: TextFieldProps) {
  const onChange = useSteady(props.onChange)
  const onBlur = useSteady(props.onBlur)
  return <Drawn {...props} onChange={onChange} onBlur={onBlur} />
}

/** Drawn again only when it shows something else: a form has dozens, and one letter changes one of them. */
const Drawn = memo(function Drawn(props: TextFieldProps) {
  const { t } = useSpeech()
  const several = (props.lines ?? 1) > 1
  const watched = props.holds ?? props.type
  const slip = isWatched(watched) ? slipIn(watched, props.value) : undefined
  const note = slip === undefined ? props.note : t.common[slip]
  const shared = {
    className: [styles.input, props.spelled === true ? styles.spelled : ''].join(' '),
    spellCheck: false,
    autoComplete: 'off',
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
  }
  return (
    <AriaField
      className={styles.field ?? ''}
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabled === true}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      {...(props.type === undefined ? {} : { type: props.type })}
      {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.startsHere === undefined ? {} : { autoFocus: props.startsHere })}
      {...(props.hideLabel === true ? { 'aria-label': props.label } : {})}
    >
      {props.hideLabel === true ? null : (
        <Label className={styles.label ?? ''}>
          {props.label}
          {props.optional === true ? (
            <span className={styles.optional}>{t.common.optional}</span>
          ) : null}
        </Label>
      )}
      <div className={styles.box}>
        {several ? (
          <TextArea {...shared} data-tall={(props.lines ?? 2) > 2 || undefined} />
        ) : (
          <Input {...shared} />
        )}
        {props.unit === undefined ? null : <span className={styles.unit}>{props.unit}</span>}
        {props.side}
      </div>
      {note !== undefined && props.error === undefined ? (
        <Text slot="description" className={styles.note ?? ''}>
          {note}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>
        <Icon name="warning" size={18} />
        <span>{props.error}</span>
      </FieldError>
    </AriaField>
  )
}, saysTheSame)

type Kind = TextFieldProps['type'] | TextFieldProps['holds']

const isWatched = (kind: Kind): kind is Watched =>
  kind === 'email' || kind === 'tel' || kind === 'postcode'
