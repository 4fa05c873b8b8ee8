import { QuickWords } from '../draft/quick-words.tsx'
import { CheckTiles } from '../../parts/tiles.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { messages } from '../../../shared/messages/messages.ts'
import { useForm } from '../draft/form.tsx'
import { useReached } from '../draft/use-reached.ts'
import styles from '../form.module.css'
import { jobTypes } from '../model/choices.ts'
import { asksSingleMandate } from '../model/kinds.ts'
import { ContractFields } from './contract-fields.tsx'
import { DataFields } from './data-fields.tsx'
import { AbroadField, MandateFields, SocialDataField } from './mandate-fields.tsx'
import { PriceFields } from './price-fields.tsx'
import { ProcessingFields } from './processing-fields.tsx'
import { PurchaseFields } from './purchase-fields.tsx'
import { RemoteFields } from './remote-fields.tsx'
import { ConsentFields } from './wish-fields.tsx'

/** What shall be done, what may be done, what it costs. */
export function OrderStep() {
  const { order } = useForm()
  const asked = useReached(order.types !== undefined)
  return (
    <div className={styles.halves}>
      <div className={styles.column}>
        <Work />
        {asked ? <DataFields /> : null}
      </div>
      {asked ? (
        <div className={styles.column}>
          <PriceFields />
          <ContractFields />
          <ProcessingFields />
          <ConsentFields />
        </div>
      ) : null}
    </div>
  )
}

function Work() {
  const { t } = useSpeech()
  const words = t.intake.order
  const { draft, order, patchOrder, errorAt } = useForm()
  const types = order.types ?? []
  return (
    <>
      <CheckTiles
        label={words.types}
        values={types}
        onChange={(chosen) => patchOrder({ types: chosen })}
        options={jobTypes.map((value) => ({ value, label: t.intake.jobTypes[value] }))}
        error={errorAt('order.types')}
      />
      {types.length === 0 ? null : (
        <>
          <FaultField />
          <TextField
            label={words.scope}
            lines={2}
            value={order.scope ?? ''}
            onChange={(scope) => patchOrder({ scope })}
            error={errorAt('order.scope')}
          />
          {types.includes('remote') ? <RemoteFields /> : null}
          {types.includes('purchase') ? <PurchaseFields /> : null}
          {asksSingleMandate(draft) ? (
            <>
              <MandateFields />
              <AbroadField />
            </>
          ) : null}
          {draft.customer?.socialData === true ? <SocialDataField /> : null}
        </>
      )}
    </>
  )
}

/** The customer's own words; the commonest ones are one tap. */
function FaultField() {
  const { t } = useSpeech()
  const { order, patchOrder, errorAt } = useForm()
  const fault = order.fault ?? ''
  const types = order.types ?? []
  const german = messages.de.intake.suggested.faults
  return (
    <>
      <TextField
        label={t.intake.order.fault}
        lines={2}
        value={fault}
        onChange={(value) => patchOrder({ fault: value })}
        error={errorAt('order.fault')}
      />
      {fault === '' ? (
        <QuickWords
          className={styles.quick}
          words={types.flatMap((type) =>
            t.intake.suggested.faults[type].map((label, place) => ({
              label,
              written: german[type][place] ?? label,
            })),
          )}
          onWrite={(text) => patchOrder({ fault: text })}
        />
      ) : null}
    </>
  )
}
