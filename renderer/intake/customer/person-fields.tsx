import { useQuery } from '../../bridge/use-query.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { Address, Contact, Customer } from '../../../shared/model/customer.ts'
import { longestOf } from '../../../shared/model/text.ts'
import { useForm } from '../draft/form.tsx'
import styles from '../form.module.css'
import { isOrganisation } from '../model/kinds.ts'

/** Name, address and how to reach the customer; no more than is needed (no birth date, no identity card number). */
export function PersonFields() {
  const { t } = useSpeech()
  const words = t.intake.customer
  const { draft, customer, patchCustomer, patchContact, errorAt } = useForm()
  const body = isOrganisation(draft)
  const named = body || customer.capacity === 'mostlyBusiness'
  const { contact = {} } = customer
  return (
    <>
      {named ? (
        <TextField
          label={body ? words.organisation : words.organisationOptional}
          optional={!body}
          value={customer.organisation ?? ''}
          onChange={(organisation) => patchCustomer({ organisation })}
          maxLength={longestOf(Customer.shape.organisation)}
          error={errorAt('customer.organisation')}
        />
      ) : null}
      <div className={body ? styles.thirds : styles.pair}>
        <TextField
          label={words.givenName}
          value={contact.givenName ?? ''}
          onChange={(givenName) => patchContact({ givenName })}
          maxLength={longestOf(Contact.shape.givenName)}
          error={errorAt('customer.contact.givenName')}
        />
        <TextField
          label={words.familyName}
          value={contact.familyName ?? ''}
          onChange={(familyName) => patchContact({ familyName })}
          maxLength={longestOf(Contact.shape.familyName)}
          error={errorAt('customer.contact.familyName')}
        />
        {body ? (
          <TextField
            label={words.position}
            optional
            value={contact.position ?? ''}
            maxLength={longestOf(Contact.shape.position)}
            onChange={(position) => patchContact({ position })}
          />
        ) : null}
      </div>
      <AddressFields />
      <div className={styles.pair}>
        <TextField
          label={words.phone}
          type="tel"
          inputMode="tel"
          value={customer.phone ?? ''}
          onChange={(phone) => patchCustomer({ phone })}
          maxLength={longestOf(Customer.shape.phone)}
          error={errorAt('customer.phone')}
        />
        <TextField
          label={words.mail}
          optional
          type="email"
          inputMode="email"
          value={customer.mail ?? ''}
          onChange={(mail) => patchCustomer({ mail })}
          maxLength={longestOf(Customer.shape.mail)}
          error={errorAt('customer.mail')}
        />
      </div>
    </>
  )
}

/** Most customers live in the town of the business, so one tap writes it. */
function AddressFields() {
  const { t } = useSpeech()
  const words = t.intake.customer
  const { customer, patchAddress, errorAt } = useForm()
  const business = useQuery('business.view', {})
  const { street = '', postcode = '', town = '' } = customer.address ?? {}
  const home = business.value?.business?.address
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={words.street}
          value={street}
          onChange={(value) => patchAddress({ street: value })}
          maxLength={longestOf(Address.shape.street)}
          error={errorAt('customer.address.street')}
        />
        <div className={styles.town}>
          <TextField
            label={words.postcode}
            holds="postcode"
            inputMode="numeric"
            value={postcode}
            onChange={(value) => patchAddress({ postcode: value })}
            maxLength={longestOf(Address.shape.postcode)}
            error={errorAt('customer.address.postcode')}
          />
          <TextField
            label={words.town}
            value={town}
            onChange={(value) => patchAddress({ town: value })}
            maxLength={longestOf(Address.shape.town)}
            error={errorAt('customer.address.town')}
          />
        </div>
      </div>
      {home !== undefined && postcode === '' && town === '' ? (
        <div className={styles.quick}>
          <Button
            size="small"
            icon="plus"
            onPress={() => patchAddress({ postcode: home.postcode, town: home.town })}
          >
            {`${home.postcode} ${home.town}`}
          </Button>
        </div>
      ) : null}
    </>
  )
}
