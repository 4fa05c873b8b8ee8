import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { PinPad } from '../parts/pin-pad.tsx'
import { useSpeech } from '../speech.tsx'
import { Frame } from './frame.tsx'
import styles from './guest.module.css'

/** The way back leads through the PIN, which the core checks; five wrong ones lock everything. */
export function Leave({ onBack }: { onBack: () => void }) {
  const { t } = useSpeech()
  const words = t.guest.leave
  const { back } = useCounter()
  const leave = useCommand('guest.leave')
  const [left, setLeft] = useState<number>()

  async function check(pin: string) {
    const answer = await leave.run({ pin })
    if (!answer.ok) return
    if (answer.value.left) back()
    else setLeft(answer.value.triesLeft)
  }

  const refused = leave.error === undefined ? undefined : t.errors[leave.error.code].happened
  return (
    <Frame title={words.frame} icon="lock">
      <div className={styles.center}>
        <h1>{words.frame}</h1>
        <PinPad
          label={words.pin}
          onPin={(pin) => void check(pin)}
          busy={leave.busy}
          error={refused ?? (left === undefined ? undefined : words.wrong(left))}
        />
        <Button kind="plain" onPress={onBack}>
          {words.back}
        </Button>
      </div>
    </Frame>
  )
}
