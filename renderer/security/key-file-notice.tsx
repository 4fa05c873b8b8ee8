import type { ReactNode } from 'react'

import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { useSpeech } from '../speech.tsx'

/** Says that a way into the archive may have been lost, while another one still opened it. */
export function KeyFileNotice({ actions }: { readonly actions?: ReactNode }) {
  const { t } = useSpeech()
  const { value } = useQuery('archive.state', {})
  const doubts = value?.keyDoubts
  if (doubts === undefined) return null
  const words = t.security.keyFile
  const isChanged = Object.values(doubts).includes('changed')
  return (
    <Notice tone="stop" actions={actions}>
      <p>{isChanged ? words.changed : words.older}</p>
      {doubts.passphrase === undefined ? null : <p>{words.passphrase}</p>}
      {doubts.recovery === undefined ? null : <p>{words.recovery}</p>}
    </Notice>
  )
}

/** The same on the board, with the way to where keys are made anew. */
export function KeyFileLine() {
  const { t } = useSpeech()
  const { go } = useCounter()
  return (
    <KeyFileNotice
      actions={<Button onPress={() => go({ at: 'security' })}>{t.security.open}</Button>}
    />
  )
}
