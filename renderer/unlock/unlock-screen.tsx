import { useState, type FormEvent } from 'react'

import type { ArchiveState } from '../../shared/contract/archive.calls.ts'
import type { Language } from '../../shared/messages/format.ts'
import { useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { keyInGroups } from '../parts/key-in-groups.ts'
import { SecretField } from '../parts/secret-field.tsx'
import { useSpeech } from '../speech.tsx'
import { Gate } from './gate.tsx'
import { TourUnlock } from './tour-unlock.tsx'
import styles from './unlock-screen.module.css'

/** Opens the archive: by passphrase, by the printed recovery key, during a tour by the PIN. */
export function UnlockScreen(props: {
  readonly archive: ArchiveState
  readonly onChanged: () => void
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}) {
  const { t } = useSpeech()
  const unlock = useCommand('archive.unlock')
  const [way, setWay] = useState<'passphrase' | 'recoveryKey'>('passphrase')
  const [byPin, setByPin] = useState(true)
  const [text, setText] = useState('')
  const [refused, setRefused] = useState(0)
  const byKey = way === 'recoveryKey'

  function send(event: FormEvent) {
    event.preventDefault()
    if (text === '') return
    void unlock.run(byKey ? { recoveryKey: text } : { passphrase: text }).then((answer) => {
      // a refusal may have found the archive in a bad state, which has a screen of its own
      props.onChanged()
      if (!answer.ok && !byKey) {
        setText('')
        setRefused((times) => times + 1)
      }
    })
  }

  const { tour } = props.archive
  if (byPin && tour.state === 'on') {
    return (
      <Gate language={props.language} onLanguage={props.onLanguage}>
        <TourUnlock
          tour={tour}
          unlock={unlock}
          onChanged={props.onChanged}
          onPassphrase={() => {
            setByPin(false)
            unlock.clear()
          }}
        />
      </Gate>
    )
  }

  return (
    <Gate language={props.language} onLanguage={props.onLanguage}>
      <h1>{byKey ? t.unlock.byKeyTitle : t.unlock.title}</h1>
      <p className={styles.lead}>{byKey ? t.unlock.byKeyLead : t.unlock.lead}</p>
      <ErrorText error={unlock.error} />
      <form onSubmit={send}>
        {byKey ? (
          <SecretField
            key="key"
            label={t.setUp.recoveryKey.field}
            note={t.setUp.recoveryKey.format}
            value={text}
            onChange={setText}
            shownAs={keyInGroups}
            startsShown
            startsHere
          />
        ) : (
          <SecretField
            key={`passphrase ${refused}`}
            label={t.setUp.passphrase.field}
            value={text}
            onChange={setText}
            startsHere
          />
        )}
        <div className={styles.actions}>
          <Button
            kind="plain"
            onPress={() => {
              setWay(byKey ? 'passphrase' : 'recoveryKey')
              setText('')
              unlock.clear()
            }}
          >
            {byKey ? t.unlock.toPassphrase : t.unlock.toKey}
          </Button>
          <Button kind="primary" size="door" submit busy={unlock.busy} disabled={text === ''}>
            {t.unlock.open}
          </Button>
        </div>
      </form>
      {tour.state === 'on' ? (
        <div className={styles.actions}>
          <Button kind="plain" onPress={() => setByPin(true)}>
            {t.tour.toPin}
          </Button>
        </div>
      ) : null}
    </Gate>
  )
}
