import { worksAbroad } from '../../../shared/model/business.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { TextField } from '../../parts/text-field.tsx'
import { YesNoTiles } from '../../parts/tiles.tsx'
import { useSpeech } from '../../speech.tsx'
import { useForm } from '../draft/form.tsx'

/** Work for one single case of a professional needs that person's consent, and somebody who says it is there. */
export function MandateFields() {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { order, patchOrder, errorAt } = useForm()
  const asked = order.singleMandate
  const applies = asked?.applies
  return (
    <>
      <YesNoTiles
        label={words.singleMandate}
        optional={order.types?.includes('recovery') !== true}
        value={applies}
        onChange={(chosen) =>
          patchOrder({ singleMandate: chosen ? { applies: true } : { applies: false } })
        }
        note={applies === undefined ? undefined : words.singleMandateMeans[applies ? 'yes' : 'no']}
        error={asked === undefined ? errorAt('order.singleMandate') : undefined}
      />
      {asked?.applies === true ? (
        <TextField
          label={words.consentSaidBy}
          note={words.consentSaidByHint}
          value={asked.consentSaidBy ?? ''}
          onChange={(consentSaidBy) =>
            patchOrder({ singleMandate: { applies: true, consentSaidBy } })
          }
          error={errorAt('order.singleMandate.consentSaidBy')}
        />
      ) : null}
    </>
  )
}

/** A body with social data notifies its supervisory authority beforehand; without somebody's word it does not go on. */
export function SocialDataField() {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { order, patchOrder } = useForm()
  return (
    <TextField
      label={words.socialDataNoticeSaidBy}
      note={words.socialDataNoticeHint}
      value={order.socialDataNoticeSaidBy ?? ''}
      onChange={(socialDataNoticeSaidBy) => patchOrder({ socialDataNoticeSaidBy })}
    />
  )
}

/** Somebody outside the EU on the list of a professional's helper: only with a reason (§ 43e(4) BRAO and its sisters). */
export function AbroadField() {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { order, patchOrder } = useForm()
  const business = useQuery('business.view', {})
  const abroad = business.value?.subProcessors.filter(worksAbroad) ?? []
  if (abroad.length === 0) return null
  return (
    <TextField
      label={words.secrecyAbroad}
      note={words.secrecyAbroadHint(abroad.map(({ name }) => name).join(', '))}
      value={order.secrecyAbroad ?? ''}
      onChange={(secrecyAbroad) => patchOrder({ secrecyAbroad })}
    />
  )
}
