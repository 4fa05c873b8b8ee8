import { useEffect, type ComponentProps, type ReactNode } from 'react'

import type { Answer } from '../../shared/contract/call.ts'
import type { Typed } from '../bridge/use-typed.ts'
import { useSpeech } from '../speech.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorText } from './error-text.tsx'

/** Brings the first field into view that is marked once the screen shows what was found; nothing where none is. */
const showFirstFault = (): void =>
  void requestAnimationFrame(() =>
    document.querySelector('[role=dialog] [data-invalid]')?.scrollIntoView({ block: 'nearest' }),
  )

type Done<A> = Extract<A, { readonly ok: true }>
const isDone = <A extends Answer<unknown>>(answer: A): answer is Done<A> => answer.ok

/**
 * A short form in front of the screen that ends in one command: cancel at the left of what does it, a refusal on top.
 * Done or given up it closes, and of what was typed in it nothing is kept.
 */
export function FormDialog<A extends Answer<unknown>>(props: {
  readonly title: string
  /** What the button says that does it. */
  readonly does: string
  /** `danger` where something is gone or over afterwards. */
  readonly kind?: 'primary' | 'danger'
  readonly icon?: ComponentProps<typeof Button>['icon']
  /** Nothing can be done yet. */
  readonly disabled?: boolean
  readonly command: Pick<ComponentProps<typeof ErrorText>, 'error'> & { readonly busy: boolean }
  /** Sends the command; nothing while something is still open. */
  readonly onDo: () => Promise<A> | undefined
  /** What follows once it was done, where that is more than closing. */
  readonly onDone?: (answer: Done<A>) => void
  /** What is typed here, where it is kept. */
  readonly typed?: Pick<Typed<unknown>, 'done'>
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
  const close = () => {
    props.typed?.done()
    props.onClose()
  }
  const act = async () => {
    const answer = await props.onDo()
    if (answer === undefined || !isDone(answer)) return
    props.typed?.done()
    if (props.onDone === undefined) props.onClose()
    else props.onDone(answer)
  }
  useEffect(() => {
    if (command.error !== undefined) showFirstFault()
  }, [command.error])
  return (
    <Dialog
      open
      wide={props.wide === true}
      title={props.title}
      onClose={close}
      actions={
        <>
          {props.beside}
          <Button onPress={close}>{props.leave ?? t.common.cancel}</Button>
          <Button
            kind={props.kind ?? 'primary'}
            {...(icon === undefined ? {} : { icon })}
            busy={command.busy}
            disabled={props.disabled === true}
            onPress={() => {
              void act()
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
