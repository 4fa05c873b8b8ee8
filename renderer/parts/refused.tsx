import type { CommandName } from '../../shared/contract/contract.ts'
import type { Command } from '../bridge/use-command.ts'
import { useSpeech } from '../speech.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorText } from './error-text.tsx'

/** Says in front of the screen why a command was refused that has no form to say it in. */
export function Refused<N extends CommandName>(props: {
  readonly title: string
  readonly command: Command<N>
}) {
  const { t } = useSpeech()
  const { error, clear } = props.command
  if (error === undefined) return null
  return (
    <Dialog
      open
      title={props.title}
      onClose={clear}
      actions={
        <Button kind="primary" onPress={clear}>
          {t.common.close}
        </Button>
      }
    >
      <ErrorText error={error} />
    </Dialog>
  )
}
