import { useState } from 'react'

import { contract } from '../../shared/contract/contract.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
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
  return (
    <FormDialog
      title={words.renewTitle}
      does={words.renew}
      command={{ ...renew, error: unlessCancelled(renew.error) }}
      lead={<p>{words.renewText}</p>}
      onDo={() => renew.run({})}
      onDone={() => onClose(words.renewed)}
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
  return (
    <FormDialog
      title={words.bringTitle}
      does={words.choose}
      command={{ ...bring, error: unlessCancelled(bring.error) }}
      lead={<p>{words.bringText}</p>}
      onDo={() => bring.run({ password })}
      onDone={() => onClose(words.brought)}
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
  const form = useForm(contract['certificate.revoke'].input, {}, { place: 'certificateRevocation' })
  return (
    <FormDialog
      title={words.revokeTitle}
      does={words.revoke}
      command={{ ...revoke, error: unlessCancelled(revoke.error) }}
      lead={<p>{words.revokeText}</p>}
      disabled={form.value === undefined}
      onDo={() => (form.value === undefined ? undefined : revoke.run(form.value))}
      onDone={() => onClose(words.revoked)}
      typed={form}
      onClose={() => onClose()}
    >
      <TextField
        label={words.reason}
        value={form.draft.reason ?? ''}
        onChange={(reason) => form.set({ reason })}
      />
    </FormDialog>
  )
}
