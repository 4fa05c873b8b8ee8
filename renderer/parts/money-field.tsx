import { useState } from 'react'

import { useSpeech } from '../speech.tsx'
import { readAmount, writeAmount } from './amounts.ts'
import { KeyedField } from './keyed-field.tsx'
import type { TextFieldProps } from './text-field.tsx'

type Rest = Omit<TextFieldProps, 'value' | 'onChange' | 'unit' | 'side' | 'inputMode' | 'type'>

/** An amount in euro; hands out cents, or undefined while it is empty or not readable. */
export function MoneyField(
  props: Rest & {
    readonly cents: number | undefined
    readonly onChange: (cents: number | undefined) => void
  },
) {
  const { t, language } = useSpeech()
  const { cents, onChange, ...rest } = props
  const mark = language === 'de' ? ',' : '.'
  const [text, setText] = useTyped(cents, (value) => writeAmount(value, mark), readAmount)
  const unreadable = text !== '' && readAmount(text) === undefined
  return (
    <KeyedField
      {...rest}
      mark={mark}
      unit={t.common.currency}
      value={text}
      error={props.error ?? (unreadable ? t.common.amountNotValid : undefined)}
      onChange={(next) => {
        setText(next)
        onChange(readAmount(next))
      }}
    />
  )
}

/** A whole number between bounds; hands out undefined while it is empty or outside. */
export function WholeNumberField(
  props: Rest & {
    readonly number: number | undefined
    readonly onChange: (value: number | undefined) => void
    readonly min: number
    readonly max: number
    readonly unit?: string
  },
) {
  const { t } = useSpeech()
  const { number, onChange, min, max, ...rest } = props
  const read = (text: string) => readWhole(text, min, max)
  const [text, setText] = useTyped(number, String, read)
  const unreadable = text !== '' && read(text) === undefined
  return (
    <KeyedField
      {...rest}
      value={text}
      error={props.error ?? (unreadable ? `${t.common.notValid} (${min}–${max})` : undefined)}
      onChange={(next) => {
        setText(next)
        onChange(read(next))
      }}
    />
  )
}

function readWhole(text: string, min: number, max: number): number | undefined {
  if (!/^\d{1,6}$/.test(text.trim())) return undefined
  const value = Number(text)
  return value >= min && value <= max ? value : undefined
}

/**
 * What stands in a field whose value is read from text: as typed, until a value comes from outside that is not what
 * the text says.
 */
export function useTyped<V>(
  value: V | undefined,
  write: (value: V) => string,
  read: (text: string) => V | undefined,
): [string, (text: string) => void] {
  const [text, setText] = useState(value === undefined ? '' : write(value))
  const agrees = read(text) === value
  const shown = agrees || value === undefined ? text : write(value)
  return [shown, setText]
}
