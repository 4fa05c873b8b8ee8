import { CheckRow } from '../parts/check-row.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './declarations.module.css'
import type { Slot } from './turns.ts'

/** Sentences of the sheet that are declared by a tap each, none ticked beforehand; German, word for word as printed. */
export function Declarations(props: {
  readonly all: NonNullable<Slot['declarations']>
  readonly made: ReadonlySet<string>
  readonly onChange: (made: ReadonlySet<string>) => void
}) {
  const { t } = useSpeech()
  const { made } = props
  return (
    <fieldset className={styles.declarations}>
      <legend>{t.guest.sign.declare}</legend>
      {props.all.map(({ id, text }) => (
        <div key={id} className={styles.declaration} lang="de">
          <CheckRow
            label={text}
            checked={made.has(id)}
            onChange={(checked) =>
              props.onChange(
                new Set([...made].filter((one) => one !== id).concat(checked ? id : [])),
              )
            }
          />
        </div>
      ))}
    </fieldset>
  )
}
