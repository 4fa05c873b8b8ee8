import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { JobId } from '../../shared/ids.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import type { SaveState } from '../bridge/saver.ts'
import { Button } from '../parts/button.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { Wait } from '../parts/progress.tsx'
import { Steps } from '../parts/steps.tsx'
import { useSpeech } from '../speech.tsx'
import { HandoverPart } from './return-handover.tsx'
import { ItemsPart } from './return-items.tsx'
import { WorkPart } from './return-work.tsx'
import styles from './return.module.css'
import { useReturn, type OpenPart } from './use-return.ts'

/** The report of a return: items ticked off against the intake, what was done, who receives. */
export function ReturnScreen({ job }: { readonly job: JobId }) {
  const view = useQuery('job.view', { job })
  if (view.value !== undefined) return <Report job={view.value} />
  return view.error === undefined ? <Wait /> : <ErrorText error={view.error} />
}

const steps = ['items', 'work', 'handover'] as const
type Step = (typeof steps)[number]

const stepOf: Record<OpenPart, Step> = {
  items: 'items',
  workDone: 'work',
  oldParts: 'work',
  dataState: 'work',
  remoteToolRemoved: 'work',
  receiver: 'handover',
  acceptance: 'handover',
  placeLabel: 'handover',
}

function Report({ job }: { job: JobView }) {
  const { t, f } = useSpeech()
  const { go, settings } = useCounter()
  const words = t.returning
  const form = useReturn(
    job,
    settings.place === 'atCustomer' ? words.placeCustomer : words.placeWorkshop,
  )
  const prepare = useCommand('sitting.prepare')
  const [step, setStep] = useState<Step>('items')
  const [left, setLeft] = useState<ReadonlySet<Step>>(new Set())
  // The last step names what the others left open, too: it is where the sheet is made.
  const open = form.open.filter((part) => step === 'handover' || stepOf[part] === step)
  const part = { job, form, insist: left.has(step) }

  function show(next: Step) {
    setLeft((before) => new Set([...before, step]))
    setStep(next)
  }

  async function toSheet() {
    setLeft(new Set(steps))
    if (form.open.length > 0 || !(await form.flush())) return
    const answer = await prepare.run({ job: job.id, direction: 'toCustomer' })
    if (answer.ok) go({ at: 'sitting', sitting: answer.value.id, job: job.id })
  }

  return (
    <div className={styles.frame}>
      <aside className={styles.rail}>
        <p className={styles.title}>{words.title(job.number)}</p>
        <Steps
          label={words.title(job.number)}
          onStep={show}
          steps={steps.map((id) => ({
            id,
            label: words.steps[id],
            state: id === step ? 'now' : isDone(id, form.open, left) ? 'done' : 'ahead',
            reachable: true,
          }))}
        />
        <RailFoot job={job} saved={form.saved} />
      </aside>
      <main className={styles.main}>
        <Page
          title={{ items: words.headline, work: words.work, handover: words.receiver }[step]}
          foot={
            <>
              {step === 'items' ? null : (
                <Button onPress={() => show(step === 'work' ? 'items' : 'work')}>
                  {t.common.back}
                </Button>
              )}
              <span>
                {open.length === 0
                  ? t.common.nothingOpen
                  : t.common.stillOpen(f.list(open.map((one) => words.openWords[one])))}
              </span>
            </>
          }
          primary={
            step === 'handover' ? (
              <Button
                kind="primary"
                size="door"
                busy={prepare.busy}
                iconAfter="arrowRight"
                onPress={() => void toSheet()}
              >
                {words.prepare}
              </Button>
            ) : (
              <Button
                kind="primary"
                size="door"
                iconAfter="arrowRight"
                onPress={() => show(step === 'items' ? 'work' : 'handover')}
              >
                {t.common.next}
              </Button>
            )
          }
        >
          <ErrorText error={prepare.error} />
          {step === 'items' ? <ItemsPart {...part} /> : null}
          {step === 'work' ? <WorkPart {...part} /> : null}
          {step === 'handover' ? <HandoverPart {...part} /> : null}
        </Page>
      </main>
    </div>
  )
}

function isDone(step: Step, open: readonly OpenPart[], left: ReadonlySet<Step>): boolean {
  return left.has(step) && !open.some((part) => stepOf[part] === step)
}

function RailFoot({ job, saved }: { job: JobView; saved: SaveState }) {
  const { t, f } = useSpeech()
  const { go } = useCounter()
  const said = {
    saved:
      saved.state === 'saved' && saved.at !== undefined ? t.common.savedAt(f.clock(saved.at)) : '',
    saving: t.common.saving,
    failed: t.common.notSaved,
  }[saved.state]
  return (
    <div className={styles.foot}>
      <p>{job.customerName}</p>
      <output className={styles.saved} data-state={saved.state}>
        {said}
      </output>
      <Button
        kind="plain"
        size="small"
        icon="arrowLeft"
        onPress={() => go({ at: 'job', job: job.id })}
      >
        {t.returning.toJob}
      </Button>
    </div>
  )
}
