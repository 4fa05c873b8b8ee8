import type { Disposal } from '../../shared/model/custody.ts'
import type { TypedDisposal } from '../../shared/model/typed-forms.ts'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'

const grounds = ['order', 'auction', 'court'] as const

/** Complete once a ground is chosen, and – other than a signed deletion order – its reference is there. */
export const isGrounded = ({ ground, reference = '' }: TypedDisposal): boolean =>
  ground === 'order' || (ground !== undefined && reference.trim() !== '')

/** As it is sent: a deletion order needs no reference, the office knows the signed ones. */
export const disposalOf = ({ ground, reference = '' }: TypedDisposal): { disposal?: Disposal } =>
  ground === undefined || ground === 'order' ? {} : { disposal: { by: ground, reference } }

/** Asks for the ground without which nothing is recorded as given away. */
export function DisposalFields(props: {
  readonly typed: TypedDisposal
  readonly onChange: (typed: TypedDisposal) => void
  readonly error: string | undefined
}) {
  const { t } = useSpeech()
  const words = t.collecting
  const { typed, onChange, error } = props
  return (
    <>
      <ChoiceTiles
        arrange="column"
        label={words.disposal}
        note={words.disposalNote}
        value={typed.ground}
        onChange={(ground) => onChange({ ...typed, ground })}
        options={grounds.map((value) => ({ value, label: words.disposalBy[value] }))}
        error={typed.ground === undefined ? error : undefined}
      />
      {typed.ground === undefined || typed.ground === 'order' ? null : (
        <TextField
          label={words.reference}
          value={typed.reference ?? ''}
          onChange={(reference) => onChange({ ...typed, reference })}
          maxLength={120}
          spelled
          error={error}
        />
      )}
    </>
  )
}
