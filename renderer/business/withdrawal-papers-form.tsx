import { useState } from 'react'

import { withdrawalParts, type WithdrawalPapers } from '../../shared/model/business.ts'
import { contract } from '../../shared/contract/contract.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { CheckRow } from '../parts/check-row.tsx'
import { DateField } from '../parts/date-field.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { PdfDialog } from '../parts/pdf-dialog.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './forms.module.css'
import { isOutdated } from './law-as-of.ts'

const Deposit = contract['withdrawalPapers.deposit'].input

/** Deposits the official withdrawal notice and form, printed unchanged ever after. */
export function WithdrawalPapersFields(props: {
  readonly papers: WithdrawalPapers | undefined
  readonly onDeposited: () => void
}) {
  const { t } = useSpeech()
  const words = t.business.withdrawal
  const deposit = useCommand('withdrawalPapers.deposit')
  const counts = props.papers === undefined ? {} : { lawAsOf: props.papers.lawAsOf }
  const form = useForm(Deposit, counts, { place: 'withdrawalPapers' })
  const { lawAsOf, comparedByHand } = form.draft
  const compared = comparedByHand === true
  const error = unlessCancelled(deposit.error)
  const isScan = compared || error?.code === 'withdrawalPapersUnreadable'
  const wrong = withdrawalParts.filter((part) => error?.fields?.[part] !== undefined)

  function choose() {
    if (form.value === undefined) return
    void deposit.run(form.value).then((answer) => {
      if (!answer.ok) return
      form.empty('comparedByHand')
      form.done()
      props.onDeposited()
    })
  }

  return (
    <Card>
      <p>{words.lead}</p>
      {props.papers === undefined ? null : <Deposited papers={props.papers} />}
      <h2>{words.how}</h2>
      <ol className={styles.how}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <ErrorText error={error} />
      {wrong.length === 0 ? null : (
        <ul className={styles.wrong}>
          {wrong.map((part) => (
            <li key={part}>{words.parts[part]}</li>
          ))}
        </ul>
      )}
      {isScan ? (
        <CheckRow
          label={words.compared}
          checked={compared}
          onChange={(yes) =>
            yes ? form.set({ comparedByHand: true }) : form.empty('comparedByHand')
          }
        />
      ) : null}
      <div className={styles.deposit}>
        <DateField
          label={words.lawAsOf}
          note={lawAsOf === undefined ? words.lawAsOfNote : undefined}
          day={lawAsOf}
          onChange={(day) =>
            day === undefined ? form.empty('lawAsOf') : form.set({ lawAsOf: day })
          }
        />
        <Button icon="folder" disabled={lawAsOf === undefined} busy={deposit.busy} onPress={choose}>
          {props.papers === undefined ? words.choose : words.replace}
        </Button>
      </div>
    </Card>
  )
}

function Deposited({ papers }: { papers: WithdrawalPapers }) {
  const { t, f } = useSpeech()
  const words = t.business.withdrawal
  const [open, setOpen] = useState(false)
  const old = isOutdated(papers.lawAsOf)
  return (
    <Notice
      tone={papers.placeholder || old ? 'wait' : 'ok'}
      title={words.deposited}
      actions={
        <Button size="small" icon="eye" onPress={() => setOpen(true)}>
          {words.show}
        </Button>
      }
    >
      <p>
        {words.depositedText(
          t.common.pages(papers.pages),
          f.day(papers.lawAsOf),
          f.moment(papers.depositedAt),
        )}
      </p>
      {papers.placeholder ? <p>{words.placeholder}</p> : null}
      {papers.checked === 'byHand' ? <p>{words.byHand}</p> : null}
      {old ? <p>{words.old}</p> : null}
      {open ? <Preview onClose={() => setOpen(false)} /> : null}
    </Notice>
  )
}

function Preview({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech()
  const asked = useQuery('withdrawalPapers.pages', {})
  const title = t.words.paper.D07
  return <PdfDialog title={title} pdf={asked.value?.pdf} error={asked.error} onClose={onClose} />
}
