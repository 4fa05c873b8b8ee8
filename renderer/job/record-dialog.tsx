import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { ItemId } from '../../shared/ids.ts'
import type { CustodyEntry, CustodyKind } from '../../shared/model/custody.ts'
import {
  askedFor,
  byHand,
  isByHand,
  type About,
  type ByHand,
  type Field,
} from '../../shared/model/custody-fields.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useTyped } from '../bridge/use-typed.ts'
import { keyed } from '../keyed.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { CheckTiles, ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import { DisposalFields, disposalOf, isGrounded, type TypedDisposal } from './disposal-fields.tsx'
import { itemLabel } from './item-label.ts'
import styles from './job.module.css'
import { LateFields, useLate } from './late-fields.tsx'

type Texts = Partial<Record<Exclude<Field, 'opened'>, string>>

/** Makes one entry of the custody record. Without `kind` it asks first what has happened. */
export function RecordDialog(props: {
  readonly job: JobView
  readonly kind: CustodyKind | undefined
  /** What the entry is about, where that is known before. */
  readonly items?: readonly ItemId[]
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const [kind, setKind] = useState(
    props.kind !== undefined && isByHand(props.kind) ? props.kind : undefined,
  )
  if (kind !== undefined) return <EntryForm key={kind} {...props} kind={kind} />
  return (
    <Dialog
      wide
      open
      title={t.job.record.title}
      onClose={props.onClose}
      actions={<Button onPress={props.onClose}>{t.common.cancel}</Button>}
    >
      <div className={styles.kinds}>
        {/* Object.keys loses the names of its own object. */}
        {(Object.keys(byHand) as ByHand[]).filter(isPossible(props.job)).map((one) => (
          <Button key={one} onPress={() => setKind(one)}>
            {t.words.custodyKind[one]}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}

/** Nothing can be called off where no order waits. */
const isPossible =
  (job: JobView) =>
  (kind: ByHand): boolean =>
    byHand[kind].about !== 'ordered' || itemsFor(job, 'ordered').length > 0

function EntryForm(props: {
  job: JobView
  kind: ByHand
  items?: readonly ItemId[]
  onClose: () => void
}) {
  const { t } = useSpeech()
  const { job, kind } = props
  const asked = askedFor(kind)
  const record = useCommand('custody.record')
  const offered = itemsFor(job, asked.about)
  const gives = kind === 'DISPOSED'
  // What is given away, or not erased, is named one by one; nothing goes because it happened to be ticked.
  const [items, setItems] = useState<ItemId[]>([
    ...(props.items ??
      (gives || (offered.length > 1 && asked.about === 'ordered')
        ? []
        : offered.map((item) => item.id))),
  ])
  const [disposal, setDisposal] = useState<TypedDisposal>({})
  const { typed: texts, type: setTexts, done } = useTyped<Texts>(`custody:${job.id}:${kind}`, {})
  const close = () => {
    done()
    props.onClose()
  }
  const [opened, setOpened] = useState<CustodyEntry['opened']>()
  const [tried, setTried] = useState(false)
  const late = useLate()

  const missing = (field: Field) =>
    asked.must.includes(field) &&
    (field === 'opened' ? opened === undefined : (texts[field] ?? '').trim() === '')
  const grounded = !gives || isGrounded(disposal)
  const complete = items.length > 0 && !asked.must.some(missing) && grounded && late.complete

  function save() {
    setTried(true)
    if (!complete) return
    const said = Object.entries(texts).filter(([, text]) => text.trim() !== '')
    const entry = {
      kind,
      items,
      ...Object.fromEntries(said),
      ...(opened === undefined ? {} : { opened }),
      ...disposalOf(disposal),
    }
    void record
      .run({ job: job.id, entry, ...(late.at === undefined ? {} : { occurredAt: late.at }) })
      .then((answer) => answer.ok && close())
  }

  return (
    <FormDialog
      title={t.words.custodyKind[kind]}
      does={t.job.record.save}
      command={record}
      onDo={save}
      onClose={close}
    >
      {[...asked.must, ...asked.may].map((field) =>
        field === 'opened' ? (
          <ChoiceTiles
            key={field}
            arrange="column"
            label={t.job.record.opened}
            value={opened}
            onChange={setOpened}
            options={(['nothing', 'systemOnly', 'files'] as const).map((value) => ({
              value,
              label: t.words.opened[value],
            }))}
            error={tried && missing(field) ? t.common.missing : undefined}
          />
        ) : (
          <EntryText
            key={field}
            kind={kind}
            field={field}
            optional={!asked.must.includes(field)}
            value={texts[field] ?? ''}
            onChange={(text) => setTexts((before) => ({ ...before, [field]: text }))}
            error={tried && missing(field) ? t.common.missing : undefined}
          />
        ),
      )}
      {gives ? (
        <DisposalFields
          typed={disposal}
          onChange={setDisposal}
          error={tried && !grounded ? t.common.missing : undefined}
        />
      ) : null}
      {offered.length < 2 && !gives ? null : (
        <CheckTiles
          label={t.job.record.items}
          values={items}
          onChange={setItems}
          options={offered.map((item) => ({ value: item.id, label: itemLabel(item, t) }))}
          error={tried && items.length === 0 ? t.common.missing : undefined}
        />
      )}
      <LateFields late={late} />
      <p className={styles.quiet}>{t.job.record.forEver}</p>
    </FormDialog>
  )
}

const longest: Record<Exclude<Field, 'opened'>, number> = {
  location: 80,
  from: 120,
  to: 120,
  purpose: 200,
  account: 80,
  condition: 400,
  tamperTape: 40,
  remark: 600,
}

function EntryText(props: {
  kind: ByHand
  field: Exclude<Field, 'opened'>
  optional: boolean
  value: string
  onChange: (text: string) => void
  error: string | undefined
}) {
  const { t } = useSpeech()
  const { kind, field, ...rest } = props
  const words = t.job.record
  const label = field === 'remark' ? (keyed(words.remarkOf, kind) ?? words.remark) : words[field]
  const notes: Partial<Record<Field, string>> = {
    location: words.locationNote,
    purpose: words.purposeNote,
    account: words.accountNote,
  }
  const several = field === 'remark' || field === 'condition'
  return (
    <TextField
      {...rest}
      label={label}
      note={notes[field]}
      maxLength={longest[field]}
      lines={several ? 3 : 1}
      spelled={field === 'tamperTape'}
    />
  )
}

function itemsFor(job: JobView, about: About): JobView['items'] {
  if (about === 'ordered') {
    const waiting = new Set<string>(
      job.media.flatMap(({ id, order }) => (order === 'open' ? [id] : [])),
    )
    return job.items.filter(({ id }) => waiting.has(id))
  }
  const here = job.items.filter(({ place }) => place !== 'returned' && place !== 'disposed')
  if (about === 'all') return here
  const wanted = about === 'media' ? 'medium' : 'device'
  const found = here.filter(({ type }) => type === wanted)
  return found.length === 0 ? here : found
}
