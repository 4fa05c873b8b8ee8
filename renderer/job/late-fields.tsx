import type { TypedLate } from '../../shared/model/typed-forms.ts'
import { CheckRow } from '../parts/check-row.tsx'
import { DateField } from '../parts/date-field.tsx'
import { KeyedField } from '../parts/keyed-field.tsx'
import { useSpeech } from '../speech.tsx'
import { instantAt, readClock, today } from '../today.ts'
import styles from './job.module.css'

/** Unless somebody says otherwise it happened just now. */
export const notLate = (): TypedLate => ({ on: false, day: today(), clock: '' })

/** When it happened, if before it is written down; undefined = now, or not complete yet. */
export function lateAt({ on, day, clock }: TypedLate): string | undefined {
  const time = readClock(clock)
  return on && day !== undefined && time !== undefined ? instantAt(day, time) : undefined
}

/** Nothing is open about when it happened. */
export const isTimed = (late: TypedLate): boolean => !late.on || lateAt(late) !== undefined

/** Asks when something happened that is written down later. */
export function LateFields(props: {
  readonly late: TypedLate
  readonly onChange: (late: TypedLate) => void
}) {
  const { t } = useSpeech()
  const words = t.job.record
  const { late } = props
  const set = (change: Partial<TypedLate>) => props.onChange({ ...late, ...change })
  const unreadable = late.clock.length >= 4 && readClock(late.clock) === undefined
  return (
    <>
      <CheckRow
        label={words.late}
        note={late.on ? words.lateNote : undefined}
        checked={late.on}
        onChange={(on) => set({ on })}
      />
      {late.on ? (
        <div className={styles.pair}>
          <DateField label={words.day} day={late.day} onChange={(day) => set({ day })} />
          <KeyedField
            label={words.time}
            placeholder="14:30"
            value={late.clock}
            onChange={(clock) => set({ clock })}
            error={unreadable ? words.timeNotValid : undefined}
          />
        </div>
      ) : null}
    </>
  )
}
