import { useState } from 'react'

import { useCommand } from '../../bridge/use-command.ts'
import type { Slot, Turn } from '../../guest/turns.ts'
import type { Take } from '../../guest/use-sitting.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip, type Tone } from '../../parts/chip.tsx'
import { ErrorText } from '../../parts/error-text.tsx'
import { Icon } from '../../parts/icon.tsx'
import { keyed } from '../../keyed.ts'
import { useSpeech } from '../../speech.tsx'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import type { SheetView } from '../../../shared/model/papers.ts'
import { OnPaperDialog } from './on-paper-dialog.tsx'
import { SheetPreview } from './sheet-preview.tsx'
import styles from './signing.module.css'

/** Every sheet with who signed what on it, and what can still be done about it. */
export function SheetList(props: { view: SittingView; take: Take; onOwn: (turn: Turn) => void }) {
  const { t } = useSpeech()
  const [reading, setReading] = useState<SheetView>()
  return (
    <Card flush>
      <ul>
        {props.view.sheets.map((sheet) => (
          <Row
            key={sheet.id}
            sheet={sheet}
            view={props.view}
            take={props.take}
            onOwn={props.onOwn}
            onRead={() => setReading(sheet)}
          />
        ))}
      </ul>
      <p className={styles.hint}>{t.intake.signatures.withdrawHint}</p>
      {reading === undefined ? null : (
        <SheetPreview sheet={reading} copy="normal" onClose={() => setReading(undefined)} />
      )}
    </Card>
  )
}

function Row(props: {
  sheet: SheetView
  view: SittingView
  take: Take
  onOwn: (turn: Turn) => void
  onRead: () => void
}) {
  const { t } = useSpeech()
  const { sheet } = props
  const names = sheet.codes.map((code) => t.words.paper[code]).join(', ')
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <Icon name="paper" />
      </span>
      <div className={styles.main}>
        <div className={styles.line}>
          <div>
            <p className={styles.title}>{sheet.title}</p>
            <p className={styles.sub}>{`${t.common.pages(sheet.pages)} · ${names}`}</p>
          </div>
          <Way sheet={sheet} />
          <Button
            size="small"
            icon="eye"
            onPress={props.onRead}
            label={`${t.intake.signatures.read}: ${sheet.title}`}
          >
            {t.intake.signatures.read}
          </Button>
        </div>
        {sheet.slots.map((slot) => (
          <SlotLine key={slot.slot} {...props} slot={slot} />
        ))}
      </div>
    </li>
  )
}

/** Printed is not handed over, and a word is a weak proof: each is said for itself. */
function Way({ sheet }: { sheet: SheetView }) {
  const { t } = useSpeech()
  const words = t.intake.receipt.state
  const weak = sheet.deliveredWeak
  return (
    <span className={styles.chips}>
      {sheet.printedAt === undefined ? null : <Chip>{words.printed}</Chip>}
      {sheet.deliveredAt === undefined ? null : (
        <Chip tone={weak ? 'wait' : 'ok'}>
          {weak
            ? words.deliveredWeak
            : (keyed(t.withdrawal.evidence, sheet.evidence ?? '') ?? words.delivered)}
        </Chip>
      )}
    </span>
  )
}

function SlotLine(props: {
  sheet: SheetView
  slot: Slot
  view: SittingView
  take: Take
  onOwn: (turn: Turn) => void
}) {
  const { t, f } = useSpeech()
  const words = t.intake.signatures
  const { sheet, slot } = props
  const withdraw = useCommand('sheet.withdrawSignature')
  const [onPaper, setOnPaper] = useState(false)
  const who = whoOf(slot, words)
  const open = slot.done === 'open'
  return (
    <div className={styles.slot}>
      <span className={styles.who}>
        <span>{who}</span>
        <span className={styles.sub}>{slot.name}</span>
      </span>
      <Chip tone={toneOf[slot.done]}>
        {open && !slot.owed ? words.voluntary : sayDone(slot, words)}
        {slot.at === undefined ? '' : ` · ${f.clock(slot.at)}`}
      </Chip>
      <span className={styles.actions}>
        {open && slot.by === 'technician' ? (
          <Button size="small" icon="pen" onPress={() => props.onOwn({ sheet, slot })}>
            {words.mySignature}
          </Button>
        ) : null}
        {open && slot.slot !== 'customer-receipt' ? (
          <Button size="small" icon="camera" onPress={() => setOnPaper(true)}>
            {words.onPaper}
          </Button>
        ) : null}
        {open ? null : (
          <Button
            size="small"
            icon="undo"
            label={`${words.withdraw}: ${sheet.title}, ${who}`}
            busy={withdraw.busy}
            onPress={() => {
              void withdraw.run({ sheet: sheet.id, slot: slot.slot }).then(props.take)
            }}
          >
            {words.withdraw}
          </Button>
        )}
      </span>
      <ErrorText error={withdraw.error} />
      {onPaper ? (
        <OnPaperDialog
          view={props.view}
          sheet={sheet}
          slot={slot.slot}
          take={props.take}
          onClose={() => setOnPaper(false)}
        />
      ) : null}
    </div>
  )
}

type Words = ReturnType<typeof useSpeech>['t']['intake']['signatures']

function whoOf(slot: Slot, words: Words): string {
  if (slot.slot === 'customer-receipt') return words.byReceipt
  return slot.by === 'customer' ? words.byCustomer : words.byTechnician
}

function sayDone(slot: Slot, words: Words): string {
  const said: Record<Slot['done'], string> = {
    open: words.slotOpen,
    onScreen: words.slotOnScreen,
    onPaper: words.slotOnPaper,
    byMail: words.slotByMail,
    refused: words.slotRefused,
    mayNot: words.slotMayNot,
    notToday: words.slotNotToday,
  }
  return said[slot.done]
}

const toneOf: Record<Slot['done'], Tone> = {
  open: 'neutral',
  onScreen: 'ok',
  onPaper: 'ok',
  byMail: 'ok',
  refused: 'wait',
  mayNot: 'wait',
  notToday: 'wait',
}
