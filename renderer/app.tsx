import { useState } from 'react'

import type { ArchiveState } from '../shared/contract/archive.calls.ts'
import type { Language } from '../shared/messages/format.ts'
import { useQuery } from './bridge/use-query.ts'
import { OpenCounter } from './open-counter.tsx'
import { Wait } from './parts/progress.tsx'
import { Boundary } from './problem/boundary.tsx'
import { FailedScreen } from './problem/failed-screen.tsx'
import { ProblemScreen } from './problem/problem-screen.tsx'
import { SetUpScreen } from './set-up/set-up-screen.tsx'
import { SpeechProvider } from './speech.tsx'
import { useTheme } from './theme.ts'
import { useTouched } from './touched.ts'
import { UnlockScreen } from './unlock/unlock-screen.tsx'

/** The whole window. Whatever fails while it is drawn, somebody still reads what happened and what to do. */
export function App() {
  useTouched()
  return (
    <Boundary
      failed={(error, again) => (
        <SpeechProvider language={document.documentElement.lang === 'en' ? 'en' : 'de'}>
          <FailedScreen error={error} at="closed" onAgain={again} />
        </SpeechProvider>
      )}
    >
      <House />
    </Boundary>
  )
}

/** Which of the four faces the house shows: something is wrong, set up, locked, open. */
function House() {
  const archive = useQuery('archive.state', {})
  const [language, setLanguage] = useState<Language>('de')
  const open = archive.value?.state === 'open' && archive.value.setUp === 'done'
  useTheme(open ? undefined : 'system')

  if (open) return <OpenCounter />
  return (
    <SpeechProvider language={language}>
      {archive.value === undefined ? (
        archive.error === undefined ? (
          <Wait />
        ) : (
          <ProblemScreen
            code={archive.error.code}
            folder={undefined}
            onRetry={archive.askAgain}
            language={language}
            onLanguage={setLanguage}
          />
        )
      ) : (
        <Closed
          archive={archive.value}
          onChanged={archive.askAgain}
          language={language}
          onLanguage={setLanguage}
        />
      )}
    </SpeechProvider>
  )
}

function Closed(props: {
  archive: ArchiveState
  onChanged: () => void
  language: Language
  onLanguage: (language: Language) => void
}) {
  const { archive } = props
  switch (archive.state) {
    case 'problem':
      return (
        <ProblemScreen
          {...props}
          code={archive.problem ?? 'unexpected'}
          folder={archive.folder}
          onRetry={props.onChanged}
        />
      )
    case 'locked':
      return <UnlockScreen {...props} />
    case 'none':
    case 'open':
      return <SetUpScreen {...props} />
  }
}
