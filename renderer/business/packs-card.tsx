import { useState } from 'react'

import { TypedRange } from '../../shared/model/typed-forms.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useTyped } from '../bridge/use-typed.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { KeyedField } from '../parts/keyed-field.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './forms.module.css'

const mostAtOnce = 200

/** Sets of withdrawal papers printed at home: how many are left, and new numbers. */
export function PacksCard() {
  const { t } = useSpeech()
  const words = t.withdrawal.packs
  const packs = useQuery('packs.view', {})
  const register = useCommand('packs.register')
  const form = useTyped<TypedRange>(
    { place: 'packs', form: () => TypedRange },
    { from: '', to: '' },
  )
  const { from, to } = form.typed
  const [tried, setTried] = useState(false)
  const range = rangeOf(from, to)

  function save() {
    setTried(true)
    if (range === undefined) return
    void register.run(range).then((answer) => {
      if (!answer.ok) return
      form.drop()
      setTried(false)
    })
  }

  const { free = [], used = 0, old = 0 } = packs.value ?? {}
  return (
    <Card
      title={words.title}
      side={
        <Chip tone={free.length === 0 ? 'wait' : 'ok'}>
          {free.length === 0 ? words.none : words.free(free.length)}
        </Chip>
      }
    >
      <p>{words.lead}</p>
      {used === 0 ? null : <p>{words.used(used)}</p>}
      {old === 0 ? null : <p>{words.old(old)}</p>}
      <ErrorText error={register.error} />
      <div className={styles.range}>
        <KeyedField label={words.from} value={from} onChange={(text) => form.set({ from: text })} />
        <KeyedField
          label={words.to}
          value={to}
          onChange={(text) => form.set({ to: text })}
          error={tried && range === undefined ? words.notValid : undefined}
        />
        <Button icon="plus" busy={register.busy} onPress={save}>
          {words.register}
        </Button>
      </div>
    </Card>
  )
}

const rangeOf = (from: string, to: string): { from: number; to: number } | undefined => {
  const whole = /^[1-9]\d{0,5}$/
  if (!whole.test(from.trim()) || !whole.test(to.trim())) return undefined
  const range = { from: Number(from), to: Number(to) }
  return range.to >= range.from && range.to - range.from < mostAtOnce ? range : undefined
}
