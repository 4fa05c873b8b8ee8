import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { WorkingCopy } from '../../shared/model/custody.ts'
import type { CopyErasure } from '../../shared/model/erasure.ts'
import { useCommand } from '../bridge/use-command.ts'
import { daysAfter } from '../parts/amounts.ts'
import { DateField } from '../parts/date-field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles, YesNoTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import { today } from '../today.ts'

interface Props {
  readonly job: JobView
  readonly onClose: () => void
}

const usualDays = 14

/** Writes down that we made a copy, before or right after it was made. */
export function MakeCopyDialog({ job, onClose }: Props) {
  const { t } = useSpeech()
  const words = t.job.copies
  const make = useCommand('copy.make')
  const [what, setWhat] = useState('')
  const [where, setWhere] = useState('')
  const [encrypted, setEncrypted] = useState<boolean>()
  const [deleteBy, setDeleteBy] = useState<string | undefined>(
    daysAfter(today(), job.intake?.order.copiesDeadlineDays ?? usualDays),
  )
  const [tried, setTried] = useState(false)
  const missing = (open: boolean) => (tried && open ? t.common.missing : undefined)

  function save() {
    setTried(true)
    if (what.trim() === '' || where.trim() === '' || encrypted === undefined) return
    if (deleteBy === undefined) return
    void make
      .run({ job: job.id, what, where, encrypted, deleteBy })
      .then((answer) => answer.ok && onClose())
  }

  return (
    <FormDialog
      title={words.make}
      does={t.job.record.save}
      command={make}
      onDo={save}
      onClose={onClose}
    >
      <TextField
        label={words.what}
        value={what}
        onChange={setWhat}
        maxLength={160}
        error={missing(what.trim() === '')}
      />
      <TextField
        label={words.where}
        value={where}
        onChange={setWhere}
        maxLength={120}
        error={missing(where.trim() === '')}
      />
      <YesNoTiles
        label={words.encrypted}
        value={encrypted}
        onChange={setEncrypted}
        error={missing(encrypted === undefined)}
      />
      <DateField
        label={words.deleteBy}
        day={deleteBy}
        onChange={setDeleteBy}
        error={missing(deleteBy === undefined)}
      />
    </FormDialog>
  )
}

const techniques = ['fileDeletion', 'overwrite', 'keyDestroyed', 'handedOver'] as const
const residues = ['none', 'datedOut', 'notChecked'] as const

/** Writes down how one of our copies went, with what may be left of it (DEL-10, DEL-11). */
export function EraseCopyDialog({ job, copy, onClose }: Props & { readonly copy: WorkingCopy }) {
  const { t } = useSpeech()
  const words = t.job.copies
  const erase = useCommand('copy.erase')
  const [technique, setTechnique] = useState<CopyErasure['technique']>()
  const [left, setLeft] = useState<CopyErasure['residues']>()
  const [goneOn, setGoneOn] = useState<string>()
  const [tried, setTried] = useState(false)
  const dated = left === 'datedOut'

  function save() {
    setTried(true)
    if (technique === undefined || left === undefined || (dated && goneOn === undefined)) return
    const residuesGoneOn = dated && goneOn !== undefined ? { residuesGoneOn: goneOn } : {}
    void erase
      .run({
        job: job.id,
        erasure: { copy: copy.id, technique, residues: left, ...residuesGoneOn },
      })
      .then((answer) => answer.ok && onClose())
  }

  return (
    <FormDialog
      title={words.eraseTitle}
      does={words.saveErase}
      command={erase}
      onDo={save}
      onClose={onClose}
      lead={<p>{`${copy.what} · ${copy.where}`}</p>}
    >
      <ChoiceTiles
        label={words.technique}
        value={technique}
        onChange={setTechnique}
        options={techniques.map((value) => ({
          value,
          label: value === 'handedOver' ? words.handedOver : t.words.technique[value],
          disabled: value === 'keyDestroyed' && !copy.encrypted,
        }))}
        note={copy.encrypted ? undefined : t.job.erasure.rule.noKeyToDestroy}
        error={tried && technique === undefined ? t.common.missing : undefined}
      />
      <ChoiceTiles
        label={words.residues}
        value={left}
        onChange={setLeft}
        options={residues.map((value) => ({ value, label: words.residue[value] }))}
        error={tried && left === undefined ? t.common.missing : undefined}
      />
      {dated ? (
        <DateField
          label={words.residuesGoneOn}
          day={goneOn}
          onChange={setGoneOn}
          error={tried && goneOn === undefined ? t.job.erasure.rule.residuesWithoutDate : undefined}
        />
      ) : null}
    </FormDialog>
  )
}
