import { useState } from 'react'

import type { BackupView } from '../../shared/contract/backup.calls.ts'
import { useCommand } from '../bridge/use-command.ts'
import { Notice } from '../parts/card.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { Measured } from '../parts/progress.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { BackupLookForm, FoundBackup, useBackupLook } from '../set-up/backup-look.tsx'
import { useSpeech } from '../speech.tsx'
import { SideBySide } from './side-by-side.tsx'

/** Says what handing over means and asks on which drive. */
export function HandOverDialog(props: {
  readonly view: Pick<BackupView, 'places' | 'running'>
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.moving.dialog
  const handOver = useCommand('backup.handOver')
  const { places, running } = props.view
  const there = places.filter(({ isThere }) => isThere)
  const [chosen, setChosen] = useState(there[0]?.place)
  return (
    <FormDialog
      title={t.moving.handOver}
      does={words.go}
      command={handOver}
      onDo={() => (chosen === undefined ? undefined : handOver.run({ place: chosen }))}
      onClose={props.onClose}
    >
      <p>{words.text}</p>
      <Notice tone="wait">{words.codes}</Notice>
      <SelectField
        label={words.place}
        value={chosen ?? ''}
        onChange={(value) => setChosen(there.find(({ place }) => place === value)?.place)}
        options={there.map(({ place, folder }) => ({ value: place, label: folder }))}
      />
      {handOver.busy && running !== undefined ? (
        <Measured label={t.backups[running.phase]} percent={running.percent} />
      ) : null}
    </FormDialog>
  )
}

/** What the other computer hands back takes the place of this archive; what it lacks is shown first. */
export function GetBackDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSpeech()
  const words = t.moving
  const takeOver = useCommand('backup.takeOver')
  const look = useBackupLook(takeOver.clear)
  const { found } = look
  const isApart = takeOver.error?.code === 'backupApart'
  return (
    <FormDialog
      wide
      title={words.getBack}
      does={isApart ? words.alsoApart : words.takeOver}
      command={{ busy: takeOver.busy, error: look.look.error ?? takeOver.error }}
      disabled={found === undefined}
      onDo={() => takeOver.run({ ...look.way, alsoApart: isApart })}
      onClose={onClose}
      lead={
        <>
          <p>{words.getBackText}</p>
          <BackupLookForm look={look} />
        </>
      }
    >
      {isApart ? <Notice tone="stop">{words.alsoApartText}</Notice> : null}
      {found === undefined ? null : <FoundBackup found={found} />}
      {found?.beside === undefined ? null : <SideBySide beside={found.beside} />}
    </FormDialog>
  )
}

/** Writing here again although nobody handed back: said with what it leads to. */
export function TakeBackDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSpeech()
  const words = t.moving
  const takeBack = useCommand('backup.takeBack')
  return (
    <FormDialog
      title={words.takeBack}
      does={words.takeBack}
      command={takeBack}
      onDo={() => takeBack.run({})}
      onClose={onClose}
    >
      <p>{words.takeBackText}</p>
    </FormDialog>
  )
}
