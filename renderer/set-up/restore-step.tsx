import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Measured } from '../parts/progress.tsx'
import { Card } from '../parts/card.tsx'
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
  const refusal = look.look.error ?? restore.error
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
      <Underway />
      <ErrorText error={unlessCancelled(refusal)} />
      {look.found === undefined ? null : <FoundBackup found={look.found} note={words.newLog} />}
    </Page>
  )
}

/** How far the look or the restore has come; a slow stick takes its time. */
function Underway() {
  const { t } = useSpeech()
  const cancel = useCommand('backup.cancel')
  const { value } = useQuery('backup.restoring', {})
  if (value?.percent === undefined) return null
  return (
    <Card>
      <Measured label={t.backups.checking} percent={value.percent} />
      <div>
        <Button busy={cancel.busy} onPress={() => void cancel.run({})}>
          {t.backups.stop}
        </Button>
      </div>
    </Card>
  )
}
