import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { divisible } from '../parts/long-name.ts'
import { useSpeech } from '../speech.tsx'
import type { JobId } from '../../shared/ids.ts'
import type { IntakeDraft } from '../../shared/model/intake.ts'
import { personName } from '../../shared/model/customer.ts'
import { Abandon } from './abandon.tsx'
import type { SaveState } from '../bridge/saver.ts'
import styles from './wizard.module.css'

/** Whose intake this is, whether it is saved – said only when it is –, and the way out. */
export function RailFoot(props: {
  readonly job: JobId
  readonly draft: IntakeDraft
  readonly saved: SaveState
  readonly flush: () => Promise<boolean>
}) {
  const { t } = useSpeech()
  const { go, settings } = useCounter()
  const { customer = {} } = props.draft
  const { contact = {}, capacity } = customer
  const named = customer.organisation ?? ''
  const name = named === '' ? nameOf(contact) : named
  return (
    <>
      {name === '' ? null : (
        <span className={styles.name} title={name}>
          {divisible(name)}
        </span>
      )}
      {capacity === undefined ? null : <span>{t.words.capacity[capacity]}</span>}
      <Saved saved={props.saved} />
      <Button
        kind="plain"
        size="small"
        icon="arrowLeft"
        onPress={() => {
          void props
            .flush()
            .then(() => go({ at: settings.place === 'atCustomer' ? 'today' : 'board' }))
        }}
      >
        {t.intake.leave}
      </Button>
      <Abandon job={props.job} />
    </>
  )
}

function nameOf(contact: { givenName?: string; familyName?: string }): string {
  const { givenName = '', familyName = '' } = contact
  return personName({ ...(givenName === '' ? {} : { givenName }), familyName }).trim()
}

function Saved({ saved }: { saved: SaveState }) {
  const { t, f } = useSpeech()
  if (saved.state === 'saving') return <span className={styles.unsaved}>{t.common.saving}</span>
  if (saved.state === 'failed') {
    return (
      <span className={styles.failed} role="alert">
        {t.intake.saveFailed}
      </span>
    )
  }
  return (
    <span className={styles.saved}>
      {saved.at === undefined ? t.common.saved : t.common.savedAt(f.clock(saved.at))}
    </span>
  )
}
