import type { ArchiveState } from '../../shared/contract/archive.calls.ts'
import type { Command } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { PinPad } from '../parts/pin-pad.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './unlock-screen.module.css'

/** During a tour: six digits instead of the passphrase. */
export function TourUnlock(props: {
  readonly tour: Extract<ArchiveState['tour'], { state: 'on' }>
  /** Kept by the screen, so that the last refusal is still told when the tour has ended with it. */
  readonly unlock: Command<'archive.unlock'>
  readonly onChanged: () => void
  readonly onPassphrase: () => void
}) {
  const { t, f } = useSpeech()
  const words = t.tour
  const { tour, unlock } = props
  const isWrong = unlock.error?.code === 'wrongPin'
  return (
    <>
      <h1>{words.unlockTitle}</h1>
      <p className={styles.lead}>{words.unlockLead(f.clock(tour.until))}</p>
      <ErrorText error={isWrong ? undefined : unlock.error} />
      <PinPad
        label={words.pin}
        busy={unlock.busy}
        error={isWrong ? words.wrong(tour.triesLeft) : undefined}
        onPin={(pin) => void unlock.run({ pin }).then(props.onChanged)}
      />
      <div className={styles.actions}>
        <Button kind="plain" onPress={props.onPassphrase}>
          {words.toPassphrase}
        </Button>
      </div>
    </>
  )
}
