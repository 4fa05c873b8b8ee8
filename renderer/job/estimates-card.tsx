import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { EstimatesView } from '../../shared/model/estimates.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../speech.tsx'
import { AnswerDialog, EstimateDialog } from './estimate-dialogs.tsx'
import styles from './job.module.css'

type Sent = EstimatesView[number]

/** What the repair would cost once the fault is found, and what the customer said to it. */
export function EstimatesCard({ job }: { readonly job: JobView }) {
  const { t } = useSpeech()
  const words = t.estimating
  const { estimates } = job
  const [writing, setWriting] = useState(false)
  if (estimates === undefined) return null
  const mayWrite =
    job.state === 'inCustody' && estimates.every(({ answer }) => answer !== undefined)
  return (
    <Card flush title={words.title}>
      {estimates.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <ul className={styles.lines}>
        {estimates.map((sent) => (
          <SentRow key={sent.sheet} sent={sent} job={job} />
        ))}
      </ul>
      {mayWrite ? (
        <div className={styles.issue}>
          <Button size="small" icon="paper" onPress={() => setWriting(true)}>
            {words.write}
          </Button>
        </div>
      ) : null}
      {writing ? <EstimateDialog job={job} onClose={() => setWriting(false)} /> : null}
    </Card>
  )
}

function SentRow({ sent, job }: { sent: Sent; job: JobView }) {
  const { t, f } = useSpeech()
  const words = t.estimating
  const { go } = useCounter()
  const [answering, setAnswering] = useState(false)
  const { answer, estimate } = sent
  const name = words.forms[estimate.form]
  return (
    <li className={styles.block}>
      <span className={styles.two}>
        <span className={styles.strong}>{name}</span>
        <span className={styles.quiet}>
          {words.sentOn(f.day(sent.issuedAt), f.money(estimate.maximumCents))}
        </span>
        {answer === undefined ? null : (
          <span className={styles.quiet}>
            {words.heard(answer.saidBy, answer.how, f.day(answer.at))}
          </span>
        )}
      </span>
      <span className={styles.row}>
        {answer === undefined ? (
          <>
            <Chip tone="wait">{words.open}</Chip>
            <Button size="small" icon="people" onPress={() => setAnswering(true)}>
              {words.enter}
            </Button>
          </>
        ) : (
          <Chip tone={answer.answer === 'accepted' ? 'ok' : 'neutral'}>
            {words.answered[answer.answer]}
          </Chip>
        )}
        <Button
          size="small"
          icon="eye"
          label={`${t.common.show}: ${name}`}
          onPress={() => go({ at: 'receipt', sitting: sent.sitting, job: job.id })}
        >
          {t.common.show}
        </Button>
      </span>
      {answering ? (
        <AnswerDialog job={job.id} sheet={sent.sheet} onClose={() => setAnswering(false)} />
      ) : null}
    </li>
  )
}
