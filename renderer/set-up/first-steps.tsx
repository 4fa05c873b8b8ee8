import { useState } from 'react'

import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'
import { SecretField } from '../parts/secret-field.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './set-up.module.css'

export function WelcomeStep(props: {
  readonly onChanged: () => void
  readonly onRestore: () => void
  readonly onNext: () => void
}) {
  const { t } = useSpeech()
  const words = t.setUp.welcome
  const sample = useCommand('sample.play')
  return (
    <Page
      narrow
      title={words.title}
      sub={words.lead}
      foot={
        <>
          <Button
            size="door"
            busy={sample.busy}
            onPress={() => {
              void sample.run({}).then((answer) => answer.ok && props.onChanged())
            }}
          >
            {words.sample}
          </Button>
          <Button size="door" onPress={props.onRestore}>
            {t.backups.restore.have}
          </Button>
        </>
      }
      primary={
        <Button kind="primary" size="door" iconAfter="arrowRight" onPress={props.onNext}>
          {words.begin}
        </Button>
      }
    >
      <ErrorText error={sample.error} />
      <ul className={styles.points}>
        {words.points.map((point, place) => (
          <li key={point}>
            <Icon name={icons[place] ?? 'check'} size={28} />
            <span>{point}</span>
          </li>
        ))}
      </ul>
      <Notice tone="brand" title={words.adviceTitle}>
        {words.advice}
      </Notice>
      <Notice tone="wait" title={words.ledgerTitle}>
        {words.ledger}
      </Notice>
    </Page>
  )
}

const icons = ['laptop', 'pen', 'lock'] as const

export function FolderStep(props: {
  readonly folder: string
  readonly onChanged: () => void
  readonly onNext: () => void
}) {
  const { t } = useSpeech()
  const words = t.setUp.folder
  const choose = useCommand('archive.chooseFolder')
  const [chosen, setChosen] = useState<string>()
  return (
    <Page
      narrow
      title={words.title}
      sub={words.lead}
      primary={
        <Button kind="primary" size="door" iconAfter="arrowRight" onPress={props.onNext}>
          {words.take}
        </Button>
      }
    >
      <Card title={words.now}>
        <p className={styles.path} data-selectable>
          <Icon name="folder" />
          {chosen ?? props.folder}
        </p>
        <div>
          <Button
            busy={choose.busy}
            onPress={() => {
              void choose.run({}).then((answer) => {
                if (!answer.ok) return
                setChosen(answer.value.folder)
                props.onChanged()
              })
            }}
          >
            {words.choose}
          </Button>
        </div>
      </Card>
      <ErrorText error={unlessCancelled(choose.error)} />
      <Notice>{words.advice}</Notice>
    </Page>
  )
}

const goodScore = 3

export function PassphraseStep(props: { readonly onCreated: (recoveryKey: string) => void }) {
  const { t } = useSpeech()
  const words = t.setUp.passphrase
  const create = useCommand('archive.create')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const rated = useQuery('archive.rate', { passphrase })
  const score = rated.value?.score ?? 0
  const same = again === passphrase
  const begin = () => {
    if (create.busy) return
    void create
      .run({ passphrase })
      .then((answer) => answer.ok && props.onCreated(answer.value.recoveryKey))
  }
  return (
    <Page
      narrow
      onSubmit={begin}
      title={words.title}
      sub={words.lead}
      primary={
        <Button
          kind="primary"
          size="door"
          busy={create.busy}
          disabled={!same || score < goodScore}
          submit
        >
          {words.create}
        </Button>
      }
    >
      <Card>
        <SecretField label={words.field} value={passphrase} onChange={setPassphrase} startsHere />
        <Strength
          score={passphrase === '' ? undefined : score}
          hint={words.hint[rated.value?.hint ?? 'tooShort']}
        />
        <SecretField
          label={words.again}
          value={again}
          onChange={setAgain}
          error={again !== '' && !passphrase.startsWith(again) ? words.differs : undefined}
        />
      </Card>
      <ErrorText error={create.error} />
    </Page>
  )
}

function Strength({ score, hint }: { score: number | undefined; hint: string }) {
  const { t } = useSpeech()
  const words = t.setUp.passphrase
  const said = score === undefined ? '' : (words.score[score] ?? '')
  return (
    <div className={styles.strength}>
      <div className={styles.bars} aria-hidden="true" data-good={(score ?? 0) >= goodScore}>
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} data-lit={score !== undefined && score >= bar} />
        ))}
      </div>
      <output className={styles.hint} aria-label={words.strength}>
        {said === '' ? hint : <strong>{`${said}. `}</strong>}
        {said === '' ? null : hint}
      </output>
    </div>
  )
}
