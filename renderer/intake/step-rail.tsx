import type { ReactNode } from 'react'

import { Steps, type Step } from '../parts/steps.tsx'
import { useSpeech } from '../speech.tsx'
import { intakeSteps, type IntakeStep } from '../../shared/model/intake.ts'
import styles from './wizard.module.css'

/** The frame of an intake: its steps at the left with whose it is, the step itself beside it. */
export function StepRail(props: {
  readonly title: string
  readonly now: IntakeStep
  readonly done: ReadonlySet<IntakeStep>
  readonly reachable: ReadonlySet<IntakeStep>
  readonly steps?: readonly IntakeStep[]
  readonly onStep: (step: IntakeStep) => void
  readonly foot: ReactNode
  readonly children: ReactNode
}) {
  const { t } = useSpeech()
  const steps = (props.steps ?? intakeSteps).map((id): Step<IntakeStep> => ({
    id,
    label: t.words.intakeStep[id],
    state: id === props.now ? 'now' : props.done.has(id) ? 'done' : 'ahead',
    reachable: id === props.now || props.reachable.has(id),
  }))
  return (
    <div className={styles.frame}>
      <aside className={styles.rail} aria-label={props.title}>
        <p className={styles.title}>{props.title}</p>
        <Steps label={t.intake.steps} steps={steps} onStep={props.onStep} />
        <div className={styles.foot}>{props.foot}</div>
      </aside>
      <main className={styles.main}>{props.children}</main>
    </div>
  )
}
