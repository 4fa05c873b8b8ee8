import { useState } from 'react'

import { contract } from '../../shared/contract/contract.ts'
import type { JobView } from '../../shared/contract/job.calls.ts'
import type { WorkingCopy } from '../../shared/model/custody.ts'
import { CopyErasure } from '../../shared/model/erasure.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
import { daysAfter } from '../parts/amounts.ts'
import { DateField } from '../parts/date-field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles, YesNoTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import { today } from '../today.ts'
import { SaidNoNotice } from './said-no-notice.tsx'

interface Props {
  readonly job: JobView
  readonly onClose: () => void
}

const usualDays = 14

/** Writes down that we made a copy, before or right after it was made. */
export function MakeCopyDialog({
  job,
  onInstruct,
  onClose,
}: Props & { readonly onInstruct: () => void }) {
  const { t } = useSpeech()
  const words = t.job.copies
  const make = useCommand('copy.make')
  const days = job.intake?.order.copiesDeadlineDays ?? usualDays
  const form = useForm(
    contract['copy.make'].input,
    { job: job.id, deleteBy: daysAfter(today(), days) },
    { place: `copy:${job.id}` },
  )
  const { draft } = form
  const save = () => {
    const copy = form.tryIt()
    return copy === undefined ? undefined : make.run(copy)
  }

  return (
    <FormDialog
      title={words.make}
      does={t.job.record.save}
      command={make}
      onDo={save}
      typed={form}
      onClose={onClose}
      lead={<SaidNoNotice job={job} act={{ kind: 'COPY_CREATED' }} onInstruct={onInstruct} />}
    >
      <TextField
        label={words.what}
        value={draft.what ?? ''}
        onChange={(what) => form.set({ what })}
        maxLength={160}
        error={form.errorOf('what')}
      />
      <TextField
        label={words.where}
        value={draft.where ?? ''}
        onChange={(where) => form.set({ where })}
        maxLength={120}
        error={form.errorOf('where')}
      />
      <YesNoTiles
        label={words.encrypted}
        value={draft.encrypted}
        onChange={(encrypted) => form.set({ encrypted })}
        error={form.errorOf('encrypted')}
      />
      <DateField
        label={words.deleteBy}
        day={draft.deleteBy}
        onChange={(day) =>
          day === undefined ? form.empty('deleteBy') : form.set({ deleteBy: day })
        }
        error={form.errorOf('deleteBy')}
      />
    </FormDialog>
  )
}

const techniques = ['fileDeletion', 'overwrite', 'keyDestroyed', 'handedOver'] as const
const residues = ['none', 'datedOut', 'notChecked'] as const

const Erasure = CopyErasure.omit({ at: true })

/** Writes down how one of our copies went, with what may be left of it (DEL-10, DEL-11). */
export function EraseCopyDialog({ job, copy, onClose }: Props & { readonly copy: WorkingCopy }) {
  const { t } = useSpeech()
  const words = t.job.copies
  const erase = useCommand('copy.erase')
  const form = useForm(Erasure, { copy: copy.id }, { place: `copyErasure:${job.id}:${copy.id}` })
  const { technique, residues: left, residuesGoneOn: goneOn } = form.draft
  const [tried, setTried] = useState(false)
  const dated = left === 'datedOut'

  function save() {
    setTried(true)
    const erased = form.tryIt()
    if (erased === undefined || (dated && goneOn === undefined)) return undefined
    const { residuesGoneOn, ...undated } = erased
    const erasure = dated && residuesGoneOn !== undefined ? erased : undated
    return erase.run({ job: job.id, erasure })
  }

  return (
    <FormDialog
      title={words.eraseTitle}
      does={words.saveErase}
      command={erase}
      onDo={save}
      typed={form}
      onClose={onClose}
      lead={<p>{`${copy.what} · ${copy.where}`}</p>}
    >
      <ChoiceTiles
        label={words.technique}
        value={technique}
        onChange={(chosen) => form.set({ technique: chosen })}
        options={techniques.map((value) => ({
          value,
          label: value === 'handedOver' ? words.handedOver : t.words.technique[value],
          disabled: value === 'keyDestroyed' && !copy.encrypted,
        }))}
        note={copy.encrypted ? undefined : t.job.erasure.rule.noKeyToDestroy}
        error={form.errorOf('technique')}
      />
      <ChoiceTiles
        label={words.residues}
        value={left}
        onChange={(residue) => form.set({ residues: residue })}
        options={residues.map((value) => ({ value, label: words.residue[value] }))}
        error={form.errorOf('residues')}
      />
      {dated ? (
        <DateField
          label={words.residuesGoneOn}
          day={goneOn}
          onChange={(day) =>
            day === undefined ? form.empty('residuesGoneOn') : form.set({ residuesGoneOn: day })
          }
          error={tried && goneOn === undefined ? t.job.erasure.rule.residuesWithoutDate : undefined}
        />
      ) : null}
    </FormDialog>
  )
}
