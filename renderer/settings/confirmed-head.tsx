import { useState } from 'react'

import type { ConfirmedHead as Confirmed } from '../../shared/model/papers.ts'
import { useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './settings.module.css'

/** Has the newest state of the ledger confirmed: one question covers every sheet secured before. */
export function ConfirmedHead(props: {
  readonly newest: Confirmed | undefined
  readonly covered: number
  readonly disabled: boolean
}) {
  const { t, f } = useSpeech()
  const words = t.timeStamps
  const confirm = useCommand('timeStamps.confirmHead')
  const [told, setTold] = useState<string>()
  const said = ({ size, at, by }: Confirmed) => words.headOn(size, f.moment(at), by)
  const press = () => {
    setTold(undefined)
    void confirm.run({}).then((answer) => {
      if (answer.ok) setTold(said(answer.value))
    })
  }
  return (
    <>
      <p>{words.headText}</p>
      <p className={styles.quiet}>
        {props.newest === undefined ? words.noHead : said(props.newest)}
        <br />
        {words.covered(props.covered)}
      </p>
      <ErrorText error={confirm.error} />
      {told === undefined ? null : (
        <Notice tone="ok" alert>
          {told}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button busy={confirm.busy} disabled={props.disabled} onPress={press}>
          {words.confirmHead}
        </Button>
      </div>
    </>
  )
}
