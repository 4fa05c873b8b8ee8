import { useState } from 'react'

import type { JobView, SittingView } from '../../shared/contract/job.calls.ts'
import type { Speech } from '../../shared/messages/messages.ts'
import type { SheetView } from '../../shared/model/papers.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useCounter } from '../counter.tsx'
import { signedBy } from '../guest/turns.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { Chip, type Tone } from '../parts/chip.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { ListRow } from '../parts/list-row.tsx'
import { keyed } from '../keyed.ts'
import { useSpeech } from '../speech.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import { correctable } from './correction-fields.ts'
import styles from './job.module.css'

/** Every sheet with its true state, and the two that are issued without the customer's signature. */
export function PapersCard({ job }: { readonly job: JobView }) {
  const { t } = useSpeech()
  const { go } = useCounter()
  const issue = useCommand('sheet.issue')
  const [correcting, setCorrecting] = useState(false)
  const { intake } = job
  const sheets = job.sittings.flatMap((sitting) =>
    sitting.sheets.map((sheet) => ({ sitting, sheet })),
  )
  const erased =
    job.media.some(({ erasure }) => erasure !== undefined) ||
    job.copies.some(({ deletedAt }) => deletedAt !== undefined)
  const issued = (kind: 'G' | 'H') => () => {
    void issue.run({ job: job.id, kind }).then((answer) => {
      if (answer.ok) go(toSheet(answer.value, job))
    })
  }
  return (
    <Card flush title={t.job.papers.title}>
      {sheets.length === 0 ? (
        <p className={styles.none}>{t.job.papers.empty}</p>
      ) : (
        <ul>
          {sheets.map(({ sitting, sheet }) => (
            <SheetRow key={sheet.id} sheet={sheet} onPress={() => go(toSheet(sitting, job))} />
          ))}
        </ul>
      )}
      {job.state === 'intake' ? null : (
        <div className={styles.issue}>
          <ErrorText error={issue.error} />
          {intake === undefined || correctable(job).length === 0 || !isOpen(job) ? null : (
            <Button size="small" icon="pen" onPress={() => setCorrecting(true)}>
              {t.correcting.open}
            </Button>
          )}
          <Button size="small" icon="shield" busy={issue.busy} onPress={issued('H')}>
            {t.job.papers.issueRecord}
          </Button>
          {erased ? (
            <Button size="small" icon="erase" busy={issue.busy} onPress={issued('G')}>
              {t.job.papers.issueCertificate}
            </Button>
          ) : null}
          <CaseFile job={job} />
        </div>
      )}
      {correcting && intake !== undefined ? (
        <CorrectionDialog job={job} intake={intake} onClose={() => setCorrecting(false)} />
      ) : null}
    </Card>
  )
}

/** What the customer checks us with: the case file, his sheets and the page, onto a stick of his. */
function CaseFile({ job }: { readonly job: JobView }) {
  const { t } = useSpeech()
  const words = t.job.papers
  const save = useCommand('job.exportCase')
  const [saved, setSaved] = useState<string>()
  const run = async () => {
    const answer = await save.run({ job: job.id })
    if (!answer.ok) return
    const { fileName, sheets, page } = answer.value
    setSaved(words.caseSaved(fileName, sheets, page))
  }
  return (
    <>
      <Button size="small" icon="drive" busy={save.busy} onPress={() => void run()}>
        {words.caseFile}
      </Button>
      {saved === undefined ? null : <Notice tone="ok">{saved}</Notice>}
      <ErrorText error={save.error} />
    </>
  )
}

const isOpen = ({ state }: JobView): boolean => state === 'inCustody' || state === 'returned'

function toSheet(sitting: SittingView, job: JobView) {
  const at = sitting.state === 'finished' ? ('receipt' as const) : ('sitting' as const)
  return { at, sitting: sitting.id, job: job.id }
}

/** Who says since when a secured sheet is as it is. */
function confirmedTime({ confirmedTime: time }: SheetView, t: Speech['t'], f: Speech['f']): string {
  switch (time?.is) {
    case undefined:
      return ''
    case 'own':
      return t.timeStamps.on(f.moment(time.at), time.by)
    case 'covered':
      return t.timeStamps.coveredOn(time.size, f.moment(time.at), time.by)
    case 'none':
      return t.timeStamps.none
  }
}

function SheetRow({ sheet, onPress }: { sheet: SheetView; onPress: () => void }) {
  const { t, f } = useSpeech()
  const words = t.job.papers
  const missing = sheet.slots.filter(({ owed, done }) => owed && done === 'open').length
  const signed = missing === 0 ? t.intake.receipt.signed[signedBy(sheet)] : words.open(missing)
  return (
    <ListRow
      icon="paper"
      title={sheet.title}
      sub={[
        t.common.pages(sheet.pages),
        sheet.slots.length === 0 ? '' : signed,
        confirmedTime(sheet, t, f),
        ...(sheet.correctedBy ?? []).map(({ number }) => t.correcting.by(number)),
      ]
        .filter(Boolean)
        .join(' · ')}
      right={<SheetChips sheet={sheet} />}
      onPress={onPress}
    />
  )
}

/** Completed, printed, drafted and delivered are four different things; each is said only when it is true. */
function SheetChips({ sheet }: { sheet: SheetView }) {
  const { t } = useSpeech()
  const words = t.job.papers
  const finished = sheet.state === 'finished'
  const chips: [Tone, string | undefined][] = [
    [finished ? 'ok' : 'neutral', words.state[sheet.state]],
    ['neutral', sheet.printedAt === undefined ? undefined : words.printed],
    ['neutral', sheet.draftedAt === undefined ? undefined : words.drafted],
    sheet.deliveredAt === undefined
      ? ['wait', finished ? words.notDelivered : undefined]
      : [
          sheet.deliveredWeak ? 'wait' : 'ok',
          sheet.deliveredWeak
            ? words.deliveredWeak
            : (keyed(t.withdrawal.evidence, sheet.evidence ?? '') ?? words.delivered),
        ],
  ]
  return chips.map(([tone, text]) =>
    text === undefined ? null : (
      <Chip key={text} tone={tone}>
        {text}
      </Chip>
    ),
  )
}
