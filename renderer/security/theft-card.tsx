import type { AtStake, SecurityView, TheftStep } from '../../shared/model/security.ts'
import { Card, Notice } from '../parts/card.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './security.module.css'

const secondsPerMinute = 60

/** What a thief would have in hand now, and what to do then, in order. */
export function TheftCard({ view }: { readonly view: SecurityView }) {
  const { t, f } = useSpeech()
  const words = t.security.theft
  const { atStake, steps, namesHidden } = view
  return (
    <Card title={words.title}>
      <p>{words.locked}</p>
      {atStake.tourUntil === undefined ? null : (
        <Notice tone="wait">{words.tour(f.clock(atStake.tourUntil))}</Notice>
      )}
      <p>{words.opened(t.settings.minutes(Math.round(atStake.idleSeconds / secondsPerMinute)))}</p>
      <p>{words.holds(words.customers(atStake.customers), atStake.unsaved)}</p>
      <h3>{words.what}</h3>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>
            <Step step={step} atStake={atStake} />
          </li>
        ))}
      </ol>
      {namesHidden ? <p className={styles.quiet}>{words.hidden}</p> : null}
    </Card>
  )
}

function Step({ step, atStake }: { step: TheftStep; atStake: AtStake }) {
  const { t, f } = useSpeech()
  const words = t.security.theft.steps
  switch (step) {
    case 'tellSecrets':
      return words.tellSecrets(atStake.secrets)
    case 'tellControllers':
      return words.tellControllers(
        t.security.theft.hours(atStake.breach?.hours ?? 0),
        f.list(atStake.breach?.customers ?? []),
      )
    case 'restore':
      return words.restore(atStake.savedAt === undefined ? '' : f.moment(atStake.savedAt))
    case 'tellInCare':
      return (
        <>
          {words.tellInCare}
          <ul className={styles.inCare}>
            {atStake.inCare.map(({ number, customer, devices }) => (
              <li key={number}>
                {[number, customer, f.list(devices)].filter((part) => part !== '').join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )
    default:
      return words[step]
  }
}
