import { useState } from 'react'

import type { Input } from '../../shared/contract/contract.ts'
import type { JobView } from '../../shared/contract/job.calls.ts'
import { TypedWithdrawal } from '../../shared/model/typed-forms.ts'
import { withdrawalWays, type WithdrawalView } from '../../shared/model/withdrawal.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useTyped } from '../bridge/use-typed.ts'
import { CheckRow } from '../parts/check-row.tsx'
import { DateField } from '../parts/date-field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { KeyedField } from '../parts/keyed-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import { instantAt, today } from '../today.ts'
import { keyed } from '../keyed.ts'
import styles from './job.module.css'
import { isTimed, lateAt, LateFields, notLate } from './late-fields.tsx'

/** Takes a withdrawal in: any clear statement, when it was sent and came in, and how much of the work was done. */
export function ReceiveDialog(props: {
  readonly job: JobView
  readonly withdrawal: WithdrawalView
  readonly onClose: () => void
}) {
  const { t, f } = useSpeech()
  const words = t.withdrawal.receive
  const receive = useCommand('withdrawal.receive')
  const form = useTyped<TypedWithdrawal>(
    { place: `withdrawal:${props.job.id}`, form: () => TypedWithdrawal },
    { said: '', late: notLate(), sentBefore: false, sentOn: undefined, percent: '', reason: '' },
  )
  const { way, said, late, sentBefore, sentOn, percent, reason } = form.typed
  const [tried, setTried] = useState(false)
  const fields = receive.error?.fields ?? {}
  // Sent in time although it came in late: only the core knows that a share is owed then, and asks for it.
  const asksShare = props.withdrawal.verdict === 'proRata' || fields['share'] !== undefined
  const share = shareOf(percent)

  function save() {
    setTried(true)
    if (way === undefined || !isTimed(late) || (sentBefore && sentOn === undefined))
      return undefined
    if (asksShare && (share === undefined || reason.trim() === '')) return undefined
    const at = lateAt(late)
    const input: Input<'withdrawal.receive'> = {
      job: props.job.id,
      way,
      ...(said.trim() === '' ? {} : { words: said }),
      ...(at === undefined ? {} : { receivedAt: at }),
      ...sentAtOf(sentBefore ? sentOn : undefined, late.on ? late.day : today()),
      ...(asksShare && share !== undefined ? { share: { percent: share, reason } } : {}),
    }
    return receive.run(input)
  }

  const missing = (open: boolean) => (tried && open ? t.common.missing : undefined)
  const refused = (field: string) => keyed(words.wrong, fields[field] ?? '')
  return (
    <FormDialog
      title={words.title}
      does={words.save}
      command={receive}
      onDo={save}
      typed={form}
      onClose={props.onClose}
    >
      <p className={styles.quiet}>{words.lead}</p>
      <ChoiceTiles
        label={words.way}
        value={way}
        onChange={(chosen) => form.set({ way: chosen })}
        options={withdrawalWays.map((value) => ({ value, label: words.ways[value] }))}
        error={missing(way === undefined)}
      />
      <TextField
        optional
        label={words.words}
        value={said}
        onChange={(text) => form.set({ said: text })}
        maxLength={600}
        lines={2}
      />
      <LateFields late={late} onChange={(when) => form.set({ late: when })} />
      {refused('receivedAt') === undefined ? null : (
        <p className={styles.wrong}>{refused('receivedAt')}</p>
      )}
      <CheckRow
        label={words.sentBefore}
        note={words.sentBeforeNote}
        checked={sentBefore}
        onChange={(before) => form.set({ sentBefore: before })}
      />
      {sentBefore ? (
        <DateField
          label={words.sentOn}
          day={sentOn}
          onChange={(day) => form.set({ sentOn: day })}
          error={missing(sentOn === undefined) ?? refused('sentAt')}
        />
      ) : null}
      {asksShare ? (
        <>
          <KeyedField
            label={words.share}
            unit="%"
            value={percent}
            onChange={(text) => form.set({ percent: text })}
            note={
              share === undefined
                ? words.shareNote(f.money(props.withdrawal.stakeCents))
                : words.shareValue(f.money(Math.round((props.withdrawal.stakeCents * share) / 100)))
            }
            error={tried && share === undefined ? words.shareNotValid : undefined}
          />
          <TextField
            label={words.shareReason}
            value={reason}
            onChange={(text) => form.set({ reason: text })}
            maxLength={200}
            error={missing(reason.trim() === '')}
          />
        </>
      ) : null}
      <p className={styles.quiet}>{t.job.record.forEver}</p>
    </FormDialog>
  )
}

/** A whole number of per cent. */
const shareOf = (text: string): number | undefined =>
  /^(?:100|\d{1,2})$/.test(text.trim()) ? Number(text.trim()) : undefined

/** The end of an earlier day: nobody knows the hour of a letter, and until midnight it was in time. */
const sentAtOf = (sentOn: string | undefined, receivedOn: string | undefined) =>
  sentOn === undefined || sentOn === receivedOn ? {} : { sentAt: instantAt(sentOn, '23:59') }
