import { useState } from 'react'

import { contract } from '../../../shared/contract/contract.ts'
import { useCommand } from '../../bridge/use-command.ts'
import { useForm } from '../../bridge/use-form.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/card.tsx'
import { CheckRow } from '../../parts/check-row.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorText } from '../../parts/error-text.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { saidTo } from '../../job/agreed.ts'
import { useSpeech } from '../../speech.tsx'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import type { Take } from '../../guest/use-sitting.ts'

/** Print all, put them into a mail draft, or say that the customer holds them. Three different things. */
export function Outputs({ view, take }: { view: SittingView; take: Take }) {
  const { t } = useSpeech()
  const words = t.intake.receipt
  const print = useCommand('sheet.print')
  const deliver = useCommand('sheet.deliver')
  const [mailing, setMailing] = useState(false)
  const ready = view.sheets.filter(({ fileSha256 }) => fileSha256 !== undefined)
  const pages = ready.reduce((sum, sheet) => sum + sheet.pages, 0)
  const waiting = view.sheets.filter(({ deliveredAt }) => deliveredAt === undefined)

  async function printAll() {
    for (const sheet of ready) {
      if (!take(await print.run({ sheet: sheet.id, copy: 'finished' }))) return
    }
  }

  async function inHand() {
    for (const sheet of waiting) {
      if (!take(await deliver.run({ sheet: sheet.id, delivery: { kind: 'inHand' } }))) return
    }
  }

  return (
    <>
      <Button
        size="door"
        icon="printer"
        busy={print.busy}
        disabled={ready.length === 0}
        onPress={() => void printAll()}
      >
        {words.printAll(t.common.pages(pages))}
      </Button>
      <Button
        size="door"
        icon="mail"
        disabled={ready.length === 0}
        onPress={() => setMailing(true)}
      >
        {words.mailDraft}
      </Button>
      {waiting.length === 0 ? null : (
        <Button size="door" icon="hand" busy={deliver.busy} onPress={() => void inHand()}>
          {words.inHandAll}
        </Button>
      )}
      <ErrorText error={print.error ?? deliver.error} />
      {mailing ? <MailDialog view={view} take={take} onClose={() => setMailing(false)} /> : null}
    </>
  )
}

function MailDialog(props: { view: SittingView; take: Take; onClose: () => void }) {
  const { t } = useSpeech()
  const words = t.intake.receipt
  const { view } = props
  const draft = useCommand('sitting.draftMail')
  const asked = useQuery('job.view', { job: view.job })
  const form = useForm(
    contract['sitting.draftMail'].input,
    { sitting: view.id },
    { place: `mail:${view.job}:${view.id}` },
  )
  const { english = false } = form.draft
  const [saved, setSaved] = useState<string>()
  const close = () => {
    form.done()
    props.onClose()
  }
  const to = form.draft.to ?? asked.value?.intake?.customer.mail ?? ''

  async function save() {
    const answer = await draft.run({ sitting: view.id, to, english })
    if (!answer.ok) return
    form.done()
    setSaved(answer.value.fileName)
    props.take({ ok: true, value: answer.value.sitting })
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
              {words.mailSave}
            </Button>
          </>
        ) : (
          <Button kind="primary" onPress={props.onClose}>
            {t.common.close}
          </Button>
        )
      }
    >
      <Notice tone="wait">{words.mailText}</Notice>
      {saidTo([view], 'customer-mail') === 'no' ? (
        <Notice tone="wait">{words.mailDeclined}</Notice>
      ) : null}
      <TextField
        label={words.mailTo}
        type="email"
        value={to}
        onChange={(typed) => form.set({ to: typed })}
      />
      <CheckRow
        label={words.mailEnglish}
        note={words.mailEnglishNote}
        checked={english}
        onChange={(chosen) => form.set({ english: chosen })}
      />
      {saved === undefined ? null : <Notice tone="ok">{words.saved(saved)}</Notice>}
      <ErrorText error={draft.error} />
    </Dialog>
  )
}
