import { useSpeech } from '../speech.tsx'
import styles from './problem-screen.module.css'

/** What to do next, in this order. */
export function NextSteps({ steps }: { readonly steps: readonly string[] }) {
  const { t } = useSpeech()
  return (
    <section className={styles.steps}>
      <h2>{t.problem.nextSteps}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
