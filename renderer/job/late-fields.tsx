import { useState } from 'react'

import { CheckRow } from '../parts/check-row.tsx'
import { DateField } from '../parts/date-field.tsx'
import { KeyedField } from '../parts/keyed-field.tsx'
import { useSpeech } from '../speech.tsx'
import { instantAt, readClock, today } from '../today.ts'
import styles from './job.module.css'

export interface Late {
  readonly on: boolean
  readonly setOn: (on: boolean) => void
  readonly day: string | undefined
  readonly setDay: (day: string | undefined) => void
  readonly clock: string
  readonly setClock: (clock: string) => void
  /** When it happened; undefined = now. */
  readonly at: string | undefined
  readonly complete: boolean
}

/** Something that happened before it is written down. */
export function useLate(): Late {
  const [on, setOn] = useState(false)
  const [day, setDay] = useState<string | undefined>(today)
  const [clock, setClock] = useState('')
  const time = readClock(clock)
  const at = on && day !== undefined && time !== undefined ? instantAt(day, time) : undefined
  return { on, setOn, day, setDay, clock, setClock, at, complete: !on || at !== undefined }
}

export function LateFields({ late }: { readonly late: Late }) {
  const { t } = useSpeech()
  const words = t.job.record
  const unreadable = late.clock.length >= 4 && readClock(late.clock) === undefined
  return (
    <>
      <CheckRow
        label={words.late}
        note={late.on ? words.lateNote : undefined}
        checked={late.on}
        onChange={late.setOn}
      />
      {late.on ? (
        <div className={styles.pair}>
          <DateField label={words.day} day={late.day} onChange={late.setDay} />
          <KeyedField
            label={words.time}
            placeholder="14:30"
            value={late.clock}
            onChange={late.setClock}
            error={unreadable ? words.timeNotValid : undefined}
          />
        </div>
      ) : null}
    </>
  )
}
