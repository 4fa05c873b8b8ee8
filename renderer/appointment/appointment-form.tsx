import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import { TypedSaying } from '../../shared/model/typed-forms.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useTyped } from '../bridge/use-typed.ts'
import { useCounter } from '../counter.tsx'
import { CustomerStep } from '../intake/customer/customer-step.tsx'
import { FormProvider, useForm } from '../intake/draft/form.tsx'
import { enterGoesOn } from '../intake/draft/next-field.ts'
import { useDraft, type Stored } from '../intake/draft/use-draft.ts'
import form from '../intake/form.module.css'
import { jobTypes } from '../intake/model/choices.ts'
import { targetDays } from '../intake/model/dates.ts'
import { isConsumer, isController, mayWithdraw } from '../intake/model/kinds.ts'
import { fieldName, openFields } from '../intake/model/open.ts'
import { PlaceTiles, TargetField } from '../intake/order/contract-fields.tsx'
import { CopiesFields, DataAccessTiles } from '../intake/order/data-fields.tsx'
import { PriceFields } from '../intake/order/price-fields.tsx'
import { ProcessingFields } from '../intake/order/processing-fields.tsx'
import { MailWish } from '../intake/order/wish-fields.tsx'
import { instantAt, readClock } from '../today.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { DateField } from '../parts/date-field.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { KeyedField } from '../parts/keyed-field.tsx'
import { Page } from '../parts/page.tsx'
import { TextField } from '../parts/text-field.tsx'
import { CheckTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './appointment.module.css'

/**
 * What is asked on the telephone: who, when, and the few answers that decide which papers go out before. They are the
 * same answers as at the door, in the same draft, so that nothing is asked twice.
 */
export function AppointmentForm(props: {
  readonly view: JobView
  readonly stored: Stored
  readonly onSaved: () => void
}) {
  const { t } = useSpeech()
  const words = t.appointments
  const { view } = props
  const { back } = useCounter()
  const [inAWeek] = useState(() => targetDays(new Date()).week)
  // We go there, wherever the telephone stands.
  const typed = useDraft(view.id, props.stored, { place: 'atCustomer', inAWeek })
  const [step, setStep] = useState<'who' | 'what'>('who')
  const [insist, setInsist] = useState(false)
  const when = useWhen(view)
  const make = useCommand('appointment.make')
  const open = openFields(typed.draft)

  async function save() {
    setInsist(true)
    if (when.at === undefined) return setStep('who')
    await typed.flush()
    const note = when.note.trim()
    const answer = await make.run({
      job: view.id,
      at: when.at,
      ...(note === '' ? {} : { note }),
    })
    if (!answer.ok) return
    when.done()
    props.onSaved()
  }

  return (
    <FormProvider
      job={view.id}
      draft={typed.draft}
      edit={(change) => typed.edit('customer', change)}
      open={[...open.customer, ...open.order]}
      insistsOn={() => insist}
    >
      <Page
        title={step === 'who' ? words.whoAndWhen : words.whatAbout}
        sub={view.number}
        foot={
          step === 'who' ? (
            <Button onPress={() => void typed.flush().then(back)}>{t.common.back}</Button>
          ) : (
            <>
              <Button onPress={() => setStep('who')}>{t.common.back}</Button>
              <Refused error={make.error} />
            </>
          )
        }
        primary={
          step === 'who' ? (
            <Button
              kind="primary"
              size="door"
              iconAfter="arrowRight"
              onPress={() => setStep('what')}
            >
              {words.toQuestions}
            </Button>
          ) : (
            <Button
              kind="primary"
              size="door"
              icon="check"
              busy={make.busy}
              onPress={() => void save()}
            >
              {words.save}
            </Button>
          )
        }
      >
        <div className={form.column} onKeyDown={enterGoesOn} role="presentation">
          {step === 'who' ? (
            <>
              <WhenFields when={when} insist={insist} />
              <CustomerStep />
            </>
          ) : (
            <Questions />
          )}
        </div>
      </Page>
    </FormProvider>
  )
}

/** Named beside the button: the field itself may be on the other page, or scrolled away. */
function Refused({ error }: { error: ReturnType<typeof useCommand<'appointment.make'>>['error'] }) {
  const { t } = useSpeech()
  const open = Object.keys(error?.fields ?? {})
  if (error?.code !== 'intakeIncomplete' || open.length === 0) return <ErrorText error={error} />
  const names = new Set(open.map((path) => fieldName(path, t.intake.fields)))
  return (
    <Notice tone="stop" alert>
      {t.common.stillOpen([...names].join(', '))}
    </Notice>
  )
}

type When = ReturnType<typeof useWhen>

function useWhen({ id, appointment: made }: JobView) {
  const said = useTyped<TypedSaying>(
    { place: `appointment:${id}`, form: () => TypedSaying },
    {
      day: made?.at.slice(0, 10),
      clock: made?.at.slice(11, 16) ?? '',
      text: made?.note ?? '',
    },
  )
  const { day, clock, text: note } = said.typed
  const time = readClock(clock)
  const at = day === undefined || time === undefined ? undefined : instantAt(day, time)
  return { day, clock, note, at, set: said.set, done: said.done }
}

function WhenFields({ when, insist }: { when: When; insist: boolean }) {
  const { t } = useSpeech()
  const words = t.appointments
  const missing = (open: boolean) => (insist && open ? t.common.missing : undefined)
  const unreadable = when.clock.length >= 4 && readClock(when.clock) === undefined
  return (
    <div className={styles.when}>
      <DateField
        label={words.day}
        day={when.day}
        onChange={(day) => when.set({ day })}
        error={missing(when.day === undefined)}
      />
      <KeyedField
        label={words.clock}
        placeholder="14:30"
        value={when.clock}
        onChange={(clock) => when.set({ clock })}
        error={unreadable ? words.clockNotValid : missing(when.clock === '')}
      />
      <TextField
        label={words.note}
        optional
        note={words.noteHint}
        maxLength={200}
        value={when.note}
        onChange={(text) => when.set({ text })}
      />
    </div>
  )
}

/** Only what decides about papers, and what those papers say. */
function Questions() {
  const { t } = useSpeech()
  const { draft, order, patchOrder, errorAt } = useForm()
  const types = order.types ?? []
  return (
    <div className={form.halves}>
      <div className={form.column}>
        <CheckTiles
          label={t.intake.order.types}
          values={types}
          onChange={(chosen) => patchOrder({ types: chosen })}
          options={jobTypes.map((value) => ({ value, label: t.intake.jobTypes[value] }))}
          error={errorAt('order.types')}
        />
        <DataAccessTiles />
        <PlaceTiles />
        {isController(draft) ? <CopiesFields /> : null}
        {isController(draft) ? <ProcessingFields /> : null}
      </div>
      {mayWithdraw(draft) ? (
        <div className={form.column}>
          <TextField
            label={t.intake.order.scope}
            lines={2}
            value={order.scope ?? ''}
            onChange={(scope) => patchOrder({ scope })}
            error={errorAt('order.scope')}
          />
          <PriceFields />
          <TargetField />
          {isConsumer(draft) ? <MailWish /> : null}
        </div>
      ) : null}
    </div>
  )
}
