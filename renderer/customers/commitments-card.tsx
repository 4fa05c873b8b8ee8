import { useState } from 'react'

import type { CommitmentId, CustomerId } from '../../shared/ids.ts'
import { CommitmentSaid, type Commitment } from '../../shared/model/commitment.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { DateField } from '../parts/date-field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { PdfDialog } from '../parts/pdf-dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'
import { today } from '../today.ts'
import styles from './customers.module.css'

/** Formal commitments a public body took from us (D19): it makes the record, here it is kept. */
export function CommitmentsCard(props: {
  readonly customer: CustomerId
  readonly commitments: readonly Commitment[]
}) {
  const { t, f } = useSpeech()
  const words = t.commitments
  const [open, setOpen] = useState<'deposit' | CommitmentId>()
  const close = () => setOpen(undefined)
  return (
    <Card title={words.title}>
      {props.commitments.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className={styles.agreements}>
          {props.commitments.map(({ id, who, on, takenBy }) => (
            <li key={id} className={styles.agreement}>
              <strong>{words.taken(who, f.day(on))}</strong>
              <p className={styles.quiet}>{words.by(takenBy)}</p>
              <div className={styles.actions}>
                <Button size="small" icon="eye" onPress={() => setOpen(id)}>
                  {words.show}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="small" icon="folder" onPress={() => setOpen('deposit')}>
          {words.deposit}
        </Button>
      </div>
      {open === 'deposit' ? <DepositDialog customer={props.customer} onClose={close} /> : null}
      {open === undefined || open === 'deposit' ? null : (
        <RecordDialog commitment={open} onClose={close} />
      )}
    </Card>
  )
}

/** What the record says, and then its scan. */
function DepositDialog(props: { readonly customer: CustomerId; readonly onClose: () => void }) {
  const { t } = useSpeech()
  const words = t.commitments.form
  const deposit = useCommand('commitment.deposit')
  const place = `commitment:${props.customer}`
  const form = useForm(CommitmentSaid, { on: today() }, { place })
  const early = (form.draft.on ?? '') > today()
  const choose = () => {
    const said = form.tryIt()
    if (said === undefined || early) return undefined
    return deposit.run({ customer: props.customer, said })
  }
  const text = (key: 'who' | 'takenBy') => ({
    label: words[key],
    value: form.draft[key] ?? '',
    onChange: (value: string) => form.set({ [key]: value }),
    error: form.errorOf(key),
    maxLength: 160,
  })
  const error = unlessCancelled(deposit.error)
  return (
    <FormDialog
      title={t.commitments.deposit}
      does={words.choose}
      command={{ busy: deposit.busy, error }}
      onDo={choose}
      typed={form}
      onClose={props.onClose}
    >
      <p>{words.lead}</p>
      <DateField
        label={words.on}
        day={form.draft.on}
        onChange={(on) => (on === undefined ? form.empty('on') : form.set({ on }))}
        error={early ? words.notYet : form.errorOf('on')}
      />
      <TextField {...text('who')} />
      <TextField {...text('takenBy')} note={words.takenByNote} />
    </FormDialog>
  )
}

function RecordDialog(props: { readonly commitment: CommitmentId; readonly onClose: () => void }) {
  const { t } = useSpeech()
  const asked = useQuery('commitment.pages', { commitment: props.commitment })
  return (
    <PdfDialog
      title={t.commitments.title}
      pdf={asked.value?.pdf}
      error={asked.error}
      onClose={props.onClose}
    />
  )
}
