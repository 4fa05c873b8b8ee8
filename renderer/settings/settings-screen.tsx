import type { Settings } from '../../shared/contract/archive.calls.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Page } from '../parts/page.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import { CertificateCard } from './certificate-card.tsx'
import { LedgerCard } from './ledger-card.tsx'
import styles from './settings.module.css'
import { TimeStampsCard } from './time-stamps-card.tsx'

/** How this technician likes the counter, the way to security, and the ledger's state. */
export function SettingsScreen() {
  const { t } = useSpeech()
  const { settings, setSettings } = useCounter()
  const away = settings.place === 'atCustomer'
  const set = (change: Partial<Settings>) => setSettings({ ...settings, ...change })
  return (
    <Page title={t.settings.title}>
      <div className={styles.columns}>
        <LookCard settings={settings} set={set} />
        <SecurityCard />
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

/** The way to the page about keys, backups and what to do when this computer is gone. */
function SecurityCard() {
  const { t } = useSpeech()
  const { go } = useCounter()
  return (
    <Card title={t.security.title}>
      <p>{t.security.lead}</p>
      <div className={styles.buttons}>
        <Button icon="shield" onPress={() => go({ at: 'security' })}>
          {t.security.open}
        </Button>
      </div>
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
