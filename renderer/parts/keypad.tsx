import { Button } from 'react-aria-components'

import { useSpeech } from '../speech.tsx'
import { Icon } from './icon.tsx'
import styles from './keypad.module.css'

/** What a key of the pad does to the text beside it. */
export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | ',' | '.' | 'back'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** Digits under the finger; `mark` is what stands beside the zero, if anything. */
export function Keypad(props: {
  readonly onKey: (key: Key) => void
  readonly mark?: ',' | '.'
  readonly disabled?: boolean
}) {
  const { t } = useSpeech()
  const key = (name: Key, label?: string) => (
    <Button
      key={name}
      className={styles.key ?? ''}
      isDisabled={props.disabled === true}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onPress={() => props.onKey(name)}
    >
      {name === 'back' ? <Icon name="undo" /> : name}
    </Button>
  )
  return (
    <fieldset className={styles.pad} aria-label={t.common.keypad}>
      {digits.map((digit) => key(digit))}
      {props.mark === undefined ? (
        <span />
      ) : (
        key(props.mark, props.mark === ',' ? t.common.comma : t.common.dot)
      )}
      {key('0')}
      {key('back', t.common.backspace)}
    </fieldset>
  )
}

/** The text after a key was pressed. */
export const typed = (text: string, key: Key): string =>
  key === 'back' ? text.slice(0, -1) : text + key
