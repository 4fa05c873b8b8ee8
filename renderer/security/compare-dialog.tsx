import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { BackupLookForm, FoundBackup, useBackupLook } from '../set-up/backup-look.tsx'
import { useSpeech } from '../speech.tsx'
import { SideBySide } from './side-by-side.tsx'

/** This archive and another backup side by side; what the other's ledger says can be kept. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSpeech()
  const words = t.moving.compare
  const keep = useCommand('backup.keepBeside')
  const [isKept, setIsKept] = useState(false)
  const look = useBackupLook(() => {
    keep.clear()
    setIsKept(false)
  })
  const { found } = look
  const stand = found?.beside?.stand
  const canKeep = stand === 'apart' || stand === 'moreThere' || stand === 'stranger'
  return (
    <Dialog
      open
      wide
      title={words.open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.common.close}</Button>
          <Button
            kind="primary"
            busy={keep.busy}
            disabled={!canKeep || isKept}
            onPress={() => void keep.run(look.way).then((answer) => setIsKept(answer.ok))}
          >
            {words.keep}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      <BackupLookForm look={look} />
      <ErrorText error={look.look.error ?? keep.error} />
      {isKept ? (
        <Notice tone="ok" alert>
          {words.kept}
        </Notice>
      ) : null}
      {found === undefined ? null : <FoundBackup found={found} />}
      {found?.beside === undefined ? null : <SideBySide beside={found.beside} />}
    </Dialog>
  )
}
