import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { keyInGroups } from '../parts/key-in-groups.ts'
import { Page } from '../parts/page.tsx'
import { SecretField } from '../parts/secret-field.tsx'
import { useSpeech } from '../speech.tsx'
import { RenewKeyDialog } from './renew-key-dialog.tsx'
import { KeyGroups } from './key-groups.tsx'

/**
 * Shows the recovery key once, then asks for it back from the paper. Without it the set-up does not go on; who has no
 * paper makes a new key.
 */
export function RecoveryKeyStep(props: {
  readonly recoveryKey: string | undefined
  readonly onRenewed: (recoveryKey: string) => void
  readonly onNext: () => void
}) {
  const { recoveryKey } = props
  const [onPaper, setOnPaper] = useState(recoveryKey === undefined)
  if (onPaper || recoveryKey === undefined) {
    return (
      <EnterKey
        {...props}
        onBack={() => setOnPaper(false)}
        onRenewed={(key) => {
          props.onRenewed(key)
          setOnPaper(false)
        }}
      />
    )
  }
  return <ShowKey recoveryKey={recoveryKey} onNext={() => setOnPaper(true)} />
}

function ShowKey(props: { recoveryKey: string; onNext: () => void }) {
  const { t } = useSpeech()
  const words = t.setUp.recoveryKey
  const print = useCommand('archive.printRecoveryKey')
  return (
    <Page
      narrow
      title={words.title}
      sub={words.lead}
      foot={
        <Button
          size="door"
          icon="printer"
          busy={print.busy}
          onPress={() => void print.run({ recoveryKey: props.recoveryKey })}
        >
          {words.print}
        </Button>
      }
      primary={
        <Button kind="primary" size="door" iconAfter="arrowRight" onPress={props.onNext}>
          {words.haveIt}
        </Button>
      }
    >
      <Card>
        <KeyGroups recoveryKey={props.recoveryKey} />
      </Card>
      <ErrorText error={print.error} />
      <Notice tone="wait">{words.advice}</Notice>
    </Page>
  )
}

function EnterKey(props: {
  recoveryKey: string | undefined
  onBack: () => void
  onRenewed: (recoveryKey: string) => void
  onNext: () => void
}) {
  const { t } = useSpeech()
  const words = t.setUp.recoveryKey
  const confirm = useCommand('archive.confirmRecoveryKey')
  const [renewing, setRenewing] = useState(false)
  const [typed, setTyped] = useState('')
  const check = () => {
    if (confirm.busy) return
    void confirm.run({ recoveryKey: typed }).then((answer) => answer.ok && props.onNext())
  }
  return (
    <Page
      narrow
      onSubmit={check}
      title={words.enterTitle}
      sub={words.enterLead}
      foot={
        props.recoveryKey === undefined ? (
          <Button onPress={() => setRenewing(true)}>{words.renew}</Button>
        ) : (
          <Button onPress={props.onBack}>{words.showAgain}</Button>
        )
      }
      primary={
        <Button
          kind="primary"
          size="door"
          busy={confirm.busy}
          disabled={typed.trim() === ''}
          submit
        >
          {words.check}
        </Button>
      }
    >
      <Card>
        <SecretField
          label={words.field}
          note={words.format}
          value={typed}
          onChange={setTyped}
          shownAs={keyInGroups}
          startsShown
          startsHere
        />
      </Card>
      <ErrorText error={confirm.error} />
      {props.recoveryKey === undefined ? <Notice tone="wait">{words.gone}</Notice> : null}
      {renewing ? (
        <RenewKeyDialog
          onClose={() => setRenewing(false)}
          onRenewed={(key) => {
            setRenewing(false)
            props.onRenewed(key)
          }}
        />
      ) : null}
    </Page>
  )
}
