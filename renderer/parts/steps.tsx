import { Button } from 'react-aria-components'

import { useSpeech } from '../speech.tsx'
import { Icon } from './icon.tsx'
import styles from './steps.module.css'

export interface Step<S extends string> {
  readonly id: S
  readonly label: string
  readonly state: 'done' | 'now' | 'ahead'
  /** A step that cannot be gone to yet (or any more) is shown, but is no button. */
  readonly reachable: boolean
}

/** The steps of a longer piece of work, at the left; each reachable again until it is signed. */
export function Steps<S extends string>(props: {
  readonly label: string
  readonly steps: readonly Step<S>[]
  readonly onStep: (step: S) => void
}) {
  const { t } = useSpeech()
  const say = { done: t.common.stepDone, now: t.common.stepNow, ahead: '' }
  return (
    <nav aria-label={props.label}>
      <ol className={styles.steps}>
        {props.steps.map((step, place) => (
          <li key={step.id} {...(step.state === 'now' ? { 'aria-current': 'step' } : {})}>
            <Button
              className={[styles.step, styles[step.state]].join(' ')}
              isDisabled={!step.reachable}
              onPress={() => props.onStep(step.id)}
            >
              <span className={styles.number} aria-hidden="true">
                {step.state === 'done' ? <Icon name="check" size={18} /> : place + 1}
              </span>
              <span>{step.label}</span>
              {say[step.state] === '' ? null : (
                <span className={styles.said}>{`, ${say[step.state]}`}</span>
              )}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
