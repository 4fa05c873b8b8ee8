import { Button, type ButtonProps } from '../../../renderer/parts/button.tsx'
import { Chip, type Tone } from '../../../renderer/parts/chip.tsx'
import styles from './gallery.module.css'

const kinds = ['primary', 'quiet', 'plain', 'danger'] as const
const sizes = ['door', 'normal', 'small'] as const
const tones: readonly Tone[] = ['neutral', 'brand', 'ok', 'wait', 'stop']
const states: readonly (readonly [string, Partial<ButtonProps>])[] = [
  ['Unterschrift übernehmen', {}],
  ['Mit Zeichen', { icon: 'check' }],
  ['Weiter', { iconAfter: 'arrowRight' }],
  ['Gesperrt', { disabled: true }],
  ['Einen Moment', { busy: true }],
]

export function Buttons() {
  return (
    <>
      {kinds.map((kind) => (
        <section key={kind} className={styles['row']} aria-label={kind}>
          {states.map(([text, state]) => (
            <Button key={text} kind={kind} {...state}>
              {text}
            </Button>
          ))}
        </section>
      ))}
      {sizes.map((size) => (
        <section key={size} className={styles['row']} aria-label={size}>
          <Button kind="primary" size={size}>
            Rückgabeblatt vorbereiten
          </Button>
          <Button size={size}>Abbrechen</Button>
        </section>
      ))}
      <section className={styles['row']} aria-label="chips">
        {tones.map((tone) => (
          <Chip key={tone} tone={tone}>
            {tone}
          </Chip>
        ))}
        <Chip tone="ok" icon="check">
          mit Zeichen
        </Chip>
      </section>
    </>
  )
}
