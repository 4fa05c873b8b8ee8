import { useCommand } from '../bridge/use-command.ts'
import { useCounter } from '../counter.tsx'
import { useSitting } from '../guest/use-sitting.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { Wait } from '../parts/progress.tsx'
import { useSpeech } from '../speech.tsx'
import type { SittingView } from '../../shared/contract/job.calls.ts'
import type { JobId, SittingId } from '../../shared/ids.ts'
import { printBeforeDone } from './model/early-start.ts'
import { Outputs } from './receipt/outputs.tsx'
import { PrintNow } from './receipt/print-now.tsx'
import { Qr } from './receipt/qr.tsx'
import styles from './receipt/receipt.module.css'
import { ReceiptRow } from './receipt/receipt-row.tsx'

/** What was taken over, each sheet with its true state, and the customer's receipt with what it is good for. */
export function ReceiptScreen({ sitting }: { sitting: SittingId; job: JobId }) {
  const { t } = useSpeech()
  const words = t.intake.receipt
  const { go, settings } = useCounter()
  const asked = useSitting(sitting)
  const done = useCommand('sitting.finish')
  const { view } = asked
  if (view === undefined)
    return asked.error === undefined ? <Wait /> : <ErrorText error={asked.error} />
  const waiting = view.sheets.filter(({ deliveredAt }) => deliveredAt === undefined).length
  const unprinted = printBeforeDone(view)
  // the core has the last word on whether everybody has what he needs
  const leave = async () => {
    const answer = await done.run({ sitting })
    if (answer.ok) go({ at: settings.place === 'atCustomer' ? 'today' : 'board' })
  }
  return (
    <Page
      title={words.titleOf[view.direction]}
      beside={
        <Chip tone={waiting === 0 ? 'ok' : 'wait'}>
          {waiting === 0 ? words.allDelivered : words.undelivered(waiting)}
        </Chip>
      }
      sub={`${view.jobNumber} · ${view.customerName}`}
      foot={<Outputs view={view} take={asked.take} />}
      primary={
        <Button
          kind="primary"
          size="door"
          disabled={unprinted !== undefined}
          busy={done.busy}
          onPress={() => void leave()}
        >
          {t.intake.nextTo.done}
        </Button>
      }
    >
      <ErrorText error={done.error} />
      {unprinted === undefined ? null : <PrintNow sheet={unprinted} take={asked.take} />}
      <div className={styles.columns}>
        <div className={styles.list}>
          <Card flush>
            <ul>
              {view.sheets.map((sheet) => (
                <ReceiptRow key={sheet.id} sheet={sheet} take={asked.take} />
              ))}
            </ul>
          </Card>
        </div>
        <Receipt view={view} />
      </div>
    </Page>
  )
}

/** The code the customer keeps; says what it shows and no more. */
function Receipt({ view }: { view: SittingView }) {
  const { t } = useSpeech()
  const words = t.intake.receipt
  if (view.anchor === undefined) return null
  const { qrText, code } = view.anchor
  const groups = code.replaceAll(/[^0-9A-Z]/gi, '').match(/.{1,4}/g) ?? [code]
  return (
    <Card>
      <div className={styles.code}>
        <h2>{words.code}</h2>
        <Qr text={qrText} label={words.qr(code)} />
        <p className={styles.typed} data-selectable>
          {groups.map((group, place) => (
            <span key={groups.slice(0, place + 1).join('')}>{group}</span>
          ))}
        </p>
        <p className={styles.good}>{words.codeGood}</p>
      </div>
    </Card>
  )
}
