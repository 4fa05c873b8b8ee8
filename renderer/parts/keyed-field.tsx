import { useRef, useState } from 'react'
import { Button, Dialog, Popover } from 'react-aria-components'

import { useSpeech } from '../speech.tsx'
import field from './field.module.css'
import { Keypad, typed } from './keypad.tsx'
import styles from './keypad.module.css'
import { TextField, type TextFieldProps } from './text-field.tsx'

/** A field for digits: typed on the keyboard, or on the pad that its button opens. */
export function KeyedField(props: TextFieldProps & { readonly mark?: ',' | '.' }) {
  const { mark, ...rest } = props
  const { t } = useSpeech()
  const anchor = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <div ref={anchor}>
      <TextField
        {...rest}
        inputMode="decimal"
        side={
          <Button
            className={field.side ?? ''}
            aria-label={`123, ${t.common.keypad}: ${props.label}`}
            isDisabled={props.disabled === true}
            onPress={() => setOpen(true)}
          >
            123
          </Button>
        }
      />
      <Popover triggerRef={anchor} isOpen={open} onOpenChange={setOpen} placement="bottom end">
        <Dialog className={styles.popover ?? ''} aria-label={t.common.keypad}>
          <Keypad
            {...(mark === undefined ? {} : { mark })}
            onKey={(key) => props.onChange(typed(props.value, key))}
          />
        </Dialog>
      </Popover>
    </div>
  )
}
