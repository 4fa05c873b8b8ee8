import { Folded } from '../../parts/folded.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { CheckTiles, YesNoTiles } from '../../parts/tiles.tsx'
import { useSpeech } from '../../speech.tsx'
import { messages } from '../../../shared/messages/messages.ts'
import { Consent } from '../../../shared/model/order.ts'
import { useForm } from '../draft/form.tsx'
import styles from '../form.module.css'

/** Papers by mail instead of on paper: asked where the law wants paper otherwise, without an answer in advance (D09). */
export function MailWish() {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { order, customer, patchContract, patchCustomer, errorAt } = useForm()
  const byMail = order.contract?.byMail
  return (
    <>
      <YesNoTiles
        label={words.byMail}
        optional
        value={byMail}
        onChange={(chosen) => patchContract({ byMail: chosen })}
        note={byMail === undefined ? undefined : words.byMailMeans[byMail ? 'yes' : 'no']}
      />
      {byMail === true ? (
        <TextField
          label={words.byMailAddress}
          type="email"
          value={customer.mail ?? ''}
          onChange={(mail) => patchCustomer({ mail })}
          error={errorAt('customer.mail')}
        />
      ) : null}
    </>
  )
}

const purposes = Consent.shape.purpose.options

/** Consents beyond the job: none is proposed, each says in its own words what exactly it is for (D17). */
export function ConsentFields() {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { order, patchOrder, dropFromOrder, errorAt } = useForm()
  const consents = order.consents ?? []
  const german = messages.de.intake.extras.details
  const chosen = purposes.filter((purpose) => consents.some((one) => one.purpose === purpose))
  const choose = (wanted: readonly Consent['purpose'][]) =>
    wanted.length === 0
      ? dropFromOrder('consents')
      : patchOrder({
          consents: wanted.map(
            (purpose) =>
              consents.find((one) => one.purpose === purpose) ?? {
                purpose,
                detail: german[purpose],
              },
          ),
        })
  return (
    <Folded
      title={words.consents}
      summary={chosen.map((purpose) => words.purposes[purpose]).join(' · ')}
      open={errorAt('order.consents') !== undefined}
    >
      <div className={styles.column}>
        <CheckTiles
          label={words.consentsFor}
          values={chosen}
          onChange={choose}
          options={purposes.map((value) => ({ value, label: words.purposes[value] }))}
          note={words.consentsHint}
        />
        {consents.map(({ purpose, detail }, place) =>
          purpose === undefined ? null : (
            <TextField
              key={purpose}
              label={words.detail[purpose]}
              value={detail ?? ''}
              onChange={(text) =>
                patchOrder({
                  consents: consents.map((one, index) =>
                    index === place ? { ...one, detail: text } : one,
                  ),
                })
              }
              error={errorAt(`order.consents.${place}.detail`)}
            />
          ),
        )}
      </div>
    </Folded>
  )
}
