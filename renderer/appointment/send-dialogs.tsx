import { useState } from 'react'

import { contract, type Input } from '../../shared/contract/contract.ts'
import type { SittingView } from '../../shared/contract/job.calls.ts'
import { TypedSaying } from '../../shared/model/typed-forms.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
import { useTyped } from '../bridge/use-typed.ts'
import type { Take } from '../guest/use-sitting.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { DateField } from '../parts/date-field.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { KeyedField } from '../parts/keyed-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'
import { instantAt, readClock, today } from '../today.ts'
import styles from './appointment.module.css'
import { DropZone } from './drop-zone.tsx'

interface Props {
  readonly view: SittingView
  readonly mail: string
  readonly take: Take
  readonly onClose: () => void
}

/** Saves the draft with everything attached; sending is up to the user's own mail program. */
export function DraftDialog({ view, mail, take, onClose }: Props) {
  const { t } = useSpeech()
  const words = t.appointments
  const draft = useCommand('ahead.draftMail')
  const form = useForm(
    contract['ahead.draftMail'].input,
    { sitting: view.id, to: mail },
    { place: `aheadMail:${view.job}:${view.id}` },
  )
  const { to = '' } = form.draft
  const close = () => {
    form.done()
    onClose()
  }
  const [saved, setSaved] = useState<string>()

  async function save() {
    const answer = await draft.run({ sitting: view.id, to })
    if (!answer.ok) return
    form.done()
    setSaved(answer.value.fileName)
    take({ ok: true, value: answer.value.sitting })
  }

  return (
    <Dialog
      open
      title={words.mailTitle}
      onClose={close}
      actions={
        saved === undefined ? (
          <>
            <Button onPress={close}>{t.common.cancel}</Button>
            <Button
              kind="primary"
              icon="mail"
              busy={draft.busy}
              disabled={to.trim() === ''}
              onPress={() => void save()}
            >
              {t.common.save}
            </Button>
          </>
        ) : (
          <Button kind="primary" onPress={onClose}>
            {t.common.close}
          </Button>
        )
      }
    >
      <Notice tone="wait">{words.mailText}</Notice>
      {wantsPaper(view) ? <Notice tone="stop">{words.mailNotWished}</Notice> : null}
      <TextField
        label={words.mailTo}
        type="email"
        value={to}
        onChange={(typed) => form.set({ to: typed })}
        maxLength={160}
      />
      {saved === undefined ? null : <Notice tone="ok">{words.saved(saved)}</Notice>}
      <ErrorText error={draft.error} />
    </Dialog>
  )
}

/** Withdrawal papers go by mail only to whoever asked for mail instead of paper (Art. 246a § 4(2) EGBGB). */
const wantsPaper = ({ sheets }: SittingView): boolean => {
  const codes = sheets.flatMap((sheet) => sheet.codes)
  return codes.includes('D07') && !codes.includes('D09')
}

/** The sent mail or the reply shows the delivery; our own word, with time and address, is weak and says so. */
export function SentDialog({ view, take, onClose }: Props) {
  const { t } = useSpeech()
  const words = t.appointments
  const deliver = useCommand('sheet.deliver')
  const form = useTyped<TypedSaying>(
    { place: `sent:${view.job}:${view.id}`, form: () => TypedSaying },
    { day: today(), clock: '', text: '' },
  )
  const { day, clock, text } = form.typed
  const close = () => {
    form.done()
    onClose()
  }
  const [tried, setTried] = useState(false)
  const time = readClock(clock)
  const missing = (open: boolean) => (tried && open ? t.common.missing : undefined)
  const waiting = view.sheets.filter(
    ({ kind, deliveredAt }) => kind === 'A' && deliveredAt === undefined,
  )

  async function deliverAll(delivery: Input<'sheet.deliver'>['delivery']) {
    for (const sheet of waiting) {
      if (!take(await deliver.run({ sheet: sheet.id, delivery }))) return
    }
    close()
  }

  function state() {
    setTried(true)
    if (day === undefined || time === undefined || text.trim() === '') return
    void deliverAll({ kind: 'statement', text, at: instantAt(day, time) })
  }

  return (
    <Dialog
      open
      wide
      title={words.sentTitle}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t.common.cancel}</Button>
          <Button kind="primary" busy={deliver.busy} onPress={state}>
            {words.sentSave}
          </Button>
        </>
      }
    >
      <ErrorText error={deliver.error} />
      <div>
        <Button
          icon="mail"
          busy={deliver.busy}
          onPress={() => void deliverAll({ kind: 'importedMail' })}
        >
          {words.sentMail}
        </Button>
      </div>
      <DropZone
        accepts={['mail']}
        onFile={({ file }) => void deliverAll({ kind: 'importedMail', file })}
      />
      <Notice tone="wait">{words.sentWeak}</Notice>
      <div className={styles.when}>
        <DateField
          label={words.day}
          day={day}
          onChange={(typed) => form.set({ day: typed })}
          error={missing(day === undefined)}
        />
        <KeyedField
          label={words.clock}
          placeholder="14:30"
          value={clock}
          onChange={(typed) => form.set({ clock: typed })}
          error={
            clock.length >= 4 && time === undefined
              ? words.clockNotValid
              : missing(time === undefined)
          }
        />
        <TextField
          label={words.sentText}
          note={words.sentTextHint}
          value={text}
          onChange={(typed) => form.set({ text: typed })}
          maxLength={200}
          error={missing(text.trim() === '')}
        />
      </div>
    </Dialog>
  )
}
