import { useMemo, useReducer } from 'react'

import type { Settings } from '../shared/contract/archive.calls.ts'
import { AppointmentScreen } from './appointment/appointment-screen.tsx'
import { BoardScreen } from './board/board-screen.tsx'
import { TodayScreen } from './board/today-screen.tsx'
import { useCommand } from './bridge/use-command.ts'
import { useQuery } from './bridge/use-query.ts'
import { BusinessScreen } from './business/business-screen.tsx'
import { CounterContext, type Counter } from './counter.tsx'
import { CustomerScreen } from './customers/customer-screen.tsx'
import { CustomersScreen } from './customers/customers-screen.tsx'
import { GuestScreen } from './guest/guest-screen.tsx'
import { IntakeScreen } from './intake/intake-screen.tsx'
import { ReceiptScreen } from './intake/receipt-screen.tsx'
import { SittingScreen } from './intake/sitting-screen.tsx'
import { JobScreen } from './job/job-screen.tsx'
import { ReturnScreen } from './job/return-screen.tsx'
import { Wait } from './parts/progress.tsx'
import { Boundary } from './problem/boundary.tsx'
import { FailedScreen } from './problem/failed-screen.tsx'
import { Rail } from './rail.tsx'
import { current, walk, type Screen } from './screens.ts'
import { SecurityScreen } from './security/security-screen.tsx'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { SpeechProvider } from './speech.tsx'
import { useTheme } from './theme.ts'
import styles from './open-counter.module.css'

/** The counter once the archive is open: waits for the settings, then shows the screen one has walked to. */
export function OpenCounter() {
  const settings = useQuery('settings.view', {})
  if (settings.value === undefined) return <Wait />
  return <Walkable settings={settings.value} />
}

function Walkable({ settings: stored }: { settings: Settings }) {
  const store = useCommand('settings.set')
  const [settings, setSettings] = useReducer((_: Settings, next: Settings) => next, stored)
  const [way, move] = useReducer(walk, [homeOf(stored)] as const)
  useTheme(settings.theme)

  const screen = current(way)
  const { run } = store
  const counter = useMemo<Counter>(
    () => ({
      screen,
      settings,
      go: (to) => move({ go: to }),
      back: () => move({ back: true }),
      setSettings: (next) => {
        setSettings(next)
        void run(next)
      },
    }),
    [screen, settings, run],
  )

  return (
    <CounterContext value={counter}>
      <SpeechProvider language={settings.language}>
        <Boundary
          failed={(error, again) => (
            <FailedScreen
              error={error}
              // the board behind the turned screen is not the customer's to see
              at={screen.at === 'guest' ? 'guest' : 'counter'}
              onAgain={() => {
                if (screen.at !== 'guest') move({ go: homeOf(settings) })
                again()
              }}
            />
          )}
        >
          {withoutRail.has(screen.at) ? (
            <Shown screen={screen} />
          ) : (
            <div className={styles.counter}>
              <Rail />
              <main className={styles.main}>
                <Shown screen={screen} />
              </main>
            </div>
          )}
        </Boundary>
      </SpeechProvider>
    </CounterContext>
  )
}

/** At the customer's only today's visit is shown. */
const homeOf = ({ place }: Settings): Screen => ({ at: place === 'atCustomer' ? 'today' : 'board' })

/** Screens that need the whole window, or where no other name may be seen. */
const withoutRail: ReadonlySet<Screen['at']> = new Set(['intake', 'guest', 'sitting', 'return'])

function Shown({ screen }: { screen: Screen }) {
  switch (screen.at) {
    case 'board':
      return <BoardScreen />
    case 'today':
      return <TodayScreen />
    case 'customers':
      return <CustomersScreen />
    case 'customer':
      return <CustomerScreen customer={screen.customer} />
    case 'job':
      return <JobScreen key={screen.job} job={screen.job} />
    case 'intake':
      return <IntakeScreen key={screen.job} job={screen.job} from={screen.step} />
    case 'appointment':
      return <AppointmentScreen key={screen.job} job={screen.job} />
    case 'return':
      return <ReturnScreen key={screen.job} job={screen.job} />
    case 'sitting':
      return <SittingScreen key={screen.sitting} sitting={screen.sitting} job={screen.job} />
    case 'guest':
      return <GuestScreen key={screen.sitting} sitting={screen.sitting} here={screen.here} />
    case 'receipt':
      return <ReceiptScreen key={screen.sitting} sitting={screen.sitting} job={screen.job} />
    case 'business':
      return <BusinessScreen />
    case 'settings':
      return <SettingsScreen />
    case 'security':
      return <SecurityScreen />
  }
}
