import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { SecretField } from '../parts/secret-field.tsx'
import { KeyGroups } from '../set-up/key-groups.tsx'
import { ChoosePin } from '../set-up/pin-step.tsx'
import { RenewKeyDialog } from '../set-up/renew-key-dialog.tsx'
import { useSpeech } from '../speech.tsx'

interface Props {
  readonly onClose: () => void
}

/** Changes the passphrase, proved by the present one or by the printed recovery key. */
export function PassphraseDialog({ onClose }: Props) {
  const { t } = useSpeech()
  const words = t.settings
  const change = useCommand('archive.changePassphrase')
  const [byKey, setByKey] = useState(false)
  const [proof, setProof] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [changed, setChanged] = useState(false)
  if (changed)
    return <Done title={words.changePassphrase} text={words.passphraseChanged} onClose={onClose} />
  const complete = proof !== '' && next !== '' && next === again

  function save() {
    const shown = byKey ? { current: '', recoveryKey: proof } : { current: proof }
    return change.run({ ...shown, next })
  }

  return (
    <FormDialog
      title={words.changePassphrase}
      does={words.changePassphrase}
      command={change}
      disabled={!complete}
      onDo={save}
      onDone={() => setChanged(true)}
      onClose={onClose}
    >
      {byKey ? (
        <SecretField
          label={words.byKey}
          note={t.setUp.recoveryKey.format}
          value={proof}
          onChange={setProof}
          startsShown
        />
      ) : (
        <SecretField label={words.current} value={proof} onChange={setProof} startsHere />
      )}
      {byKey ? null : (
        <div>
          <Button
            kind="plain"
            size="small"
            onPress={() => {
              setByKey(true)
              setProof('')
            }}
          >
            {words.forgotten}
          </Button>
        </div>
      )}
      <SecretField label={words.next} value={next} onChange={setNext} />
      <SecretField
        label={t.setUp.passphrase.again}
        value={again}
        onChange={setAgain}
        error={again !== '' && !next.startsWith(again) ? t.setUp.passphrase.differs : undefined}
      />
    </FormDialog>
  )
}

export function PinDialog({ onClose }: Props) {
  const { t } = useSpeech()
  const [changed, setChanged] = useState(false)
  if (changed)
    return <Done title={t.settings.changePin} text={t.settings.pinChanged} onClose={onClose} />
  return (
    <Dialog
      open
      title={t.settings.changePin}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t.common.cancel}</Button>}
    >
      <ChoosePin onDone={() => setChanged(true)} />
    </Dialog>
  )
}

/** Makes another recovery key and shows it once, to be printed or copied by hand. */
export function RecoveryKeyDialog({ onClose }: Props) {
  const { t } = useSpeech()
  const words = t.setUp.recoveryKey
  const print = useCommand('archive.printRecoveryKey')
  const [recoveryKey, setRecoveryKey] = useState<string>()
  if (recoveryKey === undefined) {
    return <RenewKeyDialog onClose={onClose} onRenewed={setRecoveryKey} />
  }
  return (
    <Dialog
      open
      firm
      wide
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button icon="printer" busy={print.busy} onPress={() => void print.run({ recoveryKey })}>
            {words.print}
          </Button>
          <Button kind="primary" onPress={onClose}>
            {words.haveIt}
          </Button>
        </>
      }
    >
      <ErrorText error={print.error} />
      <KeyGroups recoveryKey={recoveryKey} />
      <Notice tone="wait">{words.advice}</Notice>
    </Dialog>
  )
}

function Done(props: { title: string; text: string; onClose: () => void }) {
  const { t } = useSpeech()
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      actions={
        <Button kind="primary" onPress={props.onClose}>
          {t.common.close}
        </Button>
      }
    >
      <Notice tone="ok">{props.text}</Notice>
    </Dialog>
  )
}
