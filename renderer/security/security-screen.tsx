import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Facts } from '../parts/facts.tsx'
import { Page } from '../parts/page.tsx'
import { Wait } from '../parts/progress.tsx'
import { BackupCard } from './backup-card.tsx'
import { LeavingCard } from './leaving-card.tsx'
import { LockCard } from './lock-card.tsx'
import { MovingCard } from './moving-card.tsx'
import { TourCard } from './tour-card.tsx'
import type { SecurityView } from '../../shared/model/security.ts'
import { useSpeech } from '../speech.tsx'
import styles from './security.module.css'
import { TheftCard } from './theft-card.tsx'

/** How safe the archive is, and what to do when this computer is gone; all of it from the real state. */
export function SecurityScreen() {
  const { t } = useSpeech()
  const { back, settings } = useCounter()
  const asked = useQuery('security.view', {})
  const view = asked.value
  return (
    <Page
      title={t.security.title}
      actions={
        <Button icon="arrowLeft" onPress={back}>
          {t.common.back}
        </Button>
      }
    >
      <p>{t.security.lead}</p>
      <ErrorText error={asked.error} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {view === undefined ? <Wait /> : <TheftCard view={view} />}
          {view === undefined ? null : <Openings view={view} />}
          {settings.place === 'atCustomer' ? null : <LeavingCard />}
        </div>
        <div className={styles.column}>
          {settings.place === 'atCustomer' ? null : <BackupCard />}
          {view === undefined ? null : <Keys view={view} />}
          <LockCard />
          <TourCard />
          {settings.place === 'atCustomer' ? null : <MovingCard />}
        </div>
      </div>
    </Page>
  )
}

function Keys({ view }: { readonly view: SecurityView }) {
  const { t, f } = useSpeech()
  const words = t.security
  const { passphrase, recoveryKeyConfirmedAt: confirmed, pinSetAt } = view
  return (
    <Card title={words.state}>
      <Facts
        facts={[
          [
            words.passphrase,
            words.guess(f.number(passphrase.memoryMiB), f.number(passphrase.passes)),
          ],
          [
            words.recoveryKey,
            confirmed === undefined ? words.notConfirmed : words.confirmed(f.moment(confirmed)),
          ],
          [words.pin, pinSetAt === undefined ? undefined : words.pinSet(f.moment(pinSetAt))],
        ]}
      />
    </Card>
  )
}

function Openings({ view }: { readonly view: SecurityView }) {
  const { t, f } = useSpeech()
  const words = t.security
  return (
    <Card title={words.openings}>
      {view.openings.length === 0 ? (
        <p>{words.noOpenings}</p>
      ) : (
        <>
          <ul className={styles.openings}>
            {view.openings.map(({ at, by, failedBefore }) => (
              <li key={at}>
                <span className={styles.moment}>{f.moment(at)}</span> {words.by[by]}
                {failedBefore === 0 ? null : <strong>{`, ${words.failed(failedBefore)}`}</strong>}
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{words.openingsNote}</p>
        </>
      )}
    </Card>
  )
}
