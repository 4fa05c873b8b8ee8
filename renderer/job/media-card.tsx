import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../speech.tsx'
import { ErasureDialog } from './erasure-dialog.tsx'
import styles from './job.module.css'

type Medium = JobView['media'][number]

/** Erasing is locked, with the reason, until a signed deletion order names the medium. */
export function MediaCard({ job }: { readonly job: JobView }) {
  const { t } = useSpeech()
  const words = t.job.media
  const [erasing, setErasing] = useState<Medium>()
  if (job.state === 'intake' || job.media.length === 0) return null
  return (
    <Card flush title={words.title}>
      <ul className={styles.lines}>
        {job.media.map((medium) => (
          <li key={medium.id} className={styles.block}>
            <span className={styles.two}>
              <span className={styles.strong}>{medium.label}</span>
              {medium.eraseAllowed ? null : (
                <span className={styles.quiet}>{words.lockedText}</span>
              )}
            </span>
            <span className={styles.row}>
              <MediumChip medium={medium} />
              {medium.eraseAllowed && job.state === 'inCustody' ? (
                <Button size="small" icon="erase" onPress={() => setErasing(medium)}>
                  {words.record}
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
    </Card>
  )
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
  return medium.eraseAllowed ? (
    <Chip tone="wait">{t.job.media.allowed}</Chip>
  ) : (
    <Chip icon="lock">{t.job.media.locked}</Chip>
  )
}
