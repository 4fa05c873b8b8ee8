import { useEffect, type ComponentProps, type ReactNode } from 'react'

import { useSpeech } from '../speech.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorText } from './error-text.tsx'

/** Brings the first field into view that is marked once the screen shows what was found; nothing where none is. */
const showFirstFault = (): void =>
  void requestAnimationFrame(() =>
    document.querySelector('[role=dialog] [data-invalid]')?.scrollIntoView({ block: 'nearest' }),
  )

/** A short form in front of the screen that ends in one command: cancel at the left of what does it, a refusal on top. */
export function FormDialog(props: {
  readonly title: string
  /** What the button says that does it. */
  readonly does: string
  /** `danger` where something is gone or over afterwards. */
  readonly kind?: 'primary' | 'danger'
  readonly icon?: ComponentProps<typeof Button>['icon']
  /** Nothing can be done yet. */
  readonly disabled?: boolean
  readonly command: Pick<ComponentProps<typeof ErrorText>, 'error'> & { readonly busy: boolean }
  readonly onDo: () => void
  readonly onClose: () => void
  /** What the button says that only closes it, where there is nothing to cancel. */
  readonly leave?: string
  readonly wide?: boolean
  /** What is read before a refusal. */
  readonly lead?: ReactNode
  /** What stands at the left of the buttons. */
  readonly beside?: ReactNode
  readonly children?: ReactNode
}) {
  const { t } = useSpeech()
  const { command, icon } = props
  useEffect(() => {
    if (command.error !== undefined) showFirstFault()
  }, [command.error])
  return (
    <Dialog
      open
      wide={props.wide === true}
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          {props.beside}
          <Button onPress={props.onClose}>{props.leave ?? t.common.cancel}</Button>
          <Button
            kind={props.kind ?? 'primary'}
            {...(icon === undefined ? {} : { icon })}
            busy={command.busy}
            disabled={props.disabled === true}
            onPress={() => {
              props.onDo()
              showFirstFault()
            }}
          >
            {props.does}
          </Button>
        </>
      }
    >
      {props.lead}
      <ErrorText error={command.error} />
      {props.children}
    </Dialog>
  )
}
