import { useState, type ReactNode } from 'react'

import { useCommand, type Command } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { SecretField } from '../parts/secret-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'

interface Props {
  /** With what is told when it was done. */
  readonly onClose: (done?: string) => void
}

/** Another certificate of our own, on wish. */
export function RenewDialog({ onClose }: Props) {
  const { t } = useSpeech()
  const words = t.certificates
  const renew = useCommand('certificate.renew')
  const run = () => void renew.run({}).then((answer) => answer.ok && onClose(words.renewed))
  return (
    <Frame
      title={words.renewTitle}
      text={words.renewText}
      does={words.renew}
      {...renew}
      onDo={run}
      onClose={onClose}
    />
  )
}

/** A certificate somebody bought: its file is picked in the system's dialog, the password is typed here. */
export function BringDialog({ onClose }: Props) {
  const { t } = useSpeech()
  const words = t.certificates
  const bring = useCommand('certificate.import')
  const [password, setPassword] = useState('')
  const run = () =>
    void bring.run({ password }).then((answer) => answer.ok && onClose(words.brought))
  return (
    <Frame
      title={words.bringTitle}
      text={words.bringText}
      does={words.choose}
      {...bring}
      onDo={run}
      onClose={onClose}
    >
      <SecretField label={words.password} value={password} onChange={setPassword} startsHere />
    </Frame>
  )
}

/** The key may be in other hands. */
export function RevokeDialog({ onClose }: Props) {
  const { t } = useSpeech()
  const words = t.certificates
  const revoke = useCommand('certificate.revoke')
  const [reason, setReason] = useState('')
  const run = () =>
    void revoke.run({ reason: reason.trim() }).then((answer) => answer.ok && onClose(words.revoked))
  return (
    <Frame
      title={words.revokeTitle}
      text={words.revokeText}
      does={words.revoke}
      {...revoke}
      disabled={reason.trim() === ''}
      onDo={run}
      onClose={onClose}
    >
      <TextField label={words.reason} value={reason} onChange={setReason} />
    </Frame>
  )
}

interface FrameProps extends Props {
  readonly title: string
  readonly text: string
  /** The verb on the button. */
  readonly does: string
  readonly onDo: () => void
  readonly busy: boolean
  readonly error: Command<'certificate.renew'>['error']
  readonly disabled?: boolean
  readonly children?: ReactNode
}

function Frame({ title, text, does, onDo, onClose, busy, error, disabled, children }: FrameProps) {
  const { t } = useSpeech()
  return (
    <Dialog
      open
      title={title}
      onClose={() => onClose()}
      actions={
        <>
          <Button onPress={() => onClose()}>{t.common.cancel}</Button>
          <Button kind="primary" busy={busy} disabled={disabled === true} onPress={onDo}>
            {does}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      <ErrorText error={error?.code === 'cancelled' ? undefined : error} />
      {children}
    </Dialog>
  )
}
