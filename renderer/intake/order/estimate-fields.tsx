import { useState } from 'react'

import { DateField } from '../../parts/date-field.tsx'
import { Folded } from '../../parts/folded.tsx'
import { MoneyField, WholeNumberField } from '../../parts/money-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { ChoiceTiles } from '../../parts/tiles.tsx'
import { useSpeech } from '../../speech.tsx'
import { useForm, without } from '../draft/form.tsx'
import styles from '../form.module.css'
import { offerDay } from '../model/dates.ts'
import type { OrderDraft } from '../model/kinds.ts'

type EstimateDraft = NonNullable<OrderDraft['estimate']>

/** Where the estimate comes first: nothing to say yet, an estimate, or the binding offer of Art. 245 EGBGB (D12). */
export function EstimateFields() {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { order, patchOrder, dropFromOrder } = useForm()
  const { estimate } = order
  const [until] = useState(() => offerDay(new Date()))
  const chosen = estimate?.form ?? 'later'
  /** What is wrong and what is done were said already; they are proposed here too, once. */
  const proposed: EstimateDraft = {
    ...(order.fault === undefined ? {} : { defect: order.fault }),
    ...(order.scope === undefined ? {} : { repair: order.scope }),
    validUntil: until,
  }
  return (
    <>
      <ChoiceTiles
        label={words.estimate}
        value={chosen}
        onChange={(form) =>
          form === 'later'
            ? dropFromOrder('estimate')
            : patchOrder({ estimate: { ...proposed, ...estimate, form } })
        }
        options={(['later', 'estimate', 'european'] as const).map((value) => ({
          value,
          label: words.estimates[value],
        }))}
        note={words.estimateMeans[chosen]}
      />
      {estimate?.form === undefined ? null : <Amounts estimate={estimate} form={estimate.form} />}
    </>
  )
}

function Amounts(props: { estimate: EstimateDraft; form: 'estimate' | 'european' }) {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { patchOrder, patchExtra, errorAt } = useForm()
  const { estimate, form } = props
  const set =
    (which: 'maximumCents' | 'workDays' | 'validUntil') => (value: number | string | undefined) =>
      value === undefined
        ? patchOrder({ estimate: without(estimate, which) })
        : patchExtra('estimate', { [which]: value })
  return (
    <>
      <div className={styles.pair}>
        <MoneyField
          label={words.maximum[form]}
          note={words.maximumMeans}
          cents={estimate.maximumCents}
          onChange={set('maximumCents')}
          error={errorAt('order.estimate.maximumCents')}
        />
        <WholeNumberField
          label={words.workDays}
          min={1}
          max={90}
          number={estimate.workDays}
          onChange={set('workDays')}
          error={errorAt('order.estimate.workDays')}
        />
      </div>
      <DateField
        label={words.validUntil}
        {...(form === 'european' ? { note: words.validMeans } : {})}
        day={estimate.validUntil}
        onChange={set('validUntil')}
        error={errorAt('order.estimate.validUntil')}
      />
      <MoreOnEstimate estimate={estimate} form={form} />
    </>
  )
}

/** Proposed from what was said of the order, or left empty; opened to change it. */
function MoreOnEstimate({
  estimate,
  form,
}: {
  estimate: EstimateDraft
  form: 'estimate' | 'european'
}) {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { patchExtra, patchOrder, errorAt } = useForm()
  const optional = (which: 'replacement' | 'ancillary') => (text: string) =>
    text === ''
      ? patchOrder({ estimate: without(estimate, which) })
      : patchExtra('estimate', { [which]: text })
  return (
    <Folded
      title={t.intake.more}
      summary={[estimate.defect, estimate.repair].filter((part) => part !== undefined).join(' · ')}
      open={
        errorAt('order.estimate.defect') !== undefined ||
        errorAt('order.estimate.repair') !== undefined
      }
    >
      <div className={styles.column}>
        <TextField
          label={words.estimateDefect}
          lines={2}
          value={estimate.defect ?? ''}
          onChange={(defect) => patchExtra('estimate', { defect })}
          error={errorAt('order.estimate.defect')}
        />
        <TextField
          label={words.estimateRepair}
          lines={2}
          value={estimate.repair ?? ''}
          onChange={(repair) => patchExtra('estimate', { repair })}
          error={errorAt('order.estimate.repair')}
        />
        {form === 'european' ? (
          <TextField
            label={words.replacement}
            optional
            value={estimate.replacement ?? ''}
            onChange={optional('replacement')}
          />
        ) : null}
        <TextField
          label={words.ancillary}
          optional
          value={estimate.ancillary ?? ''}
          onChange={optional('ancillary')}
        />
      </div>
    </Folded>
  )
}
