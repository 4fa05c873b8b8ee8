import type { BackupView } from '../../shared/contract/backup.calls.ts'
import type { Messages } from '../../shared/messages/messages.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { useSpeech } from '../speech.tsx'

/**
 * Says when what was entered is on this computer alone: amber after a day, red after three. A backup that was tried in
 * vain is told at once: the one after a handover is made while nobody looks.
 */
export function BackupLine() {
  const { t, f } = useSpeech()
  const { go } = useCounter()
  const { value } = useQuery('backup.view', {})
  if (value === undefined) return null
  const line = lineOf(value, t, f.shortMoment)
  if (line === undefined) return null
  return (
    <Notice
      tone={value.due === 'overdue' ? 'stop' : 'wait'}
      actions={<Button onPress={() => go({ at: 'security' })}>{t.backups.toSettings}</Button>}
    >
      {line}
    </Notice>
  )
}

function lineOf(
  { due, verifiedAt, places }: BackupView,
  t: Messages,
  momentOf: (instant: string) => string,
): string | undefined {
  const words = t.backups.due
  if (due === 'neverMade') return words.neverMade
  if (due !== 'none') return words[due](verifiedAt === undefined ? '' : momentOf(verifiedAt))
  const failed = places.find((place) => place.failed !== undefined)?.failed
  return failed === undefined ? undefined : t.errors[failed].happened
}

/** Says that another computer writes this archive. At the customer's it leads nowhere: there is nothing to decide there. */
export function HandedOverLine() {
  const { t, f } = useSpeech()
  const { go, settings } = useCounter()
  const { value } = useQuery('backup.view', {})
  if (value?.handedOver === undefined) return null
  const isHere = settings.place === 'inWorkshop'
  return (
    <Notice
      tone="wait"
      actions={
        isHere ? (
          <Button onPress={() => go({ at: 'security' })}>{t.moving.toSecurity}</Button>
        ) : undefined
      }
    >
      {t.moving.line(f.shortMoment(value.handedOver.at))}
    </Notice>
  )
}
