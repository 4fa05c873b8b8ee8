import { useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { useSpeech } from '../speech.tsx'
import { NextSteps } from './next-steps.tsx'
import styles from './problem-screen.module.css'
import { useReference } from './use-reference.ts'

/**
 * Instead of a screen that could not be drawn: what happened, what was kept, two next steps, and the reference under
 * which the log has it. Made of little, so that it can be drawn when other things cannot. On the turned screen it
 * speaks to the customer and shows no way to the board.
 */
export function FailedScreen(props: {
  readonly error: unknown
  readonly at: 'counter' | 'closed' | 'guest'
  readonly onAgain: () => void
}) {
  const { t } = useSpeech()
  const words = t.problem.failed
  const lock = useCommand('archive.lock')
  const reference = useReference(props.error)
  const { kept, steps } =
    props.at === 'guest' ? words.guest : { kept: words.kept, steps: words.steps[props.at] }
  return (
    <main className={styles.failed} data-at={props.at}>
      <h1>{words.title}</h1>
      <Notice tone="stop" title={words.happened} alert>
        <p>{kept}</p>
        {reference === undefined ? null : <p data-selectable>{t.common.reference(reference)}</p>}
      </Notice>
      <NextSteps steps={steps} />
      <ErrorText error={lock.error} />
      <div className={styles.actions}>
        <Button icon="lock" busy={lock.busy} onPress={() => void lock.run({})}>
          {t.common.lock}
        </Button>
        <Button kind="primary" icon="refresh" onPress={props.onAgain}>
          {props.at === 'counter' ? words.toBoard : words.again}
        </Button>
      </div>
    </main>
  )
}
