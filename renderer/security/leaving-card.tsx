import { useState } from 'react'

import type { Output } from '../../shared/contract/contract.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Measured } from '../parts/progress.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './security.module.css'

/** Everything out of Obhut at one press, after saying that anybody can read it then. */
export function LeavingCard() {
  const { t } = useSpeech()
  const words = t.leaving
  const view = useQuery('leave.view', {})
  const leave = useCommand('leave.export')
  const cancel = useCommand('leave.cancel')
  const [asks, setAsks] = useState(false)
  const [done, setDone] = useState<Output<'leave.export'>>()
  const running = view.value?.running
  const start = () => {
    setAsks(false)
    setDone(undefined)
    void leave.run({}).then((answer) => answer.ok && setDone(answer.value))
  }
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      <ErrorText error={unlessCancelled(leave.error)} />
      {done === undefined ? null : <Done {...done} />}
      {running === undefined ? null : (
        <>
          <Measured label={words[running.phase]} percent={running.percent} />
          <p className={styles.quiet}>{t.backups.noLock}</p>
        </>
      )}
      <div className={styles.buttons}>
        {running === undefined ? (
          <Button icon="folder" busy={leave.busy} onPress={() => setAsks(true)}>
            {words.go}
          </Button>
        ) : (
          <Button busy={cancel.busy} onPress={() => void cancel.run({})}>
            {words.stop}
          </Button>
        )}
      </div>
      {asks ? <Warning onClose={() => setAsks(false)} onGo={start} /> : null}
    </Card>
  )
}

function Done({ folder, counts }: Output<'leave.export'>) {
  const { t, f } = useSpeech()
  const { jobs, papers, photos, files, missing } = counts
  return (
    <>
      <Notice tone="ok" alert>
        {t.leaving.done(folder)}
      </Notice>
      <p className={styles.quiet}>
        {t.leaving.counts(f.number(jobs), f.number(papers), f.number(photos), f.number(files))}
      </p>
      {missing === 0 ? null : <Notice tone="wait">{t.leaving.missing(missing)}</Notice>}
    </>
  )
}

function Warning(props: { readonly onClose: () => void; readonly onGo: () => void }) {
  const { t } = useSpeech()
  const words = t.leaving.warning
  return (
    <Dialog
      open
      title={words.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t.common.cancel}</Button>
          <Button kind="primary" onPress={props.onGo}>
            {words.choose}
          </Button>
        </>
      }
    >
      <Notice tone="wait">{words.text}</Notice>
      <p>{words.stays}</p>
      <p>{words.never}</p>
      <p>{words.lock}</p>
    </Dialog>
  )
}
