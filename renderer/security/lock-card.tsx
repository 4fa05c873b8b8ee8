import { useState } from 'react'

import type { Settings } from '../../shared/contract/archive.calls.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import { KeyFileNotice } from './key-file-notice.tsx'
import { PassphraseDialog, PinDialog, RecoveryKeyDialog } from './lock-dialogs.tsx'
import styles from './security.module.css'

const secondsPerMinute = 60
const idleMinutes = [1, 3, 5, 10, 30]

/** Where one is, when the archive locks, and what opens it. */
export function LockCard() {
  const { t } = useSpeech()
  const { settings, setSettings } = useCounter()
  const set = (change: Partial<Settings>) => setSettings({ ...settings, ...change })
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
      <KeyFileNotice />
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
