import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

import { samplePin, type ArchiveState } from '../shared/contract/archive.calls.ts'
import { useCommand } from './bridge/use-command.ts'
import { useQuery } from './bridge/use-query.ts'
import { useCounter } from './counter.tsx'
import { Icon, Mark } from './parts/icon.tsx'
import type { IconName } from './parts/icon-lines.tsx'
import { Refused } from './parts/refused.tsx'
import styles from './rail.module.css'
import type { Screen } from './screens.ts'
import { useSpeech } from './speech.tsx'

/** Where one can go, what is to be done, whether the records are in order, and the lock. */
export function Rail() {
  const { t } = useSpeech()
  const { settings, screen } = useCounter()
  const board = useQuery('board.view', { text: '' })
  const inWorkshop = settings.place === 'inWorkshop'
  const inCustody = board.value?.rows.filter((row) => row.state !== 'intake').length
  return (
    <aside className={styles.rail}>
      <div className={styles.brand}>
        <Mark />
        <span>{t.common.appName}</span>
      </div>
      <NewIntake />
      <nav aria-label={t.board.rail} className={styles.nav}>
        <Entry to={{ at: 'today' }} icon="clock" count={board.value?.intakesOpen} now={screen}>
          {t.board.today}
        </Entry>
        {inWorkshop ? (
          <>
            <Entry to={{ at: 'board' }} icon="box" count={inCustody} now={screen}>
              {t.board.inCare}
            </Entry>
            <Entry to={{ at: 'customers' }} icon="people" now={screen}>
              {t.customers.title}
            </Entry>
            <Entry to={{ at: 'business' }} icon="business" now={screen}>
              {t.settings.business}
            </Entry>
          </>
        ) : null}
        <Entry to={{ at: 'settings' }} icon="settings" now={screen}>
          {t.settings.title}
        </Entry>
      </nav>
      <Foot />
    </aside>
  )
}

function NewIntake() {
  const { t } = useSpeech()
  const { go } = useCounter()
  const open = useCommand('job.open')
  return (
    <>
      <Button
        className={styles.newIntake ?? ''}
        onPress={() => {
          void open.run({}).then((answer) => {
            if (answer.ok) go({ at: 'intake', job: answer.value.job })
          })
        }}
      >
        <Icon name="plus" />
        {t.board.newIntake}
      </Button>
      <Refused title={t.board.newIntake} command={open} />
    </>
  )
}

function Entry(props: {
  to: Screen
  icon: IconName
  now: Screen
  count?: number | undefined
  children: ReactNode
}) {
  const { go } = useCounter()
  const here = family(props.now) === props.to.at
  return (
    <Button
      className={styles.entry ?? ''}
      {...(here ? { 'aria-current': 'page' as const } : {})}
      onPress={() => go(props.to)}
    >
      <Icon name={props.icon} />
      <span>{props.children}</span>
      {props.count === undefined || props.count === 0 ? null : (
        <span className={styles.count}>{props.count}</span>
      )}
    </Button>
  )
}

/** The entry of the rail a screen belongs to. */
function family(screen: Screen): Screen['at'] {
  if (screen.at === 'customer') return 'customers'
  if (screen.at === 'security') return 'settings'
  return ['job', 'receipt', 'appointment'].includes(screen.at) ? 'board' : screen.at
}

function Foot() {
  const { t, f } = useSpeech()
  const { settings, setSettings, go } = useCounter()
  const ledger = useQuery('ledger.view', {})
  const archive = useQuery('archive.state', {})
  const lock = useCommand('archive.lock')
  const sun = settings.theme === 'sun'
  const away = settings.place === 'atCustomer'
  const { checked, checkedAt } = ledger.value ?? {}
  return (
    <div className={styles.foot}>
      <SampleBanner sample={archive.value?.sample ?? 'no'} />
      {checked === undefined ? null : (
        <p className={styles.check} data-checked={checked}>
          {t.board.selfCheck[checked]}
          {checkedAt === undefined ? null : <span>{f.shortMoment(checkedAt)}</span>}
        </p>
      )}
      <Button
        className={styles.small ?? ''}
        onPress={() => {
          setSettings({ ...settings, place: away ? 'inWorkshop' : 'atCustomer' })
          go({ at: away ? 'board' : 'today' })
        }}
      >
        <Icon name="move" size={20} />
        {away ? t.board.toWorkshop : t.board.toCustomer}
      </Button>
      <Button
        className={styles.small ?? ''}
        aria-pressed={sun}
        onPress={() => setSettings({ ...settings, theme: sun ? 'system' : 'sun' })}
      >
        <Icon name="sun" size={20} />
        {t.settings.sunTheme}
      </Button>
      <Button
        className={styles.small ?? ''}

        onPress={() => void lock.run({})}
      >
        <Icon name="lock" size={20} />
        {t.common.lock}
      </Button>
    </div>
  )
}

/** That nothing is real here, and what becomes of it: only a throw-away archive is gone with the lock. */
function SampleBanner({ sample }: { sample: ArchiveState['sample'] }) {
  const { t } = useSpeech()
  if (sample === 'no') return null
  return (
    <p className={styles.sample}>
      <strong>{t.board.sample.title}</strong>
      {sample === 'stays' ? t.board.sample.stays : t.board.sample.banner(samplePin)}
    </p>
  )
}
