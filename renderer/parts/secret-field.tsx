import { useState } from 'react'
import { Button } from 'react-aria-components'

import { useSpeech } from '../speech.tsx'
import field from './field.module.css'
import { Icon } from './icon.tsx'
import { TextField, type TextFieldProps } from './text-field.tsx'

/**
 * A passphrase, key or access code: hidden while typed, shown below for as long as the button is on. The field itself
 * stays a password field – of any other, the browser tells the doorman's process what it holds, for input methods.
 */
export function SecretField(
  props: Omit<TextFieldProps, 'type' | 'side' | 'lines'> & {
    readonly startsShown?: boolean
    /** How it is shown below, where it is easier compared in another form than it was typed in. */
    readonly shownAs?: ((typed: string) => string) | undefined
  },
) {
  const { startsShown = false, shownAs = asTyped, ...rest } = props
  const { t } = useSpeech()
  const [shown, setShown] = useState(startsShown)
  return (
    <div className={field.secret}>
      <TextField
        {...rest}
        type="password"
        side={
          <Button
            className={field.side ?? ''}
            aria-pressed={shown}
            aria-label={`${props.label}: ${shown ? t.common.hide : t.common.show}`}
            onPress={() => setShown(!shown)}
          >
            <Icon name="eye" />
            {shown ? t.common.hide : t.common.show}
          </Button>
        }
      />
      {shown && props.value !== '' ? (
        <output className={field.revealed}>{shownAs(props.value)}</output>
      ) : null}
    </div>
  )
}

const asTyped = (typed: string): string => typed
