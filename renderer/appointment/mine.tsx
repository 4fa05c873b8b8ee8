import type { SittingId } from '../../shared/ids.ts'
import { turnKey, type Turn } from '../guest/turns.ts'
import { useSitting } from '../guest/use-sitting.ts'
import { OwnSigning } from '../intake/signing/own-signing.tsx'
import { Wait } from '../parts/progress.tsx'

/** Our own signature on what goes out or came back. */
export function Mine(props: {
  readonly sitting: SittingId
  readonly turn: Turn
  readonly onDone: () => void
}) {
  const asked = useSitting(props.sitting)
  if (asked.view === undefined) return <Wait />
  return (
    <OwnSigning
      key={turnKey(props.turn)}
      turn={props.turn}
      left={1}
      view={asked.view}
      take={(answer) => {
        if (answer.ok) props.onDone()
        return answer.ok
      }}
      onList={props.onDone}
    />
  )
}
