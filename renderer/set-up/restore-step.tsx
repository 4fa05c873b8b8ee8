import { useState } from 'react'

import type { BackupLook } from '../../shared/contract/backup.calls.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Facts } from '../parts/facts.tsx'
import { Icon } from '../parts/icon.tsx'
import { Measured } from '../parts/progress.tsx'
import { Page } from '../parts/page.tsx'
import { SecretField } from '../parts/secret-field.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './set-up.module.css'

interface Source {
  readonly folder: string
  readonly generations: readonly number[]
}

/** The way back: pick the folder, show the key, see what is in it, and only then restore. */
export function RestoreStep(props: {
  readonly onBack: () => void
  readonly onChanged: () => void
}) {
  const { t } = useSpeech()
  const words = t.backups.restore
  const choose = useCommand('backup.chooseSource')
  const look = useCommand('backup.look')
  const restore = useCommand('backup.restore')
  const [source, setSource] = useState<Source>()
  const [generation, setGeneration] = useState(0)
  const [byKey, setByKey] = useState(true)
  const [text, setText] = useState('')
  const [found, setFound] = useState<BackupLook>()
  /** What was seen counts for exactly this folder, version and key. */
  const anew = () => {
    setFound(undefined)
    look.clear()
    restore.clear()
  }
  const refusal = look.error ?? restore.error
  const way = byKey ? { recoveryKey: text, generation } : { passphrase: text, generation }
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
          disabled={found === undefined}
          onPress={() => void restore.run(way).then((answer) => answer.ok && props.onChanged())}
        >
          {words.go}
        </Button>
      }
    >
      <FolderCard
        source={source}
        generation={generation}
        busy={choose.busy}
        onGeneration={(next) => {
          setGeneration(next)
          anew()
        }}
        onChoose={() =>
          void choose.run({}).then((answer) => {
            if (!answer.ok) return
            setSource(answer.value)
            setGeneration(answer.value.generations[0] ?? 0)
            anew()
          })
        }
      />
      <ErrorText error={choose.error?.code === 'cancelled' ? undefined : choose.error} />
      {source === undefined ? null : (
        <Card>
          <SecretField
            key={byKey ? 'key' : 'passphrase'}
            label={byKey ? words.key : words.passphrase}
            note={byKey ? t.setUp.recoveryKey.format : undefined}
            value={text}
            onChange={(next) => {
              setText(next)
              anew()
            }}
            startsShown={byKey}
          />
          <div className={styles.ways}>
            <Button
              kind="plain"
              onPress={() => {
                setByKey(!byKey)
                setText('')
                anew()
              }}
            >
              {byKey ? words.byPassphrase : words.byKey}
            </Button>
            <Button
              icon="search"
              busy={look.busy}
              disabled={text.trim() === ''}
              onPress={() =>
                void look.run(way).then((answer) => answer.ok && setFound(answer.value))
              }
            >
              {words.look}
            </Button>
          </div>
        </Card>
      )}
      <Underway />
      <ErrorText error={refusal?.code === 'cancelled' ? undefined : refusal} />
      {found === undefined ? null : <Found found={found} />}
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

function FolderCard(props: {
  source: Source | undefined
  generation: number
  busy: boolean
  onGeneration: (generation: number) => void
  onChoose: () => void
}) {
  const { t } = useSpeech()
  const words = t.backups.restore
  const { source } = props
  return (
    <Card title={words.folder}>
      {source === undefined ? null : (
        <p className={styles.path} data-selectable>
          <Icon name="folder" />
          {source.folder}
        </p>
      )}
      <div>
        <Button busy={props.busy} onPress={props.onChoose}>
          {words.choose}
        </Button>
      </div>
      {source === undefined || source.generations.length < 2 ? null : (
        <SelectField
          label={words.version}
          value={String(props.generation)}
          onChange={(chosen) => props.onGeneration(Number(chosen))}
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

function Found({ found }: { found: BackupLook }) {
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
          [words.jobs, f.number(found.jobs)],
          [words.papers, f.number(found.papers)],
          [words.entries, f.number(found.entries)],
          [words.code, <code key="code">{found.code.replaceAll(/(.{4})(?=.)/g, '$1-')}</code>],
          [words.size, words.megabytes(f.number(megabytes))],
        ]}
      />
      <Notice tone="wait">{words.newLog}</Notice>
    </Card>
  )
}
