import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { Speech } from '../../shared/messages/messages.ts'
import type { WithdrawalView } from '../../shared/model/withdrawal.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { useSpeech } from '../speech.tsx'
import { BeginEarlyDialog, ConfirmDialog } from './withdrawal-dialogs.tsx'
import { ReceiveDialog } from './receive-dialog.tsx'

type Asking = 'nothing' | 'receive' | 'early' | 'confirm'

/** What a withdrawal today would cost, and – once one came in – what is to be done. Consumers' jobs only. */
export function WithdrawalNotice({ job }: { readonly job: JobView }) {
  const speech = useSpeech()
  const [asking, setAsking] = useState<Asking>('nothing')
  const { withdrawal } = job
  if (withdrawal === undefined) return null
  const isWithdrawn = withdrawal.state === 'withdrawn' || withdrawal.state === 'settled'
  const close = () => setAsking('nothing')
  return (
    <>
      <Notice
        tone={toneOf(withdrawal)}
        icon={isWithdrawn ? 'flag' : 'clock'}
        title={isWithdrawn ? titleOf(speech, withdrawal) : speech.t.withdrawal.title}
        actions={<Actions withdrawal={withdrawal} onAsk={setAsking} />}
      >
        {isWithdrawn
          ? consequences(speech, withdrawal).map((line) => <p key={line}>{line}</p>)
          : costs(speech, withdrawal).map((line) => <p key={line}>{line}</p>)}
      </Notice>
      {asking === 'receive' ? (
        <ReceiveDialog job={job} withdrawal={withdrawal} onClose={close} />
      ) : null}
      {asking === 'early' ? (
        <BeginEarlyDialog job={job} withdrawal={withdrawal} onClose={close} />
      ) : null}
      {asking === 'confirm' ? <ConfirmDialog job={job} onClose={close} /> : null}
    </>
  )
}

function Actions(props: { withdrawal: WithdrawalView; onAsk: (asking: Asking) => void }) {
  const { t } = useSpeech()
  const { withdrawal, onAsk } = props
  const isWithdrawn = withdrawal.verdict === 'withdrawn'
  return (
    <>
      {withdrawal.needsReason ? (
        <Button size="small" icon="warning" onPress={() => onAsk('early')}>
          {t.withdrawal.early.button}
        </Button>
      ) : null}
      {isWithdrawn ? null : (
        <Button size="small" icon="flag" onPress={() => onAsk('receive')}>
          {t.withdrawal.receive.button}
        </Button>
      )}
      {withdrawal.received === undefined ? null : (
        <Button size="small" icon="mail" onPress={() => onAsk('confirm')}>
          {t.withdrawal.confirm.button}
        </Button>
      )}
    </>
  )
}

const toneOf = ({ verdict, state }: WithdrawalView) => {
  if (state === 'withdrawn') return 'stop'
  return verdict === 'noMoney' || verdict === 'proRata' ? 'wait' : 'neutral'
}

const titleOf = ({ t, f }: Speech, { received }: WithdrawalView): string =>
  t.withdrawal.received.title(received === undefined ? '' : f.day(received.receivedAt))

/** What a withdrawal today would cost, and why it is so much. */
function costs({ t, f }: Speech, withdrawal: WithdrawalView): string[] {
  const words = t.withdrawal
  const { verdict, notice, noticeWeak, earlyWork, received } = withdrawal
  const until = f.day(withdrawal.until)
  const line =
    verdict === 'extinct' || verdict === 'withdrawn'
      ? words.verdict.extinct
      : verdict === 'proRata'
        ? words.verdict.proRata(f.money(withdrawal.amountCents ?? 0), until)
        : words.verdict[verdict](until)
  const open = verdict === 'noMoney' || verdict === 'proRata'
  return [
    line,
    ...(open && notice === 'missing' ? [words.noticeMissing] : []),
    ...(open && notice === 'late' ? [words.noticeLate] : []),
    ...(open && notice === 'proper' && noticeWeak ? [words.noticeWeak] : []),
    ...(withdrawal.needsReason ? [words.stake(f.money(withdrawal.stakeCents))] : []),
    ...(earlyWork === undefined
      ? []
      : [words.early.noted(f.moment(earlyWork.at), earlyWork.reason)]),
    ...(received === undefined ? [] : [words.received.tooLate(f.day(received.receivedAt))]),
  ]
}

/** What follows from the withdrawal that came in. */
function consequences({ t, f }: Speech, withdrawal: WithdrawalView): string[] {
  const words = t.withdrawal.received
  const { received, returnBy, state, confirmationDraftedAt: drafted } = withdrawal
  if (received === undefined) return []
  const { share } = received
  return [
    words.way(t.withdrawal.receive.ways[received.way], received.words ?? ''),
    ...(state === 'settled' ? [words.settled] : [words.stopped]),
    ...(returnBy === undefined ? [] : [words.giveBack(f.day(returnBy))]),
    share === undefined || share.amountCents === 0
      ? words.noMoney
      : words.money(f.money(share.amountCents), share.percent, share.reason),
    ...(drafted === undefined ? [] : [t.withdrawal.confirm.drafted(f.moment(drafted))]),
  ]
}
