import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { ItemId } from '../../shared/ids.ts'
import type { CustodyKind } from '../../shared/model/custody.ts'
import {
  askedFor,
  byHand,
  isByHand,
  type About,
  type ByHand,
  type Field,
} from '../../shared/model/custody-fields.ts'
import { TypedEntry } from '../../shared/model/typed-forms.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useTyped } from '../bridge/use-typed.ts'
import { keyed } from '../keyed.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { CheckTiles, ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import { DisposalFields, disposalOf, isGrounded } from './disposal-fields.tsx'
import { itemLabel } from './item-label.ts'
import styles from './job.module.css'
import { isTimed, lateAt, LateFields, notLate } from './late-fields.tsx'
import { SaidNoNotice } from './said-no-notice.tsx'

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
  if (kind !== undefined) {
    // what was typed before is kept, and there again when the act itself is recorded
    const instruct = () => setKind('INSTRUCTION')
    return <EntryForm key={kind} {...props} kind={kind} onInstruct={instruct} />
  }
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
  onInstruct: () => void
  onClose: () => void
}) {
  const { t } = useSpeech()
  const { job, kind } = props
  const asked = askedFor(kind)
  const record = useCommand('custody.record')
  const offered = itemsFor(job, asked.about)
  const gives = kind === 'DISPOSED'
  const isNamed = offered.length > 1 && asked.about === 'ordered'
  const form = useTyped<TypedEntry>(
    { place: `custody:${job.id}:${kind}`, form: () => TypedEntry },
    {
      texts: {},
      // What is given away, or not erased, is named one by one; nothing goes because it happened to be ticked.
      items: [...(props.items ?? (gives || isNamed ? [] : offered.map((item) => item.id)))],
      disposal: {},
      late: notLate(),
    },
  )
  const { texts, opened, disposal, late } = form.typed
  // what was given back meanwhile is not offered any more
  const items = form.typed.items.filter((item) => offered.some(({ id }) => id === item))
  const [tried, setTried] = useState(false)

  const missing = (field: Field) =>
    asked.must.includes(field) &&
    (field === 'opened' ? opened === undefined : (texts[field] ?? '').trim() === '')
  const grounded = !gives || isGrounded(disposal)
  const complete = items.length > 0 && !asked.must.some(missing) && grounded && isTimed(late)

  const beyond = <SaidNoNotice job={job} act={{ kind, opened }} onInstruct={props.onInstruct} />
  // what decides it is chosen in the form: above, the tiles would move under the finger
  const isBelow = kind === 'ACCESS_END'

  function save() {
    setTried(true)
    if (!complete) return undefined
    const at = lateAt(late)
    const said = Object.entries(texts).filter(([, text = '']) => text.trim() !== '')
    const entry = {
      kind,
      items,
      ...Object.fromEntries(said),
      ...(opened === undefined ? {} : { opened }),
      ...disposalOf(disposal),
    }
    return record.run({ job: job.id, entry, ...(at === undefined ? {} : { occurredAt: at }) })
  }

  return (
    <FormDialog
      title={t.words.custodyKind[kind]}
      does={t.job.record.save}
      command={record}
      onDo={save}
      typed={form}
      onClose={props.onClose}
      lead={isBelow ? null : beyond}
    >
      {[...asked.must, ...asked.may].map((field) =>
        field === 'opened' ? (
          <ChoiceTiles
            key={field}
            arrange="column"
            label={t.job.record.opened}
            value={opened}
            onChange={(chosen) => form.set({ opened: chosen })}
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
            onChange={(text) => form.set({ texts: { ...texts, [field]: text } })}
            error={tried && missing(field) ? t.common.missing : undefined}
          />
        ),
      )}
      {isBelow ? beyond : null}
      {gives ? (
        <DisposalFields
          typed={disposal}
          onChange={(rests) => form.set({ disposal: rests })}
          error={tried && !grounded ? t.common.missing : undefined}
        />
      ) : null}
      {offered.length < 2 && !gives ? null : (
        <CheckTiles
          label={t.job.record.items}
          values={items}
          onChange={(chosen) => form.set({ items: chosen })}
          options={offered.map((item) => ({ value: item.id, label: itemLabel(item, t) }))}
          error={tried && items.length === 0 ? t.common.missing : undefined}
        />
      )}
      <LateFields late={late} onChange={(said) => form.set({ late: said })} />
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
