import { capacities, secrecies } from '../model/choices.ts'
import {
  asksHealthInsurance,
  asksSocialData,
  isConsumer,
  isController,
  isOrganisation,
} from '../model/kinds.ts'
import { ChoiceTiles, YesNoTiles } from '../../parts/tiles.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { Folded } from '../../parts/folded.tsx'
import { useSpeech } from '../../speech.tsx'
import { BreachContact, Customer } from '../../../shared/model/customer.ts'
import { longestOf } from '../../../shared/model/text.ts'
import { useForm, without } from '../draft/form.tsx'
import { tapGoesOn } from '../draft/next-field.ts'
import styles from '../form.module.css'
import { KnownCustomers } from './known-customers.tsx'
import { PersonFields } from './person-fields.tsx'
import { SignatoryFields } from './signatory-fields.tsx'

/** Whom we work for, in which capacity, and who signs for them. */
export function CustomerStep() {
  const { customer, draft } = useForm()
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <div onPointerUpCapture={tapGoesOn} role="presentation">
          <CapacityTiles />
        </div>
        {customer.capacity === undefined ? null : (
          <>
            <PersonFields key={isOrganisation(draft) ? 'body' : 'person'} />
            <Classification />
            <SignatoryFields />
            <PrivacyFields />
          </>
        )}
      </div>
      <KnownCustomers />
    </div>
  )
}

function CapacityTiles() {
  const { t } = useSpeech()
  const { customer, patchCustomer, errorAt } = useForm()
  const { capacity } = customer
  return (
    <ChoiceTiles
      label={t.intake.customer.capacity}
      value={capacity}
      onChange={(chosen) => patchCustomer({ capacity: chosen })}
      options={capacities.map((value) => ({ value, label: t.words.capacity[value] }))}
      note={capacity === undefined ? undefined : t.intake.customer.capacityMeans[capacity]}
      error={errorAt('customer.capacity')}
    />
  )
}

/** What else decides which papers are due (law Q2 – Q4); only what applies is asked. */
function Classification() {
  const { t } = useSpeech()
  const words = t.intake.customer
  const { draft, customer, order, patchCustomer, patchOrder, errorAt } = useForm()
  const consumer = isConsumer(draft)
  const { sharedUse } = order
  return (
    <>
      {consumer ? (
        <ChoiceTiles
          label={words.sharedUse}
          value={sharedUse}
          onChange={(chosen) => patchOrder({ sharedUse: chosen })}
          options={(['no', 'ownBusiness', 'association', 'employer'] as const).map((value) => ({
            value,
            label: words.sharedUses[value],
          }))}
          note={sharedUse === undefined ? undefined : words.sharedUseMeans[sharedUse]}
          error={errorAt('order.sharedUse')}
        />
      ) : (
        <ChoiceTiles
          label={words.secrecy}
          value={customer.secrecy}
          onChange={(secrecy) => patchCustomer({ secrecy })}
          options={secrecies.map((value) => ({ value, label: t.words.secrecy[value] }))}
          note={
            customer.secrecy === undefined || customer.secrecy === 'none'
              ? undefined
              : words.secrecyMeans
          }
          error={errorAt('customer.secrecy')}
        />
      )}
      {asksHealthInsurance(draft) ? (
        <YesNoTiles
          label={words.sgb5}
          value={customer.sgb5}
          onChange={(sgb5) => patchCustomer({ sgb5 })}
          error={errorAt('customer.sgb5')}
        />
      ) : null}
      {asksSocialData(draft) ? (
        <YesNoTiles
          label={words.socialData}
          value={customer.socialData}
          onChange={(socialData) => patchCustomer({ socialData })}
          error={errorAt('customer.socialData')}
        />
      ) : null}
      {customer.capacity === 'church' ? (
        <ChoiceTiles
          label={words.church}
          value={customer.church}
          onChange={(church) => patchCustomer({ church })}
          options={(['protestant', 'catholic'] as const).map((value) => ({
            value,
            label: words.churches[value],
          }))}
          error={errorAt('customer.church')}
        />
      ) : null}
    </>
  )
}

/** Whom we tell of a breach, and the customer's own data protection officer (AVV-01, AVV-20). */
function PrivacyFields() {
  const { t } = useSpeech()
  const words = t.intake.customer
  const { draft, customer, patchCustomer, edit, errorAt } = useForm()
  if (!isController(draft)) return null
  const contact = customer.breachContact ?? {}
  const summary = [contact.name, contact.phone].filter((part) => part !== undefined).join(' · ')
  return (
    <Folded
      title={words.privacy}
      summary={summary}
      open={errorAt('customer.breachContact') !== undefined}
    >
      <div className={styles.column}>
        <div className={styles.pair}>
          <TextField
            label={words.breachName}
            value={contact.name ?? ''}
            maxLength={longestOf(BreachContact.shape.name)}
            onChange={(name) => patchCustomer({ breachContact: { ...contact, name } })}
            error={errorAt('customer.breachContact')}
          />
          <TextField
            label={words.breachPhone}
            type="tel"
            value={contact.phone ?? ''}
            maxLength={longestOf(BreachContact.shape.phone)}
            onChange={(phone) => patchCustomer({ breachContact: { ...contact, phone } })}
          />
        </div>
        <TextField
          label={words.privacyOfficer}
          optional
          maxLength={longestOf(Customer.shape.privacyOfficer)}
          value={customer.privacyOfficer ?? ''}
          onChange={(privacyOfficer) =>
            edit((whole) => ({
              ...whole,
              customer:
                privacyOfficer === ''
                  ? without(whole.customer ?? {}, 'privacyOfficer')
                  : { ...whole.customer, privacyOfficer },
            }))
          }
        />
      </div>
    </Folded>
  )
}
