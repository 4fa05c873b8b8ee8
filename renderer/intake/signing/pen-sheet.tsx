import { useState } from 'react'

import { useCommand } from '../../bridge/use-command.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { useCounter } from '../../counter.tsx'
import { penTurn, turnKey, type Turn } from '../../guest/turns.ts'
import type { Take } from '../../guest/use-sitting.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/card.tsx'
import { ErrorText } from '../../parts/error-text.tsx'
import { useSpeech } from '../../speech.tsx'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import { OnPaperDialog } from './on-paper-dialog.tsx'

/**
 * The sheet that is signed with a pen and whose paper stays with the customer (W-08). One tap away it is signed on the
 * turned screen instead, or not at all.
 */
export function PenSheet({ view, take }: { view: SittingView; take: Take }) {
  const turn = penTurn(view)
  return turn === undefined ? null : <Pen key={turnKey(turn)} view={view} turn={turn} take={take} />
}

function Pen({ view, turn, take }: { view: SittingView; turn: Turn; take: Take }) {
  const { t } = useSpeech()
  const words = t.intake.signatures.pen
  const { go } = useCounter()
  const { sheet, slot } = turn
  const archive = useQuery('archive.state', {})
  const print = useCommand('sheet.print')
  const decline = useCommand('sheet.decline')
  const [shooting, setShooting] = useState(false)

  return (
    <Notice
      tone="wait"
      icon="pen"
      title={words.title(sheet.title)}
      actions={
        <>
          <Button icon="camera" onPress={() => setShooting(true)}>
            {words.photo}
          </Button>
          <Button
            icon="printer"
            busy={print.busy}
            onPress={() => void print.run({ sheet: sheet.id, copy: 'normal' }).then(take)}
          >
            {t.common.print}
          </Button>
          <Button
            icon="hand"
            disabled={archive.value?.pinSet === false}
            onPress={() => go({ at: 'guest', sitting: view.id, job: view.job, here: sheet.id })}
          >
            {words.here}
          </Button>
          <Button
            kind="plain"
            busy={decline.busy}
            onPress={() => {
              void decline.run({ sheet: sheet.id, slot: slot.slot, outcome: 'refused' }).then(take)
            }}
          >
            {words.declined}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      <p>{sheet.printedAt === undefined ? words.notPrinted : words.printed}</p>
      <ErrorText error={print.error ?? decline.error} />
      {shooting ? (
        <OnPaperDialog
          signed
          view={view}
          sheet={sheet}
          slot={slot.slot}
          take={take}
          onClose={() => setShooting(false)}
        />
      ) : null}
    </Notice>
  )
}
