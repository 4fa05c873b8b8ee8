import { useState } from 'react'

import { Card, Notice } from '../parts/card.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import type { ReturnPart } from './return-items.tsx'
import styles from './return.module.css'

const acceptance = ['notAsked', 'accepted', 'withReservation'] as const

/** Who receives, where, whether the work is accepted; and what of ours is not gone yet. */
export function HandoverPart({ job, form, insist }: ReturnPart) {
  const { t } = useSpeech()
  const words = t.returning
  const { draft, set, open } = form
  const copies = job.copies.filter(({ deletedAt }) => deletedAt === undefined).length
  const secrets = job.secrets.some(({ state }) => state === 'kept')
  const missing = insist && open.includes('acceptance') ? t.common.missing : undefined
  return (
    <>
      {copies === 0 ? null : <Notice tone="wait">{words.copiesOpen(copies)}</Notice>}
      {secrets ? <Notice tone="wait">{words.secretsOpen}</Notice> : null}
      <Card>
        <ReceiverFields job={job} form={form} insist={insist} />
        <TextField
          label={words.place}
          maxLength={80}
          value={draft.placeLabel ?? ''}
          onChange={(placeLabel) => set({ placeLabel })}
          error={insist && open.includes('placeLabel') ? t.common.missing : undefined}
        />
      </Card>
      <Card title={words.acceptance}>
        <ChoiceTiles
          hideLabel
          label={words.acceptance}
          value={draft.acceptance}
          onChange={(value) => set({ acceptance: value })}
          options={acceptance.map((value) => ({ value, label: words.accept[value] }))}
          note={words.acceptanceNote}
        />
        {draft.acceptance === 'withReservation' ? (
          <TextField
            label={words.reservation}
            lines={3}
            maxLength={600}
            value={draft.reservation ?? ''}
            onChange={(reservation) => set({ reservation })}
            error={missing}
          />
        ) : null}
      </Card>
    </>
  )
}

function ReceiverFields({ job, form, insist }: ReturnPart) {
  const { t } = useSpeech()
  const words = t.returning
  const { draft, set, open } = form
  const known = job.intake?.signatory.name
  const named = draft.receiver?.name
  const [other, setOther] = useState(named !== undefined && named !== known)
  const missing = insist && open.includes('receiver') ? t.common.missing : undefined
  const chosen = other ? 'other' : named === known && known !== undefined ? 'known' : undefined
  return (
    <>
      {known === undefined ? null : (
        <ChoiceTiles
          label={words.receiver}
          value={chosen}
          onChange={(value) => {
            setOther(value === 'other')
            set({ receiver: value === 'known' ? { name: known } : {} })
          }}
          options={[
            { value: 'known', label: words.receiverAs(known) },
            { value: 'other', label: words.receiverOther },
          ]}
          error={chosen === undefined ? missing : undefined}
        />
      )}
      {other || known === undefined ? (
        <div className={styles.pair}>
          <TextField
            label={words.receiverName}
            maxLength={120}
            value={named ?? ''}
            onChange={(name) => set({ receiver: { ...draft.receiver, name } })}
            error={missing}
          />
          <TextField
            label={words.receiverAuthority}
            optional
            maxLength={160}
            value={draft.receiver?.authority ?? ''}
            onChange={(authority) => set({ receiver: { ...draft.receiver, authority } })}
          />
        </div>
      ) : null}
    </>
  )
}
