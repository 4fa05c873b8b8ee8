import type { ItemRow, JobView } from '../../shared/contract/job.calls.ts'
import { Card } from '../parts/card.tsx'
import { Chip, type Tone } from '../parts/chip.tsx'
import { useSpeech } from '../speech.tsx'
import { correctionOf } from './correction-fields.ts'
import { itemLabel } from './item-label.ts'
import styles from './job.module.css'

const tones: Record<ItemRow['place'], Tone> = {
  notYet: 'neutral',
  inCustody: 'brand',
  withSubProcessor: 'wait',
  returned: 'ok',
  disposed: 'neutral',
}

/** Every device, medium and accessory on its own: where it is now. */
export function ItemsCard({ job }: { readonly job: JobView }) {
  const { t } = useSpeech()
  if (job.items.length === 0) {
    return (
      <Card title={t.job.items.titleEmpty}>
        <p className={styles.quiet}>{t.job.items.emptyText}</p>
      </Card>
    )
  }
  return (
    <Card flush title={t.job.items.title}>
      <ul className={styles.lines}>
        {job.items.map((item) => (
          <li key={item.id} className={item.type === 'device' ? styles.line : styles.inner}>
            <span className={styles.two}>
              <span className={item.type === 'device' ? styles.strong : ''}>
                {itemLabel(item, t)}
              </span>
              {item.serial === undefined ? null : (
                <span className={styles.quiet}>{t.job.items.serial(item.serial)}</span>
              )}
              <Corrected number={correctionOf(job, item.id)} />
            </span>
            <Chip tone={tones[item.place]}>
              {item.place === 'inCustody' && item.location !== undefined
                ? item.location
                : t.words.itemPlace[item.place]}
            </Chip>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What stands here was put right after the signature. */
function Corrected({ number }: { number: number | undefined }) {
  const { t } = useSpeech()
  if (number === undefined) return null
  return <span className={styles.quiet}>{t.correcting.hint(number)}</span>
}
