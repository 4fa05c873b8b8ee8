import { Business, Site } from '../../shared/model/business.ts'
import { Address, BreachContact } from '../../shared/model/customer.ts'
import { longestOf } from '../../shared/model/text.ts'
import { Card } from '../parts/card.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { YesNoTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import { DisputeFields } from './dispute-fields.tsx'
import styles from './forms.module.css'
import type { BusinessForm } from './use-business-form.ts'

/** All fields of the profile, in cards. */
export function BusinessFields({ form }: { readonly form: BusinessForm }) {
  const { t } = useSpeech()
  return (
    <>
      <Card title={t.business.head}>
        <HeadFields form={form} />
      </Card>
      <Card title={t.business.site}>
        <SiteFields form={form} />
      </Card>
      <Card title={t.business.tax}>
        <TaxFields form={form} />
      </Card>
      <Card title={t.business.breach}>
        <BreachFields form={form} />
      </Card>
      <Card title={t.business.dispute}>
        <DisputeFields form={form} />
      </Card>
    </>
  )
}

type TextKey = 'name' | 'ownerName' | 'phone' | 'mail' | 'website' | 'vatId' | 'insurer'
type MoreKey = 'privacyOfficer' | 'emergencyContact'

function Plain(props: {
  readonly form: BusinessForm
  readonly of: TextKey | MoreKey
  readonly optional?: boolean
  readonly note?: string
  readonly type?: 'tel' | 'email'
}) {
  const { t } = useSpeech()
  const { form, of, ...rest } = props
  return (
    <TextField
      {...rest}
      label={t.business[of]}
      value={form.draft[of] ?? ''}
      onChange={(value) => form.set({ [of]: value })}
      maxLength={longestOf(Business.shape[of])}
      error={form.errorOf(of)}
    />
  )
}

function HeadFields({ form }: { form: BusinessForm }) {
  const { t } = useSpeech()
  const { draft } = form
  const states = Business.shape.federalState.options
  return (
    <div className={styles.grid}>
      <Plain form={form} of="name" />
      <Plain form={form} of="ownerName" />
      <TextField
        label={t.business.street}
        value={draft.address?.street ?? ''}
        onChange={(street) => form.set({ address: { ...draft.address, street } })}
        maxLength={longestOf(Address.shape.street)}
        error={form.errorOf('address.street')}
      />
      <div className={styles.town}>
        <TextField
          label={t.business.postcode}
          holds="postcode"
          inputMode="numeric"
          value={draft.address?.postcode ?? ''}
          onChange={(postcode) => form.set({ address: { ...draft.address, postcode } })}
          maxLength={longestOf(Address.shape.postcode)}
          error={form.errorOf('address.postcode')}
        />
        <TextField
          label={t.business.town}
          value={draft.address?.town ?? ''}
          onChange={(town) => form.set({ address: { ...draft.address, town } })}
          maxLength={longestOf(Address.shape.town)}
          error={form.errorOf('address.town')}
        />
      </div>
      <Plain form={form} of="phone" type="tel" />
      <Plain form={form} of="mail" type="email" />
      <Plain form={form} of="website" optional />
      <SelectField
        label={t.business.federalState}
        value={draft.federalState}
        onChange={(federalState) => form.set({ federalState })}
        options={states.map((value) => ({ value, label: t.words.federalState[value] }))}
        error={form.errorOf('federalState')}
      />
    </div>
  )
}

function SiteFields({ form }: { form: BusinessForm }) {
  const { t } = useSpeech()
  const [site = {}, ...others] = form.draft.sites ?? []
  const set = (change: typeof site) => form.set({ sites: [{ ...site, ...change }, ...others] })
  return (
    <div className={styles.grid}>
      <TextField
        label={t.business.siteName}
        note={site.address === undefined ? t.business.sameAddress : undefined}
        value={site.name ?? ''}
        onChange={(name) => set({ name })}
        maxLength={longestOf(Site.shape.name)}
        error={form.errorOf('sites.0.name')}
      />
      <YesNoTiles
        label={t.business.siteIsDwelling}
        note={site.isDwelling === true ? t.business.siteIsDwellingNote : undefined}
        value={site.isDwelling}
        onChange={(isDwelling) => set({ isDwelling })}
        error={form.errorOf('sites.0.isDwelling')}
      />
      {others.length === 0 ? null : <p>{t.business.moreSites(others.length)}</p>}
    </div>
  )
}

function TaxFields({ form }: { form: BusinessForm }) {
  const { t } = useSpeech()
  const { smallBusiness } = form.draft
  const note = smallBusiness === true ? t.business.smallBusinessYes : t.business.smallBusinessNo
  return (
    <div className={styles.grid}>
      <YesNoTiles
        label={t.business.smallBusiness}
        note={smallBusiness === undefined ? undefined : note}
        value={smallBusiness}
        onChange={(value) => form.set({ smallBusiness: value })}
        error={form.errorOf('smallBusiness')}
      />
      <Plain form={form} of="vatId" optional />
      <Plain form={form} of="insurer" optional note={t.business.insurerNote} />
    </div>
  )
}

function BreachFields({ form }: { form: BusinessForm }) {
  const { t } = useSpeech()
  const { breachContact, ownerName, phone } = form.draft
  return (
    <div className={styles.grid}>
      <TextField
        label={t.business.breachName}
        value={breachContact?.name ?? ownerName ?? ''}
        onChange={(name) => form.set({ breachContact: { ...breachContact, name } })}
        maxLength={longestOf(BreachContact.shape.name)}
        error={form.errorOf('breachContact.name')}
      />
      <TextField
        label={t.business.breachPhone}
        type="tel"
        value={breachContact?.phone ?? phone ?? ''}
        onChange={(value) => form.set({ breachContact: { ...breachContact, phone: value } })}
        maxLength={longestOf(BreachContact.shape.phone)}
        error={form.errorOf('breachContact.phone')}
      />
      <Plain form={form} of="emergencyContact" optional note={t.business.emergencyContactNote} />
      <Plain form={form} of="privacyOfficer" optional note={t.business.privacyOfficerNote} />
    </div>
  )
}
