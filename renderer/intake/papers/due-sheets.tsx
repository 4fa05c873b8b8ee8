import { useState } from 'react'

import { Button } from '../../parts/button.tsx'
import { Card, Notice } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../speech.tsx'
import type { DueView } from '../../../shared/contract/job.calls.ts'
import type { Messages } from '../../../shared/messages/messages.ts'
import { mayBeLeftOut, SheetKind, type DuePaper } from '../../../shared/model/papers.ts'
import { LeaveOutDialog } from './leave-out-dialog.tsx'
import { usePaperChoices } from './paper-choices.ts'
import styles from './papers.module.css'

/** The sheets of today with the papers on each and why; what comes at the return stands below. */
export function DueSheets({ view }: { view: DueView }) {
  const { t } = useSpeech()
  const words = t.intake.papers
  if (view.due.length === 0) {
    return (
      <Card>
        <p>{words.empty}</p>
      </Card>
    )
  }
  const later = view.due.filter(
    ({ deliver }) => deliver !== 'beforeSignature' && deliver !== 'atHandover',
  )
  return (
    <>
      {sheetsOfToday(view).map((sheet) => (
        <Card
          key={sheet.codes.join(' ')}
          title={titleOf(sheet, view, t.words)}
          side={<SheetChips papers={view.due.filter(({ code }) => sheet.codes.includes(code))} />}
        >
          {sheet.own === undefined ? null : <OwnEdition own={sheet.own} />}
          <ul className={styles.papers}>
            {view.due
              .filter(({ code }) => sheet.codes.includes(code))
              .map((paper) => (
                <Reason key={paper.code} paper={paper} />
              ))}
          </ul>
        </Card>
      ))}
      <GivenAhead view={view} />
      <ToPrincipal view={view} />
      <Chosen view={view} />
      {later.length === 0 ? null : (
        <Card title={words.later}>
          <ul className={styles.papers}>
            {later.map((paper) => (
              <Reason key={paper.code} paper={paper} />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

/** Says that the customer reads the business's own PDF, and warns when its law is old. */
function OwnEdition({ own }: { own: NonNullable<DueView['sheets'][number]['own']> }) {
  const { t } = useSpeech()
  const words = t.intake.papers
  return (
    <div className={styles.chips}>
      <Chip icon="folder">{words.own(own.version)}</Chip>
      {own.outdated ? (
        <Chip tone="wait" icon="warning">
          {words.ownOutdated}
        </Chip>
      ) : null}
    </div>
  )
}

/** The sheets of this handover; those of the return are made when it comes. */
export const sheetsOfToday = (view: DueView): DueView['sheets'] =>
  view.sheets.filter(({ kind }) => !['F', 'G', 'H', 'K'].includes(kind))

function SheetChips({ papers }: { papers: readonly DuePaper[] }) {
  const { t } = useSpeech()
  const words = t.intake.papers
  const first = papers.some((paper) => paper.deliver === 'beforeSignature')
  const who = signersOf(papers)
  return (
    <span className={styles.chips}>
      {first ? <Chip tone="wait">{words.first}</Chip> : null}
      <Chip tone={who === 'nobody' ? 'neutral' : 'brand'}>{words.signs[who]}</Chip>
    </span>
  )
}

function signersOf(papers: readonly DuePaper[]): 'both' | 'customer' | 'technician' | 'nobody' {
  const technician = papers.some((paper) => paper.technicianSigns)
  if (papers.some((paper) => paper.customerSigns)) return technician ? 'both' : 'customer'
  return technician ? 'technician' : 'nobody'
}

/** Why a paper is due, by which law, who signs it and what waits for it; it may be left out with a reason. */
function Reason({ paper }: { paper: DuePaper }) {
  const { t } = useSpeech()
  const words = t.intake.papers
  const choices = usePaperChoices()
  const [asked, setAsked] = useState(false)
  const name = t.words.paper[paper.code]
  const waits = paper.blocks && words.blocks[paper.blocks.replace(/^due\.blocks\./, '')]
  return (
    <li className={styles.paper}>
      <span className={styles.name}>{name}</span>
      <span>
        {words.reasons[paper.reason.replace(/^due\.reason\./, '')]}
        <span className={styles.waits}>
          {[words.signs[signersOf([paper])], waits].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles.source}>{words.source(paper.source)}</span>
      {choices.isAdded(paper.code) ? (
        <Button
          kind="plain"
          size="small"
          label={`${name}: ${words.takeOff}`}
          onPress={() => choices.takeOff(paper.code)}
        >
          {words.takeOff}
        </Button>
      ) : mayBeLeftOut(paper) ? (
        <Button
          kind="plain"
          size="small"
          label={`${name}: ${words.leaveOut}`}
          onPress={() => setAsked(true)}
        >
          {words.leaveOut}
        </Button>
      ) : null}
      {asked ? (
        <LeaveOutDialog
          code={paper.code}
          onClose={() => setAsked(false)}
          onLeaveOut={(reason) => {
            setAsked(false)
            choices.leaveOut(paper.code, reason)
          }}
        />
      ) : null}
    </li>
  )
}

/** What the customer had before the visit, so that nobody wonders where it is. */
function GivenAhead({ view }: { view: DueView }) {
  const { t, f } = useSpeech()
  const words = t.appointments
  const given = view.due.flatMap(({ code, given: on }) => (on === undefined ? [] : [{ code, on }]))
  if (given.length === 0) return null
  return (
    <Card title={words.givenTitle}>
      <ul className={styles.papers}>
        {given.map(({ code, on }) => (
          <li key={code} className={styles.paper}>
            <span className={styles.name}>{t.words.paper[code]}</span>
            <span>{words.given(f.day(on))}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What whoever is here may not sign. */
function ToPrincipal({ view }: { view: DueView }) {
  const { t } = useSpeech()
  const words = t.appointments
  const choices = usePaperChoices()
  const away = view.due.filter(({ toPrincipal }) => toPrincipal === true)
  if (away.length === 0) return null
  return (
    <Notice
      tone="wait"
      title={words.toPrincipal}
      actions={<Button onPress={choices.leaveMedia}>{words.leaveMedia}</Button>}
    >
      {`${away.map(({ code }) => t.words.paper[code]).join(', ')}. ${words.principalText}`}
    </Notice>
  )
}

/** What was left out with its reason, and what may be added. */
function Chosen({ view }: { view: DueView }) {
  const { t } = useSpeech()
  const words = t.intake.papers
  const choices = usePaperChoices()
  const left = view.due.filter(({ leftOut }) => leftOut !== undefined)
  if (left.length === 0 && view.addable.length === 0) return null
  return (
    <Card title={words.chosen}>
      <ul className={styles.papers}>
        {left.map(({ code, leftOut }) => (
          <li key={code} className={styles.paper}>
            <span className={styles.name}>{t.words.paper[code]}</span>
            <span>{words.leftOut(leftOut ?? '')}</span>
            <Button kind="plain" size="small" onPress={() => choices.takeAfterAll(code)}>
              {words.takeAfterAll}
            </Button>
          </li>
        ))}
        {view.addable.map((code) => (
          <li key={code} className={styles.paper}>
            <span className={styles.name}>{t.words.paper[code]}</span>
            <span>{words.notDue}</span>
            <Button kind="plain" size="small" onPress={() => choices.add(code)}>
              {words.add}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What stands alone – the official papers, an own PDF – is called by the paper's name, all else by the sheet's. */
function titleOf(
  { kind, codes, own }: DueView['sheets'][number],
  { due }: DueView,
  names: Messages['words'],
): string {
  const alone = codes.join() === 'D07' || own !== undefined
  const paper = due.find(({ code }) => alone && codes.includes(code))
  if (paper !== undefined) return names.paper[paper.code]
  const known = SheetKind.safeParse(kind)
  return known.success ? names.sheet[known.data] : kind
}
