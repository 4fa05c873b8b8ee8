import { useState } from 'react'

import type { AgreementId, CustomerId } from '../../shared/ids.ts'
import { TheirTerms, type AgreementView } from '../../shared/model/agreement.ts'
import type { DraftOf } from '../../shared/model/draft.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
import { useQuery } from '../bridge/use-query.ts'
import { DateField } from '../parts/date-field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { PdfDialog } from '../parts/pdf-dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'
import { today } from '../today.ts'
import styles from './customers.module.css'

type Terms = DraftOf<TheirTerms>

/** What the customer's own agreement says that we have to keep, and then its file. */
export function ReceiveAgreementDialog(props: {
  readonly customer: CustomerId
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.agreements.terms
  const receive = useCommand('agreement.receive')
  const form = useForm<Terms, TheirTerms>(
    TheirTerms,
    {},
    withoutEmpty,
    undefined,
    `agreement:${props.customer}`,
  )
  const close = () => {
    form.done()
    props.onClose()
  }
  const text = (key: 'signatory' | 'subProcessors') => ({
    label: words[key],
    value: form.draft[key] ?? '',
    onChange: (value: string) => form.set({ [key]: value }),
    error: form.errorOf(key),
  })
  const number = (key: 'breachHours' | 'noticeDays') => ({
    label: words[key],
    inputMode: 'numeric' as const,
    maxLength: 2,
    value: form.draft[key]?.toString() ?? '',
    onChange: (value: string) => form.set({ [key]: numberIn(value) }),
    error: form.errorOf(key),
  })
  const day = (key: 'concludedOn' | 'until') => ({
    label: words[key],
    day: form.draft[key],
    onChange: (value: string | undefined) => form.set({ [key]: value }),
    error: form.errorOf(key),
  })
  const choose = () => {
    const terms = form.tryIt()
    if (terms === undefined) return
    void receive.run({ customer: props.customer, terms }).then((answer) => answer.ok && close())
  }
  return (
    <FormDialog
      wide
      title={words.title}
      does={words.choose}
      icon="folder"
      command={{ ...receive, error: unlessCancelled(receive.error) }}
      onDo={choose}
      onClose={close}
      lead={<p>{words.lead}</p>}
    >
      <div className={styles.form}>
        <DateField {...day('concludedOn')} />
        <DateField {...day('until')} optional note={words.untilNote} />
        <TextField {...text('signatory')} maxLength={160} note={words.signatoryNote} />
        <TextField {...number('breachHours')} />
        <TextField {...number('noticeDays')} />
        <TextField {...text('subProcessors')} lines={3} maxLength={600} optional />
      </div>
    </FormDialog>
  )
}

/** What was emptied again counts as not said. */
const withoutEmpty = (draft: Terms): Terms =>
  Object.fromEntries(
    Object.entries(draft).filter(([, value]) => value !== undefined && value !== ''),
  )

const numberIn = (text: string): number | undefined =>
  /^\d+$/.test(text) ? Number(text) : undefined

/** Ends an agreement by a day and a reason; the paper stays. */
export function EndAgreementDialog(props: {
  readonly agreement: AgreementView
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.agreements.ending
  const end = useCommand('agreement.end')
  const [on, setOn] = useState<string | undefined>(today())
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (open: boolean) => (tried && open ? t.common.missing : undefined)
  const early = on !== undefined && on < props.agreement.concludedOn
  const save = () => {
    setTried(true)
    if (on === undefined || early || reason.trim() === '') return
    void end
      .run({ agreement: props.agreement.id, on, reason })
      .then((answer) => answer.ok && props.onClose())
  }
  return (
    <FormDialog
      title={words.title}
      does={words.save}
      kind="danger"
      command={end}
      onDo={save}
      onClose={props.onClose}
      lead={<p>{words.text}</p>}
    >
      <DateField
        label={words.on}
        day={on}
        onChange={setOn}
        error={early ? t.common.notValid : missing(on === undefined)}
      />
      <TextField
        label={words.reason}
        value={reason}
        onChange={setReason}
        maxLength={200}
        error={missing(reason.trim() === '')}
      />
    </FormDialog>
  )
}

/** The customer's agreement as it lies in the archive. */
export function AgreementPreview(props: {
  readonly agreement: AgreementId
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const asked = useQuery('agreement.pages', { agreement: props.agreement })
  return (
    <PdfDialog
      title={t.agreements.from.them}
      pdf={asked.value?.pdf}
      error={asked.error}
      onClose={props.onClose}
    />
  )
}
