import { useState } from 'react'

import type { Settings } from '../../shared/contract/archive.calls.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Page } from '../parts/page.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import { BackupCard } from './backup-card.tsx'
import { CertificateCard } from './certificate-card.tsx'
import { LedgerCard } from './ledger-card.tsx'
import { PassphraseDialog, PinDialog, RecoveryKeyDialog } from './lock-dialogs.tsx'
import styles from './settings.module.css'
import { TimeStampsCard } from './time-stamps-card.tsx'
import { TourCard } from './tour-card.tsx'

/** How this technician likes the counter, when it locks, and the ledger's state. */
export function SettingsScreen() {
  const { t } = useSpeech()
  const { settings, setSettings } = useCounter()
  const away = settings.place === 'atCustomer'
  const set = (change: Partial<Settings>) => setSettings({ ...settings, ...change })
  return (
    <Page title={t.settings.title}>
      <div className={styles.columns}>
        <LookCard settings={settings} set={set} />
        <LockCard settings={settings} set={set} />
        <TourCard />
        {away ? null : <BackupCard />}
        {away ? null : <LedgerCard />}
        {away ? null : <CertificateCard />}
        {away ? null : <TimeStampsCard />}
        <AboutCard />
      </div>
    </Page>
  )
}

interface CardProps {
  readonly settings: Settings
  readonly set: (change: Partial<Settings>) => void
}

const themes = ['system', 'light', 'dark', 'sun'] as const

function LookCard({ settings, set }: CardProps) {
  const { t } = useSpeech()
  const words = t.settings
  return (
    <Card title={words.look}>
      <ChoiceTiles
        label={words.language}
        note={words.languageNote}
        value={settings.language}
        onChange={(language) => set({ language })}
        options={[
          { value: 'de', label: 'Deutsch' },
          { value: 'en', label: 'English' },
        ]}
      />
      <ChoiceTiles
        label={words.theme}
        value={settings.theme}
        onChange={(theme) => set({ theme })}
        options={themes.map((value) => ({ value, label: words.themes[value] }))}
      />
      <ChoiceTiles
        label={words.hand}
        note={words.handNote}
        value={settings.leftHanded ? 'left' : 'right'}
        onChange={(hand) => set({ leftHanded: hand === 'left' })}
        options={[
          { value: 'right', label: words.right },
          { value: 'left', label: words.left },
        ]}
      />
    </Card>
  )
}

const secondsPerMinute = 60
const idleMinutes = [1, 3, 5, 10, 30]

function LockCard({ settings, set }: CardProps) {
  const { t } = useSpeech()
  const words = t.settings
  const [open, setOpen] = useState<'passphrase' | 'pin' | 'recoveryKey'>()
  const minutes = settings.idleSeconds / secondsPerMinute
  return (
    <Card title={words.lock}>
      <ChoiceTiles
        label={words.place}
        note={words.placeNote}
        value={settings.place}
        onChange={(place) => set({ place })}
        options={(['inWorkshop', 'atCustomer'] as const).map((value) => ({
          value,
          label: words.places[value],
        }))}
      />
      <ChoiceTiles
        label={words.idle}
        value={String(minutes)}
        onChange={(chosen) => set({ idleSeconds: Number(chosen) * secondsPerMinute })}
        options={idleMinutes.map((one) => ({ value: String(one), label: words.minutes(one) }))}
      />
      <div className={styles.buttons}>
        <Button icon="key" onPress={() => setOpen('passphrase')}>
          {words.changePassphrase}
        </Button>
        <Button icon="lock" onPress={() => setOpen('pin')}>
          {words.changePin}
        </Button>
        <Button icon="paper" onPress={() => setOpen('recoveryKey')}>
          {t.setUp.recoveryKey.renew}
        </Button>
      </div>
      {open === 'passphrase' ? <PassphraseDialog onClose={() => setOpen(undefined)} /> : null}
      {open === 'recoveryKey' ? <RecoveryKeyDialog onClose={() => setOpen(undefined)} /> : null}
      {open === 'pin' ? <PinDialog onClose={() => setOpen(undefined)} /> : null}
    </Card>
  )
}

function AboutCard() {
  const { t } = useSpeech()
  const archive = useQuery('archive.state', {})
  return (
    <Card title={t.settings.about}>
      <p>{t.settings.advice}</p>
      <p className={styles.quiet}>
        {archive.value === undefined ? '' : t.settings.version(archive.value.appVersion)}
        <br />
        <span data-selectable>{archive.value?.folder}</span>
      </p>
    </Card>
  )
}
