import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { NoticesView, WayOut } from '../../shared/model/notices.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../speech.tsx'
import { DeliverDialog } from './deliver-dialog.tsx'
import { DisputeDialog } from './dispute-dialog.tsx'
import styles from './job.module.css'
import { NoticeDialog } from './notice-dialog.tsx'

type Sent = NoticesView['sent'][number]

/** The letters about collecting, what comes next and from when, and in the end what the law allows. */
export function NoticesCard({ job }: { readonly job: JobView }) {
  const { t, f } = useSpeech()
  const words = t.collecting
  const { notices } = job
  const [writing, setWriting] = useState(false)
  const [disputing, setDisputing] = useState(false)
  if (notices === undefined) return null
  const { step, waitsFor, from } = notices.next
  return (
    <Card
      flush
      title={words.title}
      side={
        notices.dispute ? (
          <Button size="small" icon="people" onPress={() => setDisputing(true)}>
            {words.dispute}
          </Button>
        ) : null
      }
    >
      {notices.sent.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <ul className={styles.lines}>
        {notices.sent.map((sent) => (
          <SentRow key={sent.sheet} sent={sent} job={job} />
        ))}
      </ul>
      {waitsFor === 'delivery' ? <p className={styles.under}>{words.waitsForDelivery}</p> : null}
      {waitsFor === 'term' ? (
        <p className={styles.under}>{words.waitsForTerm(f.day(from))}</p>
      ) : null}
      {step === 'decide' && waitsFor !== 'delivery' ? (
        <Ways ways={notices.ways} />
      ) : step !== 'decide' && waitsFor === 'nothing' ? (
        <div className={styles.issue}>
          <Button size="small" icon="paper" onPress={() => setWriting(true)}>
            {words.write[step]}
          </Button>
        </div>
      ) : null}
      {writing && step !== 'decide' ? (
        <NoticeDialog job={job} notices={notices} step={step} onClose={() => setWriting(false)} />
      ) : null}
      {disputing ? <DisputeDialog job={job} onClose={() => setDisputing(false)} /> : null}
    </Card>
  )
}

function SentRow({ sent, job }: { sent: Sent; job: JobView }) {
  const { t, f } = useSpeech()
  const words = t.collecting
  const { go } = useCounter()
  const [delivering, setDelivering] = useState(false)
  return (
    <li className={styles.block}>
      <span className={styles.two}>
        <span className={styles.strong}>{words.step[sent.step]}</span>
        <span className={styles.quiet}>
          {[words.sentOn(f.day(sent.issuedAt)), words.until(f.day(sent.collectBy))].join(' · ')}
        </span>
      </span>
      <span className={styles.row}>
        {sent.deliveredAt === undefined ? (
          <>
            <Chip tone="wait">{words.notArrived}</Chip>
            <Button size="small" icon="hand" onPress={() => setDelivering(true)}>
              {words.deliver}
            </Button>
          </>
        ) : (
          <Chip tone="ok">{words.arrived(f.day(sent.deliveredAt))}</Chip>
        )}
        <Button
          size="small"
          icon="eye"
          label={`${t.common.show}: ${words.step[sent.step]}`}
          onPress={() => go({ at: 'receipt', sitting: sent.sitting, job: job.id })}
        >
          {t.common.show}
        </Button>
      </span>
      {delivering ? (
        <DeliverDialog job={job.id} sheet={sent.sheet} onClose={() => setDelivering(false)} />
      ) : null}
    </li>
  )
}

/** Every way with its §§, open or with what stands in it; a way that the law does not know is not there. */
function Ways({ ways }: { ways: readonly WayOut[] }) {
  const { t } = useSpeech()
  const words = t.collecting
  return (
    <section aria-label={words.ways}>
      <h3 className={styles.part}>{words.ways}</h3>
      <ul className={styles.lines}>
        {ways.map((way) => (
          <li key={way.way} className={styles.block}>
            <span className={styles.two}>
              <span>{words.way[way.way]}</span>
              <span className={styles.quiet}>{way.source}</span>
            </span>
            <WayChip way={way} />
          </li>
        ))}
      </ul>
      <p className={styles.under}>{words.waysNote}</p>
    </section>
  )
}

function WayChip({ way }: { way: WayOut }) {
  const { t, f } = useSpeech()
  const words = t.collecting
  if (way.open) return <Chip tone="ok">{words.wayOpen}</Chip>
  const why = way.obstacle === undefined ? '' : words.obstacle[way.obstacle]
  const when = way.from === undefined ? '' : words.wayFrom(f.shortDay(way.from))
  return <Chip tone="neutral">{[why, when].filter(Boolean).join(', ')}</Chip>
}
