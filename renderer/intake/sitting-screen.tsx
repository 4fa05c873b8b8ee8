import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { customerOwes, guestSheets, ownTurns, penTurn, turnKey, type Turn } from '../guest/turns.ts'
import { useSitting, type AskedSitting } from '../guest/use-sitting.ts'
import { Button } from '../parts/button.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { Wait } from '../parts/progress.tsx'
import { useSpeech } from '../speech.tsx'
import type { SittingView } from '../../shared/contract/job.calls.ts'
import type { JobId, SittingId } from '../../shared/ids.ts'
import type { IntakeStep } from '../../shared/model/intake.ts'
import { Abandon } from './abandon.tsx'
import { Delivery } from './signing/delivery.tsx'
import { OwnSigning } from './signing/own-signing.tsx'
import { PenSheet } from './signing/pen-sheet.tsx'
import { SheetList } from './signing/sheet-list.tsx'
import { StillMissing } from './signing/still-missing.tsx'
import { StepRail } from './step-rail.tsx'
import styles from './signing/signing.module.css'

/** The technician's side of a sitting: hand over first, turn the screen, sign himself, complete. */
export function SittingScreen({ sitting, job }: { sitting: SittingId; job: JobId }) {
  const { go, settings } = useCounter()
  const atCustomer = settings.place === 'atCustomer'
  const { t } = useSpeech()
  const asked = useSitting(sitting)
  const { view } = asked
  if (view === undefined)
    return asked.error === undefined ? <Wait /> : <ErrorText error={asked.error} />
  const back = view.direction !== 'toUs'
  const earlier: readonly IntakeStep[] = ['customer', 'devices', 'order', 'papers']
  const toStep = (step: IntakeStep) => {
    if (step !== 'signatures' && step !== 'receipt') go({ at: 'intake', job, step })
  }
  return (
    <StepRail
      title={back ? view.jobNumber : t.intake.title(view.jobNumber)}
      now="signatures"
      {...(back ? { steps: ['signatures', 'receipt'] as const } : {})}
      done={new Set(earlier)}
      reachable={new Set(view.state === 'prepared' && !back ? earlier : [])}
      onStep={toStep}
      foot={
        <>
          <span>{view.customerName}</span>
          <Button
            kind="plain"
            size="small"
            icon="arrowLeft"
            onPress={() => go(back ? { at: 'job', job } : { at: atCustomer ? 'today' : 'board' })}
          >
            {back ? t.intake.toJob : t.intake.leave}
          </Button>
          {back || view.state !== 'prepared' ? null : <Abandon job={job} />}
        </>
      }
    >
      <Signing view={view} asked={asked} job={job} />
    </StepRail>
  )
}

function Signing(props: { view: SittingView; asked: AskedSitting; job: JobId }) {
  const { view, asked, job } = props
  const { t } = useSpeech()
  const { go } = useCounter()
  const [chosen, setChosen] = useState<'list' | Turn>()
  const finish = useCommand('sitting.finish')
  const own = ownTurns(view)
  // whoever signs what was sent is not here
  const isHere = view.direction !== 'sent'
  const waits = isHere && (customerOwes(view) || penTurn(view) !== undefined)
  const turn =
    chosen === undefined ? (waits ? undefined : own[0]) : chosen === 'list' ? undefined : chosen
  const mine = own.find((one) => turn !== undefined && turnKey(one) === turnKey(turn))

  if (view.state !== 'prepared') return <Completed view={view} job={job} />
  if (mine !== undefined && !isUndelivered(view)) {
    return (
      <OwnSigning
        key={turnKey(mine)}
        turn={mine}
        left={new Set(own.map(({ sheet }) => sheet.id)).size}
        view={view}
        take={(answer) => {
          const done = asked.take(answer)
          if (done) setChosen(undefined)
          return done
        }}
        onList={() => setChosen('list')}
      />
    )
  }
  return (
    <Page
      title={t.intake.signatures.question}
      foot={
        view.direction === 'toUs' ? (
          <Button onPress={() => go({ at: 'intake', job, step: 'papers' })}>{t.common.back}</Button>
        ) : (
          <Button
            onPress={() =>
              go(view.direction === 'toCustomer' ? { at: 'return', job } : { at: 'job', job })
            }
          >
            {t.common.back}
          </Button>
        )
      }
      primary={
        <Primary
          view={view}
          job={job}
          onOwn={() => setChosen(own[0])}
          finishing={finish.busy}
          onFinish={() => {
            void finish.run({ sitting: view.id }).then((answer) => {
              if (asked.take(answer)) go({ at: 'receipt', sitting: view.id, job })
            })
          }}
        />
      }
    >
      <ErrorText error={finish.error} />
      <Delivery view={view} job={job} take={asked.take} />
      {isHere && !isUndelivered(view) ? <PenSheet view={view} take={asked.take} /> : null}
      <SheetList view={view} take={asked.take} onOwn={setChosen} />
      <StillMissing view={view} />
    </Page>
  )
}

/** What comes next, always in the same corner. */
function Primary(props: {
  view: SittingView
  job: JobId
  onOwn: () => void
  onFinish: () => void
  finishing: boolean
}) {
  const { t } = useSpeech()
  const words = t.intake.signatures
  const { view } = props
  const { go } = useCounter()
  const archive = useQuery('archive.state', {})
  if (view.direction !== 'sent' && customerOwes(view)) {
    const pinless = archive.value?.pinSet === false
    const sheets = guestSheets(view).length
    return (
      <>
        <span className={styles.hintBeside}>
          {pinless ? words.needsPin : words.turnHint(sheets)}
        </span>
        <Button
          kind="primary"
          size="door"
          icon="hand"
          disabled={pinless || isUndelivered(view)}
          onPress={() => go({ at: 'guest', sitting: view.id, job: props.job })}
        >
          {words.turn}
        </Button>
      </>
    )
  }
  if (ownTurns(view).length > 0) {
    return (
      <Button
        kind="primary"
        size="door"
        icon="pen"
        disabled={isUndelivered(view)}
        onPress={props.onOwn}
      >
        {words.mySignature}
      </Button>
    )
  }
  return (
    <Button
      kind="primary"
      size="door"
      icon="check"
      busy={props.finishing}
      disabled={view.open.length > 0}
      onPress={props.onFinish}
    >
      {words.finish[view.direction]}
    </Button>
  )
}

/** After a crash, or when somebody comes back: the sheets are completed, what is left is the receipt. */
function Completed({ view, job }: { view: SittingView; job: JobId }) {
  const { t } = useSpeech()
  const { go } = useCounter()
  return (
    <Page
      title={t.intake.signatures.question}
      primary={
        <Button
          kind="primary"
          size="door"
          iconAfter="arrowRight"
          onPress={() => go({ at: 'receipt', sitting: view.id, job })}
        >
          {t.words.intakeStep.receipt}
        </Button>
      }
    >
      <p>{t.intake.frozen}</p>
    </Page>
  )
}

const isUndelivered = (view: SittingView): boolean =>
  view.open.some(({ code }) => code === 'withdrawalPapersNotDelivered')
