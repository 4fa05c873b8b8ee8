import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ErrorText } from '../parts/error-text.tsx'
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
    <Dialog
      open
      title={words.renew}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t.common.cancel}</Button>
          <Button
            kind="primary"
            busy={renew.busy}
            disabled={passphrase === ''}
            onPress={() => {
              void renew
                .run({ passphrase })
                .then((answer) => answer.ok && props.onRenewed(answer.value.recoveryKey))
            }}
          >
            {words.renew}
          </Button>
        </>
      }
    >
      <p>{words.renewText}</p>
      <ErrorText error={renew.error} />
      <SecretField
        label={t.setUp.passphrase.field}
        value={passphrase}
        onChange={setPassphrase}
        startsHere
      />
    </Dialog>
  )
}
