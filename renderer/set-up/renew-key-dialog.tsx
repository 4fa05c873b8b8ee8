import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { SecretField } from '../parts/secret-field.tsx'
import { useSpeech } from '../speech.tsx'

/** Makes another recovery key; the old one ends. Asks for the passphrase again. */
export function RenewKeyDialog(props: {
  readonly onClose: () => void
  readonly onRenewed: (recoveryKey: string) => void
}) {
  const { t } = useSpeech()
  const words = t.setUp.recoveryKey
  const renew = useCommand('archive.renewRecoveryKey')
  const [passphrase, setPassphrase] = useState('')
  return (
    <FormDialog
      title={words.renew}
      does={words.renew}
      command={renew}
      disabled={passphrase === ''}
      onDo={() => renew.run({ passphrase })}
      onDone={({ value }) => props.onRenewed(value.recoveryKey)}
      onClose={props.onClose}
      lead={<p>{words.renewText}</p>}
    >
      <SecretField
        label={t.setUp.passphrase.field}
        value={passphrase}
        onChange={setPassphrase}
        startsHere
      />
    </FormDialog>
  )
}
