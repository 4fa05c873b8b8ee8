import { useState } from 'react'

import type { BackupView, KeptLedgerView } from '../../shared/contract/backup.calls.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { useSpeech } from '../speech.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { GetBackDialog, HandOverDialog, TakeBackDialog } from './moving-dialogs.tsx'
import styles from './security.module.css'

type Asked = 'handOver' | 'getBack' | 'takeBack' | 'compare'

/** The archive on a second computer: hand it over, get it back, and see what another copy has. */
export function MovingCard() {
  const { t } = useSpeech()
  const words = t.moving
  const { value: view } = useQuery('backup.view', {})
  const [asked, setAsked] = useState<Asked>()
  if (view === undefined) return null
  const { handedOver } = view
  const close = () => setAsked(undefined)
  const isThere = view.places.some((place) => place.isThere)
  return (
    <Card title={words.title}>
      {handedOver === undefined ? <p>{words.text}</p> : <HandedOver handedOver={handedOver} />}
      {handedOver === undefined && !isThere ? (
        <p className={styles.quiet}>{words.noPlace}</p>
      ) : null}
      <div className={styles.buttons}>
        {handedOver?.generation === undefined ? (
          <Button icon="shield" disabled={!isThere} onPress={() => setAsked('handOver')}>
            {handedOver === undefined ? words.handOver : words.finish}
          </Button>
        ) : null}
        {handedOver === undefined ? null : (
          <>
            <Button onPress={() => setAsked('getBack')}>{words.getBack}</Button>
            <Button kind="plain" onPress={() => setAsked('takeBack')}>
              {words.takeBack}
            </Button>
          </>
        )}
        <Button kind="plain" onPress={() => setAsked('compare')}>
          {words.compare.open}
        </Button>
      </div>
      <Kept kept={view.kept} />
      {asked === 'handOver' ? <HandOverDialog view={view} onClose={close} /> : null}
      {asked === 'getBack' ? <GetBackDialog onClose={close} /> : null}
      {asked === 'takeBack' ? <TakeBackDialog onClose={close} /> : null}
      {asked === 'compare' ? <CompareDialog onClose={close} /> : null}
    </Card>
  )
}

function HandedOver({ handedOver }: { handedOver: NonNullable<BackupView['handedOver']> }) {
  const { t, f } = useSpeech()
  const words = t.moving
  const { at, generation } = handedOver
  return (
    <Notice tone="wait" title={words.since(f.moment(at))}>
      {generation === undefined ? words.unfinished : words.goOn(generation)}
    </Notice>
  )
}

/** Ledgers of other computers, each to be saved for the check page. */
function Kept({ kept }: { readonly kept: readonly KeptLedgerView[] }) {
  const { t, f } = useSpeech()
  const words = t.moving
  const save = useCommand('backup.saveKept')
  if (kept.length === 0) return null
  return (
    <section className={styles.place} aria-label={words.keptTitle}>
      <h3>{words.keptTitle}</h3>
      <ErrorText error={unlessCancelled(save.error)} />
      {kept.map(({ id, at, logs }) => (
        <div key={id} className={styles.buttons}>
          <span>
            {words.keptOne(
              logs.map(({ letter, size }) => words.keptLog(letter, f.number(size))).join(', '),
              f.moment(at),
            )}
          </span>
          <Button busy={save.busy} onPress={() => void save.run({ id })}>
            {words.save}
          </Button>
        </div>
      ))}
    </section>
  )
}
