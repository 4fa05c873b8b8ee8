import { useState } from 'react'

import type { CommandName } from '../../shared/contract/contract.ts'
import { draftOf, type DraftOf, type Model } from '../../shared/model/draft.ts'
import { useSpeech } from '../speech.tsx'
import type { Command } from './use-command.ts'
import { useTyped, type Typed } from './use-typed.ts'
import { readForm, valueAt, type Open } from './read-form.ts'

export interface Form<Draft, T> extends Pick<Typed<Draft>, 'done' | 'fromBefore' | 'drop'> {
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
  /** Empties a field that holds no text: a number, an amount. */
  readonly empty: (key: keyof Draft) => void
  /** The finished value, once nothing is open. */
  readonly value: T | undefined
  readonly open: Open
  /** Text for a field: always when it is wrong, when it is missing only after somebody tried to go on. */
  readonly errorOf: (path: string) => string | undefined
  /** Called when somebody tries to go on: from now on missing fields are marked. */
  readonly tryIt: () => T | undefined
}

/** How the command of a form was refused. */
type Refused = Command<CommandName>['error']

interface Besides<Draft> {
  /** Adds what follows from other fields while it is not typed itself. */
  readonly complete?: (draft: Draft) => Draft
  /** A letter nobody can print marks its field for as long as it stands there. */
  readonly refused?: Refused
  /** Where it is kept until it is said (`use-typed.ts`); without a place nowhere. */
  readonly place?: string
}

/** A form that is half-typed first and becomes a value of the schema. */
export function useForm<T extends object>(
  schema: Model<T>,
  begun: DraftOf<NoInfer<T>>,
  besides: Besides<DraftOf<NoInfer<T>>> = {},
): Form<DraftOf<T>, T> {
  const { complete = (draft) => draft, refused, place } = besides
  const kept = place === undefined ? undefined : { place, form: () => draftOf(schema) }
  const { t } = useSpeech()
  const { typed: draft, type, set, done, fromBefore, drop } = useTyped<DraftOf<T>>(kept, begun)
  const [tried, setTried] = useState(false)
  const read = readForm(schema, complete(draft))
  const open = read.complete ? {} : read.open
  return {
    draft,
    set,
    done,
    fromBefore,
    drop: () => {
      drop()
      setTried(false)
    },
    empty: (key) =>
      type((before) => {
        const rest = { ...before }
        // in a draft every part may be missing
        delete (rest as Partial<DraftOf<T>>)[key]
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
