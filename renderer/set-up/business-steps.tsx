import { useState, type ReactNode } from 'react'

import type { BusinessView } from '../../shared/contract/business.calls.ts'
import type { FieldErrors } from '../../shared/contract/call.ts'
import type { ErrorCode } from '../../shared/contract/errors.ts'
import { limbsOpen } from '../../shared/model/measures.ts'
import { useCommand } from '../bridge/use-command.ts'
import { BusinessFields } from '../business/business-form.tsx'
import { shownOpen } from '../business/shown-open.ts'
import { useBusinessForm } from '../business/use-business-form.ts'
import { measureOpen, MeasuresFields } from '../business/measures-form.tsx'
import { useMeasures, useSubProcessors } from '../business/use-lists.ts'
import { SubProcessorsFields } from '../business/sub-processors-form.tsx'
import { WithdrawalPapersFields } from '../business/withdrawal-papers-form.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { useSpeech } from '../speech.tsx'
import { today } from '../today.ts'

interface StepProps {
  readonly view: BusinessView
  readonly onNext: () => void
}

type Refused = { code: ErrorCode; fields?: FieldErrors; reference?: string } | undefined

export function BusinessStep({ view, onNext }: StepProps) {
  const { t } = useSpeech()
  const describe = useCommand('business.describe')
  const form = useBusinessForm(view.business, describe.error)
  const [tried, setTried] = useState(false)
  const open = shownOpen(form.open)
  return (
    <Page
      title={t.setUp.business.title}
      sub={t.setUp.business.lead}
      foot={tried && open > 0 ? t.common.openFields(open) : undefined}
      primary={
        <Button
          kind="primary"
          size="door"
          busy={describe.busy}
          onPress={() => {
            setTried(true)
            const value = form.tryIt()
            if (value !== undefined) void goOn(describe.run(value), form, onNext)
          }}
        >
          {t.setUp.business.save}
        </Button>
      }
    >
      <ErrorText error={describe.error} />
      <BusinessFields form={form} />
    </Page>
  )
}

export function MeasuresStep({ view, onNext }: StepProps) {
  const { t, f } = useSpeech()
  const adopt = useCommand('measures.adopt')
  const form = useMeasures(view)
  const { typed: measures } = form
  const open = measureOpen(measures)
  const missing = limbsOpen(measures)
  return (
    <StepPage
      words={t.setUp.measures}
      error={adopt.error}
      foot={
        missing.length === 0
          ? undefined
          : t.business.limbsOpenTitle(f.list(missing.map((limb) => t.business.limb[limb])))
      }
      primary={
        <Button
          kind="primary"
          size="door"
          busy={adopt.busy}
          disabled={open !== undefined}
          onPress={() => {
            const items = measures.map((measure) => ({ ...measure, checkedOn: today() }))
            void goOn(adopt.run({ items }), form, onNext)
          }}
        >
          {t.setUp.measures.save}
        </Button>
      }
    >
      <Notice>{t.business.measureNote}</Notice>
      <MeasuresFields measures={measures} onChange={(next) => form.type(() => next)} />
    </StepPage>
  )
}

export function SubProcessorsStep({ view, onNext }: StepProps) {
  const { t } = useSpeech()
  const store = useCommand('subProcessors.list')
  const form = useSubProcessors(view)
  const { typed: list } = form
  return (
    <StepPage
      words={t.setUp.subProcessors}
      error={store.error}
      primary={
        <Button
          kind="primary"
          size="door"
          busy={store.busy}
          onPress={() => void goOn(store.run({ subProcessors: list }), form, onNext)}
        >
          {list.length === 0 ? t.setUp.subProcessors.saveNone : t.setUp.subProcessors.save}
        </Button>
      }
    >
      <SubProcessorsFields
        list={list}
        suggestions={view.suggestions.subProcessors}
        onChange={(next) => form.type(() => next)}
      />
    </StepPage>
  )
}

export function WithdrawalPapersStep(props: StepProps & { readonly onDeposited: () => void }) {
  const { t } = useSpeech()
  const words = t.setUp.withdrawalPapers
  const missing = props.view.withdrawalPapers === undefined
  return (
    <Page
      narrow
      title={words.title}
      primary={
        <Button kind={missing ? 'quiet' : 'primary'} size="door" onPress={props.onNext}>
          {missing ? words.skip : words.go}
        </Button>
      }
    >
      <WithdrawalPapersFields
        papers={props.view.withdrawalPapers}
        onDeposited={props.onDeposited}
      />
      {missing ? (
        <Notice tone="wait" title={words.skipTitle}>
          {words.skipText}
        </Notice>
      ) : null}
    </Page>
  )
}

function StepPage(props: {
  words: { title: string; lead: string }
  error: Refused
  foot?: ReactNode
  primary: ReactNode
  children: ReactNode
}) {
  const { words, foot, primary } = props
  return (
    <Page title={words.title} sub={words.lead} foot={foot} primary={primary}>
      <ErrorText error={props.error} />
      {props.children}
    </Page>
  )
}

/** Goes on once the command was done; what was typed is said then, and kept no longer. */
async function goOn(
  done: Promise<{ ok: boolean }>,
  form: { done: () => void },
  onNext: () => void,
): Promise<void> {
  const answer = await done
  if (!answer.ok) return
  form.done()
  onNext()
}
