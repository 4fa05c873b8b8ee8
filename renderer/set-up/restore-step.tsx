import { useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { useSpeech } from '../speech.tsx'
import { BackupLookForm, FoundBackup, useBackupLook } from './backup-look.tsx'

/** The way back: pick the folder, show the key, see what is in it, and only then restore. */
export function RestoreStep(props: {
  readonly onBack: () => void
  readonly onChanged: () => void
}) {
  const { t } = useSpeech()
  const words = t.backups.restore
  const restore = useCommand('backup.restore')
  const look = useBackupLook(restore.clear)
  return (
    <Page
      narrow
      title={words.title}
      sub={words.lead}
      foot={
        <Button size="door" onPress={props.onBack}>
          {t.common.back}
        </Button>
      }
      primary={
        <Button
          kind="primary"
          size="door"
          busy={restore.busy}
          disabled={look.found === undefined}
          onPress={() =>
            void restore.run(look.way).then((answer) => answer.ok && props.onChanged())
          }
        >
          {words.go}
        </Button>
      }
    >
      <BackupLookForm look={look} />
      <ErrorText error={look.look.error ?? restore.error} />
      {look.found === undefined ? null : <FoundBackup found={look.found} note={words.newLog} />}
    </Page>
  )
}
