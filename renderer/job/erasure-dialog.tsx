import { useState } from 'react'

import type { JobId, MediumId } from '../../shared/ids.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
import { keyed } from '../keyed.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { useSpeech } from '../speech.tsx'
import {
  AfterFields,
  ClaimFields,
  DoneFields,
  Erasure,
  WhenFields,
  type ErasureDraft,
} from './erasure-fields.tsx'
import { brokenRules, type ErasureField } from './erasure-form.ts'
import styles from './job.module.css'

/** What was done to one medium. The rules of the certificate are said at the field that has to change. */
export function ErasureDialog(props: {
  readonly job: JobId
  readonly medium: MediumId
  readonly label: string
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.job.erasure
  const erase = useCommand('medium.erase')
  const form = useForm(
    Erasure,
    { medium: props.medium },
    { place: `erasure:${props.job}:${props.medium}` },
  )
  const [tried, setTried] = useState(false)
  const open = Object.keys(form.open).length
  const broken = brokenRules(erase.error?.fields)
  const errorOf = (field: keyof ErasureDraft) => {
    const rule = isRuled(field) ? broken[field] : undefined
    return (rule === undefined ? undefined : keyed(words.rule, rule)) ?? form.errorOf(field)
  }
  const part = { form, errorOf }
  return (
    <FormDialog
      wide
      title={words.title}
      does={words.save}
      command={erase}
      onDo={() => {
        setTried(true)
        const erasure = form.tryIt()
        return erasure === undefined ? undefined : erase.run({ job: props.job, erasure })
      }}
      typed={form}
      onClose={props.onClose}
      beside={
        <output className={styles.openFields}>
          {tried && open > 0 ? t.common.openFields(open) : ''}
        </output>
      }
      lead={
        <>
          <p>
            <strong>{props.label}</strong>
          </p>
          <p className={styles.quiet}>{words.lead}</p>
        </>
      }
    >
      <DoneFields {...part} />
      <WhenFields {...part} />
      <ClaimFields {...part} />
      <AfterFields {...part} />
    </FormDialog>
  )
}

const ruled: ReadonlySet<string> = new Set<ErasureField>([
  'technique',
  'level',
  'standard',
  'validation',
  'tool',
  'exceptions',
  'mediumWorks',
  'startedAt',
  'endedAt',
])
const isRuled = (field: string): field is ErasureField => ruled.has(field)
