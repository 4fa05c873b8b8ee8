import { useState } from 'react'

import { useCommand } from '../bridge/use-command.ts'
import { Card, Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { PinPad } from '../parts/pin-pad.tsx'
import { useSpeech } from '../speech.tsx'

/** Chooses the PIN that ends the turned screen: six digits, twice. */
export function PinStep({ onDone }: { readonly onDone: () => void }) {
  const { t } = useSpeech()
  const words = t.setUp.pin
  return (
    <Page narrow title={words.title} sub={words.lead}>
      <Card>
        <ChoosePin onDone={onDone} />
      </Card>
      <Notice>{words.limits}</Notice>
    </Page>
  )
}

/** The two entries themselves, also used to change the PIN. */
export function ChoosePin({ onDone }: { readonly onDone: () => void }) {
  const { t } = useSpeech()
  const words = t.setUp.pin
  const store = useCommand('pin.set')
  const [first, setFirst] = useState<string>()
  const [differs, setDiffers] = useState(false)

  function take(pin: string) {
    if (first === undefined) {
      setFirst(pin)
      setDiffers(false)
    } else if (first === pin) {
      void store.run({ pin }).then((answer) => {
        if (answer.ok) onDone()
        else setFirst(undefined)
      })
    } else {
      setFirst(undefined)
      setDiffers(true)
    }
  }

  return (
    <>
      <PinPad
        label={first === undefined ? words.first : words.again}
        onPin={take}
        busy={store.busy}
        error={differs ? words.differs : undefined}
      />
      <ErrorText error={store.error} />
    </>
  )
}
