import type { FieldErrors } from '../../shared/contract/call.ts'
import type { ErrorCode } from '../../shared/contract/errors.ts'
import { useSpeech } from '../speech.tsx'
import { Button } from './button.tsx'
import { Notice } from './card.tsx'
import styles from './error-text.module.css'
import { stepsOf } from './next-steps.ts'

/** A refusal in words: what happened, what was kept, what to do next; in a bad state of the archive two things. Nothing while there is none. */
export function ErrorText(props: {
  readonly error:
    | { readonly code: ErrorCode; readonly fields?: FieldErrors; readonly reference?: string }
    | undefined
  /** Asks once more, where that may help. */
  readonly onAgain?: () => void
}) {
  const { t } = useSpeech()
  if (props.error === undefined) return null
  const { happened, kept, next } = t.errors[props.error.code]
  const steps = stepsOf[props.error.code]
  return (
    <Notice
      tone="stop"
      title={happened}
      alert
      actions={
        props.onAgain === undefined ? undefined : (
          <Button icon="refresh" onPress={props.onAgain}>
            {t.problem.retry}
          </Button>
        )
      }
    >
      {steps === undefined ? (
        <p>{`${kept} ${next}`}</p>
      ) : (
        <>
          <p>{kept}</p>
          <ul>
            {t.problem.steps[steps].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </>
      )}
      {lettersIn(props.error).map((letter) => (
        <p key={letter}>{t.common.noLetter(letter)}</p>
      ))}
      {props.error.reference === undefined ? null : (
        <p className={styles.reference} data-selectable>
          {t.common.reference(props.error.reference)}
        </p>
      )}
    </Notice>
  )
}

/** The letters nobody can print, where that is why. */
const lettersIn = ({ code, fields = {} }: { code: ErrorCode; fields?: FieldErrors }): string[] =>
  code === 'letterMissing' ? [...new Set(Object.values(fields))] : []
