import { useState } from 'react'

import type { CommandName } from '../../shared/contract/contract.ts'
import { useSpeech } from '../speech.tsx'
import type { Command } from './use-command.ts'
import { useTyped } from './use-typed.ts'
import { readForm, valueAt, type Open, type Readable } from './read-form.ts'

export interface Form<Draft, T> {
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
  /** Begins anew with another draft. */
  readonly replace: (draft: Draft) => void
  /** Empties a field that holds no text: a number, an amount. */
  readonly empty: (key: keyof Draft) => void
  /** The finished value, once nothing is open. */
  readonly value: T | undefined
  readonly open: Open
  /** Text for a field: always when it is wrong, when it is missing only after somebody tried to go on. */
  readonly errorOf: (path: string) => string | undefined
  /** It was said, or given up: nothing of it is kept. */
  readonly done: () => void
  /** Called when somebody tries to go on: from now on missing fields are marked. */
  readonly tryIt: () => T | undefined
}

/** How the command of a form was refused. */
type Refused = Command<CommandName>['error']

/**
 * A form that is half-typed first and becomes a value of the schema. `complete` adds what follows from other fields
 * while it is not typed itself. With a place it is kept there until it is said (`use-typed.ts`). A letter nobody can print marks its field for as long as it stands there.
 */
export function useForm<Draft extends object, T>(
  schema: Readable<T>,
  initial: Draft,
  complete: (draft: Draft) => Draft = (draft) => draft,
  refused?: Refused,
  place?: string,
): Form<Draft, T> {
  const { t } = useSpeech()
  const { typed: draft, type, done } = useTyped(place, initial)
  const [tried, setTried] = useState(false)
  const read = readForm(schema, complete(draft))
  const open = read.complete ? {} : read.open
  return {
    draft,
    set: (change) => type((before) => ({ ...before, ...change })),
    replace: (next) => type(() => next),
    done,
    empty: (key) =>
      type((before) => {
        const rest = { ...before }
        // in a draft every part may be missing
        delete (rest as Partial<Draft>)[key]
        return rest
      }),
    value: read.complete ? read.value : undefined,
    open,
    errorOf: (path) => {
      const letter = refused?.code === 'letterMissing' ? refused.fields?.[path] : undefined
      const typed = valueAt(complete(draft), path.split('.'))
      if (letter !== undefined && typeof typed === 'string' && typed.includes(letter))
        return t.common.noLetter(letter)
      const why = open[path]
      if (why === undefined || !tried) return undefined
      return why === 'missing' ? t.common.missing : t.common.notValid
    },
    tryIt: () => {
      setTried(true)
      return read.complete ? read.value : undefined
    },
  }
}
