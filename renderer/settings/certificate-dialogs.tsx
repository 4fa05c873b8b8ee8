import { useState } from 'react'

import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
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
    <FormDialog
      title={words.renewTitle}
      does={words.renew}
      command={{ ...renew, error: unlessCancelled(renew.error) }}
      lead={<p>{words.renewText}</p>}
      onDo={run}
      onClose={() => onClose()}
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
    <FormDialog
      title={words.bringTitle}
      does={words.choose}
      command={{ ...bring, error: unlessCancelled(bring.error) }}
      lead={<p>{words.bringText}</p>}
      onDo={run}
      onClose={() => onClose()}
    >
      <SecretField label={words.password} value={password} onChange={setPassword} startsHere />
    </FormDialog>
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
    <FormDialog
      title={words.revokeTitle}
      does={words.revoke}
      command={{ ...revoke, error: unlessCancelled(revoke.error) }}
      lead={<p>{words.revokeText}</p>}
      disabled={reason.trim() === ''}
      onDo={run}
      onClose={() => onClose()}
    >
      <TextField label={words.reason} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
