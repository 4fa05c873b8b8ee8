import { useEffect, useState } from 'react'

import { useCommand } from '../../bridge/use-command.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/card.tsx'
import { ErrorText } from '../../parts/error-text.tsx'
import { Page } from '../../parts/page.tsx'
import { Wait } from '../../parts/progress.tsx'
import { useSpeech } from '../../speech.tsx'
import type { DueView, SittingView } from '../../../shared/contract/job.calls.ts'
import type { JobId } from '../../../shared/ids.ts'
import type { IntakeStep } from '../../../shared/model/intake.ts'
import { isFirstInHand } from '../model/first-in-hand.ts'
import { askingSteps, fieldName, type AskingStep, type OpenField } from '../model/open.ts'
import { DueSheets, sheetsOfToday } from './due-sheets.tsx'
import { usePaperChoices } from './paper-choices.ts'

/** Which papers are due and why, on which sheets; or what still stands in the way, in plain sentences. */
export function PapersStep(props: {
  readonly job: JobId
  readonly sitting: SittingView | undefined
  readonly open: Record<AskingStep, OpenField[]>
  readonly flush: () => Promise<boolean>
  readonly onStep: (step: IntakeStep) => void
  /** `turn`: nothing has to be handed over first, so the screen goes to the customer at once. */
  readonly onPrepared: (sitting: SittingView, turn: boolean) => Promise<void>
}) {
  const { t } = useSpeech()
  const words = t.intake.papers
  const written = useWritten(props.flush)
  const due = useQuery('papers.due', written ? { job: props.job } : undefined)
  useAskAgain(props.flush, due.askAgain)
  const prepare = useCommand('sitting.prepare')
  const complete = askingSteps.every((step) => props.open[step].length === 0)
  const blocked = due.value?.blocked ?? []
  const archive = useQuery('archive.state', {})
  const firstInHand = due.value === undefined || isFirstInHand(due.value.due)
  const ready = complete && due.value !== undefined && blocked.length === 0
  const turn = ready && !firstInHand && archive.value?.pinSet === true

  async function goOn() {
    if (props.sitting !== undefined) return props.onStep('signatures')
    const answer = await prepare.run({ job: props.job, direction: 'toUs' })
    if (answer.ok) await props.onPrepared(answer.value, turn)
  }

  return (
    <Page
      title={words.question}
      {...(due.value === undefined || due.value.sheets.length === 0
        ? {}
        : { sub: words.lead(sheetsOfToday(due.value).length) })}
      foot={<Button onPress={() => props.onStep('order')}>{t.common.back}</Button>}
      primary={
        <Button
          kind="primary"
          size="door"
          {...(turn && props.sitting === undefined
            ? { icon: 'hand' as const }
            : { iconAfter: 'arrowRight' as const })}
          disabled={!ready}
          busy={prepare.busy}
          onPress={() => void goOn()}
        >
          {props.sitting !== undefined
            ? t.words.intakeStep.signatures
            : turn
              ? t.intake.signatures.turn
              : t.intake.nextTo.prepare}
        </Button>
      }
    >
      <ErrorText error={prepare.error ?? due.error} />
      {complete ? null : <Missing open={props.open} onStep={props.onStep} />}
      {complete ? <Obstacles blocked={blocked} /> : null}
      {due.value === undefined ? (
        due.error === undefined && <Wait />
      ) : (
        <DueSheets view={due.value} />
      )}
    </Page>
  )
}

/** The core reads the draft it has, so what is on the screen is written down first. */
function useWritten(flush: () => Promise<boolean>): boolean {
  const [written, setWritten] = useState(false)
  useEffect(() => {
    let left = false
    const write = async () => {
      const done = await flush()
      if (!left) setWritten(done)
    }
    void write()
    return () => {
      left = true
    }
  }, [flush])
  return written
}

/** A choice about the papers is written down first, then they are worked out anew. */
function useAskAgain(flush: () => Promise<boolean>, askAgain: () => void) {
  const { mark } = usePaperChoices()
  const [seen, setSeen] = useState(mark)
  useEffect(() => {
    if (mark === seen) return
    // The draft is put down by an effect of the screen around this one, which runs after this.
    const soon = setTimeout(() => {
      setSeen(mark)
      void flush().then(askAgain)
    }, 0)
    return () => clearTimeout(soon)
  }, [mark, seen, flush, askAgain])
}

function Missing(props: {
  open: Record<AskingStep, OpenField[]>
  onStep: (step: IntakeStep) => void
}) {
  const { t } = useSpeech()
  return askingSteps
    .filter((step) => props.open[step].length > 0)
    .map((step) => {
      const names = new Set(props.open[step].map((field) => fieldName(field.path, t.intake.fields)))
      return (
        <Notice
          key={step}
          tone="wait"
          title={`${t.words.intakeStep[step]}: ${t.intake.papers.blocked}`}
          actions={<Button onPress={() => props.onStep(step)}>{t.intake.papers.goThere}</Button>}
        >
          {t.common.stillOpen([...names].join(', '))}
        </Notice>
      )
    })
}

function Obstacles({ blocked }: { blocked: DueView['blocked'] }) {
  const { t } = useSpeech()
  const words = t.intake.papers
  return blocked.map(({ code, detail }) => {
    const said = detail === undefined ? undefined : words.obstacles[detail.replace(/^due\./, '')]
    const { happened, next } = t.errors[code]
    return (
      <Notice key={`${code} ${detail ?? ''}`} tone="stop" title={words.blocked} alert>
        {said ?? `${happened} ${next}`}
      </Notice>
    )
  })
}
