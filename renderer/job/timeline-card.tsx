import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { CustodyEntry, CustodyKind, CustodyRow } from '../../shared/model/custody.ts'
import type { Speech } from '../../shared/messages/messages.ts'
import { Button } from '../parts/button.tsx'
import { Card, EmptyState } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { Icon } from '../parts/icon.tsx'
import type { IconName } from '../parts/icon-lines.tsx'
import { useSpeech } from '../speech.tsx'
import { itemLabel } from './item-label.ts'
import styles from './job.module.css'
import { RecordDialog } from './record-dialog.tsx'

/** Who had what, when, for what – newest first –, and the entries one makes most. */
export function TimelineCard({ job }: { readonly job: JobView }) {
  const { t } = useSpeech()
  const [recording, setRecording] = useState<CustodyKind | 'any'>()
  const open = job.state === 'inCustody' || job.state === 'returned'
  const inUse = accessIsOpen(job.custody)
  const quick: CustodyKind[] = [inUse ? 'ACCESS_END' : 'ACCESS_START', 'STORED', 'INCIDENT']
  return (
    <Card flush title={t.job.timeline.title}>
      {open ? (
        <fieldset className={styles.quick} aria-label={t.job.timeline.quick}>
          {quick.map((kind) => (
            <Button
              key={kind}
              size="small"
              icon={icons[kind] ?? 'note'}
              onPress={() => setRecording(kind)}
            >
              {t.words.custodyKind[kind]}
            </Button>
          ))}
          <Button size="small" icon="plus" onPress={() => setRecording('any')}>
            {t.job.timeline.all}
          </Button>
        </fieldset>
      ) : null}
      {job.custody.length === 0 ? (
        <EmptyState icon="clock" title={t.job.timeline.empty}>
          {t.job.timeline.emptyText}
        </EmptyState>
      ) : (
        <ol className={styles.timeline}>
          {job.custody.toReversed().map((row) => (
            <Happened key={row.seq} row={row} job={job} />
          ))}
        </ol>
      )}
      {recording === undefined ? null : (
        <RecordDialog
          job={job}
          kind={recording === 'any' ? undefined : recording}
          onClose={() => setRecording(undefined)}
        />
      )}
    </Card>
  )
}

function accessIsOpen(rows: readonly CustodyRow[]): boolean {
  const last = rows.findLast(
    ({ entry }) => entry?.kind === 'ACCESS_START' || entry?.kind === 'ACCESS_END',
  )
  return last?.entry?.kind === 'ACCESS_START'
}

function Happened({ row, job }: { row: CustodyRow; job: JobView }) {
  const speech = useSpeech()
  const { t, f } = speech
  const { entry } = row
  return (
    <li className={styles.happened}>
      <span className={styles.dot} data-alarm={entry?.kind === 'INCIDENT'}>
        <Icon name={entry === undefined ? 'lock' : (icons[entry.kind] ?? 'note')} size={18} />
      </span>
      <div className={styles.said}>
        <p className={styles.when}>
          <strong>{entry === undefined ? '' : t.words.custodyKind[entry.kind]}</strong>
          <time dateTime={row.at}>{f.shortMoment(row.at)}</time>
          <span>{row.actor}</span>
          {row.late ? (
            <Chip tone="wait">{t.job.timeline.late(f.shortMoment(row.recordedAt))}</Chip>
          ) : null}
        </p>
        {entry === undefined ? (
          <p className={styles.quiet}>{t.job.timeline.forgotten}</p>
        ) : (
          <Details entry={entry} job={job} speech={speech} />
        )}
      </div>
    </li>
  )
}

function Details({
  entry,
  job,
  speech: { t, f },
}: {
  entry: CustodyEntry
  job: JobView
  speech: Speech
}) {
  const words = t.job.timeline
  const line = [
    entry.notice === undefined ? undefined : t.collecting.step[entry.notice],
    entry.disposal === undefined
      ? undefined
      : `${t.collecting.disposalBy[entry.disposal.by]}: ${entry.disposal.reference}`,
    entry.location,
    entry.from === undefined ? undefined : words.from(entry.from),
    entry.to === undefined ? undefined : words.to(entry.to),
    entry.tamperTape === undefined ? undefined : words.tape(entry.tamperTape),
    entry.account === undefined ? undefined : words.account(entry.account),
    entry.opened === undefined ? undefined : t.words.opened[entry.opened],
  ].filter((part) => part !== undefined)
  const items = entry.items
    .map((id) => job.items.find((item) => item.id === id))
    .filter((item) => item !== undefined)
  const several = job.items.filter(({ type }) => type === 'device').length > 1
  const isMedium = items.some(({ type }) => type !== 'device')
  return (
    <>
      {entry.purpose === undefined ? null : <p>{entry.purpose}</p>}
      {entry.remark === undefined ? null : <p className={styles.remark}>{entry.remark}</p>}
      {entry.condition === undefined ? null : <p className={styles.remark}>{entry.condition}</p>}
      {line.length === 0 ? null : <p className={styles.quiet}>{line.join(' · ')}</p>}
      {several || isMedium ? (
        <p className={styles.quiet}>{f.list(items.map((item) => itemLabel(item, t)))}</p>
      ) : null}
    </>
  )
}

const icons: Partial<Record<CustodyKind, IconName>> = {
  ACCEPTED: 'hand',
  TRANSPORT_START: 'move',
  TRANSPORT_END: 'move',
  STORED: 'box',
  MOVED: 'move',
  ACCESS_START: 'eye',
  ACCESS_END: 'eye',
  MEDIA_REMOVED: 'drive',
  MEDIA_REINSTALLED: 'drive',
  COPY_CREATED: 'copy',
  COPY_DELETED: 'erase',
  CREDENTIAL_RECEIVED: 'key',
  CREDENTIAL_USED: 'key',
  CREDENTIAL_DESTROYED: 'key',
  SEAL_SET: 'tape',
  SEAL_BROKEN: 'tape',
  TO_SUBPROCESSOR: 'business',
  FROM_SUBPROCESSOR: 'business',
  INSTRUCTION: 'person',
  ERASURE_DROPPED: 'lock',
  INCIDENT: 'warning',
  WITHDRAWAL_RECEIVED: 'flag',
  READY_NOTICE: 'phone',
  RETURN_ATTEMPT: 'returned',
  RETURNED: 'returned',
  DISPOSED: 'erase',
  CORRECTION: 'pen',
}
