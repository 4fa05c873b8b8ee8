import { useState } from 'react'

import type { ErrorCode } from '../../shared/contract/errors.ts'
import type { Language } from '../../shared/messages/format.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Notice } from '../parts/card.tsx'
import { stepsOf } from '../parts/next-steps.ts'
import { RestoreStep } from '../set-up/restore-step.tsx'
import { useSpeech } from '../speech.tsx'
import { Gate } from '../unlock/gate.tsx'
import { NextSteps } from './next-steps.tsx'
import styles from './problem-screen.module.css'

/** Where another archive may take the place of this one; what lies there is set aside. */
const restorable: ReadonlySet<ErrorCode> = new Set([
  'archiveMissing',
  'archiveDamaged',
  'driveFailed',
  'blobMissing',
  'ledgerShorter',
])

/** A bad state of the archive: what happened, what was kept, and two next steps. Never a new, empty archive. */
export function ProblemScreen(props: {
  readonly code: ErrorCode
  readonly folder: string | undefined
  readonly onRetry: () => void
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}) {
  const { t } = useSpeech()
  const [restoring, setRestoring] = useState(false)
  const choose = useCommand('archive.chooseFolder')
  const again = useCommand('archive.tryAgain')
  const { happened, kept } = t.errors[props.code]
  const steps = t.problem.steps[stepsOf[props.code] ?? 'other']
  if (restoring) {
    return (
      <main className={styles.restore}>
        <RestoreStep onBack={() => setRestoring(false)} onChanged={props.onRetry} />
      </main>
    )
  }
  return (
    <Gate language={props.language} onLanguage={props.onLanguage}>
      <h1>{t.problem.title}</h1>
      <Notice tone="stop" title={happened}>
        {kept}
      </Notice>
      <NextSteps steps={steps} />
      {props.folder === undefined ? null : (
        <p className={styles.folder}>
          {t.problem.folder}
          <span data-selectable>{props.folder}</span>
        </p>
      )}
      <ErrorText error={unlessCancelled(choose.error)} />
      <div className={styles.actions}>
        <Button
          icon="folder"
          busy={choose.busy}
          onPress={() => {
            void choose.run({}).then((answer) => answer.ok && props.onRetry())
          }}
        >
          {t.problem.otherFolder}
        </Button>
        {restorable.has(props.code) ? (
          <Button icon="shield" onPress={() => setRestoring(true)}>
            {t.backups.restore.have}
          </Button>
        ) : null}
        <Button
          kind="primary"
          icon="refresh"
          busy={again.busy}
          onPress={() => void again.run({}).then(props.onRetry)}
        >
          {t.problem.retry}
        </Button>
      </div>
    </Gate>
  )
}
