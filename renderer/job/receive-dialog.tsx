import { useState } from 'react'

import type { Input } from '../../shared/contract/contract.ts'
import type { JobView } from '../../shared/contract/job.calls.ts'
import {
  withdrawalWays,
  type WithdrawalView,
  type WithdrawalWay,
} from '../../shared/model/withdrawal.ts'
import { useCommand } from '../bridge/use-command.ts'
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
import { LateFields, useLate } from './late-fields.tsx'

/** Takes a withdrawal in: any clear statement, when it was sent and came in, and how much of the work was done. */
export function ReceiveDialog(props: {
  readonly job: JobView
  readonly withdrawal: WithdrawalView
  readonly onClose: () => void
}) {
  const { t, f } = useSpeech()
  const words = t.withdrawal.receive
  const receive = useCommand('withdrawal.receive')
  const late = useLate()
  const [way, setWay] = useState<WithdrawalWay>()
  const [said, setSaid] = useState('')
  const [sentBefore, setSentBefore] = useState(false)
  const [sentOn, setSentOn] = useState<string>()
  const [percent, setPercent] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const fields = receive.error?.fields ?? {}
  // Sent in time although it came in late: only the core knows that a share is owed then, and asks for it.
  const asksShare = props.withdrawal.verdict === 'proRata' || fields['share'] !== undefined
  const share = shareOf(percent)

  function save() {
    setTried(true)
    if (way === undefined || !late.complete || (sentBefore && sentOn === undefined)) return
    if (asksShare && (share === undefined || reason.trim() === '')) return
    const input: Input<'withdrawal.receive'> = {
      job: props.job.id,
      way,
      ...(said.trim() === '' ? {} : { words: said }),
      ...(late.at === undefined ? {} : { receivedAt: late.at }),
      ...sentAtOf(sentBefore ? sentOn : undefined, late.on ? late.day : today()),
      ...(asksShare && share !== undefined ? { share: { percent: share, reason } } : {}),
    }
    void receive.run(input).then((answer) => answer.ok && props.onClose())
  }

  const missing = (open: boolean) => (tried && open ? t.common.missing : undefined)
  const refused = (field: string) => keyed(words.wrong, fields[field] ?? '')
  return (
    <FormDialog
      title={words.title}
      does={words.save}
      command={receive}
      onDo={save}
      onClose={props.onClose}
    >
      <p className={styles.quiet}>{words.lead}</p>
      <ChoiceTiles
        label={words.way}
        value={way}
        onChange={setWay}
        options={withdrawalWays.map((value) => ({ value, label: words.ways[value] }))}
        error={missing(way === undefined)}
      />
      <TextField
        optional
        label={words.words}
        value={said}
        onChange={setSaid}
        maxLength={600}
        lines={2}
      />
      <LateFields late={late} />
      {refused('receivedAt') === undefined ? null : (
        <p className={styles.wrong}>{refused('receivedAt')}</p>
      )}
      <CheckRow
        label={words.sentBefore}
        note={words.sentBeforeNote}
        checked={sentBefore}
        onChange={setSentBefore}
      />
      {sentBefore ? (
        <DateField
          label={words.sentOn}
          day={sentOn}
          onChange={setSentOn}
          error={missing(sentOn === undefined) ?? refused('sentAt')}
        />
      ) : null}
      {asksShare ? (
        <>
          <KeyedField
            label={words.share}
            unit="%"
            value={percent}
            onChange={setPercent}
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
            onChange={setReason}
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
