import { useCallback, useEffect, useState } from 'react'

import { call } from '../bridge/call.ts'
import { useCounter } from '../counter.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Wait } from '../parts/progress.tsx'
import { SpeechProvider } from '../speech.tsx'
import type { SittingView } from '../../shared/contract/job.calls.ts'
import type { SheetId, SittingId } from '../../shared/ids.ts'
import type { Language } from '../../shared/messages/format.ts'
import { Greeting } from './greeting.tsx'
import styles from './guest.module.css'
import { Leave } from './leave.tsx'
import { GuestContext, type Guest } from './guest-context.tsx'
import { Thanks } from './thanks.tsx'
import { TurnScreen } from './turn-screen.tsx'
import { hasBegun, nextTurn, turnKey } from './turns.ts'
import { useQuiet } from './use-quiet.ts'
import { useSitting } from './use-sitting.ts'

/** The turned screen: greets, lets read and sign sheet by sheet, thanks, and goes back only with the PIN. */
export function GuestScreen(props: { sitting: SittingId; here: SheetId | undefined }) {
  const { sitting } = props
  const { settings } = useCounter()
  const [language, setLanguage] = useState<Language>(settings.language)
  const asked = useSitting(sitting)
  const begun = useBegun(sitting)
  // whoever finds the screen after that long is not the customer until the PIN says otherwise
  const [leaving, setLeaving] = useState(false)
  const touched = useQuiet(useCallback(() => setLeaving(true), []))
  useEffect(
    () => () => {
      document.documentElement.lang = settings.language
    },
    [settings.language],
  )
  return (
    <SpeechProvider language={language}>
      <div
        className={styles.whole}
        onPointerDown={touched}
        onScrollCapture={touched}
        onKeyDown={touched}
        role="presentation"
      >
        {asked.view === undefined || begun === undefined ? (
          <Wait />
        ) : begun.ok ? (
          <Turned
            view={asked.view}
            here={props.here}
            asked={asked}
            language={language}
            onLanguage={setLanguage}
            leaving={leaving}
            onLeaving={setLeaving}
          />
        ) : (
          <ErrorText error={begun.error} />
        )}
      </div>
    </SpeechProvider>
  )
}

type Phase = 'greeting' | 'turns' | 'thanks'

function Turned(props: {
  view: SittingView
  here: SheetId | undefined
  asked: ReturnType<typeof useSitting>
  language: Language
  onLanguage: (language: Language) => void
  leaving: boolean
  onLeaving: (leaving: boolean) => void
}) {
  const { view, here, asked, leaving, onLeaving } = props
  const { settings } = useCounter()
  const [phase, setPhase] = useState<Phase>(() => (hasBegun(view) ? 'turns' : 'greeting'))
  const [onPaper, setOnPaper] = useState<ReadonlySet<SheetId>>(new Set())
  const [large, setLarge] = useState(view.isPrivate)
  const [leftHanded, setLeftHanded] = useState(settings.leftHanded)
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const turn = nextTurn(view, onPaper, leftOut, here)
  const guest: Guest = {
    view,
    take: asked.take,
    language: props.language,
    setLanguage: props.onLanguage,
    large,
    setLarge,
    leftHanded,
    setLeftHanded,
    here,
    onPaper,
    setOnPaper: (sheet, paper) => setOnPaper((before) => withOrWithout(before, sheet, paper)),
    leaveOut: (one) => setLeftOut((before) => new Set([...before, turnKey(one)])),
    leave: () => onLeaving(true),
  }
  if (leaving) {
    return (
      <GuestContext value={guest}>
        <Leave onBack={() => onLeaving(false)} />
      </GuestContext>
    )
  }
  return (
    <GuestContext value={guest}>
      {phase === 'greeting' ? <Greeting onBegin={() => setPhase('turns')} /> : null}
      {phase === 'thanks' || (phase === 'turns' && turn === undefined) ? (
        <Thanks onAgain={() => setPhase('turns')} />
      ) : null}
      {phase === 'turns' && turn !== undefined ? (
        <TurnScreen key={turnKey(turn)} turn={turn} />
      ) : null}
    </GuestContext>
  )
}

function withOrWithout(
  before: ReadonlySet<SheetId>,
  sheet: SheetId,
  paper: boolean,
): ReadonlySet<SheetId> {
  const rest = [...before].filter((one) => one !== sheet)
  return new Set(paper ? [...rest, sheet] : rest)
}

/** Tells the core that the screen is turned: from here only the PIN leads back. */
function useBegun(sitting: SittingId) {
  const [begun, setBegun] = useState<Awaited<ReturnType<typeof begin>>>()
  useEffect(() => {
    void begin(sitting).then(setBegun)
  }, [sitting])
  return begun
}

const begin = (sitting: SittingId) => call('guest.begin', { sitting })
