import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../speech.tsx'
import type { Messages } from '../../shared/messages/messages.ts'
import { ErasureDialog } from './erasure-dialog.tsx'
import styles from './job.module.css'
import { RecordDialog } from './record-dialog.tsx'

type Medium = JobView['media'][number]

/** Erasing is locked, with the reason, until a signed deletion order names the medium. */
export function MediaCard({ job }: { readonly job: JobView }) {
  const { t } = useSpeech()
  const words = t.job.media
  const [erasing, setErasing] = useState<Medium>()
  const [dropping, setDropping] = useState<Medium>()
  if (job.state === 'intake' || job.media.length === 0) return null
  return (
    <Card flush title={words.title}>
      <ul className={styles.lines}>
        {job.media.map((medium) => (
          <li key={medium.id} className={styles.block}>
            <span className={styles.two}>
              <span className={styles.strong}>{medium.label}</span>
              {medium.eraseAllowed ? null : (
                <span className={styles.quiet}>{lockedText(medium, words)}</span>
              )}
            </span>
            <span className={styles.row}>
              <MediumChip medium={medium} />
              {mayRecord(job, medium) ? (
                <Button size="small" icon="erase" onPress={() => setErasing(medium)}>
                  {words.record}
                </Button>
              ) : null}
              {medium.order === 'open' && job.state !== 'closed' ? (
                <Button size="small" kind="plain" onPress={() => setDropping(medium)}>
                  {t.words.custodyKind.ERASURE_DROPPED}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {erasing === undefined ? null : (
        <ErasureDialog
          job={job.id}
          medium={erasing.id}
          label={erasing.label}
          onClose={() => setErasing(undefined)}
        />
      )}
      {dropping === undefined ? null : (
        <RecordDialog
          job={job}
          kind="ERASURE_DROPPED"
          items={[dropping.id]}
          onClose={() => setDropping(undefined)}
        />
      )}
    </Card>
  )
}

/** In our hands at any time; what was forgotten to be recorded before the return, afterwards too. */
const mayRecord = ({ state }: JobView, { eraseAllowed, order }: Medium): boolean =>
  eraseAllowed && (state === 'inCustody' || (state === 'returned' && order === 'open'))

const lockedText = ({ order }: Medium, words: Messages['job']['media']): string => {
  if (order === undefined) return words.lockedText
  return order === 'open' ? words.waitingText : words.droppedText
}

function MediumChip({ medium }: { medium: Medium }) {
  const { t } = useSpeech()
  const { erasure } = medium
  if (erasure !== undefined) {
    const failed = erasure.result === 'failed'
    return (
      <Chip tone={failed ? 'stop' : 'ok'}>
        {failed ? t.job.media.failed : `${t.job.media.done} · ${t.words.level[erasure.level]}`}
      </Chip>
    )
  }
  if (medium.order === 'dropped') return <Chip icon="lock">{t.job.media.dropped}</Chip>
  return medium.eraseAllowed ? (
    <Chip tone="wait">{t.job.media.allowed}</Chip>
  ) : (
    <Chip icon="lock">{t.job.media.locked}</Chip>
  )
}
