import type { SittingView } from '../../shared/contract/job.calls.ts'
import type { JobId } from '../../shared/ids.ts'
import { useCommand } from '../bridge/use-command.ts'
import type { Asked } from '../bridge/use-query.ts'
import { fieldName } from '../intake/model/open.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './appointment.module.css'

/** What this customer can read or sign before the visit, and why; the same table decides as at the door. */
export function AheadCard(props: {
  readonly job: JobId
  readonly asked: Asked<'ahead.view'>
  readonly sent: SittingView | undefined
  readonly onComplete: () => void
}) {
  const { t } = useSpeech()
  const words = t.appointments
  const prepare = useCommand('ahead.prepare')
  const { value, error } = props.asked
  if (value === undefined) return <ErrorText error={error} />
  const open = Object.keys(value.open)
  const isOpen = open.length > 0
  const ready = value.due.length > 0 && !isOpen && value.blocked.length === 0
  const signed = props.sent?.sheets.some(({ slots }) => slots.some(({ done }) => done !== 'open'))
  if (value.due.length === 0 && !isOpen) {
    return (
      <Notice tone="ok" title={words.due}>
        {words.nothingDue}
      </Notice>
    )
  }
  return (
    <Card title={words.due}>
      <p>{words.dueText}</p>
      <ul className={styles.list}>
        {value.due.map((paper) => (
          <li key={paper.code} className={styles.item}>
            <span className={styles.name}>{t.words.paper[paper.code]}</span>
            <span>{t.intake.papers.reasons[paper.reason.replace(/^due\.reason\./, '')]}</span>
            <span className={styles.quiet}>{t.intake.papers.source(paper.source)}</span>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <Notice tone="wait" actions={<Button onPress={props.onComplete}>{words.complete}</Button>}>
          {words.openFor(
            [...new Set(open.map((path) => fieldName(path, t.intake.fields)))].join(', '),
          )}
        </Notice>
      ) : null}
      <Blocked blocked={value.blocked} />
      <ErrorText error={prepare.error} />
      {ready && signed !== true && props.sent?.state !== 'finished' ? (
        <div>
          <Button
            {...(props.sent === undefined ? { kind: 'primary' as const } : {})}
            icon="paper"
            busy={prepare.busy}
            onPress={() => void prepare.run({ job: props.job })}
          >
            {props.sent === undefined ? words.prepare : words.again}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

type Obstacles = readonly {
  code: keyof ReturnType<typeof useSpeech>['t']['errors']
  detail?: string
}[]

function Blocked({ blocked }: { blocked: Obstacles }) {
  const { t } = useSpeech()
  if (blocked.length === 0) return null
  return (
    <Notice tone="wait">
      <ul>
        {blocked.map(({ code, detail }) => (
          <li key={`${code} ${detail ?? ''}`}>
            {(detail && t.intake.papers.obstacles[detail.replace(/^due\./, '')]) ??
              `${t.errors[code].happened} ${t.errors[code].next}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
