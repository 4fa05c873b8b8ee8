import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { JobId } from '../../shared/ids.ts'
import { useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { SecretField } from '../parts/secret-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './job.module.css'

type Secret = JobView['secrets'][number]

export function KeepSecretDialog({
  job,
  onClose,
}: {
  readonly job: JobId
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.job.secrets
  const keep = useCommand('secret.keep')
  const [what, setWhat] = useState('')
  const [why, setWhy] = useState('')
  const [secret, setSecret] = useState('')
  const complete = what.trim() !== '' && why.trim() !== '' && secret !== ''
  return (
    <FormDialog
      title={words.keepTitle}
      does={words.saveKeep}
      command={keep}
      disabled={!complete}
      onDo={() => keep.run({ job, what, why, secret })}
      onClose={onClose}
      lead={<p>{words.keepText}</p>}
    >
      <TextField
        label={words.what}
        note={words.whatNote}
        value={what}
        onChange={setWhat}
        maxLength={80}
      />
      <TextField label={words.why} value={why} onChange={setWhy} maxLength={200} />
      <SecretField
        label={words.secret}
        value={secret}
        onChange={setSecret}
        maxLength={400}
        spelled
      />
    </FormDialog>
  )
}

/** Asks what for, then shows the code until the window is closed. Nothing goes to the clipboard. */
export function ShowSecretDialog({
  secret,
  onClose,
}: {
  readonly secret: Secret
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.job.secrets
  const show = useCommand('secret.show')
  const [why, setWhy] = useState('')
  const [shown, setShown] = useState<string>()
  if (shown !== undefined) {
    return (
      <Dialog
        open
        firm
        title={secret.what}
        onClose={onClose}
        actions={
          <Button kind="primary" onPress={onClose}>
            {t.common.close}
          </Button>
        }
      >
        <p className={styles.secret}>{shown}</p>
        <p className={styles.quiet}>{words.shownText}</p>
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={words.showTitle}
      does={words.saveShow}
      command={show}
      disabled={why.trim() === ''}
      onDo={() => show.run({ secret: secret.id, why })}
      onDone={({ value }) => setShown(value.secret)}
      onClose={onClose}
    >
      <TextField
        label={t.job.record.purpose}
        note={words.showText}
        value={why}
        onChange={setWhy}
        maxLength={200}
        startsHere
      />
    </FormDialog>
  )
}

export function DestroySecretDialog({
  secret,
  onClose,
}: {
  readonly secret: Secret
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.job.secrets
  const destroy = useCommand('secret.destroy')
  return (
    <FormDialog
      title={words.destroyTitle}
      does={words.saveDestroy}
      kind="danger"
      command={destroy}
      onDo={() => destroy.run({ secret: secret.id })}
      onClose={onClose}
    >
      <p>
        <strong>{secret.what}</strong>
      </p>
      <p>{words.destroyText}</p>
    </FormDialog>
  )
}
