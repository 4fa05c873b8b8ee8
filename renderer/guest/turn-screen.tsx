import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useSpeech } from '../speech.tsx'
import { CannotDialog } from './cannot-dialog.tsx'
import { useGuest } from './guest-context.tsx'
import { ReadScreen } from './read-screen.tsx'
import { SignScreen } from './sign-screen.tsx'
import { guestSheets, type Turn } from './turns.ts'

type Asking = 'nothing' | 'question' | 'cannot' | 'paper'

/** One signature of one sheet: read to the end, then sign, or not. A sheet that was shown opens at the signature. */
export function TurnScreen({ turn }: { turn: Turn }) {
  const { t } = useSpeech()
  const { view, here, take, large, setOnPaper, leaveOut } = useGuest()
  const { sheet, slot } = turn
  const shown = useCommand('sheet.shown')
  const [mode, setMode] = useState<'read' | 'sign'>(sheet.shown ? 'sign' : 'read')
  const [read, setRead] = useState<'normal' | 'large'>()
  const [asking, setAsking] = useState<Asking>('nothing')
  const sheets = guestSheets(view, here)
  const at = { number: sheets.findIndex(({ id }) => id === sheet.id) + 1, count: sheets.length }
  const size = large ? 'large' : 'normal'

  async function sawTheEnd() {
    if (read === size) return
    if (take(await shown.run({ sheet: sheet.id, size }))) setRead(size)
  }

  return (
    <>
      {mode === 'read' ? (
        <ReadScreen
          sheet={sheet}
          at={at}
          error={shown.error}
          onShown={() => void sawTheEnd()}
          onSign={() => setMode('sign')}
          onQuestion={() => setAsking('question')}
        />
      ) : (
        <SignScreen
          sheet={sheet}
          slot={slot}
          at={at}
          onRead={() => setMode('read')}
          onPaper={() => setAsking('paper')}
          onCannot={() => setAsking('cannot')}
          onLeaveOut={slot.owed ? undefined : () => leaveOut(turn)}
        />
      )}
      <Dialog
        title={t.guest.question.title}
        open={asking === 'question'}
        onClose={() => setAsking('nothing')}
        actions={
          <>
            <Button onPress={() => setAsking('cannot')}>{t.guest.sign.cannot}</Button>
            <Button kind="primary" onPress={() => setAsking('nothing')}>
              {t.guest.question.back}
            </Button>
          </>
        }
      >
        <p>{t.guest.question.text}</p>
      </Dialog>
      <Dialog
        title={t.guest.paper.title}
        open={asking === 'paper'}
        onClose={() => setAsking('nothing')}
        actions={
          <>
            <Button onPress={() => setAsking('nothing')}>{t.common.back}</Button>
            <Button kind="primary" onPress={() => setOnPaper(sheet.id, true)}>
              {t.guest.paper.go}
            </Button>
          </>
        }
      >
        <p>{t.guest.paper.text}</p>
      </Dialog>
      <CannotDialog
        turn={turn}
        open={asking === 'cannot'}
        onClose={() => setAsking('nothing')}
        onPaper={() => setAsking('paper')}
      />
    </>
  )
}
