import { Lines } from '../../shared/model/text.ts'
import type { Measure } from '../../shared/model/business.ts'
import { isSlogan, limbsOpen, type Limb } from '../../shared/model/measures.ts'
import type { Messages } from '../../shared/messages/messages.ts'
import { Card, Notice } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './forms.module.css'

const Text = Lines(400)

/** The first measure that does not say anything yet, or undefined. */
export const measureOpen = (measures: readonly Measure[]): Measure | undefined =>
  measures.find(({ text }) => !Text.safeParse(text).success)

/** The checklist of safeguards: what is really done, and whether it is. */
export function MeasuresFields(props: {
  readonly measures: readonly Measure[]
  readonly onChange: (measures: Measure[]) => void
}) {
  const { t } = useSpeech()
  const { measures } = props
  const open = limbsOpen(measures)
  const inPlace = measures.filter(({ state }) => state === 'yes').length
  const change = (id: string, to: Partial<Measure>) =>
    props.onChange(measures.map((one) => (one.id === id ? { ...one, ...to } : one)))
  return (
    <>
      <LimbsOpen open={open} />
      <Card
        flush
        title={t.business.tabs.measures}
        side={<Chip tone="brand">{t.business.measureCount(inPlace, measures.length)}</Chip>}
      >
        <ul>
          {measures.map((measure) => (
            <li key={measure.id} className={styles.measure}>
              <MeasureName measure={measure} open={open} />
              <TextField
                label={`${measure.id}: ${t.business.measureText}`}
                hideLabel
                lines={2}
                maxLength={400}
                value={measure.text}
                error={textError(measure.text, t)}
                onChange={(text) => change(measure.id, { text })}
              />
              <ChoiceTiles
                label={t.business.measureOf(measure.id)}
                hideLabel
                value={measure.state}
                onChange={(state) => change(measure.id, { state })}
                options={(['yes', 'no', 'planned'] as const).map((value) => ({
                  value,
                  label: t.business.measureState[value],
                }))}
              />
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

function textError(text: string, t: Messages): string | undefined {
  if (text.trim() === '') return t.common.missing
  return isSlogan(text) ? t.business.measureSlogan : undefined
}

/** Which limb of Art. 32(1) DSGVO nothing serves yet, and what that means; nothing once all are served. */
function LimbsOpen({ open }: { open: readonly Limb[] }) {
  const { t, f } = useSpeech()
  if (open.length === 0) return null
  const names = f.list(open.map((limb) => t.business.limb[limb]))
  return (
    <Notice tone="wait" title={t.business.limbsOpenTitle(names)}>
      {t.business.limbsOpenText}
    </Notice>
  )
}

function MeasureName({ measure, open }: { measure: Measure; open: readonly Limb[] }) {
  const { t, f } = useSpeech()
  const missing = measure.limb.filter((limb) => open.includes(limb))
  const { checkedOn } = measure
  return (
    <p className={styles.measureName}>
      <strong>{measure.id}</strong>
      <span>{f.list(measure.limb.map((limb) => t.business.limb[limb]))}</span>
      {missing.length === 0 ? null : (
        <Chip tone="wait">
          {t.business.wouldServe(f.list(missing.map((limb) => t.business.limb[limb])))}
        </Chip>
      )}
      <span>
        {checkedOn === undefined
          ? t.business.measureUnchecked
          : t.business.measureChecked(f.day(checkedOn))}
      </span>
    </p>
  )
}
