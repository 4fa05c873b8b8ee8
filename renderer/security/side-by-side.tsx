import type { BesideView, LogBesideView, OnlyOne } from '../../shared/contract/beside.ts'
import { Card, Notice } from '../parts/card.tsx'
import { Facts } from '../parts/facts.tsx'
import { useSpeech } from '../speech.tsx'

/** Two archives, log by log: what both have, and what only one has. */
export function SideBySide({ beside }: { readonly beside: BesideView }) {
  const { t } = useSpeech()
  const isCalm = beside.stand === 'same' || beside.stand === 'moreHere'
  return (
    <>
      <Notice tone={isCalm ? 'ok' : 'wait'} alert>
        {t.moving.compare.stand[beside.stand]}
      </Notice>
      {beside.logs.map((log) => (
        <Log key={log.log} log={log} />
      ))}
    </>
  )
}

const shownOfId = 8

function Log({ log }: { readonly log: LogBesideView }) {
  const { t, f } = useSpeech()
  const words = t.moving.compare
  const only = ({ entries, jobs, papers }: OnlyOne) =>
    entries === 0 ? (
      words.nothing
    ) : (
      <>
        {words.only(f.number(entries), f.number(papers))}
        {jobs.length === 0 ? null : (
          <>
            <br />
            {words.jobs(jobs.join(', '))}
          </>
        )}
      </>
    )
  return (
    // two computers that were restored from one backup share a letter, never an id
    <Card title={words.log(log.letter, log.log.slice(0, shownOfId))}>
      <p>{words.span(f.number(log.entries), f.moment(log.firstAt), f.moment(log.lastAt))}</p>
      <Facts
        facts={[
          [words.common, log.common === 0 ? words.nothing : words.upTo(f.number(log.common))],
          [words.here, only(log.here)],
          [words.there, only(log.there)],
        ]}
      />
    </Card>
  )
}
