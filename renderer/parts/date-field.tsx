import { useSpeech } from '../speech.tsx'
import { readDay, writeDay } from './amounts.ts'
import { KeyedField } from './keyed-field.tsx'
import { useTyped } from './money-field.tsx'
import type { TextFieldProps } from './text-field.tsx'

/** A calendar day, typed as 24.12.2026; says the weekday under it. Hands out `2026-12-24` or undefined. */
export function DateField(
  props: Omit<TextFieldProps, 'value' | 'onChange' | 'side' | 'inputMode' | 'type'> & {
    readonly day: string | undefined
    readonly onChange: (day: string | undefined) => void
  },
) {
  const { t, f } = useSpeech()
  const { day, onChange, ...rest } = props
  const [text, setText] = useTyped(day, writeDay, readDay)
  const unreadable = text.length >= 8 && readDay(text) === undefined
  return (
    <KeyedField
      {...rest}
      mark="."
      value={text}
      placeholder={t.common.dayFormat}
      note={props.note ?? (day === undefined ? undefined : f.longDay(day))}
      error={props.error ?? (unreadable ? t.common.dayNotValid : undefined)}
      onChange={(next) => {
        setText(next)
        onChange(readDay(next))
      }}
    />
  )
}
