import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { Notice } from '../parts/card.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
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
    <FormDialog
      wide
      title={words.open}
      does={words.keep}
      command={{ busy: keep.busy, error: look.look.error ?? keep.error }}
      disabled={!canKeep || isKept}
      onDo={() => keep.run(look.way)}
      onDone={() => setIsKept(true)}
      leave={t.common.close}
      onClose={onClose}
      lead={
        <>
          <p>{words.text}</p>
          <BackupLookForm look={look} />
        </>
      }
    >
      {isKept ? (
        <Notice tone="ok" alert>
          {words.kept}
        </Notice>
      ) : null}
      {found === undefined ? null : <FoundBackup found={found} />}
      {found?.beside === undefined ? null : <SideBySide beside={found.beside} />}
    </FormDialog>
  )
}
