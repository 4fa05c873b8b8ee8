import { useState } from 'react'

import type { BackupPlaceView, BackupView } from '../../shared/contract/backup.calls.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Measured } from '../parts/progress.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './security.module.css'

/** Where backups go, when the last checked one was made there, and making one now. */
export function BackupCard() {
  const { t } = useSpeech()
  const words = t.backups
  const asked = useQuery('backup.view', {})
  const add = useCommand('backup.addPlace')
  const view = asked.value
  if (view === undefined) return <ErrorText error={asked.error} />
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      {view.places.length === 0 ? <Notice tone="wait">{words.none}</Notice> : null}
      {view.places.map((place) => (
        <Place key={place.place} place={place} running={view.running} />
      ))}
      <p className={styles.quiet}>{words.codes}</p>
      <ErrorText error={unlessCancelled(add.error)} />
      <div className={styles.buttons}>
        <Button icon="plus" busy={add.busy} onPress={() => void add.run({})}>
          {words.add}
        </Button>
      </div>
    </Card>
  )
}

function Place(props: { place: BackupPlaceView; running: BackupView['running'] }) {
  const { t, f } = useSpeech()
  const words = t.backups
  const { place, folder, isThere, isSameDrive, verifiedAt, failed } = props.place
  const make = useCommand('backup.make')
  const forget = useCommand('backup.removePlace')
  const [made, setMade] = useState<number>()
  const running = props.running?.place === place ? props.running : undefined
  const start = () => {
    setMade(undefined)
    void make.run({ place }).then((answer) => answer.ok && setMade(answer.value.generation))
  }
  const why = make.error ?? (failed === undefined ? undefined : { code: failed })
  return (
    <section className={styles.place} aria-label={folder}>
      <p data-selectable className={styles.path}>
        {folder}
      </p>
      <p className={styles.quiet}>
        {verifiedAt === undefined ? words.neverVerified : words.verified(f.moment(verifiedAt))}
        {isThere ? null : (
          <>
            <br />
            {words.away}
          </>
        )}
      </p>
      {isSameDrive ? <Notice tone="wait">{words.sameDrive}</Notice> : null}
      {running === undefined ? null : <Running running={running} isAsked={make.busy} />}
      <ErrorText error={running === undefined ? unlessCancelled(why) : undefined} />
      {made === undefined || running !== undefined ? null : (
        <Notice tone="ok" alert>
          {words.made(made)}
        </Notice>
      )}
      {running === undefined ? (
        <div className={styles.buttons}>
          <Button
            icon="shield"
            busy={make.busy}
            disabled={!isThere || props.running !== undefined}
            onPress={start}
          >
            {words.now}
          </Button>
          <Button kind="plain" busy={forget.busy} onPress={() => void forget.run({ place })}>
            {words.forget}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

function Running(props: {
  readonly running: NonNullable<BackupView['running']>
  /** Somebody asked for this one; one after a handover keeps no lock waiting. */
  readonly isAsked: boolean
}) {
  const { running, isAsked } = props
  const { t } = useSpeech()
  const cancel = useCommand('backup.cancel')
  return (
    <>
      <Measured label={t.backups[running.phase]} percent={running.percent} />
      {isAsked ? <p className={styles.quiet}>{t.backups.noLock}</p> : null}
      <div className={styles.buttons}>
        <Button busy={cancel.busy} onPress={() => void cancel.run({})}>
          {t.backups.stop}
        </Button>
      </div>
    </>
  )
}
