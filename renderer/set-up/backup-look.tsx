import { useState } from 'react'

import type { BackupLook } from '../../shared/contract/backup.calls.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Facts } from '../parts/facts.tsx'
import { Icon } from '../parts/icon.tsx'
import { keyInGroups } from '../parts/key-in-groups.ts'
import { SecretField } from '../parts/secret-field.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './set-up.module.css'

interface Source {
  readonly folder: string
  readonly generations: readonly number[]
}

/** A backup somebody picks, shows the key of and looks into; `onAnew` when what was seen no longer counts. */
export const useBackupLook = (onAnew: () => void) => {
  const choose = useCommand('backup.chooseSource')
  const look = useCommand('backup.look')
  const [source, setSource] = useState<Source>()
  const [generation, setGeneration] = useState(0)
  const [byKey, setByKey] = useState(true)
  const [text, setText] = useState('')
  const [found, setFound] = useState<BackupLook>()
  /** What was seen counts for exactly this folder, version and key. */
  const anew = () => {
    setFound(undefined)
    look.clear()
    onAnew()
  }
  const way = byKey ? { recoveryKey: text, generation } : { passphrase: text, generation }
  return {
    choose,
    look,
    source,
    generation,
    byKey,
    text,
    found,
    way,
    pickFolder: () =>
      void choose.run({}).then((answer) => {
        if (!answer.ok) return
        setSource(answer.value)
        setGeneration(answer.value.generations[0] ?? 0)
        anew()
      }),
    pickGeneration: (next: number) => {
      setGeneration(next)
      anew()
    },
    type: (next: string) => {
      setText(next)
      anew()
    },
    otherWay: () => {
      setByKey(!byKey)
      setText('')
      anew()
    },
    lookInto: () => void look.run(way).then((answer) => answer.ok && setFound(answer.value)),
  }
}

type Look = ReturnType<typeof useBackupLook>

/** Folder, version and key of the backup. */
export function BackupLookForm({ look }: { readonly look: Look }) {
  const { t } = useSpeech()
  const words = t.backups.restore
  const { choose, source, byKey } = look
  return (
    <>
      <FolderCard look={look} />
      <ErrorText error={unlessCancelled(choose.error)} />
      {source === undefined ? null : (
        <Card>
          <SecretField
            key={byKey ? 'key' : 'passphrase'}
            label={byKey ? words.key : words.passphrase}
            note={byKey ? t.setUp.recoveryKey.format : undefined}
            value={look.text}
            onChange={look.type}
            shownAs={byKey ? keyInGroups : undefined}
            startsShown={byKey}
          />
          <div className={styles.ways}>
            <Button kind="plain" onPress={look.otherWay}>
              {byKey ? words.byPassphrase : words.byKey}
            </Button>
            <Button
              icon="search"
              busy={look.look.busy}
              disabled={look.text.trim() === ''}
              onPress={look.lookInto}
            >
              {words.look}
            </Button>
          </div>
        </Card>
      )}
    </>
  )
}

function FolderCard({ look }: { readonly look: Look }) {
  const { t } = useSpeech()
  const words = t.backups.restore
  const { source } = look
  return (
    <Card title={words.folder}>
      {source === undefined ? null : (
        <p className={styles.path} data-selectable>
          <Icon name="folder" />
          {source.folder}
        </p>
      )}
      <div>
        <Button busy={look.choose.busy} onPress={look.pickFolder}>
          {words.choose}
        </Button>
      </div>
      {source === undefined || source.generations.length < 2 ? null : (
        <SelectField
          label={words.version}
          value={String(look.generation)}
          onChange={(chosen) => look.pickGeneration(Number(chosen))}
          options={source.generations.map((one) => ({
            value: String(one),
            label: words.number(one),
          }))}
        />
      )}
    </Card>
  )
}

const bytesPerMegabyte = 1_000_000

/** What is in the backup; `note` says what follows from taking it. */
export function FoundBackup({
  found,
  note,
}: {
  readonly found: BackupLook
  readonly note?: string
}) {
  const { t, f } = useSpeech()
  const words = t.backups.restore
  const megabytes = Math.ceil(found.bytes / bytesPerMegabyte)
  return (
    <Card>
      <Notice tone="ok" alert>
        {words.found}
      </Notice>
      <Facts
        facts={[
          [words.business, found.business],
          [words.madeAt, f.moment(found.madeAt)],
          [
            t.moving.madeToHandOver,
            found.handedOverAt === undefined ? undefined : f.moment(found.handedOverAt),
          ],
          [words.jobs, f.number(found.jobs)],
          [words.papers, f.number(found.papers)],
          [words.entries, f.number(found.entries)],
          [words.code, <code key="code">{found.code.replaceAll(/(.{4})(?=.)/g, '$1-')}</code>],
          [words.size, words.megabytes(f.number(megabytes))],
        ]}
      />
      {note === undefined ? null : <Notice tone="wait">{note}</Notice>}
    </Card>
  )
}
