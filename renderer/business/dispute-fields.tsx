import { ChoiceTiles } from '../parts/tiles.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './forms.module.css'
import type { BusinessForm } from './use-business-form.ts'

/** Whether the business takes part in dispute resolution; without an answer it does not (§ 37 VSBG). */
export function DisputeFields({ form }: { readonly form: BusinessForm }) {
  const { t } = useSpeech()
  const words = t.business
  const known = form.draft.disputeResolution ?? {}
  const { takesPart = 'no', body } = known
  const set = (change: NonNullable<typeof body>) =>
    form.set({ disputeResolution: { takesPart, ...withBody({ ...body, ...change }) } })
  return (
    <div className={styles.grid}>
      <ChoiceTiles
        arrange="column"
        label={words.takesPart}
        note={words.takesPartNote}
        value={takesPart}
        onChange={(value) => form.set({ disputeResolution: { ...known, takesPart: value } })}
        options={(['no', 'willing', 'obliged'] as const).map((value) => ({
          value,
          label: words.takesPartOf[value],
        }))}
      />
      {takesPart === 'no' ? null : (
        <>
          <TextField
            optional
            label={words.bodyName}
            note={words.bodyNote}
            value={body?.name ?? ''}
            onChange={(name) => set({ name })}
            error={form.errorOf('disputeResolution.body.name')}
          />
          <TextField
            optional
            label={words.bodyAddress}
            value={body?.address ?? ''}
            onChange={(address) => set({ address })}
            error={form.errorOf('disputeResolution.body.address')}
          />
          <TextField
            optional
            label={words.bodyWebsite}
            value={body?.website ?? ''}
            onChange={(website) => set({ website })}
            error={form.errorOf('disputeResolution.body.website')}
          />
        </>
      )}
    </div>
  )
}

type Body = { name?: string; address?: string; website?: string }

/** A body nobody named at all is no half-typed one. */
const withBody = (body: Body): { body?: Body } =>
  Object.values(body).every((text) => text === undefined || text.trim() === '') ? {} : { body }
