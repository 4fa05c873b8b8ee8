import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Page } from '../parts/page.tsx'
import { useSpeech } from '../speech.tsx'
import type { JobView } from '../../shared/contract/job.calls.ts'
import type { IntakeDraft, IntakeStep } from '../../shared/model/intake.ts'
import { CustomerStep } from './customer/customer-step.tsx'
import { DeviceChoice, DevicesStep } from './devices/devices-step.tsx'
import { FormProvider } from './draft/form.tsx'
import { enterGoesOn } from './draft/next-field.ts'
import { useDraft, type Stored } from './draft/use-draft.ts'
import { targetDays } from './model/dates.ts'
import { today } from '../today.ts'
import { insistsOn, leave, nothingLeft } from './model/left.ts'
import { fieldName, openFields, type AskingStep, type OpenField } from './model/open.ts'
import { preparedSitting, signedAnything, startStep, type WizardStep } from './model/steps.ts'
import { OrderStep } from './order/order-step.tsx'
import { PapersStep } from './papers/papers-step.tsx'
import { RailFoot } from './rail-foot.tsx'
import { StepRail } from './step-rail.tsx'
import styles from './wizard.module.css'

interface WizardProps {
  readonly view: JobView
  readonly stored: Stored
  readonly from: IntakeStep | undefined
}

/** The asking part of an intake: customer, device, order, papers. Signing and receipt are screens of their own. */
export function Wizard({ view, stored, from }: WizardProps) {
  const { t } = useSpeech()
  const { go, settings } = useCounter()
  const [inAWeek] = useState(() => targetDays(new Date()).week)
  const form = useDraft(view.id, stored, { place: settings.place, inAWeek })
  const [step, setStep] = useState<WizardStep>(() => startStep(from, stored.step, form.draft))
  const [left, setLeft] = useState(nothingLeft)
  const [device, setDevice] = useState(0)
  const guarded = useGuardedEdit(view, form, step)
  const sitting = preparedSitting(view, form.step)
  const open = openFields(form.draft, today())

  function show(next: IntakeStep) {
    if (next === 'signatures' && sitting !== undefined) {
      return go({ at: 'sitting', job: view.id, sitting: sitting.id })
    }
    if (next === 'signatures' || next === 'receipt') return
    setLeft((before) => leave(before, step, form.draft))
    setStep(next)
    if (sitting === undefined) form.reach(next)
  }

  return (
    <StepRail
      title={t.intake.title(view.number)}
      now={step}
      done={stepsDone(open, sitting !== undefined)}
      reachable={
        new Set([...asking, 'papers', ...(sitting === undefined ? [] : (['signatures'] as const))])
      }
      onStep={show}
      foot={<RailFoot job={view.id} draft={form.draft} saved={form.saved} flush={form.flush} />}
    >
      <FormProvider
        job={view.id}
        draft={form.draft}
        edit={guarded.edit}
        open={step === 'papers' ? [] : open[step]}
        insistsOn={insistsOn(left, step, form.draft)}
      >
        {step === 'papers' ? (
          <PapersStep
            job={view.id}
            sitting={sitting}
            open={open}
            flush={form.flush}
            onStep={show}
            onPrepared={async (made, turn) => {
              // at once: else this screen is gone before the step waits to be written down
              flushSync(() => form.reach('signatures'))
              await form.flush()
              go({ at: 'sitting', job: view.id, sitting: made.id })
              if (turn) go({ at: 'guest', job: view.id, sitting: made.id })
            }}
          />
        ) : (
          <div className={styles.form} onKeyDown={enterGoesOn} role="presentation">
            <AskingPage
              step={step}
              open={open[step]}
              device={device}
              onDevice={setDevice}
              onStep={show}
            />
          </div>
        )}
      </FormProvider>
      {guarded.dialog}
    </StepRail>
  )
}

const asking: readonly AskingStep[] = ['customer', 'devices', 'order']

function AskingPage(props: {
  step: AskingStep
  open: readonly OpenField[]
  device: number
  onDevice: (index: number) => void
  onStep: (step: IntakeStep) => void
}) {
  const { t } = useSpeech()
  const { step } = props
  const place = asking.indexOf(step)
  const before = asking[place - 1]
  const next = asking[place + 1] ?? 'papers'
  return (
    <Page
      key={step}
      title={t.intake[step].question}
      actions={
        step === 'devices' ? (
          <DeviceChoice index={props.device} onIndex={props.onDevice} />
        ) : undefined
      }
      foot={
        <>
          {before === undefined ? null : (
            <Button onPress={() => props.onStep(before)}>{t.common.back}</Button>
          )}
          <StillOpen open={props.open} />
        </>
      }
      primary={
        <Button
          kind="primary"
          size="door"
          iconAfter="arrowRight"
          onPress={() => props.onStep(next)}
        >
          {t.intake.nextTo[next === 'customer' ? 'devices' : next]}
        </Button>
      }
    >
      {step === 'customer' ? <CustomerStep /> : null}
      {step === 'devices' ? <DevicesStep index={props.device} /> : null}
      {step === 'order' ? <OrderStep /> : null}
    </Page>
  )
}

const mostNamed = 5

/** "Noch offen: …", true at every moment, and short. */
function StillOpen({ open }: { open: readonly OpenField[] }) {
  const { t } = useSpeech()
  const names = [...new Set(open.map((field) => fieldName(field.path, t.intake.fields)))]
  const rest = names.length - mostNamed
  const shown = names.slice(0, mostNamed).join(', ')
  return (
    <output>
      {names.length === 0
        ? t.common.nothingOpen
        : t.common.stillOpen(rest > 0 ? `${shown} … +${rest}` : shown)}
    </output>
  )
}

function stepsDone(open: Record<AskingStep, OpenField[]>, prepared: boolean): Set<IntakeStep> {
  const done = new Set<IntakeStep>(asking.filter((step) => open[step].length === 0))
  if (prepared) done.add('papers')
  return done
}

/** Whoever changes what was signed already is told first that the signatures will not count any more. */
function useGuardedEdit(view: JobView, form: ReturnType<typeof useDraft>, step: IntakeStep) {
  const { t } = useSpeech()
  const words = t.intake.signedAlready
  const waiting = useRef<(draft: IntakeDraft) => IntakeDraft>(undefined)
  const [asked, setAsked] = useState(false)
  const sitting = preparedSitting(view, form.step)

  function edit(change: (draft: IntakeDraft) => IntakeDraft) {
    if (sitting === undefined || !signedAnything(sitting)) return form.edit(step, change)
    waiting.current = change
    setAsked(true)
  }

  const dialog = (
    <Dialog
      title={words.title}
      open={asked}
      onClose={() => setAsked(false)}
      actions={
        <>
          <Button
            kind="danger"
            onPress={() => {
              setAsked(false)
              if (waiting.current !== undefined) form.edit(step, waiting.current)
            }}
          >
            {words.change}
          </Button>
          <Button kind="primary" onPress={() => setAsked(false)}>
            {words.keep}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
    </Dialog>
  )
  return { edit, dialog }
}
