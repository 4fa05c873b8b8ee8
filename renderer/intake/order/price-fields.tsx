import { Button } from '../../parts/button.tsx'
import { MoneyField } from '../../parts/money-field.tsx'
import { ChoiceTiles } from '../../parts/tiles.tsx'
import { useSpeech } from '../../speech.tsx'
import { useForm, without } from '../draft/form.tsx'
import styles from '../form.module.css'
import type { OrderDraft } from '../model/kinds.ts'
import { EstimateFields } from './estimate-fields.tsx'

type PriceDraft = NonNullable<OrderDraft['price']>
type Amount = 'amountCents' | 'travelCents' | 'diagnosisCents' | 'ceilingCents'

/** Amounts that one tap writes, in euro cents. */
const commonTravel = [0, 1500, 2500, 3500] as const
const commonPrices: Record<'fixed' | 'hourly', readonly number[]> = {
  fixed: [4900, 8900, 12_900, 18_900],
  hourly: [6900, 7900, 8900, 9900],
}

/** Every amount is named before the signature; what is not named cannot be charged (§ 312e BGB). */
export function PriceFields() {
  const { t, f } = useSpeech()
  const words = t.intake.order
  const { order, patchPrice, patchOrder, errorAt } = useForm()
  const price = order.price ?? {}
  const { basis } = price
  const set = (which: Amount) => (cents: number | undefined) =>
    cents === undefined
      ? patchOrder({ price: without(price, which) })
      : patchPrice({ [which]: cents } satisfies PriceDraft)
  return (
    <>
      <ChoiceTiles
        label={words.price}
        value={basis}
        onChange={(chosen) => patchPrice({ basis: chosen })}
        options={(['fixed', 'hourly', 'estimateFirst'] as const).map((value) => ({
          value,
          label: words.bases[value],
        }))}
        error={errorAt('order.price.basis')}
      />
      {basis === undefined ? null : (
        <>
          <div className={styles.pair}>
            {basis === 'estimateFirst' ? null : (
              <Quick
                label={words.amount[basis]}
                cents={price.amountCents}
                offers={commonPrices[basis]}
                onCents={set('amountCents')}
                error={errorAt('order.price.amountCents')}
                say={f.money}
              />
            )}
            <Quick
              label={words.travel}
              cents={price.travelCents}
              offers={commonTravel}
              onCents={set('travelCents')}
              error={errorAt('order.price.travelCents')}
              say={(cents) => (cents === 0 ? words.noTravel : f.money(cents))}
            />
          </div>
          {basis === 'estimateFirst' ? <EstimateFields /> : null}
          <div className={styles.pair}>
            {basis === 'estimateFirst' && order.estimate !== undefined ? null : (
              <MoneyField
                label={words.ceiling}
                note={words.ceilingMeans}
                cents={price.ceilingCents}
                onChange={set('ceilingCents')}
                error={errorAt('order.price.ceilingCents')}
              />
            )}
            <MoneyField
              label={words.diagnosis}
              {...(price.diagnosisCents === undefined || price.diagnosisCents === 0
                ? {}
                : { note: words.diagnosisMeans })}
              cents={price.diagnosisCents}
              onChange={set('diagnosisCents')}
              error={errorAt('order.price.diagnosisCents')}
            />
          </div>
        </>
      )}
    </>
  )
}

/** An amount with the usual ones beneath it while it is empty. */
function Quick(props: {
  label: string
  cents: number | undefined
  offers: readonly number[]
  onCents: (cents: number | undefined) => void
  error: string | undefined
  say: (cents: number) => string
}) {
  return (
    <div className={styles.quickField}>
      <MoneyField
        label={props.label}
        cents={props.cents}
        onChange={props.onCents}
        error={props.error}
      />
      {props.cents === undefined ? (
        <div className={styles.row}>
          {props.offers.map((cents) => (
            <Button
              key={cents}
              size="small"
              label={`${props.label}: ${props.say(cents)}`}
              onPress={() => props.onCents(cents)}
            >
              {props.say(cents)}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
