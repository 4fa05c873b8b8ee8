import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './job.module.css'
import { DestroySecretDialog, KeepSecretDialog, ShowSecretDialog } from './secret-dialogs.tsx'

type Secret = JobView['secrets'][number]

/** Access codes of the job: kept only if needed, every look recorded, destroyed at the return. */
export function SecretsCard({ job }: { readonly job: JobView }) {
  const { t, f } = useSpeech()
  const words = t.job.secrets
  const [doing, setDoing] = useState<{ what: 'show' | 'destroy'; secret: Secret } | 'keep'>()
  const done = () => setDoing(undefined)
  if (job.state === 'intake') return null
  return (
    <Card
      flush
      title={words.title}
      side={
        job.state === 'inCustody' ? (
          <Button size="small" icon="key" onPress={() => setDoing('keep')}>
            {words.keep}
          </Button>
        ) : null
      }
    >
      {job.secrets.length === 0 ? (
        <p className={styles.none}>{words.empty}</p>
      ) : (
        <ul className={styles.lines}>
          {job.secrets.map((secret) => (
            <li key={secret.id} className={styles.block}>
              <span className={styles.two}>
                <span className={styles.strong}>{secret.what}</span>
                <span className={styles.quiet}>
                  {words.received(f.shortMoment(secret.receivedAt))}
                </span>
              </span>
              {secret.state === 'kept' ? (
                <span className={styles.row}>
                  <Button
                    size="small"
                    icon="eye"
                    onPress={() => setDoing({ what: 'show', secret })}
                  >
                    {words.show}
                  </Button>
                  <Button
                    size="small"
                    kind="danger"
                    onPress={() => setDoing({ what: 'destroy', secret })}
                  >
                    {words.destroy}
                  </Button>
                </span>
              ) : (
                <span>
                  <Chip tone={secret.state === 'destroyed' ? 'ok' : 'stop'}>
                    {words.state[secret.state]}
                  </Chip>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {doing === 'keep' ? <KeepSecretDialog job={job.id} onClose={done} /> : null}
      {typeof doing === 'object' && doing.what === 'show' ? (
        <ShowSecretDialog secret={doing.secret} onClose={done} />
      ) : null}
      {typeof doing === 'object' && doing.what === 'destroy' ? (
        <DestroySecretDialog secret={doing.secret} onClose={done} />
      ) : null}
    </Card>
  )
}
