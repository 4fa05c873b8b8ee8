import { useState } from 'react'

import type { CertificateView } from '../../shared/model/certificates.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Facts } from '../parts/facts.tsx'
import { ListRow } from '../parts/list-row.tsx'
import { useSpeech } from '../speech.tsx'
import { BringDialog, RenewDialog, RevokeDialog } from './certificate-dialogs.tsx'
import styles from './settings.module.css'

/** What papers are secured with, and the few things one may ever have to do about it. */
export function CertificateCard() {
  const { t, f } = useSpeech()
  const words = t.certificates
  const asked = useQuery('certificates.view', {})
  const store = useCommand('certificate.export')
  const [open, setOpen] = useState<'renew' | 'bring' | 'revoke'>()
  const [told, setTold] = useState<string>()
  const [current, ...earlier] = asked.value?.certificates ?? []
  const close = (done?: string) => {
    setOpen(undefined)
    setTold(done)
  }
  const save = () => {
    setTold(undefined)
    void store.run({}).then((answer) => answer.ok && setTold(words.stored(answer.value.fileName)))
  }
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      {asked.value === undefined || current !== undefined ? null : <p>{words.none}</p>}
      {current === undefined ? null : (
        <>
          <Facts
            facts={[
              [words.name, `${current.name} (${words.origins[current.origin]})`],
              [words.until, f.day(current.notAfter.slice(0, 10))],
              [words.fingerprint, <code key="code">{start(current.fingerprint)}</code>],
              [words.sheets, f.number(current.sheets)],
            ]}
          />
          <ErrorText error={unlessCancelled(store.error)} />
          {told === undefined ? null : (
            <Notice tone="ok" alert>
              {told}
            </Notice>
          )}
          <div className={styles.exports}>
            <Button icon="folder" busy={store.busy} onPress={save}>
              {words.store}
            </Button>
            <span className={styles.quiet}>{words.storeNote}</span>
          </div>
          <div className={styles.buttons}>
            <Button onPress={() => setOpen('renew')}>{words.renew}</Button>
            <Button onPress={() => setOpen('bring')}>{words.bring}</Button>
            <Button onPress={() => setOpen('revoke')}>{words.revoke}</Button>
          </div>
        </>
      )}
      <Earlier certificates={earlier} />
      {open === 'renew' ? <RenewDialog onClose={close} /> : null}
      {open === 'bring' ? <BringDialog onClose={close} /> : null}
      {open === 'revoke' ? <RevokeDialog onClose={close} /> : null}
    </Card>
  )
}

function Earlier({ certificates }: { readonly certificates: readonly CertificateView[] }) {
  const { t, f } = useSpeech()
  const words = t.certificates
  if (certificates.length === 0) return null
  return (
    <section>
      <h3>{words.earlier}</h3>
      <ul>
        {certificates.map((one) => (
          <ListRow
            key={one.id}
            icon="shield"
            title={one.name}
            sub={[
              words.since(f.day(one.since.slice(0, 10))),
              words.count(one.sheets),
              ...(one.revoked === undefined ? [] : [one.revoked.reason]),
            ].join(' · ')}
            right={
              <Chip tone={one.state === 'revoked' ? 'stop' : 'neutral'}>
                {words.states[one.state]}
              </Chip>
            }
          />
        ))}
      </ul>
    </section>
  )
}

/** The first 16 characters in groups: enough to tell certificates apart; the file holds all of it. */
const start = (fingerprint: string): string =>
  fingerprint
    .slice(0, 16)
    .toUpperCase()
    .replaceAll(/(.{4})(?=.)/g, '$1 ')
