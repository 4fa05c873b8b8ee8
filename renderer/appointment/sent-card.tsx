import { useState } from 'react'

import type { SittingView } from '../../shared/contract/job.calls.ts'
import { sheetNumber, type SheetView } from '../../shared/model/papers.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useCounter } from '../counter.tsx'
import { ownTurns, signedBy, type Turn } from '../guest/turns.ts'
import type { AskedSitting, Take } from '../guest/use-sitting.ts'
import { SheetPreview } from '../intake/signing/sheet-preview.tsx'
import { keyed } from '../keyed.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './appointment.module.css'
import { BackDialog } from './back-dialog.tsx'
import { DraftDialog, SentDialog } from './send-dialogs.tsx'

/** What is out, how far it is – drafted, printed, delivered, back – and the ways on from there. */
export function SentCard(props: {
  /** As the job has it, until the sitting itself was asked. */
  readonly sitting: SittingView
  readonly asked: AskedSitting
  readonly mail: string
  /** For somebody else than whoever was at the door. */
  readonly principal?: boolean
  readonly onOwn: (turn: Turn) => void
}) {
  const { t } = useSpeech()
  const words = t.appointments
  const { go } = useCounter()
  const { asked } = props
  const view = asked.view ?? props.sitting
  const [reading, setReading] = useState<SheetView>()
  const done = view.state !== 'prepared'
  return (
    <Card title={props.principal === true ? words.principalPapers : words.papers}>
      {props.principal === true && !done ? (
        <Notice tone="wait">{words.principalText}</Notice>
      ) : null}
      <ul className={styles.list}>
        {view.sheets.map((sheet) => (
          <SheetLine
            key={sheet.id}
            sheet={sheet}
            take={done ? undefined : asked.take}
            onRead={() => setReading(sheet)}
          />
        ))}
      </ul>
      {done ? (
        <Notice
          tone="ok"
          actions={
            <Button
              icon="mail"
              onPress={() => go({ at: 'receipt', sitting: view.id, job: view.job })}
            >
              {words.copies}
            </Button>
          }
        >
          {words.done}
        </Notice>
      ) : (
        <Ways view={view} mail={props.mail} take={asked.take} onOwn={props.onOwn} />
      )}
      {reading === undefined ? null : (
        <SheetPreview sheet={reading} copy="normal" onClose={() => setReading(undefined)} />
      )}
    </Card>
  )
}

function SheetLine(props: {
  sheet: SheetView
  /** Absent once the sheets are complete: then only a correction helps. */
  take: Take | undefined
  onRead: () => void
}) {
  const { t } = useSpeech()
  const { sheet, take, onRead } = props
  const words = t.appointments
  const number = words.number(sheetNumber(sheet.contentHash).replace(/.{4}(?=.)/g, '$& '))
  const pages = t.common.pages(sheet.pages)
  const isSigned = sheet.slots.some(({ done }) => done !== 'open')
  return (
    <li className={styles.sheet}>
      <span className={styles.name}>{sheet.title}</span>
      <Button
        size="small"
        icon="eye"
        label={`${t.intake.signatures.read}: ${sheet.title}`}
        onPress={onRead}
      >
        {t.intake.signatures.read}
      </Button>
      <span className={styles.quiet}>
        {sheet.slots.length === 0 ? pages : `${pages} · ${number}`}
      </span>
      <span className={styles.row}>
        <States sheet={sheet} />
      </span>
      {take === undefined || !isSigned ? null : (
        <span className={styles.row}>
          <Undo sheet={sheet} take={take} />
        </span>
      )}
    </li>
  )
}

/** A wrong scan, or a signature too early: taken off again while nothing is complete. */
function Undo({ sheet, take }: { sheet: SheetView; take: Take }) {
  const { t } = useSpeech()
  const words = t.intake.signatures
  const withdraw = useCommand('sheet.withdrawSignature')
  return sheet.slots
    .filter(({ done }) => done !== 'open')
    .map(({ slot, label }) => (
      <Button
        key={slot}
        size="small"
        icon="undo"
        busy={withdraw.busy}
        label={`${words.withdraw}: ${label}, ${sheet.title}`}
        onPress={() => void withdraw.run({ sheet: sheet.id, slot }).then(take)}
      >
        {`${words.withdraw}: ${label}`}
      </Button>
    ))
}

/** Three different things, each said only when it is true; and who has signed. */
function States({ sheet }: { sheet: SheetView }) {
  const { t } = useSpeech()
  const words = t.job.papers
  const owed = sheet.slots.filter((slot) => slot.owed)
  const open = owed.filter(({ done }) => done === 'open').length
  return (
    <>
      {sheet.draftedAt === undefined ? null : <Chip>{words.drafted}</Chip>}
      {sheet.printedAt === undefined ? null : <Chip>{words.printed}</Chip>}
      {sheet.deliveredAt === undefined ? null : (
        <Chip tone={sheet.deliveredWeak ? 'wait' : 'ok'}>
          {sheet.deliveredWeak
            ? words.deliveredWeak
            : (keyed(t.withdrawal.evidence, sheet.evidence ?? '') ?? words.delivered)}
        </Chip>
      )}
      {owed.length === 0 ? null : (
        <Chip tone={open === 0 ? 'ok' : 'neutral'}>
          {open === 0 ? t.intake.receipt.signed[signedBy(sheet)] : words.open(open)}
        </Chip>
      )}
    </>
  )
}

type Asking = 'nothing' | 'mail' | 'sent' | 'back'

function Ways(props: { view: SittingView; mail: string; take: Take; onOwn: (turn: Turn) => void }) {
  const { t } = useSpeech()
  const words = t.appointments
  const { view, take } = props
  const [asking, setAsking] = useState<Asking>('nothing')
  const print = useCommand('ahead.print')
  const finish = useCommand('sitting.finish')
  const [own] = ownTurns(view)
  const complete = view.open.length === 0
  const close = () => setAsking('nothing')
  const toSend = view.sheets.some(
    ({ kind, deliveredAt }) => kind === 'A' && deliveredAt === undefined,
  )
  return (
    <>
      <ErrorText error={print.error ?? finish.error} />
      {complete ? (
        <Notice
          tone="ok"
          actions={
            <Button
              kind="primary"
              icon="check"
              busy={finish.busy}
              onPress={() => void finish.run({ sitting: view.id }).then(take)}
            >
              {words.finish}
            </Button>
          }
        >
          {words.finishHint}
        </Notice>
      ) : null}
      <div className={styles.row}>
        <Button icon="mail" onPress={() => setAsking('mail')}>
          {words.mail}
        </Button>
        <Button
          icon="printer"
          busy={print.busy}
          onPress={() => void print.run({ sitting: view.id }).then(take)}
        >
          {words.print}
        </Button>
        {toSend ? (
          <Button icon="check" onPress={() => setAsking('sent')}>
            {words.sent}
          </Button>
        ) : null}
        {isOut(view) ? (
          <Button icon="returned" onPress={() => setAsking('back')}>
            {words.back}
          </Button>
        ) : null}
        {own === undefined ? null : (
          <Button icon="pen" onPress={() => props.onOwn(own)}>
            {words.mine}
          </Button>
        )}
      </div>
      {asking === 'mail' ? (
        <DraftDialog view={view} mail={props.mail} take={take} onClose={close} />
      ) : null}
      {asking === 'sent' ? (
        <SentDialog view={view} mail={props.mail} take={take} onClose={close} />
      ) : null}
      {asking === 'back' ? <BackDialog view={view} take={take} onClose={close} /> : null}
    </>
  )
}

/** Some signature of the customer's has not come back. */
const isOut = (view: SittingView): boolean =>
  view.sheets.some(({ slots }) =>
    slots.some(({ by, done }) => by === 'customer' && done === 'open'),
  )
