import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { PinPad } from '../parts/pin-pad.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './security.module.css'

/** Lets the PIN open the archive again for some hours, where the system has a keystore for it. */
export function TourCard() {
  const { t, f } = useSpeech()
  const words = t.tour
  const archive = useQuery('archive.state', {})
  const end = useCommand('tour.end')
  const [asks, setAsks] = useState(false)
  const tour = archive.value?.tour
  if (tour === undefined) return null
  return (
    <Card
      title={words.title}
      side={
        tour.state === 'on' ? <Chip tone="wait">{words.until(f.clock(tour.until))}</Chip> : null
      }
    >
      <p>{words.what}</p>
      <p className={styles.quiet}>{words.limits}</p>
      <ErrorText error={end.error} />
      {tour.state === 'notAvailable' ? <Notice>{words.notAvailable}</Notice> : null}
      {tour.state === 'off' ? (
        <div className={styles.buttons}>
          <Button icon="clock" onPress={() => setAsks(true)}>
            {words.begin}
          </Button>
        </div>
      ) : null}
      {tour.state === 'on' ? (
        <div className={styles.buttons}>
          <Button busy={end.busy} onPress={() => void end.run({})}>
            {words.end}
          </Button>
        </div>
      ) : null}
      {asks && tour.state !== 'on' ? <BeginDialog onClose={() => setAsks(false)} /> : null}
    </Card>
  )
}

function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSpeech()
  const begin = useCommand('tour.begin')
  return (
    <Dialog
      open
      title={t.tour.begin}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t.common.cancel}</Button>}
    >
      <ErrorText error={begin.error} />
      <PinPad
        label={t.tour.beginPin}
        busy={begin.busy}
        onPin={(pin) => {
          void begin.run({ pin }).then((answer) => answer.ok && onClose())
        }}
      />
    </Dialog>
  )
}
