import { useState } from 'react'

import type { ArchiveState } from '../../shared/contract/archive.calls.ts'
import type { Language } from '../../shared/messages/format.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Mark } from '../parts/icon.tsx'
import { Wait } from '../parts/progress.tsx'
import { Steps } from '../parts/steps.tsx'
import { useSpeech } from '../speech.tsx'
import {
  BusinessStep,
  MeasuresStep,
  SubProcessorsStep,
  WithdrawalPapersStep,
} from './business-steps.tsx'
import { FolderStep, PassphraseStep, WelcomeStep } from './first-steps.tsx'
import { LanguageButton } from './language-button.tsx'
import { PinStep } from './pin-step.tsx'
import { RecoveryKeyStep } from './recovery-key-step.tsx'
import { RestoreStep } from './restore-step.tsx'
import styles from './set-up.module.css'

export const setUpSteps = [
  'welcome',
  'folder',
  'passphrase',
  'recoveryKey',
  'business',
  'measures',
  'subProcessors',
  'withdrawalPapers',
  'pin',
] as const
export type SetUpStep = (typeof setUpSteps)[number]

interface Props {
  readonly archive: ArchiveState
  readonly onChanged: () => void
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}

/** From nothing to a business that can take in its first device; goes on where it was left. */
export function SetUpScreen(props: Props) {
  const { t } = useSpeech()
  const [step, setStep] = useState<SetUpStep>(firstStep(props.archive))
  const place = setUpSteps.indexOf(step)
  return (
    <div className={styles.setUp}>
      <aside className={styles.side}>
        <p className={styles.brand}>
          <Mark />
          {t.common.appName}
        </p>
        <Steps
          label={t.setUp.title}
          onStep={setStep}
          steps={setUpSteps.map((id, at) => ({
            id,
            label: t.setUp.steps[id],
            state: at < place ? 'done' : at === place ? 'now' : 'ahead',
            reachable: at < place && mayReturn(id, step),
          }))}
        />
        <div className={styles.language}>
          <LanguageButton {...props} />
        </div>
      </aside>
      <main className={styles.main}>
        <Shown {...props} step={step} onStep={setStep} />
      </main>
    </div>
  )
}

/** Once the archive exists, its folder and first passphrase are behind us. */
function mayReturn(id: SetUpStep, now: SetUpStep): boolean {
  const made = setUpSteps.indexOf('recoveryKey')
  const inFront = setUpSteps.indexOf(now) < made
  return inFront || setUpSteps.indexOf(id) > made
}

function firstStep(archive: ArchiveState): SetUpStep {
  if (archive.state === 'none') return 'welcome'
  // Between the profile and the PIN nothing is owed, so whoever comes back goes through it again.
  return archive.setUp === 'pin' || archive.setUp === 'done' ? 'measures' : archive.setUp
}

function Shown(props: Props & { step: SetUpStep; onStep: (step: SetUpStep) => void }) {
  const { step, onStep } = props
  const [recoveryKey, setRecoveryKey] = useState<string>()
  const [restoring, setRestoring] = useState(false)
  switch (step) {
    case 'welcome':
      return restoring ? (
        <RestoreStep onBack={() => setRestoring(false)} onChanged={props.onChanged} />
      ) : (
        <WelcomeStep
          {...props}
          onRestore={() => setRestoring(true)}
          onNext={() => onStep('folder')}
        />
      )
    case 'folder':
      return (
        <FolderStep
          folder={props.archive.folder}
          onChanged={props.onChanged}
          onNext={() => onStep('passphrase')}
        />
      )
    case 'passphrase':
      return (
        <PassphraseStep
          onCreated={(key) => {
            setRecoveryKey(key)
            onStep('recoveryKey')
          }}
        />
      )
    case 'recoveryKey':
      return (
        <RecoveryKeyStep
          recoveryKey={recoveryKey}
          onRenewed={setRecoveryKey}
          onNext={() => {
            setRecoveryKey(undefined)
            onStep('business')
          }}
        />
      )
    case 'business':
    case 'measures':
    case 'subProcessors':
    case 'withdrawalPapers':
      return <BusinessSteps step={step} onStep={onStep} />
    case 'pin':
      return <PinStep onDone={props.onChanged} />
  }
}

function BusinessSteps(props: {
  step: 'business' | 'measures' | 'subProcessors' | 'withdrawalPapers'
  onStep: (step: SetUpStep) => void
}) {
  const view = useQuery('business.view', {})
  if (view.value === undefined) return <Wait />
  const { onStep } = props
  switch (props.step) {
    case 'business':
      return <BusinessStep view={view.value} onNext={() => onStep('measures')} />
    case 'measures':
      return <MeasuresStep view={view.value} onNext={() => onStep('subProcessors')} />
    case 'subProcessors':
      return <SubProcessorsStep view={view.value} onNext={() => onStep('withdrawalPapers')} />
    case 'withdrawalPapers':
      return (
        <WithdrawalPapersStep
          view={view.value}
          onDeposited={view.askAgain}
          onNext={() => onStep('pin')}
        />
      )
  }
}
