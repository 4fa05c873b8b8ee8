import { useState } from 'react'

import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Facts } from '../parts/facts.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './settings.module.css'

/** The state of the ledger: check it now, or save it, whole or as proofs. */
export function LedgerCard() {
  const { t, f } = useSpeech()
  const words = t.settings
  const view = useQuery('ledger.view', {})
  const check = useCommand('ledger.check')
  const store = useCommand('ledger.export')
  const [saved, setSaved] = useState<string>()
  const ledger = view.value
  const save = (kind: 'whole' | 'proofs') => () => {
    setSaved(undefined)
    void store.run({ kind }).then((answer) => answer.ok && setSaved(answer.value.fileName))
  }
  return (
    <Card title={words.ledger}>
      <p>{words.ledgerText}</p>
      {ledger === undefined ? null : (
        <Facts
          facts={[
            [words.size, f.number(ledger.size)],
            [words.code, <code key="code">{groups(ledger.code)}</code>],
            [words.letter, ledger.letter],
            [
              words.checked,
              ledger.checkedAt === undefined ? words.never : f.shortMoment(ledger.checkedAt),
            ],
          ]}
        />
      )}
      {ledger?.checked === 'ok' ? <Notice tone="ok">{words.checkOk}</Notice> : null}
      {ledger?.checked === 'failed' ? <Notice tone="stop">{words.checkFailed}</Notice> : null}
      <ErrorText error={check.error} />
      <div className={styles.buttons}>
        <Button
          icon="shield"
          busy={check.busy}
          onPress={() => {
            void check.run({}).then(() => view.askAgain())
          }}
        >
          {words.check}
        </Button>
      </div>
      <ErrorText error={unlessCancelled(store.error)} />
      {saved === undefined ? null : <Notice tone="ok">{words.exported(saved)}</Notice>}
      <div className={styles.exports}>
        <Button icon="folder" busy={store.busy} onPress={save('whole')}>
          {words.exportWhole}
        </Button>
        <span className={styles.quiet}>{words.exportWholeNote}</span>
        <Button icon="folder" busy={store.busy} onPress={save('proofs')}>
          {words.exportProofs}
        </Button>
        <span className={styles.quiet}>{words.exportProofsNote}</span>
      </div>
    </Card>
  )
}

/** The typed code in groups of four, as it stands on the sheets. */
const groups = (code: string): string => code.replaceAll('-', '').replaceAll(/(.{4})(?=.)/g, '$1-')
