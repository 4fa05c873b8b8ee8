import { useState } from 'react'

import { contract } from '../../shared/contract/contract.ts'
import type { AgreementView } from '../../shared/model/agreement.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { ListRow } from '../parts/list-row.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'

/** Customers with an agreement in force who were not told of a new sub-processor; nothing when there is none. */
export function AnnouncementsCard() {
  const { t } = useSpeech()
  const words = t.agreements.announce
  const asked = useQuery('agreements.view', {})
  const [open, setOpen] = useState<AgreementView>()
  const [saved, setSaved] = useState<string>()
  const waiting = asked.value?.agreements.filter(({ untold }) => untold.length > 0) ?? []
  return (
    <>
      <ErrorText error={asked.error} />
      {saved === undefined ? null : (
        <Notice tone="ok" alert>
          {saved}
        </Notice>
      )}
      {waiting.length === 0 ? null : (
        <Card flush title={words.title}>
          <ul>
            {waiting.map((one) => (
              <Waiting key={one.id} one={one} onDraft={() => setOpen(one)} />
            ))}
          </ul>
        </Card>
      )}
      {open === undefined ? null : (
        <AnnounceDialog agreement={open} onClose={() => setOpen(undefined)} onSaved={setSaved} />
      )}
    </>
  )
}

function Waiting({ one, onDraft }: { one: AgreementView; onDraft: () => void }) {
  const { t, f } = useSpeech()
  const words = t.agreements.announce
  return (
    <ListRow
      icon="people"
      title={one.customerName}
      sub={f.list(one.untold)}
      right={
        <>
          <Chip tone="wait">{words.days(one.noticeDays)}</Chip>
          <Chip tone="neutral">{words.mode[one.subProcessors ?? 'specific']}</Chip>
          <Button size="small" icon="mail" onPress={onDraft}>
            {words.draft}
          </Button>
        </>
      }
    />
  )
}

function AnnounceDialog(props: {
  agreement: AgreementView
  onClose: () => void
  onSaved: (text: string) => void
}) {
  const { t, f } = useSpeech()
  const words = t.agreements.announce
  const announce = useCommand('subProcessors.announce')
  const { id, mail = '' } = props.agreement
  const form = useForm(
    contract['subProcessors.announce'].input,
    { agreement: id, to: mail },
    { place: `announcement:${id}` },
  )
  const save = () => {
    const said = form.tryIt()
    return said === undefined ? undefined : announce.run(said)
  }
  return (
    <FormDialog
      title={props.agreement.customerName}
      does={words.save}
      icon="mail"
      command={{ ...announce, error: unlessCancelled(announce.error) }}
      onDo={save}
      onDone={({ value }) => {
        props.onSaved(words.saved(value.fileName, f.day(value.effectiveOn)))
        props.onClose()
      }}
      typed={form}
      onClose={props.onClose}
      lead={<p>{words.text}</p>}
    >
      <TextField
        label={words.to}
        type="email"
        value={form.draft.to ?? ''}
        onChange={(to) => form.set({ to })}
        maxLength={160}
        error={form.errorOf('to')}
      />
    </FormDialog>
  )
}
