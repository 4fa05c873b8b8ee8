import { useState } from 'react'

import { TypedLine } from '../../../shared/model/typed-forms.ts'
import { useCommand } from '../../bridge/use-command.ts'
import { useTyped } from '../../bridge/use-typed.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { penTurn, receiptTurn } from '../../guest/turns.ts'
import { useSigningPlace } from '../../guest/use-signing-place.ts'
import type { Take } from '../../guest/use-sitting.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/card.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorText } from '../../parts/error-text.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import type { Input } from '../../../shared/contract/contract.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import type { JobId } from '../../../shared/ids.ts'
import { sheetNumber, type SheetView } from '../../../shared/model/papers.ts'
import { PhotoDialog } from '../camera/photo-dialog.tsx'
import { atStake } from '../model/dates.ts'
import { PackButton, PackDialog } from './pack-dialog.tsx'

type Asking = 'nothing' | 'strip' | 'pack' | 'statement'

/**
 * A consumer must hold the withdrawal papers in hand before anything is signed: the receipt strip photographed, a sent
 * mail read in, or – weak – the technician's own statement. What is at stake stands beside it.
 */
export function Delivery({ view, job, take }: { view: SittingView; job: JobId; take: Take }) {
  const { t, f } = useSpeech()
  const words = t.intake.signatures.deliver
  const [asking, setAsking] = useState<Asking>('nothing')
  const ways = useWays(view, take)
  const asked = useQuery('job.view', { job })
  const order = asked.value?.intake?.order ?? asked.value?.draft?.intake.order
  const cents = atStake(order?.price)
  const pen = penTurn(view)?.sheet
  const handed = handedOut(view)
  if (!view.open.some(({ code }) => code === 'withdrawalPapersNotDelivered')) return null
  const printed = handed.length > 0 && handed.every(({ printedAt }) => printedAt !== undefined)
  return (
    <Notice
      tone="wait"
      icon="hand"
      title={words.title}
      actions={
        <>
          <Button icon="printer" busy={ways.busy} onPress={() => void ways.print()}>
            {words.print}
          </Button>
          <Button icon="camera" onPress={() => setAsking('strip')}>
            {words.strip}
          </Button>
          <Button
            icon="mail"
            busy={ways.busy}
            onPress={() => void ways.deliver({ kind: 'importedMail' })}
          >
            {words.mail}
          </Button>
          <PackButton onPress={() => setAsking('pack')} />
          <Button kind="plain" onPress={() => setAsking('statement')}>
            {words.statement}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      {cents === undefined ? null : <p>{words.stake(f.money(cents))}</p>}
      {pen === undefined ? null : <p>{words.withPen(pen.title)}</p>}
      {printed ? <p>{words.printed}</p> : null}
      <ErrorText error={ways.error} />
      {asking === 'strip' ? (
        <PhotoDialog
          title={words.strip}
          busy={ways.busy}
          onClose={() => setAsking('nothing')}
          onPhoto={(photo) => void ways.strip(photo)}
        >
          <p>{words.stripHint}</p>
          <ErrorText error={ways.showingError} />
        </PhotoDialog>
      ) : null}
      {asking === 'pack' ? (
        <PackDialog
          busy={ways.busy}
          error={ways.showingError}
          onClose={() => setAsking('nothing')}
          onHanded={(number, photo) => void ways.pack(number, photo)}
        />
      ) : null}
      {asking === 'statement' ? (
        <Statement
          view={view}
          busy={ways.busy}
          onClose={() => setAsking('nothing')}
          onText={async (text) => ways.deliver({ kind: 'statement', text })}
        />
      ) : null}
    </Notice>
  )
}

/** What is printed before anything is signed: what stays with the customer, and what is signed with a pen. */
const handedOut = (view: SittingView): SheetView[] => {
  const pen = penTurn(view)?.sheet
  return view.sheets.filter((sheet) => sheet.kind === 'A' || sheet === pen)
}

/** The ways a pre-contract sheet is printed and its delivery shown, for all of them at once. */
function useWays(view: SittingView, take: Take) {
  const printing = useCommand('sheet.print')
  const delivering = useCommand('sheet.deliver')
  const signing = useCommand('sheet.signOnPaper')
  const place = useSigningPlace(view.job)
  const sheets = view.sheets.filter(({ kind }) => kind === 'A')

  async function print() {
    for (const sheet of handedOut(view)) {
      if (!take(await printing.run({ sheet: sheet.id, copy: 'normal' }))) return
    }
  }

  /** Whether every sheet is delivered now. */
  async function deliver(delivery: Input<'sheet.deliver'>['delivery']): Promise<boolean> {
    for (const sheet of sheets.filter(({ deliveredAt }) => deliveredAt === undefined)) {
      if (!take(await delivering.run({ sheet: sheet.id, delivery }))) return false
    }
    return true
  }

  /** The strip is a signature of its own where the sheet has one; its photo delivers all of them. */
  async function strip(photo: Uint8Array) {
    const turn = receiptTurn(view)
    if (turn === undefined) return void (await deliver({ kind: 'receiptStrip', photo }))
    const { sheet, slot } = turn
    const number = sheetNumber(sheet.contentHash)
    take(await signing.run({ sheet: sheet.id, slot: slot.slot, number, photo, place }))
  }

  /** The pack delivers the official papers; its strip is the receipt of our own sheet too. */
  async function pack(number: number, photo: Uint8Array) {
    const notices = sheets.filter(({ codes }) => codes.includes('D07'))
    for (const sheet of notices.filter(({ deliveredAt }) => deliveredAt === undefined)) {
      const delivery = { kind: 'pack', number, photo } as const
      if (!take(await delivering.run({ sheet: sheet.id, delivery }))) return
    }
    await strip(photo)
  }

  const showingError = delivering.error ?? signing.error
  return {
    print,
    deliver,
    strip,
    pack,
    busy: printing.busy || delivering.busy || signing.busy,
    error: printing.error ?? showingError,
    /** Why the delivery could not be shown: a printer has no place in the dialogs that ask for it. */
    showingError,
  }
}

function Statement(props: {
  view: SittingView
  busy: boolean
  onClose: () => void
  onText: (text: string) => Promise<boolean>
}) {
  const { t } = useSpeech()
  const words = t.intake.signatures.deliver
  const { view } = props
  const form = useTyped<TypedLine>(
    { place: `statement:${view.job}:${view.id}`, form: () => TypedLine },
    { text: '' },
  )
  const { text } = form.typed
  const close = () => {
    form.done()
    props.onClose()
  }
  return (
    <Dialog
      title={words.statement}
      open
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t.common.cancel}</Button>
          <Button
            kind="primary"
            busy={props.busy}
            disabled={text.trim() === ''}
            onPress={() => void props.onText(text).then((done) => done && form.done())}
          >
            {t.common.save}
          </Button>
        </>
      }
    >
      <Notice tone="wait">{words.statementWeak}</Notice>
      <TextField
        label={words.statementText}
        value={text}
        onChange={(typed) => form.set({ text: typed })}
        maxLength={200}
        lines={2}
      />
    </Dialog>
  )
}
