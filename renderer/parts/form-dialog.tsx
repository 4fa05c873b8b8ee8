import type { ComponentProps, ReactNode } from 'react'

import { useSpeech } from '../speech.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorText } from './error-text.tsx'

/** A short form in front of the screen that ends in one command: cancel at the left of what does it, a refusal on top. */
export function FormDialog(props: {
  readonly title: string
  /** What the button says that does it. */
  readonly does: string
  readonly command: Pick<ComponentProps<typeof ErrorText>, 'error'> & { readonly busy: boolean }
  readonly onDo: () => void
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  const { t } = useSpeech()
  const { command } = props
  return (
    <Dialog
      open
      wide={props.wide === true}
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t.common.cancel}</Button>
          <Button kind="primary" busy={command.busy} onPress={props.onDo}>
            {props.does}
          </Button>
        </>
      }
    >
      <ErrorText error={command.error} />
      {props.children}
    </Dialog>
  )
}
