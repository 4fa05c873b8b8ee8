import { turnKey, type Turn } from '../guest/turns.ts'
import type { AskedSitting } from '../guest/use-sitting.ts'
import { OwnSigning } from '../intake/signing/own-signing.tsx'
import { Wait } from '../parts/progress.tsx'

/** Our own signature on what goes out or came back. */
export function Mine(props: {
  readonly asked: AskedSitting
  readonly turn: Turn
  readonly onDone: () => void
}) {
  const { asked } = props
  if (asked.view === undefined) return <Wait />
  return (
    <OwnSigning
      key={turnKey(props.turn)}
      turn={props.turn}
      left={1}
      view={asked.view}
      take={(answer) => {
        const isSigned = asked.take(answer)
        if (isSigned) props.onDone()
        return isSigned
      }}
      onList={props.onDone}
    />
  )
}
