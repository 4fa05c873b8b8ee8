import { useState } from 'react'

import { TypedAddress } from '../../shared/model/typed-forms.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useTyped } from '../bridge/use-typed.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { CheckRow } from '../parts/check-row.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'
import { ConfirmedHead } from './confirmed-head.tsx'
import styles from './settings.module.css'

/** Names the service that confirms times, and fetches what is missing: the one thing that needs a network. */
export function TimeStampsCard() {
  const { t } = useSpeech()
  const words = t.timeStamps
  const asked = useQuery('timeStamps.view', {})
  const choose = useCommand('timeStamps.choose')
  const fetching = useCommand('timeStamps.fetch')
  const asking = useCommand('timeStamps.askAtSealing')
  const [told, setTold] = useState<string>()
  const view = asked.value
  const known = view?.authority ?? ''
  const form = useTyped<TypedAddress>({ place: 'timeStampAuthority', form: () => TypedAddress }, {})
  const typed = form.typed.text ?? known
  const address = typed.trim()
  const keep = () =>
    void choose.run(address === '' ? {} : { authority: address }).then((answer) => {
      if (!answer.ok) return
      form.done()
      setTold(words.kept)
    })
  const fetchMissing = () => {
    setTold(undefined)
    void fetching.run({}).then((answer) => {
      if (answer.ok) setTold(words.fetched(answer.value.stamped, answer.value.waiting))
    })
  }
  if (view === undefined) return null
  const cannotAsk = known === '' || address !== known
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      <p>{words.network}</p>
      <TextField
        label={words.authority}
        note={words.authorityNote}
        value={typed}
        onChange={(text) => form.set({ text })}
        error={choose.error?.code === 'invalidInput' ? words.notAddress : undefined}
      />
      <p className={styles.quiet}>
        {words.stamped(view.stamped)}
        <br />
        {words.waiting(view.waiting)}
      </p>
      <ErrorText error={choose.error?.code === 'invalidInput' ? undefined : choose.error} />
      <ErrorText error={fetching.error} />
      {told === undefined ? null : (
        <Notice tone="ok" alert>
          {told}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button busy={choose.busy} disabled={address === known} onPress={keep}>
          {words.keep}
        </Button>
        <Button
          icon="clock"
          busy={fetching.busy}
          disabled={cannotAsk || view.waiting === 0}
          onPress={fetchMissing}
        >
          {words.fetch}
        </Button>
      </div>
      <CheckRow
        label={words.atSealing}
        note={words.atSealingNote}
        checked={view.atSealing}
        disabled={cannotAsk || asking.busy}
        onChange={(ask) => void asking.run({ ask })}
      />
      <ErrorText error={asking.error} />
      <ConfirmedHead newest={view.head} covered={view.covered} disabled={cannotAsk} />
    </Card>
  )
}
