import type { JobView } from '../../shared/contract/job.calls.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { CheckRow } from '../parts/check-row.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'
import { itemLabel } from './item-label.ts'
import styles from './return.module.css'
import { unexplained, type useReturn } from './use-return.ts'

export interface ReturnPart {
  readonly job: JobView
  readonly form: ReturnType<typeof useReturn>
  /** This step was left once with something open: from then on the fields say so. */
  readonly insist: boolean
}

/** Every item, ticked off against the intake; whatever does not go back needs a sentence. */
export function ItemsPart({ job, form, insist }: ReturnPart) {
  const { t } = useSpeech()
  const words = t.returning
  const items = form.draft.items ?? []
  return (
    <>
      <Card
        flush
        title={words.items}
        side={
          <Button
            icon="check"
            onPress={() => form.set({ items: items.map((one) => ({ ...one, back: true })) })}
          >
            {words.tickAll}
          </Button>
        }
      >
        <p className={styles.note}>{words.itemsNote}</p>
        <ul>
          {items.map((one) => {
            const item = job.items.find(({ id }) => id === one.item)
            if (item === undefined || one.item === undefined) return null
            const id = one.item
            return (
              <li key={id} className={styles.item} data-inner={item.type !== 'device' || undefined}>
                <CheckRow
                  label={itemLabel(item, t)}
                  note={item.serial === undefined ? undefined : t.job.items.serial(item.serial)}
                  checked={one.back === true}
                  onChange={(back) => form.setItem(id, { back })}
                />
                <TextField
                  hideLabel
                  label={`${itemLabel(item, t)}: ${one.back === true ? words.differenceMore : words.difference}`}
                  placeholder={one.back === true ? words.differenceMore : words.difference}
                  maxLength={200}
                  value={one.difference ?? ''}
                  onChange={(difference) => form.setItem(id, { difference })}
                  error={insist && unexplained(one) ? t.common.missing : undefined}
                />
              </li>
            )
          })}
        </ul>
      </Card>
      <AsTaken job={job} />
    </>
  )
}

/** Prior damage and condition, so that a difference is seen as one. */
function AsTaken({ job }: { job: JobView }) {
  const { t } = useSpeech()
  const noted = (job.intake?.devices ?? []).flatMap(({ name, priorDamage, conditionNote }) =>
    [...priorDamage.map(({ text }) => text), conditionNote]
      .filter((text) => text !== undefined)
      .map((text) => `${name}: ${text}`),
  )
  if (noted.length === 0) return null
  return (
    <Notice title={t.returning.asTaken}>
      <ul>
        {noted.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}
