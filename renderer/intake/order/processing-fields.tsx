import { useState } from 'react'

import { Folded } from '../../parts/folded.tsx'
import { WholeNumberField } from '../../parts/money-field.tsx'
import { ChoiceTiles } from '../../parts/tiles.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { useForm } from '../draft/form.tsx'
import styles from '../form.module.css'
import { isController } from '../model/kinds.ts'

type Lists = 'dataKinds' | 'personKinds' | 'safeguards'

/** What the contract on processing says of this customer; proposed by kind of customer, read and adapted here. */
export function ProcessingFields() {
  const { t } = useSpeech()
  const words = t.intake.order
  const { draft, order, patchProcessing, errorAt } = useForm()
  const { processing } = order
  if (!isController(draft) || processing === undefined) return null
  const instructor = processing.instructors?.[0] ?? {}
  const instruct = (part: typeof instructor) =>
    patchProcessing({
      instructors: [{ ...instructor, ...part }, ...(processing.instructors ?? []).slice(1)],
    })
  const summary = [...(processing.dataKinds ?? []), instructor.name].filter(
    (part) => part !== undefined,
  )
  return (
    <Folded
      title={words.processing}
      summary={summary.join(' · ')}
      open={errorAt('order.processing') !== undefined}
    >
      <div className={styles.column}>
        <p className={styles.hint}>{words.processingHint}</p>
        <ListField which="dataKinds" label={words.dataKinds} />
        <ListField which="personKinds" label={words.personKinds} />
        <ListField which="safeguards" label={words.safeguards} />
        <ChoiceTiles
          label={words.subProcessors}
          value={processing.subProcessors}
          onChange={(subProcessors) => patchProcessing({ subProcessors })}
          options={(['specific', 'general'] as const).map((value) => ({
            value,
            label: words.subProcessorModes[value],
          }))}
        />
        <div className={styles.pair}>
          <WholeNumberField
            label={words.noticeDays}
            min={1}
            max={90}
            number={processing.noticeDays}
            onChange={(noticeDays) =>
              noticeDays === undefined ? undefined : patchProcessing({ noticeDays })
            }
          />
          <WholeNumberField
            label={words.breachHours}
            min={1}
            max={72}
            number={processing.breachHours}
            onChange={(breachHours) =>
              breachHours === undefined ? undefined : patchProcessing({ breachHours })
            }
          />
        </div>
        <TextField
          label={words.instructor}
          value={instructor.name ?? ''}
          onChange={(name) => instruct({ name })}
          error={errorAt('order.processing.instructors')}
        />
        <div className={styles.pair}>
          <TextField
            label={words.instructorPosition}
            value={instructor.position ?? ''}
            onChange={(position) => instruct({ position })}
          />
          <TextField
            label={words.instructorReach}
            value={instructor.reach ?? ''}
            onChange={(reach) => instruct({ reach })}
          />
        </div>
      </div>
    </Folded>
  )
}

/** Several entries, one a line. What is typed stays as it is typed; empty lines are left out of the draft. */
function ListField({ which, label }: { which: Lists; label: string }) {
  const { t } = useSpeech()
  const { order, patchProcessing, errorAt } = useForm()
  const entries = order.processing?.[which] ?? []
  const [typed, setTyped] = useState<string>()
  return (
    <TextField
      label={label}
      lines={3}
      note={t.intake.order.oneEach}
      value={typed ?? entries.join('\n')}
      onChange={(text) => {
        setTyped(text)
        patchProcessing({ [which]: linesOf(text) })
      }}
      onBlur={() => setTyped(undefined)}
      error={errorAt(`order.processing.${which}`)}
    />
  )
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
