import { contract } from '../../shared/contract/contract.ts'
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
  const form = useForm(
    TheirTerms,
    {},
    { complete: withoutEmpty, place: `agreement:${props.customer}` },
  )
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
    return terms === undefined ? undefined : receive.run({ customer: props.customer, terms })
  }
  return (
    <FormDialog
      wide
      title={words.title}
      does={words.choose}
      icon="folder"
      command={{ ...receive, error: unlessCancelled(receive.error) }}
      onDo={choose}
      typed={form}
      onClose={props.onClose}
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
  const { id, concludedOn } = props.agreement
  const form = useForm(
    contract['agreement.end'].input,
    { agreement: id, on: today() },
    { place: `agreementEnd:${id}` },
  )
  const { on } = form.draft
  const early = on !== undefined && on < concludedOn
  const save = () => {
    const said = form.tryIt()
    return said === undefined || early ? undefined : end.run(said)
  }
  return (
    <FormDialog
      title={words.title}
      does={words.save}
      kind="danger"
      command={end}
      onDo={save}
      typed={form}
      onClose={props.onClose}
      lead={<p>{words.text}</p>}
    >
      <DateField
        label={words.on}
        day={on}
        onChange={(day) => (day === undefined ? form.empty('on') : form.set({ on: day }))}
        error={early ? t.common.notValid : form.errorOf('on')}
      />
      <TextField
        label={words.reason}
        value={form.draft.reason ?? ''}
        onChange={(reason) => form.set({ reason })}
        maxLength={200}
        error={form.errorOf('reason')}
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
