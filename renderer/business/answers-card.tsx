import { useState } from 'react'

import {
  SubProcessorAnswer,
  type AgreementView,
  type Newcomer,
} from '../../shared/model/agreement.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
import { wordOf } from '../bridge/use-typed.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { DateField } from '../parts/date-field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { ListRow } from '../parts/list-row.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import { today } from '../today.ts'

type Told = Newcomer & { readonly state: 'waiting' | 'free' | 'objected' }
type Pair = { readonly agreement: AgreementView; readonly newcomer: Told }

const isTold = (newcomer: Newcomer): newcomer is Told => newcomer.state !== 'untold'
const tones = { waiting: 'wait', free: 'ok', objected: 'stop' } as const

/** Who was told of a new sub-processor, what they said, and whether it may have their data; nothing when nobody was. */
export function AnswersCard() {
  const { t } = useSpeech()
  const words = t.agreements.answers
  const asked = useQuery('agreements.view', {})
  const [open, setOpen] = useState<Pair>()
  const pairs = (asked.value?.agreements ?? []).flatMap((agreement) =>
    agreement.newcomers.filter(isTold).map((newcomer) => ({ agreement, newcomer })),
  )
  if (pairs.length === 0) return null
  return (
    <>
      <Card flush title={words.title}>
        <ul>
          {pairs.map((pair) => (
            <Row
              key={`${pair.agreement.id} ${pair.newcomer.name}`}
              pair={pair}
              onAnswer={() => setOpen(pair)}
            />
          ))}
        </ul>
      </Card>
      {open === undefined ? null : <AnswerDialog pair={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function Row({ pair, onAnswer }: { pair: Pair; onAnswer: () => void }) {
  const { t } = useSpeech()
  const words = t.agreements.answers
  const { agreement, newcomer } = pair
  const standing = useStanding(pair)
  return (
    <ListRow
      icon="people"
      title={agreement.customerName}
      sub={`${newcomer.name} · ${standing}`}
      right={
        <>
          <Chip tone={tones[newcomer.state]}>{words.state[newcomer.state]}</Chip>
          <Button size="small" onPress={onAnswer}>
            {words.button}
          </Button>
        </>
      }
    />
  )
}

/** In words why they may or may not be used. */
function useStanding({ agreement, newcomer }: Pair): string {
  const { t, f } = useSpeech()
  const words = t.agreements.answers
  const { state, effectiveOn, answeredOn } = newcomer
  if (answeredOn !== undefined)
    return (state === 'objected' ? words.objectedOn : words.agreedOn)(f.day(answeredOn))
  if (effectiveOn === undefined || agreement.subProcessors !== 'general') return words.mustAgree
  return (state === 'free' ? words.silent : words.mayObject)(f.day(effectiveOn))
}

/** What the customer said, when it came, and – before it is recorded – what follows from it. */
function AnswerDialog({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const { t } = useSpeech()
  const words = t.agreements.answers
  const { agreement, newcomer } = pair
  const command = useCommand('subProcessors.answer')
  const form = useForm(
    SubProcessorAnswer,
    { agreement: agreement.id, names: [newcomer.name], on: today() },
    { place: `newcomer:${agreement.id}:${wordOf(newcomer.name)}` },
  )
  const { answer, on, remark } = form.draft
  const wrong = on !== undefined && (on < agreement.concludedOn || on > today())
  const save = () => {
    const said = form.tryIt()
    return said === undefined || wrong ? undefined : command.run(said)
  }
  return (
    <FormDialog
      title={agreement.customerName}
      does={words.save}
      command={command}
      onDo={save}
      typed={form}
      onClose={onClose}
    >
      <ChoiceTiles
        label={words.question(newcomer.name)}
        value={answer}
        onChange={(chosen) => form.set({ answer: chosen })}
        options={(['agreed', 'objected'] as const).map((value) => ({
          value,
          label: words.answer[value],
        }))}
        note={answer === undefined ? undefined : words.follows[answer]}
        error={form.errorOf('answer')}
      />
      <DateField
        label={words.on}
        day={on}
        onChange={(day) => (day === undefined ? form.empty('on') : form.set({ on: day }))}
        error={wrong ? t.common.notValid : form.errorOf('on')}
      />
      <TextField
        label={words.remark}
        value={remark ?? ''}
        onChange={(text) => form.set({ remark: text })}
        lines={3}
        maxLength={400}
        optional
      />
    </FormDialog>
  )
}
