import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'

import { useSpeech } from '../speech.tsx'
import field from './field.module.css'
import { Icon } from './icon.tsx'
import styles from './select-field.module.css'

/** One of many that would not fit as tiles. */
export function SelectField<V extends string>(props: {
  readonly label: string
  readonly value: V | undefined
  readonly onChange: (value: V) => void
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly error?: string | undefined
  readonly optional?: boolean
}) {
  const { t } = useSpeech()
  return (
    <Select
      className={field.field ?? ''}
      value={props.value ?? null}
      placeholder=" "
      onChange={(key) => {
        const chosen = props.options.find((option) => option.value === key)
        if (chosen !== undefined) props.onChange(chosen.value)
      }}
      isInvalid={props.error !== undefined}
    >
      <Label className={field.label ?? ''}>
        {props.label}
        {props.optional === true ? (
          <span className={field.optional}>{t.common.optional}</span>
        ) : null}
      </Label>
      <Button className={styles.button ?? ''}>
        <SelectValue />
        <span className={styles.chevron}>
          <Icon name="chevron" size={20} />
        </span>
      </Button>
      <FieldError className={field.error ?? ''}>
        <Icon name="warning" size={18} />
        <span>{props.error}</span>
      </FieldError>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''}>
          {props.options.map(({ value, label }) => (
            <ListBoxItem key={value} id={value} textValue={label} className={styles.item ?? ''}>
              {label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
