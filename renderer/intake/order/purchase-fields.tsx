import { useState } from 'react'

import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { MoneyField, WholeNumberField } from '../../parts/money-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { ChoiceTiles } from '../../parts/tiles.tsx'
import { useSpeech } from '../../speech.tsx'
import { useForm, without } from '../draft/form.tsx'
import styles from '../form.module.css'
import type { OrderDraft } from '../model/kinds.ts'

type PurchaseDraft = NonNullable<OrderDraft['purchase']>
type ItemDraft = NonNullable<PurchaseDraft['items']>[number]

/** How many different goods one power of attorney may name. */
const mostItems = 10

/** What may be bought in the customer's name: who sells, which goods, for how much, until when (D13). */
export function PurchaseFields() {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { order, patchExtra, errorAt } = useForm()
  const purchase = order.purchase ?? {}
  const items = purchase.items ?? []
  const { seller } = purchase
  const change = (next: ItemDraft[]) => patchExtra('purchase', { items: next })
  // goods have no name of their own while they are typed; a number each keeps a field beside its own text
  const [numbers, setNumbers] = useState(() => items.map((_, place) => place))
  return (
    <>
      <ChoiceTiles
        label={words.seller}
        value={seller}
        onChange={(chosen) => patchExtra('purchase', { seller: chosen })}
        options={(['dealer', 'us'] as const).map((value) => ({
          value,
          label: words.sellers[value],
        }))}
        note={seller === undefined ? undefined : words.sellerMeans[seller]}
        error={errorAt('order.purchase.seller')}
      />
      {items.map((item, place) => (
        <ItemFields
          key={numbers[place]}
          item={item}
          place={place}
          alone={items.length === 1}
          onChange={(next) => change(items.map((one, index) => (index === place ? next : one)))}
          onRemove={() => {
            setNumbers(numbers.filter((_, index) => index !== place))
            change(items.filter((_, index) => index !== place))
          }}
        />
      ))}
      {items.length < mostItems ? (
        <div className={styles.row}>
          <Button
            icon="plus"
            onPress={() => {
              setNumbers([...numbers, Math.max(-1, ...numbers) + 1])
              change([...items, { count: 1 }])
            }}
          >
            {words.addItem}
          </Button>
        </div>
      ) : null}
      <div className={styles.pair}>
        <TextField
          label={words.dealer}
          value={purchase.dealer ?? ''}
          onChange={(dealer) => patchExtra('purchase', { dealer })}
          error={errorAt('order.purchase.dealer')}
        />
        <DateField
          label={words.until}
          day={purchase.until === '' ? undefined : purchase.until}
          // taken out of the draft, the proposal would come back while one types
          onChange={(until = '') => patchExtra('purchase', { until })}
          error={errorAt('order.purchase.until')}
        />
      </div>
    </>
  )
}

function ItemFields(props: {
  item: ItemDraft
  place: number
  alone: boolean
  onChange: (item: ItemDraft) => void
  onRemove: () => void
}) {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { errorAt } = useForm()
  const { item, place, onChange } = props
  const at = `order.purchase.items.${place}`
  return (
    <>
      <TextField
        label={words.item(place + 1)}
        value={item.what ?? ''}
        onChange={(what) => onChange({ ...item, what })}
        error={errorAt(`${at}.what`)}
      />
      <div className={styles.pair}>
        <WholeNumberField
          label={words.count}
          min={1}
          max={99}
          number={item.count}
          onChange={(count) =>
            onChange(count === undefined ? without(item, 'count') : { ...item, count })
          }
          error={errorAt(`${at}.count`)}
        />
        <MoneyField
          label={words.itemCeiling}
          note={place === 0 ? words.itemCeilingMeans : undefined}
          cents={item.ceilingCents}
          onChange={(cents) =>
            onChange(
              cents === undefined
                ? without(item, 'ceilingCents')
                : { ...item, ceilingCents: cents },
            )
          }
          error={errorAt(`${at}.ceilingCents`)}
        />
      </div>
      {props.alone ? null : (
        <div className={styles.row}>
          <Button size="small" onPress={props.onRemove}>
            {words.removeItem(place + 1)}
          </Button>
        </div>
      )}
    </>
  )
}
